public import BuildingModel
import Database

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
            let count: Int? = try db.value("SELECT count(*) FROM webhook WHERE team = ?", [team])
            guard count ?? 0 < Self.webhooksPerTeam else {
                throw Failure(
                    .tryAgain, "too-many-webhooks",
                    "The team has \(Self.webhooksPerTeam) web hooks, and no more may be.",
                    remedy: "Remove one first.")
            }
            try db.execute(
                """
                INSERT INTO webhook (id, team, url, secret, events, created_at, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, [webhook.id, team, url, secret, Self.text(events), now, user])
        }
        return webhook
    }

    /// The web hooks of a team, the oldest first.
    public func webhooks(team: String) throws -> [Webhook] {
        try database.read { db in
            try db.all("SELECT * FROM webhook WHERE team = ? ORDER BY id", [team]) { try Webhook($0) }
        }
    }

    /// A web hook; nil when there is none of this id or it belongs to another team.
    public func webhook(_ id: GUID, team: String) throws -> Webhook? {
        try database.read { db in try Self.webhook(id, in: db).flatMap { $0.team == team ? $0 : nil } }
    }

    /// Removes a web hook and what was still to be told it; false when the team has none of this id.
    public func removeWebhook(_ id: GUID, team: String) throws -> Bool {
        try database.write { db in
            try db.execute("DELETE FROM webhook WHERE id = ? AND team = ?", [id, team]) > 0
        }
    }

    /// What a web hook was or is to be told, the newest first.
    public func deliveries(to webhook: GUID, limit: Int = 100) throws -> [WebhookDelivery] {
        try database.read { db in
            try db.all(
                "SELECT * FROM webhook_delivery WHERE webhook = ? ORDER BY id DESC LIMIT ?", [webhook, max(limit, 0)]
            ) { try WebhookDelivery($0) }
        }
    }

    /// Takes what is due to be told, the longest due first and at most one per web hook; not to those that are busy.
    ///
    /// What is taken is nobody else's for `hold` milliseconds: should its outcome never be recorded, it is due again then.
    public func takeDeliveries(
        limit: Int, hold: Int64, busy: Set<GUID> = []
    ) throws -> [(delivery: WebhookDelivery, webhook: Webhook)] {
        let now = clock.wall()
        let isDue = try database.read { db in
            try db.exists("SELECT 1 FROM webhook_delivery WHERE state = 0 AND next_at <= ? LIMIT 1", [now])
        }
        // Most looks find nothing, and a look that does not write disturbs nobody.
        guard isDue else { return [] }
        return try database.write { db in
            let due = try db.all(
                """
                SELECT id, webhook FROM (
                    SELECT id, webhook, next_at, row_number() OVER (PARTITION BY webhook ORDER BY next_at, id) AS place
                    FROM webhook_delivery WHERE state = 0 AND next_at <= ?
                ) AS due WHERE place = 1 ORDER BY next_at, id
                """, [now]
            ) { row in (id: try row["id"] as GUID, webhook: try row["webhook"] as GUID) }
            return try due.filter { !busy.contains($0.webhook) }.prefix(limit).compactMap { next in
                // Whether it is still due is asked again: on PostgreSQL somebody else may have taken it by now.
                let delivery = try db.first(
                    """
                    UPDATE webhook_delivery SET attempts = attempts + 1, next_at = ?
                    WHERE id = ? AND state = 0 AND next_at <= ? RETURNING *
                    """, [now + hold, next.id, now]
                ) { try WebhookDelivery($0) }
                guard let delivery, let webhook = try Self.webhook(delivery.webhook, in: db) else { return nil }
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
                    "UPDATE webhook_delivery SET next_at = ?, last_result = ? WHERE id = ? AND state = 0",
                    [now + max(Int64(usual), min(pause ?? 0, longest)), text, delivery.id])
            case .gone(let text):
                try end(delivery.id, .abandoned, text, now, in: db)
                try db.execute(
                    "UPDATE webhook SET disabled_at = ?, disabled_reason = ? WHERE id = ?",
                    [now, text, delivery.webhook])
                try db.execute(
                    """
                    UPDATE webhook_delivery SET state = 2, ended_at = ?, last_result = ?
                    WHERE webhook = ? AND state = 0
                    """, [now, text, delivery.webhook])
            }
        }
    }

    /// How long after each try the next is, in milliseconds: five seconds to a day, two and a half days altogether.
    static let pauses: [Int64] = [5, 60, 300, 1800, 7200, 18_000, 36_000, 50_400, 86_400].map { $0 * 1000 }

    /// Writes what is to be told of a job's end, for each web hook that wants to hear of it.
    func post(_ job: Job, at now: Int64, in db: any SQLConnection) throws {
        let hooks = try db.all("SELECT id, events FROM webhook WHERE team = ? AND disabled_at IS NULL", [job.team]) {
            row in
            (id: try row["id"] as GUID, events: Self.states(try row["events"]))
        }
        for hook in hooks where hook.events.contains(job.state) {
            let event = WebhookEvent(job, at: now)
            try db.execute(
                """
                INSERT INTO webhook_delivery (id, webhook, job, type, body, next_at, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, [GUID.timeOrdered(at: now), hook.id, job.id, event.type, try JobRow.encode(event), now, now])
        }
    }

    private func end(
        _ id: GUID, _ state: WebhookDelivery.State, _ text: String, _ now: Int64, in db: any SQLConnection
    ) throws {
        try db.execute(
            "UPDATE webhook_delivery SET state = ?, ended_at = ?, last_result = ? WHERE id = ?",
            [state.rawValue, now, text, id])
    }

    private static func webhook(_ id: GUID, in db: any SQLConnection) throws -> Webhook? {
        try db.first("SELECT * FROM webhook WHERE id = ?", [id]) { try Webhook($0) }
    }

    private static func text(_ events: Set<JobState>) -> String {
        events.map(\.rawValue).sorted().joined(separator: " ")
    }

    fileprivate static func states(_ text: String) -> Set<JobState> {
        Set(text.split(separator: " ").compactMap { JobState(rawValue: String($0)) })
    }
}

extension Webhook {
    init(_ row: any SQLRow) throws {
        self.init(
            id: try row["id"], team: try row["team"], url: try row["url"], secret: try row["secret"],
            events: JobQueue.states(try row["events"]), createdAt: try row["created_at"],
            createdBy: try row["created_by"], disabledAt: try row["disabled_at"],
            disabledReason: try row["disabled_reason"])
    }
}

extension WebhookDelivery {
    init(_ row: any SQLRow) throws {
        guard let state = State(rawValue: try row["state"]) else { throw Failure.unreadableRow }
        self.init(
            id: try row["id"], webhook: try row["webhook"], job: try row["job"], type: try row["type"],
            body: try row["body"], state: state, attempts: try row["attempts"], nextAt: try row["next_at"],
            createdAt: try row["created_at"], endedAt: try row["ended_at"], lastResult: try row["last_result"])
    }
}
