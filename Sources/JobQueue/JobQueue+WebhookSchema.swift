extension JobQueue {
    /// Where teams want to hear of ends, and what is still to be told them: written in the transaction that ends the job.
    ///
    /// A delivery keeps the very bytes that are sent, so that each try sends the same.
    static let webhooks = """
        CREATE TABLE webhook (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            team TEXT NOT NULL,
            url TEXT NOT NULL,
            secret BLOB NOT NULL CHECK (length(secret) BETWEEN 24 AND 64),
            events TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            created_by TEXT NOT NULL,
            disabled_at INTEGER,
            disabled_reason TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX webhook_team ON webhook (team, id);

        CREATE TABLE webhook_delivery (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            webhook BLOB NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
            job BLOB NOT NULL CHECK (length(job) = 16),
            type TEXT NOT NULL,
            body TEXT NOT NULL,
            state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),
            attempts INTEGER NOT NULL DEFAULT 0,
            next_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            ended_at INTEGER,
            last_result TEXT,
            UNIQUE (webhook, job)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX webhook_delivery_due ON webhook_delivery (next_at) WHERE state = 0;
        CREATE INDEX webhook_delivery_ended ON webhook_delivery (ended_at) WHERE state > 0;
        """
}
