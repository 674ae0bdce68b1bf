import BuildingModel
import Database

extension JobQueue {
    /// Those of the names in the attachments folder that a finished job points to.
    ///
    /// List the folder first and ask then: a file that appears in between belongs to a running attempt.
    public func referencedNames(among names: [String]) throws -> Set<String> {
        try database.read { db in
            try Set(names.filter { try db.exists("SELECT 1 FROM attachment WHERE stored_name = ?", [$0]) })
        }
    }

    /// The attempts that run now: files that carry the name of any other belong to nobody.
    public func runningAttempts() throws -> Set<AttemptID> {
        try database.read { db in
            Set(
                try db.all("SELECT guid, lease_token FROM job WHERE state = 1") { row in
                    AttemptID(job: try row["guid"], token: try row["lease_token"])
                })
        }
    }

    /// Removes a few jobs that ended long ago, with their history, old messages and what web hooks were told; call it again until
    /// it returns 0, and let others write in between.
    ///
    /// Attachments stay: they belong to the project, and have a time of their own.
    public func prune(limit: Int = 100) throws -> Int {
        let now = clock.wall()
        let over = database.dialect.indexed(by: "job_over")
        let failed = database.dialect.indexed(by: "job_failed")
        // One transaction for each: nobody else can write meanwhile. The looks take no lock, and the indexes are named since
        // SQLite would sooner read every job that has ended.
        return try remove(
            "job",
            where: "id IN (SELECT id FROM job\(over) WHERE state IN (2, 4) AND finished_at < ? LIMIT ?)",
            [now - policy.keepsSucceeded, limit])
            + remove(
                "job",
                where: "id IN (SELECT id FROM job\(failed) WHERE state = 3 AND finished_at < ? LIMIT ?)",
                [now - policy.keepsFailed, limit])
            + remove(
                "message", where: "id IN (SELECT id FROM message WHERE timestamp < ? LIMIT ?)",
                [now - policy.keepsFailed, limit])
            + remove(
                "webhook_delivery",
                where: "id IN (SELECT id FROM webhook_delivery WHERE state > 0 AND ended_at < ? LIMIT ?)",
                [now - policy.keepsSucceeded, limit])
    }

    private func remove(_ table: String, where condition: String, _ arguments: [any SQLConvertible]) throws -> Int {
        let isThere = try database.read { db in
            try db.exists("SELECT 1 FROM \(table) WHERE \(condition) LIMIT 1", arguments)
        }
        guard isThere else { return 0 }
        return try database.write { db in
            try db.execute("DELETE FROM \(table) WHERE \(condition)", arguments)
        }
    }
}
