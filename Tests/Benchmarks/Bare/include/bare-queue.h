/// Claims and finishes every job of a database in the fewest statements that leave the same rows behind as the queue does; the
/// number of jobs, or minus one when SQLite refused something (its words are on standard error).
///
/// No fairness, no law but that of the tables, no values that somebody else could want to read: what it takes is the floor.
long bare_queue_drain(const char *path);
