import BuildingModel
import Database
import Failpoints

extension JobQueue {
    /// Ends an attempt.
    ///
    /// The job, its attachment, the message to the user and the history change together or not at all.
    ///
    /// Only the job's latest claim has an effect. A file that was published before must be removed again unless the answer is
    /// `applied(.succeeded)`.
    public func finish(_ claim: Claim, _ outcome: AttemptOutcome) throws -> FinishAnswer {
        // What a worker did is written down even on a full disk: that is what the ballast is for.
        let answer: FinishAnswer = try database.writeWithBallast { db in
            guard
                let row = try JobRow.fetch(
                    db,
                    "SELECT * FROM job WHERE guid = ? AND state = 1 AND fence = ? AND lease_token = ?\(db.dialect.forUpdate)",
                    claim.identity, knowing: claim.job.order)
            else { return .lost }
            let state = try end(row, outcome, in: db)
            Failpoint.finishBeforeCommit.reach()
            return .applied(state)
        }
        Failpoint.finishAfterCommit.reach()
        if answer == .applied(.queued) { announceWork() }
        return answer
    }

    /// Moves a running job on, by the law, and writes down everything that goes with it.
    func end(_ row: JobRow, _ outcome: AttemptOutcome, in db: any SQLConnection) throws -> JobState {
        let event = event(for: outcome, in: row.standing)
        guard let standing = row.standing.after(event, budget: policy.budget) else {
            throw Failure(.software, "queue-law", "An attempt was ended that was not running.")
        }
        let now = clock.wall()
        var ended = row.job
        ended.state = standing.state
        switch standing.state {
        case .queued:
            ended.progress = 0
            ended.notBefore = event == .release ? now : now + delay(after: event, attempt: standing.attempts)
            ended.error = outcome.failure ?? row.job.error
        case .failed:
            ended.error = event == .crash ? lasting(outcome.failure, crashes: standing.crashes) : outcome.failure
        case .succeeded:
            ended.progress = 1
            ended.error = nil
        case .cancelled, .running:
            break
        }
        if case .succeeded(let publication) = outcome, standing.state == .succeeded {
            ended.attachment = try attach(publication, to: row.job, at: now, in: db)
            ended.temporaryFile = publication.temporaryFile
            ended.counts = publication.counts
        }
        ended.finishedAt = standing.state.hasEnded ? now : nil
        try store(ended, standing, row, in: db)
        if let kind = JobEvent.Kind(event) {
            try note(kind, of: row.id, fence: row.fence, detail: outcome.failure?.code, in: db)
        }
        if standing.state.hasEnded { try tellEnd(of: ended, row, at: now, in: db) }
        if standing.state == .queued { try db.notify(Self.workChannel) }
        return standing.state
    }

    private func event(for outcome: AttemptOutcome, in standing: JobStateMachine) -> JobStateMachine.Event {
        switch outcome {
        case .succeeded: .succeed
        case .failed(let failure): QueuePolicy.mayPass(failure) ? .failForNow : .fail
        case .crashed: .crash
        case .cancelled: standing.cancelRequested ? .stop : .release
        case .released: .release
        }
    }

    private func delay(after event: JobStateMachine.Event, attempt: Int) -> Int64 {
        let delay = policy.backoff.delay(afterAttempt: attempt)
        return event == .crash ? max(delay, policy.backoff.first) : delay
    }

    /// What stands in a job that crashed once too often.
    private func lasting(_ last: Failure?, crashes: Int) -> Failure {
        let reason = last.map { " The last time: \($0.message)" } ?? ""
        guard crashes >= policy.crashes else {
            return last ?? Failure(.software, "attempts-used", "Every attempt at the export failed.")
        }
        return Failure(
            .software, "quarantined", "The export took its process down \(crashes) times and was set aside.\(reason)",
            remedy: "Look for the cause in the worker's log, then start it anew with `ifcexportd jobs retry`.",
            object: last?.object)
    }

    private func store(_ ended: Job, _ standing: JobStateMachine, _ row: JobRow, in db: any SQLConnection) throws {
        try db.execute(
            """
            UPDATE job SET state = ?, attempts = ?, crashes = ?, lease_token = NULL, lease_until = NULL,
                lease_boot = NULL, worker = NULL, request_key = CASE WHEN ? = 1 THEN request_key END, not_before = ?,
                progress = ?, attachment = ?, temporary_file = ?, objects = ?, degraded = ?, left_out = ?,
                instances = ?, error = ?, finished_at = ?
            WHERE id = ? AND state = 1 AND fence = ?
            """,
            [
                standing.state.code, standing.attempts, standing.crashes, standing.answersForItsRequest,
                ended.notBefore, ended.progress, ended.attachment, ended.temporaryFile,
                ended.counts?.objects, ended.counts?.degraded, ended.counts?.leftOut, ended.counts?.instances,
                try ended.error.map { try JobRow.encode($0) }, ended.finishedAt, row.id, row.fence,
            ])
    }

    private func attach(_ publication: Publication, to job: Job, at now: Int64, in db: any SQLConnection) throws -> GUID
    {
        let id = GUID.timeOrdered(at: now)
        try db.execute(
            """
            INSERT INTO attachment (id, team, project, job, file_name, stored_name, size, sha256, created_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, job.team, job.order.project, job.id, job.order.fileName, publication.storedName,
                publication.size, publication.sha256, now, job.user,
            ])
        return id
    }
}

extension AttemptOutcome {
    var failure: Failure? {
        switch self {
        case .failed(let failure), .crashed(let failure): failure
        case .succeeded, .cancelled, .released: nil
        }
    }
}

extension JobEvent.Kind {
    /// What an event is called in the history when it does not show in the state alone.
    init?(_ event: JobStateMachine.Event) {
        switch event {
        case .failForNow: self = .retrying
        case .crash: self = .crashed
        case .release: self = .released
        case .claim, .renew, .cancel, .succeed, .fail, .stop: return nil
        }
    }
}
