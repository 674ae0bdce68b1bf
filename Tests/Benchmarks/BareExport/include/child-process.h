#ifndef CHILD_PROCESS_H
#define CHILD_PROCESS_H

/// What a program took.
struct child_process {
    /// Its exit status, or 128 and the signal.
    int status;
    /// Seconds from its start to its end, and of the processor.
    double wall, user, system;
    /// Peak resident memory in KiB. What the starting process holds at this moment counts too, so that has to stay small.
    long peak;
};

/// Runs a program to its end on so many of the cores that this process may use; 0: on all.
///
/// Both lists end with NULL; the program is a path. The descriptors become its standard input, output and error. Returns 0, or an errno.
int child_process_run(
    const char *const *arguments, const char *const *environment, int cores, int input, int output, int error,
    struct child_process *result);

/// How many cores this process may use.
int child_process_cores(void);

#endif
