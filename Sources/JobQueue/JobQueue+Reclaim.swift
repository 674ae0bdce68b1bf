import BuildingModel
import Database

extension JobQueue {
    /// The workers that hold running jobs.
    public func runningWorkers() throws -> Set<String> {
        try database.read { db in
            Set(try db.all("SELECT DISTINCT worker FROM job WHERE state = 1") { try $0[0] as String })
        }
    }

    /// Takes running jobs back from whoever cannot finish them: workers known to be dead and, always, earlier starts of the
    /// machine.
    ///
    /// With `leasesOver` also jobs whose lease is over; ask for that only when the database could be reached all the time,
    /// or every living worker's lease is over at the same moment. Each counts as a crash. Returns the jobs as they are now.
    public func reclaim(deadWorkers: Set<String>, leasesOver: Bool) throws -> [Job] {
        let suspects = try database.read { db in
            let now = try leaseClock.read(in: db)
            let running = try db.all("SELECT * FROM job WHERE state = 1 ORDER BY id") { row in
                let loss = try loss(in: row, now: now, deadWorkers: deadWorkers, leasesOver: leasesOver)
                return loss == nil ? nil : try row["id"] as Int64?
            }
            return running.compactMap(\.self)
        }
        guard !suspects.isEmpty else { return [] }
        let jobs: [Job] = try database.writeWithBallast { db in
            let now = try leaseClock.read(in: db)
            return try suspects.compactMap { id in
                // Looked at again: until the row was locked the worker may have renewed or finished.
                let suspect = try db.first("SELECT * FROM job WHERE id = ? AND state = 1" + db.dialect.forUpdate, [id])
                {
                    row in
                    (
                        job: try? JobRow(row), fence: try row["fence"] as Int64,
                        loss: try loss(in: row, now: now, deadWorkers: deadWorkers, leasesOver: leasesOver)
                    )
                }
                guard let suspect, let loss = suspect.loss else { return nil }
                guard let job = suspect.job else {
                    try setAside(id, fence: suspect.fence, in: db)
                    return nil
                }
                _ = try end(job, .crashed(loss), in: db)
                return try JobRow.fetch(db, guid: job.job.id)?.job
            }
        }
        if jobs.contains(where: { $0.state == .queued }) { announceWork() }
        return jobs
    }

    private func loss(
        in row: any SQLRow, now: Int64, deadWorkers: Set<String>, leasesOver: Bool
    ) throws -> Failure? {
        if try row["lease_boot"] != leaseClock.name {
            return Failure(.tryAgain, "machine-restarted", "The machine was restarted while the export ran.")
        }
        if deadWorkers.contains(try row["worker"]) {
            return Failure(.tryAgain, "worker-died", "The worker died while the export ran.")
        }
        if leasesOver, try now >= row["lease_until"] {
            return Failure(.tryAgain, "worker-silent", "The worker stopped giving signs of life while the export ran.")
        }
        return nil
    }

    /// When something will happen that nobody announces, in wall-clock milliseconds: a waiting job comes due or a lease ends;
    /// nil when neither lies ahead.
    public func nextWakeTime() throws -> Int64? {
        let now = clock.wall()
        return try database.read { db in
            let leases = try leaseClock.read(in: db)
            let due: Int64? = try db.value(
                "SELECT min(not_before) FROM job\(db.dialect.indexed(by: "job_due")) WHERE state = 0 AND not_before > ?",
                [now])
            let leaseEnd: Int64? = try db.value(
                "SELECT min(lease_until) FROM job\(db.dialect.indexed(by: "job_lease")) WHERE state = 1 AND lease_until > ?",
                [leases])
            return [due, leaseEnd.map { now + $0 - leases }].compactMap { $0 }.min()
        }
    }
}
