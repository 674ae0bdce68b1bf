import Database

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
            let files = try db.first("SELECT count(*), CAST(coalesce(sum(size), 0) AS BIGINT) FROM attachment") { row in
                (count: try row[0] as Int, bytes: try row[1] as Int64)
            }
            return QueueFigures(
                jobs: try Self.counts(team: nil, in: db),
                oldestQueued: try db.value("SELECT min(created_at) FROM job WHERE state = 0"),
                attachments: files?.count ?? 0, attachmentBytes: files?.bytes ?? 0,
                pendingDeliveries: try db.value("SELECT count(*) FROM webhook_delivery WHERE state = 0") ?? 0)
        }
    }
}
