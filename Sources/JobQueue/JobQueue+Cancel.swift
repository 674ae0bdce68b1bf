public import BuildingModel
import Database

extension JobQueue {
    /// Stops a job: at once when it waits, within a second when it runs.
    ///
    /// From the return of this call on the same request is a new job. With a team, jobs of others are not found.
    public func cancel(_ id: GUID, team: String? = nil) throws -> CancelOutcome {
        let outcome: CancelOutcome = try database.write { db in
            guard let row = try JobRow.fetch(db, guid: id, toChange: true), team == nil || team == row.job.team else {
                return .notFound
            }
            guard let standing = row.standing.after(.cancel, budget: policy.budget) else { return .ended(row.job) }
            let now = clock.wall()
            let finishedAt = standing.state.hasEnded ? now : nil
            try db.execute(
                """
                UPDATE job SET state = ?, cancel_requested = 1, request_key = NULL, finished_at = ? WHERE id = ?
                """,
                [standing.state.code, finishedAt, row.id])
            var job = row.job
            job.state = standing.state
            job.cancelRequested = true
            job.finishedAt = finishedAt
            if !row.job.cancelRequested {
                try note(.cancelRequested, of: row.id, fence: row.fence, detail: nil, in: db)
            }
            if standing.state.hasEnded { try tellEnd(of: job, row, at: now, in: db) }
            if standing.state == .running { try db.notify(Self.workChannel) }
            return standing.state == .running ? .stopping(job) : .cancelled(job)
        }
        if case .stopping = outcome { announceWork() }
        return outcome
    }
}
