import Database

/// What leases are measured by, in milliseconds.
///
/// On one machine it is the time since its start; where many machines share a server, their clocks need not agree, so it is the
/// server's.
struct LeaseClock {
    private let clock: QueueClock

    init(_ clock: QueueClock) { self.clock = clock }

    /// Which clock it is: a lease by another one is worth nothing.
    var name: String { clock.bootID }

    /// An expression for the moment after so many milliseconds, and its arguments.
    func moment(after milliseconds: Int64) -> (sql: String, arguments: [any SQLConvertible]) {
        clock.leavesLeasesToServer
            ? ("\(Self.serverTime) + ?", [milliseconds]) : ("?", [clock.boot() + milliseconds])
    }

    /// The time now.
    func read(in db: any SQLConnection) throws -> Int64 {
        guard clock.leavesLeasesToServer else { return clock.boot() }
        return try db.value("SELECT \(Self.serverTime)") ?? 0
    }

    private static let serverTime = "CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT)"
}
