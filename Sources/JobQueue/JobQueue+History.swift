public import BuildingModel
import Database

extension JobQueue {
    /// What happened to a job, the oldest first; empty when there is no such job.
    public func history(of id: GUID) throws -> [JobEvent] {
        try database.read { db in
            try db.all(
                """
                SELECT job_event.* FROM job_event JOIN job ON job.id = job_event.job
                WHERE job.guid = ? ORDER BY job_event.id
                """, [id]
            ) { row in
                guard let kind = JobEvent.Kind(rawValue: try row["kind"]) else { throw Failure.unreadableRow }
                return JobEvent(at: try row["at"], fence: try row["fence"], kind: kind, detail: try row["detail"])
            }
        }
    }

    /// What happened to a user's exports in a team, the newest first.
    public func messages(user: String, team: String? = nil, limit: Int = 100) throws -> [Message] {
        try database.read { db in
            try db.all(
                """
                SELECT * FROM message WHERE "user" = ? AND (CAST(? AS TEXT) IS NULL OR team = ?)
                ORDER BY id DESC LIMIT ?
                """, [user, team, team, max(limit, 0)]
            ) { row in
                guard let severity = Message.Severity(rawValue: try row["severity"]) else {
                    throw Failure.unreadableRow
                }
                return Message(
                    id: try row["id"], user: try row["user"], team: try row["team"], topic: try row["topic"],
                    severity: severity, returnCode: try row["return_code"], correlationID: try row["correlation"],
                    timestamp: try row["timestamp"], text: try row["text"])
            }
        }
    }

    func note(_ kind: JobEvent.Kind, of id: Int64, fence: Int64, detail: String?, in db: any SQLConnection) throws {
        try db.execute(
            "INSERT INTO job_event (job, at, fence, kind, detail) VALUES (?, ?, ?, ?, ?)",
            [id, clock.wall(), fence, kind.rawValue, detail])
    }

    /// Writes the last line of the history, the message to the user, and what web hooks are to be told.
    func tellEnd(of job: Job, _ row: JobRow, at now: Int64, in db: any SQLConnection) throws {
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
        try db.execute(
            """
            INSERT INTO message ("user", team, topic, severity, return_code, correlation, timestamp, text)
            VALUES (?, ?, 'IFC_JOB', ?, ?, ?, ?, ?)
            """,
            [job.user, job.team, severity.rawValue, code, job.id, now, text])
        try post(job, at: now, in: db)
    }
}
