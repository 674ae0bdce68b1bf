import BuildingModel
import GRDB
import SQLiteDatabase

extension JobQueue {
    /// The workers that hold running jobs.
    public func runningWorkers() throws -> Set<String> {
        try database.read { db in
            Set(try String.fetchAll(db, sql: "SELECT DISTINCT worker FROM job WHERE state = 1"))
        }
    }

    /// Takes running jobs back from whoever cannot finish them: workers known to be dead and, always, earlier starts of the
    /// machine.
    ///
    /// With `leasesOver` also jobs whose lease is over; ask for that only when the database could be reached all the time,
    /// or every living worker's lease is over at the same moment. Each counts as a crash. Returns the jobs as they are now.
    public func reclaim(deadWorkers: Set<String>, leasesOver: Bool) throws -> [Job] {
        let suspects = try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM job WHERE state = 1").compactMap { row in
                try loss(in: row, deadWorkers: deadWorkers, leasesOver: leasesOver) == nil ? nil : row["id"] as Int64
            }
        }
        guard !suspects.isEmpty else { return [] }
        let jobs: [Job] = try database.writeWithBallast { db in
            try suspects.compactMap { id in
                // Looked at again: until the write lock was held the worker may have renewed or finished.
                guard
                    let row = try Row.fetchOne(
                        db, sql: "SELECT * FROM job WHERE id = ? AND state = 1", arguments: [id]),
                    let loss = try loss(in: row, deadWorkers: deadWorkers, leasesOver: leasesOver)
                else { return nil }
                guard let job = try? JobRow(row) else {
                    try setAside(id, fence: row["fence"], in: db)
                    return nil
                }
                _ = try end(job, .crashed(loss), in: db)
                return try JobRow.fetch(db, guid: job.job.id)?.job
            }
        }
        if jobs.contains(where: { $0.state == .queued }) { announceWork() }
        return jobs
    }

    private func loss(in row: Row, deadWorkers: Set<String>, leasesOver: Bool) throws -> Failure? {
        if row["lease_boot"] != clock.bootID {
            return Failure(.tryAgain, "machine-restarted", "The machine was restarted while the export ran.")
        }
        if deadWorkers.contains(row["worker"]) {
            return Failure(.tryAgain, "worker-died", "The worker died while the export ran.")
        }
        if leasesOver, row["lease_until"] <= clock.boot() {
            return Failure(.tryAgain, "worker-silent", "The worker stopped giving signs of life while the export ran.")
        }
        return nil
    }

    /// When something will happen that nobody announces, in wall-clock milliseconds: a waiting job comes due or a lease ends;
    /// nil when neither lies ahead.
    public func nextWakeTime() throws -> Int64? {
        let now = clock.wall()
        let boot = clock.boot()
        return try database.read { db in
            let due = try Int64.fetchOne(
                db, sql: "SELECT min(not_before) FROM job INDEXED BY job_due WHERE state = 0 AND not_before > ?",
                arguments: [now])
            let leaseEnd = try Int64.fetchOne(
                db, sql: "SELECT min(lease_until) FROM job INDEXED BY job_lease WHERE state = 1 AND lease_until > ?",
                arguments: [boot])
            return [due, leaseEnd.map { now + $0 - boot }].compactMap { $0 }.min()
        }
    }
}
