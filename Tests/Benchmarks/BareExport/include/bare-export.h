#ifndef BARE_EXPORT_H
#define BARE_EXPORT_H

#include <stdint.h>

/// What an export cannot do without, and nothing else: one thread, no text made but that of shapes, nothing checked or hashed.
struct bare_export {
    /// Objects and shapes that were read.
    int64_t objects, shapes;
    /// Bytes: of the columns of objects, of shapes as they were packed and unpacked, of the file.
    int64_t row_bytes, packed_bytes, unpacked_bytes, file_bytes;
    /// Seconds to read the rows, to read and unpack the shapes, to copy and write the file, to sync it.
    double rows, shapes_seconds, writing, syncing;
};

/// Reads every object of a model's revision in the order of the ids with its columns, and every shape once; then copies the bytes of
/// `exported` through a buffer of 256 KiB and writes them to `output`. `model` are the sixteen bytes of the id.
///
/// Returns 0, or -1 after a word on standard error. Not for two threads at once.
int bare_export_run(
    const char *database, const uint8_t *model, int revision, const char *exported, const char *output,
    struct bare_export *result);

#endif
