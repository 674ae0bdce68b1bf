import GRDB
import SQLiteDatabase

/// What the queue looks like from afar.
public struct QueueFigures: Sendable, Hashable {
    /// How many jobs stand where; every state is there.
    public var jobs: [JobState: Int]
    /// When the job was asked for that waits longest; nil when none waits.
    public var oldestQueued: Int64?
    /// How many finished files there are.
    public var attachments: Int
    /// How many bytes they have.
    public var attachmentBytes: Int64
    /// How many ends are still to be told to web hooks.
    public var pendingDeliveries: Int
}

extension JobQueue {
    /// Counts everything at one moment.
    public func figures() throws -> QueueFigures {
        try database.read { db in
            let files = try Row.fetchOne(db, sql: "SELECT count(*), ifnull(sum(size), 0) FROM attachment")
            return QueueFigures(
                jobs: try Self.counts(team: nil, in: db),
                oldestQueued: try Int64.fetchOne(db, sql: "SELECT min(created_at) FROM job WHERE state = 0"),
                attachments: files?[0] ?? 0, attachmentBytes: files?[1] ?? 0,
                pendingDeliveries: try Int.fetchOne(db, sql: "SELECT count(*) FROM webhook_delivery WHERE state = 0")
                    ?? 0)
        }
    }
}
