import Glibc

/// The clocks the queue goes by, as values so that a test can set them.
///
/// Waiting goes by the wall clock; leases go by the time since boot, which neither a set clock nor a suspend disturbs.
public struct QueueClock: Sendable {
    /// Milliseconds since 1970 in UTC.
    public var wall: @Sendable () -> Int64
    /// Milliseconds since the machine was started, time asleep included.
    public var boot: @Sendable () -> Int64
    /// Which start of the machine `boot` counts from; a lease by another one is over.
    public var bootID: String
    /// Whether leases go by the clock of the database server instead of `boot`, as they must where many machines share it.
    public var leavesLeasesToServer: Bool

    /// Makes clocks.
    public init(
        wall: @escaping @Sendable () -> Int64, boot: @escaping @Sendable () -> Int64, bootID: String,
        leavesLeasesToServer: Bool = false
    ) {
        self.wall = wall
        self.boot = boot
        self.bootID = bootID
        self.leavesLeasesToServer = leavesLeasesToServer
    }

    /// The machine's own clocks.
    public static let system = QueueClock(
        wall: { milliseconds(of: CLOCK_REALTIME) }, boot: { milliseconds(of: CLOCK_BOOTTIME) },
        bootID: systemBootID())

    /// The machine's own clocks, but the server's for leases.
    public static let ofServer = QueueClock(
        wall: system.wall, boot: system.boot, bootID: "server", leavesLeasesToServer: true)

    private static func milliseconds(of clock: clockid_t) -> Int64 {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Reads the kernel's name for this start; where `/proc` is hidden every start looks the same, and leases of an earlier
    /// one end by time alone.
    private static func systemBootID() -> String {
        let file = unsafe open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "unknown" }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 36)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
        return count == 36 ? String(decoding: bytes, as: UTF8.self) : "unknown"
    }
}
