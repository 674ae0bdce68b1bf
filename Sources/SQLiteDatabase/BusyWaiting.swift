internal import Glibc

/// How a connection waits for a lock that another one holds.
///
/// SQLite's own handler sleeps longer and longer in fixed steps, so that under constant load one process gets every
/// lock and the others starve. Short sleeps of random length are fair.
enum BusyWaiting {
    /// How often a connection asks again: about ten seconds in all.
    static let tries = 2_570

    /// How long to sleep before asking again, in microseconds: 50…200 at first, some milliseconds later.
    static func delay(after tries: Int, random: UInt32) -> UInt32 {
        let growth = UInt32(min(tries / 8, 25))
        return 50 + random % 151 + growth * (100 + random % 101)
    }

    /// Sleeps, unless it has gone on for long enough.
    @Sendable static func wait(after tries: Int) -> Bool {
        guard tries < Self.tries else { return false }
        usleep(delay(after: tries, random: .random(in: .min ... .max)))
        return true
    }
}
