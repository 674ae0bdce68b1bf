#include "bare-queue.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { BEGIN, CLAIM, TURN, NOTE, ATTACH, FINISH, TELL, COMMIT, STATEMENTS };

static const char *const texts[STATEMENTS] = {
    [BEGIN] = "BEGIN IMMEDIATE",
    [CLAIM] = "UPDATE job SET state = 1, attempts = attempts + 1, fence = fence + 1, lease_token = randomblob(16),"
              " lease_until = ?1, lease_boot = 'boot', worker = 'bare', progress = 0, started_at = ?1"
              " WHERE id = (SELECT id FROM job INDEXED BY job_due WHERE state = 0 AND not_before <= ?1 ORDER BY not_before LIMIT 1)"
              " RETURNING id, guid, team, user, project, fence, lease_token",
    [TURN] = "INSERT INTO team_turn VALUES (?1, (SELECT 1 + ifnull(max(served), 0) FROM team_turn))"
             " ON CONFLICT (team) DO UPDATE SET served = excluded.served",
    [NOTE] = "INSERT INTO job_event (job, at, fence, kind, detail) VALUES (?1, ?2, ?3, ?4, 'bare')",
    [ATTACH] = "INSERT INTO attachment VALUES (?1, ?2, ?3, ?4, 'House_r1.ifc', hex(?4) || '.ifc', 1234, zeroblob(32), ?5, ?6)",
    [FINISH] = "UPDATE job SET state = 2, lease_token = NULL, lease_until = NULL, lease_boot = NULL, worker = NULL,"
               " request_key = NULL, progress = 1, attachment = ?1, objects = 42, degraded = 2, left_out = 1,"
               " instances = 900, finished_at = ?2 WHERE id = ?3 AND state = 1 AND fence = ?4 AND lease_token = ?5",
    [TELL] = "INSERT INTO message (user, team, topic, severity, return_code, correlation, timestamp, text)"
             " VALUES (?1, ?2, 'IFC_JOB', 'Info', 'OK', ?3, ?4, 'House_r1.ifc is ready: 42 objects.')",
    [COMMIT] = "COMMIT",
};

struct job {
    sqlite3_int64 id, fence;
    char guid[16], project[16], token[16], team[64], user[64];
};

static sqlite3 *database;
static sqlite3_stmt *statements[STATEMENTS];

/// As the service waits: short sleeps of random length, so that nobody starves.
static int wait_busy(void *context, int tries) {
    (void)context;
    if (tries >= 2570) return 0;
    unsigned growth = tries / 8 < 25 ? tries / 8 : 25;
    usleep(50 + rand() % 151 + growth * (100 + rand() % 101));
    return 1;
}

static sqlite3_int64 now(void) {
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static int run(int which) {
    int status = sqlite3_step(statements[which]);
    sqlite3_reset(statements[which]);
    return status == SQLITE_DONE ? 0 : -1;
}

static int note(const struct job *job, const char *kind) {
    sqlite3_stmt *statement = statements[NOTE];
    sqlite3_bind_int64(statement, 1, job->id);
    sqlite3_bind_int64(statement, 2, now());
    sqlite3_bind_int64(statement, 3, job->fence);
    sqlite3_bind_text(statement, 4, kind, -1, SQLITE_STATIC);
    return run(NOTE);
}

/// One for a job, zero for none left, minus one for an error.
static int claim(struct job *job) {
    if (run(BEGIN)) return -1;
    sqlite3_stmt *statement = statements[CLAIM];
    sqlite3_bind_int64(statement, 1, now());
    int status = sqlite3_step(statement);
    if (status == SQLITE_ROW) {
        job->id = sqlite3_column_int64(statement, 0);
        memcpy(job->guid, sqlite3_column_blob(statement, 1), 16);
        snprintf(job->team, sizeof job->team, "%s", sqlite3_column_text(statement, 2));
        snprintf(job->user, sizeof job->user, "%s", sqlite3_column_text(statement, 3));
        memcpy(job->project, sqlite3_column_blob(statement, 4), 16);
        job->fence = sqlite3_column_int64(statement, 5);
        memcpy(job->token, sqlite3_column_blob(statement, 6), 16);
    }
    int found = status == SQLITE_ROW;
    if (found) status = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (status != SQLITE_DONE) return -1;
    if (found) {
        sqlite3_bind_text(statements[TURN], 1, job->team, -1, SQLITE_STATIC);
        if (run(TURN) || note(job, "claimed")) return -1;
    }
    return run(COMMIT) ? -1 : found;
}

static int finish(const struct job *job) {
    if (run(BEGIN)) return -1;
    char attachment[16];
    sqlite3_randomness(sizeof attachment, attachment);
    sqlite3_stmt *statement = statements[ATTACH];
    sqlite3_bind_blob(statement, 1, attachment, 16, SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, job->team, -1, SQLITE_STATIC);
    sqlite3_bind_blob(statement, 3, job->project, 16, SQLITE_STATIC);
    sqlite3_bind_blob(statement, 4, job->guid, 16, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 5, now());
    sqlite3_bind_text(statement, 6, job->user, -1, SQLITE_STATIC);
    if (run(ATTACH)) return -1;
    statement = statements[FINISH];
    sqlite3_bind_blob(statement, 1, attachment, 16, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 2, now());
    sqlite3_bind_int64(statement, 3, job->id);
    sqlite3_bind_int64(statement, 4, job->fence);
    sqlite3_bind_blob(statement, 5, job->token, 16, SQLITE_STATIC);
    if (run(FINISH) || sqlite3_changes(database) != 1 || note(job, "succeeded")) return -1;
    statement = statements[TELL];
    sqlite3_bind_text(statement, 1, job->user, -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, job->team, -1, SQLITE_STATIC);
    sqlite3_bind_blob(statement, 3, job->guid, 16, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 4, now());
    if (run(TELL)) return -1;
    return run(COMMIT);
}

long bare_queue_drain(const char *path) {
    srand((unsigned)getpid());
    if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) return -1;
    sqlite3_busy_handler(database, wait_busy, NULL);
    const char *settings = "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = ON;"
                           " PRAGMA cache_size = -8192; PRAGMA mmap_size = 0";
    long done = -1;
    if (sqlite3_exec(database, settings, NULL, NULL, NULL) == SQLITE_OK) {
        done = 0;
        for (int which = 0; which < STATEMENTS && done == 0; which++)
            if (sqlite3_prepare_v3(database, texts[which], -1, SQLITE_PREPARE_PERSISTENT, &statements[which], NULL) != SQLITE_OK) done = -1;
        struct job job;
        int found = 0;
        while (done >= 0 && (found = claim(&job)) == 1) done = finish(&job) ? -1 : done + 1;
        if (found < 0) done = -1;
    }
    if (done < 0) fprintf(stderr, "the bare loop: %s\n", sqlite3_errmsg(database));
    for (int which = 0; which < STATEMENTS; which++) sqlite3_finalize(statements[which]);
    sqlite3_close(database);
    return done;
}
