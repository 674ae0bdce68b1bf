#define _GNU_SOURCE
#include "child-process.h"

#include <errno.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

// The last cores are taken: interrupts mostly come to the first.
static int pin(int cores) {
    cpu_set_t allowed, chosen;
    CPU_ZERO(&chosen);
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return -1;
    for (int cpu = CPU_SETSIZE - 1; cpu >= 0 && cores > 0; cpu--) {
        if (!CPU_ISSET(cpu, &allowed)) continue;
        CPU_SET(cpu, &chosen);
        cores--;
    }
    return cores > 0 ? -1 : sched_setaffinity(0, sizeof chosen, &chosen);
}

int child_process_run(
    const char *const *arguments, const char *const *environment, int cores, int input, int output, int error,
    struct child_process *result) {
    double began = now();
    pid_t child = fork();
    if (child < 0) return errno;
    if (child == 0) {
        if (cores > 0 && pin(cores) != 0) _exit(71);
        if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(error, 2) < 0) _exit(71);
        execve(arguments[0], (char *const *)arguments, (char *const *)environment);
        _exit(127);
    }
    int status;
    struct rusage usage;
    while (wait4(child, &status, 0, &usage) < 0)
        if (errno != EINTR) return errno;
    result->wall = now() - began;
    result->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result->user = (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec * 1e-6;
    result->system = (double)usage.ru_stime.tv_sec + (double)usage.ru_stime.tv_usec * 1e-6;
    result->peak = usage.ru_maxrss;
    return 0;
}

int child_process_cores(void) {
    cpu_set_t allowed;
    return sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed) : 1;
}
