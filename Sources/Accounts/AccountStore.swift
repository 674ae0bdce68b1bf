public import Database
import Glibc

/// Who may do what: teams, their members, and the tokens members identify themselves with.
///
/// A token belongs to one member of one team and opens that team only; somebody who works for two teams has two tokens.
///
/// Several processes may use one database. Thread: any; calls block, so asynchronous code must hop to a Dispatch queue
/// first.
public final class AccountStore: Sendable {
    let database: any SQLDatabase
    let now: @Sendable () -> Int64

    /// Makes a store on a database that has had its migrations.
    ///
    /// - Parameter now: milliseconds since 1970 in UTC.
    public init(database: any SQLDatabase, now: @escaping @Sendable () -> Int64 = AccountStore.wallClock) {
        self.database = database
        self.now = now
    }

    /// The machine's clock: milliseconds since 1970 in UTC.
    public static func wallClock() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Whether a team of this slug is there; slugs are compared letter by letter.
    public func teamExists(_ slug: String) throws -> Bool {
        try database.read { try Self.teamID(slug, in: $0) != nil }
    }

    /// Whether somebody is a member of a team; the address is read in any letter case.
    public func isMember(email: String, team slug: String) throws -> Bool {
        try database.read { db in
            try db.exists(
                """
                SELECT 1 FROM member JOIN team ON team.id = member.team_id WHERE team.slug = ? AND member.email = ?
                """, [slug, email.lowercased()])
        }
    }

    static func teamID(_ slug: String, in db: any SQLConnection) throws -> Int64? {
        try db.value("SELECT id FROM team WHERE slug = ?", [slug])
    }
}
