import BuildingModel
import Database
import Failpoints

extension JobQueue {
    /// Takes the next job for a worker; nil when none is due.
    ///
    /// Teams take turns: the one with the fewest running jobs first, then the one served longest ago. Within a team the job
    /// of the smallest priority goes first, and among equals the one that is due longest. `worker` is the worker's own id, never used again by another.
    public func claim(worker: String) throws -> Claim? {
        while true {
            switch try take(for: worker) {
            case .claim(let claim):
                Failpoint.claimAfterCommit.reach()
                return claim
            case .unreadable: continue
            case .nothing: return nil
            }
        }
    }

    private enum Taken {
        case claim(Claim)
        /// The next job could not be read and was set aside: the one after it is next.
        case unreadable
        case nothing
    }

    private func take(for worker: String) throws -> Taken {
        let token = GUID.randomBytes()
        return try database.write { db in
            let lease = leaseClock.moment(after: policy.lease)
            guard
                let id = try nextJob(in: db),
                let (claimed, fence) = try db.first(
                    """
                    UPDATE job SET state = 1, attempts = attempts + 1, fence = fence + 1, lease_token = ?,
                        lease_until = \(lease.sql), lease_boot = ?, worker = ?, progress = 0, started_at = ?
                    WHERE id = ? AND state = 0 RETURNING *
                    """,
                    [token] + lease.arguments + [leaseClock.name, worker, clock.wall(), id],
                    { (try? JobRow($0), try $0["fence"] as Int64) })
            else { return .nothing }
            guard let row = claimed else {
                try setAside(id, fence: fence, in: db)
                return .unreadable
            }
            try db.execute(
                """
                INSERT INTO team_turn (team, served)
                VALUES (?, (SELECT 1 + coalesce(max(served), 0) FROM team_turn))
                ON CONFLICT (team) DO UPDATE SET served = excluded.served
                """, [row.job.team])
            try note(.claimed, of: row.id, fence: row.fence, detail: worker, in: db)
            Failpoint.claimBeforeCommit.reach()
            return .claim(Claim(job: row.job, fence: row.fence, token: token, worker: worker))
        }
    }

    /// Fails a job that another program or version wrote, so that it does not stand in the way of all others.
    ///
    /// There is nobody to tell: who asked for it is part of what cannot be relied on.
    func setAside(_ id: Int64, fence: Int64, in db: any SQLConnection) throws {
        try db.execute(
            """
            UPDATE job SET state = 3, lease_token = NULL, lease_until = NULL, lease_boot = NULL, worker = NULL,
                request_key = NULL, error = ?, finished_at = ?
            WHERE id = ? AND state = 1
            """, [try JobRow.encode(Failure.unreadableRow), clock.wall(), id])
        try note(.failed, of: id, fence: fence, detail: Failure.unreadableRow.code, in: db)
    }

    /// Extends a claim and tells how far its attempt has come, 0…1; a smaller number than before changes nothing.
    public func renew(_ claim: Claim, progress: Double) throws -> RenewAnswer {
        let part = progress.isFinite ? min(max(progress, 0), 1) : 0
        return try database.write { db in
            let lease = leaseClock.moment(after: policy.lease)
            let row = try JobRow.fetch(
                db,
                """
                UPDATE job SET lease_until = \(lease.sql), progress = CASE WHEN progress < ? THEN ? ELSE progress END
                WHERE guid = ? AND state = 1 AND fence = ? AND lease_token = ? RETURNING *
                """,
                lease.arguments + [part, part] + claim.identity, knowing: claim.job.order)
            return answer(row)
        }
    }

    /// Whether a claim still holds, without extending it: a cheap look for the wish to stop.
    public func standing(of claim: Claim) throws -> RenewAnswer {
        try database.read { db in
            answer(
                try JobRow.fetch(
                    db, "SELECT * FROM job WHERE guid = ? AND state = 1 AND fence = ? AND lease_token = ?",
                    claim.identity, knowing: claim.job.order))
        }
    }

    private func answer(_ row: JobRow?) -> RenewAnswer {
        guard let row else { return .lost }
        return row.job.cancelRequested ? .cancelRequested : .held
    }
}

extension Claim {
    /// What a statement must compare so that only this claim takes effect: id, fence and token.
    var identity: [any SQLConvertible] { [job.id, fence, token] }
}

extension GUID {
    /// Sixteen bytes from the system's random numbers.
    static func randomBytes() -> [UInt8] {
        GUID(high: .random(in: .min ... .max), low: .random(in: .min ... .max)).bytes
    }
}
