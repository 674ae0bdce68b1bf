public import BuildingModel
import Foundation
import GRDB
import SQLiteDatabase

extension JobQueue {
    /// How many web hooks a team may have.
    public static let webhooksPerTeam = 20

    /// Registers a web hook; from the return of this call on it is told of every job that ends.
    ///
    /// Throws `Failure`: `tryAgain` with the code `too-many-webhooks` when the team has as many as it may.
    public func addWebhook(
        team: String, url: String, secret: [UInt8], events: Set<JobState>, user: String
    ) throws -> Webhook {
        let now = clock.wall()
        let webhook = Webhook(
            id: GUID.timeOrdered(at: now), team: team, url: url, secret: secret, events: events, createdAt: now,
            createdBy: user)
        try database.write { db in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM webhook WHERE team = ?", arguments: [team])
            guard count ?? 0 < Self.webhooksPerTeam else {
                throw Failure(
                    .tryAgain, "too-many-webhooks",
                    "The team has \(Self.webhooksPerTeam) web hooks, and no more may be.",
                    remedy: "Remove one first.")
            }
            try db.execute(
                sql: """
                    INSERT INTO webhook (id, team, url, secret, events, created_at, created_by)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    webhook.id.blob, team, url, Data(secret), Self.text(events), now, user,
                ])
        }
        return webhook
    }

    /// The web hooks of a team, the oldest first.
    public func webhooks(team: String) throws -> [Webhook] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM webhook WHERE team = ? ORDER BY id", arguments: [team])
                .map { try Webhook($0) }
        }
    }

    /// A web hook; nil when there is none of this id or it belongs to another team.
    public func webhook(_ id: GUID, team: String) throws -> Webhook? {
        try database.read { db in try Self.webhook(id, in: db).flatMap { $0.team == team ? $0 : nil } }
    }

    /// Removes a web hook and what was still to be told it; false when the team has none of this id.
    public func removeWebhook(_ id: GUID, team: String) throws -> Bool {
        try database.write { db in
            try db.execute(sql: "DELETE FROM webhook WHERE id = ? AND team = ?", arguments: [id.blob, team])
            return db.changesCount > 0
        }
    }

    /// What a web hook was or is to be told, the newest first.
    public func deliveries(to webhook: GUID, limit: Int = 100) throws -> [WebhookDelivery] {
        try database.read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM webhook_delivery WHERE webhook = ? ORDER BY id DESC LIMIT ?",
                arguments: [webhook.blob, max(limit, 0)]
            ).map { try WebhookDelivery($0) }
        }
    }

    /// Takes what is due to be told, the longest due first and at most one per web hook; not to those that are busy.
    ///
    /// What is taken is nobody else's for `hold` milliseconds: should its outcome never be recorded, it is due again then.
    public func takeDeliveries(
        limit: Int, hold: Int64, busy: Set<GUID> = []
    ) throws -> [(delivery: WebhookDelivery, webhook: Webhook)] {
        let now = clock.wall()
        let due = try database.read { db in
            try Int.fetchOne(
                db, sql: "SELECT 1 FROM webhook_delivery WHERE state = 0 AND next_at <= ? LIMIT 1", arguments: [now])
        }
        // Most looks find nothing, and a look that does not write disturbs nobody.
        guard due != nil else { return [] }
        return try database.write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, webhook, min(next_at) FROM webhook_delivery WHERE state = 0 AND next_at <= ?
                    GROUP BY webhook ORDER BY min(next_at), id
                    """, arguments: [now])
            return try rows.lazy
                .filter { !busy.contains(try GUID(column: "webhook", of: $0)) }
                .prefix(limit)
                .compactMap { row in
                    let taken = try Row.fetchOne(
                        db,
                        sql: """
                            UPDATE webhook_delivery SET attempts = attempts + 1, next_at = ?
                            WHERE id = ? AND state = 0 RETURNING *
                            """, arguments: [now + hold, row["id"] as Data])
                    guard let delivery = try taken.map({ try WebhookDelivery($0) }),
                        let webhook = try Self.webhook(delivery.webhook, in: db)
                    else { return nil }
                    return (delivery, webhook)
                }
        }
    }

    /// Records what came of a try; a web hook that was removed meanwhile needs nothing any more.
    public func record(_ result: WebhookResult, of delivery: WebhookDelivery) throws {
        let now = clock.wall()
        try database.write { db in
            switch result {
            case .taken(let text):
                try end(delivery.id, .delivered, text, now, in: db)
            case .refused(let text, let pause):
                guard delivery.attempts <= Self.pauses.count else {
                    return try end(delivery.id, .abandoned, text, now, in: db)
                }
                let usual = Double(Self.pauses[delivery.attempts - 1]) * (1 + 0.2 * policy.backoff.spread())
                let longest = Self.pauses.max() ?? 0
                try db.execute(
                    sql: "UPDATE webhook_delivery SET next_at = ?, last_result = ? WHERE id = ? AND state = 0",
                    arguments: [now + max(Int64(usual), min(pause ?? 0, longest)), text, delivery.id.blob])
            case .gone(let text):
                try end(delivery.id, .abandoned, text, now, in: db)
                try db.execute(
                    sql: "UPDATE webhook SET disabled_at = ?, disabled_reason = ? WHERE id = ?",
                    arguments: [now, text, delivery.webhook.blob])
                try db.execute(
                    sql: """
                        UPDATE webhook_delivery SET state = 2, ended_at = ?, last_result = ?
                        WHERE webhook = ? AND state = 0
                        """, arguments: [now, text, delivery.webhook.blob])
            }
        }
    }

    /// How long after each try the next is, in milliseconds: five seconds to a day, two and a half days altogether.
    static let pauses: [Int64] = [5, 60, 300, 1800, 7200, 18_000, 36_000, 50_400, 86_400].map { $0 * 1000 }

    /// Writes what is to be told of a job's end, for each web hook that wants to hear of it.
    func post(_ job: Job, at now: Int64, in db: Database) throws {
        let hooks = try Row.fetchAll(
            try db.cachedStatement(sql: "SELECT id, events FROM webhook WHERE team = ? AND disabled_at IS NULL"),
            arguments: [job.team])
        for hook in hooks {
            guard Self.states(hook["events"]).contains(job.state) else { continue }
            let event = WebhookEvent(job, at: now)
            try db.execute(
                sql: """
                    INSERT INTO webhook_delivery (id, webhook, job, type, body, next_at, created_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    GUID.timeOrdered(at: now).blob, hook["id"] as Data, job.id.blob, event.type,
                    try JobRow.encode(event), now, now,
                ])
        }
    }

    private func end(
        _ id: GUID, _ state: WebhookDelivery.State, _ text: String, _ now: Int64, in db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE webhook_delivery SET state = ?, ended_at = ?, last_result = ? WHERE id = ?",
            arguments: [state.rawValue, now, text, id.blob])
    }

    private static func webhook(_ id: GUID, in db: Database) throws -> Webhook? {
        try Row.fetchOne(db, sql: "SELECT * FROM webhook WHERE id = ?", arguments: [id.blob]).map { try Webhook($0) }
    }

    private static func text(_ events: Set<JobState>) -> String {
        events.map(\.rawValue).sorted().joined(separator: " ")
    }

    fileprivate static func states(_ text: String) -> Set<JobState> {
        Set(text.split(separator: " ").compactMap { JobState(rawValue: String($0)) })
    }
}

extension Webhook {
    init(_ row: Row) throws {
        self.init(
            id: try GUID(column: "id", of: row), team: row["team"], url: row["url"],
            secret: Array(row["secret"] as Data), events: JobQueue.states(row["events"]),
            createdAt: row["created_at"], createdBy: row["created_by"], disabledAt: row["disabled_at"],
            disabledReason: row["disabled_reason"])
    }
}

extension WebhookDelivery {
    init(_ row: Row) throws {
        guard let state = State(rawValue: row["state"]) else { throw Failure.unreadableRow }
        self.init(
            id: try GUID(column: "id", of: row), webhook: try GUID(column: "webhook", of: row),
            job: try GUID(column: "job", of: row), type: row["type"], body: row["body"], state: state,
            attempts: row["attempts"], nextAt: row["next_at"], createdAt: row["created_at"], endedAt: row["ended_at"],
            lastResult: row["last_result"])
    }
}
