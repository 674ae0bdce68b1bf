// Makes chosen calls of a program fail, to see what becomes of its promises.
//
//   LD_PRELOAD=faulty-libc.so FAULTY_LIBC='fsync@/tmp/=EIO!/run/token,write@.part=short/2' program
//
// Each rule is call@path=effect: the call (write for write and pwrite, fsync for fsync and fdatasync, link, rename, inotify), a part of the
// path it is about (`any` for inotify), and an errno by name or `short`, which writes half. `/n` lets only every n-th time fail; `!token` lets
// it fail once, in whichever process comes first, and takes the file `token` away; `?switch` lets it fail while the file `switch` is there.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { SHORT = -1, LIMIT = 16 };

static struct rule { char call[16], path[128], token[512], kind; int effect; unsigned every; atomic_uint count; } rules[LIMIT];
static int count;

static int named(const char *name) {
    static const struct { const char *name; int number; } errors[] = {
        {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EINTR", EINTR}, {"EAGAIN", EAGAIN}, {"EMFILE", EMFILE}, {"EXDEV", EXDEV}, {"short", SHORT}};
    for (unsigned i = 0; i < sizeof errors / sizeof *errors; i++)
        if (!strcmp(errors[i].name, name)) return errors[i].number;
    fprintf(stderr, "faulty-libc: what is %s?\n", name);
    _exit(70);
}

__attribute__((constructor)) static void read_rules(void) {
    const char *variable = getenv("FAULTY_LIBC");
    if (!variable) return;
    char *text = strdup(variable), *rest = text;
    for (char *part; (part = strsep(&rest, ",")) && count < LIMIT; count++) {
        struct rule *rule = &rules[count];
        char effect[16] = "";
        if (sscanf(part, "%15[^@]@%127[^=]=%15[^/!?]", rule->call, rule->path, effect) != 3) {
            fprintf(stderr, "faulty-libc: %s is no rule\n", part);
            _exit(70);
        }
        rule->effect = named(effect);
        const char *more = strstr(part, effect) + strlen(effect);
        rule->every = *more == '/' ? (unsigned)strtoul(more + 1, (char **)&more, 10) : 1;
        rule->kind = *more;
        if (*more) snprintf(rule->token, sizeof rule->token, "%s", more + 1);
    }
    free(text);
}

// What is to happen to a call: an errno, SHORT, or 0.
static int fault(const char *call, const char *path) {
    for (int i = 0; i < count; i++) {
        struct rule *rule = &rules[i];
        if (strcmp(rule->call, call) || !strstr(path, rule->path)) continue;
        if (atomic_fetch_add(&rule->count, 1) % rule->every != rule->every - 1) continue;
        if (rule->kind == '!' && unlink(rule->token) != 0) continue;
        if (rule->kind == '?' && access(rule->token, F_OK) != 0) continue;
        return rule->effect;
    }
    return 0;
}

static int fault_of(const char *call, int descriptor) {
    if (!count) return 0;
    int before = errno;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    path[length > 0 ? length : 0] = 0;
    int effect = fault(call, path);
    errno = before;
    return effect;
}

#define REAL(type, name, ...) ((type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))
#define FAIL(effect) do { int failure = (effect); if (failure > 0) { errno = failure; return -1; } } while (0)

ssize_t write(int descriptor, const void *bytes, size_t size) {
    int effect = fault_of("write", descriptor);
    FAIL(effect);
    return REAL(ssize_t, write, int, const void *, size_t)(descriptor, bytes, effect == SHORT && size > 1 ? size / 2 : size);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) {
    int effect = fault_of("write", descriptor);
    FAIL(effect);
    return REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)(descriptor, bytes, effect == SHORT && size > 1 ? size / 2 : size, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset) { return pwrite64(descriptor, bytes, size, offset); }

int fsync(int descriptor) {
    FAIL(fault_of("fsync", descriptor));
    return REAL(int, fsync, int)(descriptor);
}

int fdatasync(int descriptor) {
    FAIL(fault_of("fsync", descriptor));
    return REAL(int, fdatasync, int)(descriptor);
}

int link(const char *from, const char *to) {
    FAIL(fault("link", to));
    return REAL(int, link, const char *, const char *)(from, to);
}

int rename(const char *from, const char *to) {
    FAIL(fault("rename", to));
    return REAL(int, rename, const char *, const char *)(from, to);
}

int inotify_init1(int flags) {
    FAIL(fault("inotify", "any"));
    return REAL(int, inotify_init1, int)(flags);
}
