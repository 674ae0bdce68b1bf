public import BuildingModel
import GRDB
import SQLiteDatabase

extension JobQueue {
    /// What happened to a job, the oldest first; empty when there is no such job.
    public func history(of id: GUID) throws -> [JobEvent] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT job_event.* FROM job_event JOIN job ON job.id = job_event.job
                    WHERE job.guid = ? ORDER BY job_event.id
                    """, arguments: [id.blob]
            ).map { row in
                guard let kind = JobEvent.Kind(rawValue: row["kind"]) else { throw Failure.unreadableRow }
                return JobEvent(at: row["at"], fence: row["fence"], kind: kind, detail: row["detail"])
            }
        }
    }

    /// What happened to a user's exports in a team, the newest first.
    public func messages(user: String, team: String? = nil, limit: Int = 100) throws -> [Message] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM message WHERE user = ? AND (? IS NULL OR team = ?) ORDER BY id DESC LIMIT ?
                    """, arguments: [user, team, team, max(limit, 0)]
            ).map { row in
                guard let severity = Message.Severity(rawValue: row["severity"]) else { throw Failure.unreadableRow }
                return Message(
                    id: row["id"], user: row["user"], team: row["team"], topic: row["topic"], severity: severity,
                    returnCode: row["return_code"], correlationID: try GUID(column: "correlation", of: row),
                    timestamp: row["timestamp"], text: row["text"])
            }
        }
    }

    func note(_ kind: JobEvent.Kind, of id: Int64, fence: Int64, detail: String?, in db: Database) throws {
        try db.executeCached(
            "INSERT INTO job_event (job, at, fence, kind, detail) VALUES (?, ?, ?, ?, ?)",
            [id, clock.wall(), fence, kind.rawValue, detail])
    }

    /// Writes the last line of the history, the message to the user, and what web hooks are to be told.
    func tellEnd(of job: Job, _ row: JobRow, at now: Int64, in db: Database) throws {
        let name = job.order.fileName
        let event: JobEvent.Kind
        let severity: Message.Severity
        let code: String
        let text: String
        switch job.state {
        case .succeeded:
            (event, severity, code) = (.succeeded, .info, "OK")
            text = "\(name) is ready\(job.counts.map { ": \($0.objects) objects" } ?? "")."
        case .failed:
            (event, severity, code) = (.failed, .error, job.error?.code ?? "failed")
            text = "\(name) could not be exported. \(job.error?.description ?? "")"
        case .cancelled:
            (event, severity, code) = (.cancelled, .warning, "cancelled")
            text = "The export of \(name) was cancelled."
        case .queued, .running:
            return
        }
        try note(event, of: row.id, fence: row.fence, detail: job.error?.code, in: db)
        try db.executeCached(
            """
            INSERT INTO message (user, team, topic, severity, return_code, correlation, timestamp, text)
            VALUES (?, ?, 'IFC_JOB', ?, ?, ?, ?, ?)
            """,
            [job.user, job.team, severity.rawValue, code, job.id.blob, now, text])
        try post(job, at: now, in: db)
    }
}
