import Glibc

/// The clock the service manager goes by.
public enum MonotonicTime {
    /// Microseconds of `CLOCK_MONOTONIC`.
    public static var now: UInt64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
    }
}
