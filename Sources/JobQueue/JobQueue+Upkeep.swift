import BuildingModel
import Foundation
import GRDB
import SQLiteDatabase

extension JobQueue {
    /// Those of the names in the attachments folder that a finished job points to.
    ///
    /// List the folder first and ask then: a file that appears in between belongs to a running attempt.
    public func referencedNames(among names: [String]) throws -> Set<String> {
        try database.read { db in
            let statement = try db.makeStatement(sql: "SELECT 1 FROM attachment WHERE stored_name = ?")
            return try Set(names.filter { try Int.fetchOne(statement, arguments: [$0]) != nil })
        }
    }

    /// The attempts that run now: files that carry the name of any other belong to nobody.
    public func runningAttempts() throws -> Set<AttemptID> {
        try database.read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT guid, lease_token FROM job WHERE state = 1")
            return Set(
                try rows.map {
                    AttemptID(job: try GUID(column: "guid", of: $0), token: Array($0["lease_token"] as Data))
                })
        }
    }

    /// Removes a few jobs that ended long ago, with their history, old messages and what web hooks were told; call it again until it returns 0.
    ///
    /// Attachments stay: they belong to the project, and have a time of their own.
    public func prune(limit: Int = 500) throws -> Int {
        let now = clock.wall()
        return try database.write { db in
            try db.execute(
                sql: """
                    DELETE FROM job WHERE id IN (SELECT id FROM job WHERE state >= 2
                        AND ((finished_at < ? AND state <> 3) OR (finished_at < ? AND state = 3)) LIMIT ?)
                    """, arguments: [now - policy.keepsSucceeded, now - policy.keepsFailed, limit])
            var removed = db.changesCount
            try db.execute(
                sql: "DELETE FROM message WHERE id IN (SELECT id FROM message WHERE timestamp < ? LIMIT ?)",
                arguments: [now - policy.keepsFailed, limit])
            removed += db.changesCount
            try db.execute(
                sql: """
                    DELETE FROM webhook_delivery WHERE id IN
                        (SELECT id FROM webhook_delivery WHERE state > 0 AND ended_at < ? LIMIT ?)
                    """, arguments: [now - policy.keepsSucceeded, limit])
            removed += db.changesCount
            return removed
        }
    }
}
