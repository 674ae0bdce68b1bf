import Glibc

/// How many files and connections the process may have open.
enum OpenFiles {
    /// Takes as many as the system allows: the usual 1024 are fewer than the connections that may be.
    ///
    /// Where it cannot, the process goes on with what it has; connections beyond that wait to be accepted.
    static func allowAll() {
        var limit = rlimit()
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard unsafe getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = limit.rlim_max
        _ = unsafe setrlimit(kind, &limit)
    }
}
