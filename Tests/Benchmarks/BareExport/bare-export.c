#define _GNU_SOURCE
#include "bare-export.h"
#include "packed-shape.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

enum { BUFFER = 256 * 1024 };

// The columns of an object that an export reads: its own, where what is above it stands, and what its type object says. In the order
// in which the rows lie, as nothing is faster.
static const char *const objects_text =
    "SELECT object.id, object.guid, v.parent, v.element_type, v.name, v.description, v.tag, v.object_type, v.predefined_type,"
    " v.long_name, v.elevation, v.matrix, above.matrix, type_object.ifc_type, type_object.predefined_type, v.layer,"
    " v.material_use, v.properties, v.id, v.shape, v.instances"
    " FROM object CROSS JOIN object_version v ON v.object = object.id AND v.until > ?2 AND v.since <= ?2"
    " LEFT JOIN object_version above ON above.object = v.parent AND above.until > ?2 AND above.since <= ?2"
    " LEFT JOIN type_object ON type_object.id = v.type_object"
    " WHERE object.model = (SELECT id FROM model WHERE guid = ?1) ORDER BY object.id";
enum { VERSION = 18, SHAPE = 19, INSTANCES = 20 };
static const char *const uses_text = "SELECT shape, matrix FROM shape_use WHERE version = ? ORDER BY position";
static const char *const shape_text = "SELECT size, content FROM shape WHERE id = ?";

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static int failed(const char *what, const char *why) {
    fprintf(stderr, "bare export: %s: %s\n", what, why);
    return -1;
}

struct reading {
    sqlite3 *database;
    sqlite3_stmt *objects, *uses, *shape;
    // A bit for each shape that was read already.
    uint8_t *seen;
    sqlite3_int64 limit;
    uint8_t *bytes;
    uLong capacity;
    struct bare_export *result;
};

static int read_shape(struct reading *reading, sqlite3_int64 id) {
    if (id < 0 || id > reading->limit) return failed("shape", "out of range");
    if (reading->seen[id >> 3] & 1 << (id & 7)) return 0;
    reading->seen[id >> 3] |= (uint8_t)(1 << (id & 7));
    double began = now();
    sqlite3_bind_int64(reading->shape, 1, id);
    if (sqlite3_step(reading->shape) != SQLITE_ROW) return failed("shape", sqlite3_errmsg(reading->database));
    uLong size = (uLong)sqlite3_column_int64(reading->shape, 0);
    const void *packed = sqlite3_column_blob(reading->shape, 1);
    uLong count = (uLong)sqlite3_column_bytes(reading->shape, 1);
    bool is_packed = count > 0 && *(const uint8_t *)packed == 3;
    uLong room = is_packed ? packed_shape_room(count) : size;
    if (room > reading->capacity) {
        free(reading->bytes);
        reading->capacity = room * 2;
        if (!(reading->bytes = malloc(reading->capacity))) return failed("memory", strerror(errno));
    }
    uLongf unpacked = reading->capacity;
    bool is_whole = true;
    if (is_packed) {
        unpacked = packed_shape_unpack(packed, count, reading->bytes);
        is_whole = unpacked > 0;
    } else if (count == size) {
        // What is small lies there as it is.
        memcpy(reading->bytes, packed, size);
        unpacked = size;
    } else {
        is_whole = uncompress(reading->bytes, &unpacked, packed, count) == Z_OK && unpacked == size;
    }
    if (!is_whole) return failed("shape", "damaged");
    sqlite3_reset(reading->shape);
    reading->result->shapes++;
    reading->result->packed_bytes += (int64_t)count;
    reading->result->unpacked_bytes += (int64_t)unpacked;
    reading->result->shapes_seconds += now() - began;
    return 0;
}

static int read_object(struct reading *reading) {
    sqlite3_stmt *row = reading->objects;
    // Every column is touched, as values that were not asked for may not have been read.
    for (int column = 0, count = sqlite3_column_count(row); column < count; column++) {
        switch (sqlite3_column_type(row, column)) {
        case SQLITE_INTEGER: reading->result->row_bytes += 8 + (sqlite3_column_int64(row, column) == INT64_MIN); break;
        case SQLITE_FLOAT: reading->result->row_bytes += 8 + (sqlite3_column_double(row, column) > 1e300); break;
        case SQLITE_NULL: break;
        default:
            if (!sqlite3_column_blob(row, column)) break;
            reading->result->row_bytes += sqlite3_column_bytes(row, column);
        }
    }
    reading->result->objects++;
    if (sqlite3_column_type(row, SHAPE) != SQLITE_NULL) return read_shape(reading, sqlite3_column_int64(row, SHAPE));
    if (sqlite3_column_int64(row, INSTANCES) == 0) return 0;
    sqlite3_bind_int64(reading->uses, 1, sqlite3_column_int64(row, VERSION));
    int status;
    while ((status = sqlite3_step(reading->uses)) == SQLITE_ROW) {
        if (sqlite3_column_blob(reading->uses, 1)) reading->result->row_bytes += sqlite3_column_bytes(reading->uses, 1);
        if (read_shape(reading, sqlite3_column_int64(reading->uses, 0)) != 0) return -1;
    }
    sqlite3_reset(reading->uses);
    return status == SQLITE_DONE ? 0 : failed("instances", sqlite3_errmsg(reading->database));
}

static int prepare(struct reading *reading, const char *text, sqlite3_stmt **statement) {
    return sqlite3_prepare_v3(reading->database, text, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) == SQLITE_OK
        ? 0 : failed("prepare", sqlite3_errmsg(reading->database));
}

static int read_all(struct reading *reading, const uint8_t *model, int revision) {
    sqlite3_stmt *last = NULL;
    if (prepare(reading, "SELECT ifnull(max(id), 0) FROM shape", &last) != 0) return -1;
    reading->limit = sqlite3_step(last) == SQLITE_ROW ? sqlite3_column_int64(last, 0) : 0;
    sqlite3_finalize(last);
    reading->seen = calloc(1, (size_t)(reading->limit >> 3) + 1);
    if (!reading->seen) return failed("memory", strerror(errno));
    if (prepare(reading, objects_text, &reading->objects) != 0 || prepare(reading, uses_text, &reading->uses) != 0
        || prepare(reading, shape_text, &reading->shape) != 0)
        return -1;
    sqlite3_bind_blob(reading->objects, 1, model, 16, SQLITE_STATIC);
    sqlite3_bind_int(reading->objects, 2, revision);
    int status;
    while ((status = sqlite3_step(reading->objects)) == SQLITE_ROW)
        if (read_object(reading) != 0) return -1;
    return status == SQLITE_DONE ? 0 : failed("objects", sqlite3_errmsg(reading->database));
}

static int read_model(const char *path, const uint8_t *model, int revision, struct bare_export *result) {
    struct reading reading = {.result = result};
    double began = now();
    int status = -1;
    if (sqlite3_open_v2(path, &reading.database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
        failed("open", sqlite3_errmsg(reading.database));
    } else {
        // As much memory as the exporter gives its connection.
        sqlite3_exec(reading.database, "PRAGMA mmap_size = 0; PRAGMA cache_size = -1024; BEGIN", NULL, NULL, NULL);
        status = read_all(&reading, model, revision);
    }
    sqlite3_finalize(reading.objects);
    sqlite3_finalize(reading.uses);
    sqlite3_finalize(reading.shape);
    sqlite3_close(reading.database);
    free(reading.seen);
    free(reading.bytes);
    result->rows = now() - began - result->shapes_seconds;
    return status;
}

static int write_all(int descriptor, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return failed("write", strerror(errno));
        bytes += written;
        count -= (size_t)written;
    }
    return 0;
}

// The bytes come from the page cache through a buffer, as an exporter's come from what it computes.
static int write_copy(int source, int target, struct bare_export *result) {
    static uint8_t buffer[BUFFER];
    double began = now();
    ssize_t count;
    while ((count = read(source, buffer, BUFFER)) > 0) {
        if (write_all(target, buffer, (size_t)count) != 0) return -1;
        result->file_bytes += count;
    }
    if (count < 0) return failed("read", strerror(errno));
    result->writing = now() - began;
    began = now();
    if (fsync(target) != 0) return failed("fsync", strerror(errno));
    result->syncing = now() - began;
    return 0;
}

int bare_export_run(
    const char *database, const uint8_t *model, int revision, const char *exported, const char *output,
    struct bare_export *result) {
    memset(result, 0, sizeof *result);
    if (read_model(database, model, revision, result) != 0) return -1;
    int source = open(exported, O_RDONLY | O_CLOEXEC);
    if (source < 0) return failed(exported, strerror(errno));
    int target = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    int status = target < 0 ? failed(output, strerror(errno)) : write_copy(source, target, result);
    close(source);
    if (target >= 0 && close(target) != 0 && status == 0) status = failed("close", strerror(errno));
    return status;
}
