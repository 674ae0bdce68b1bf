/// What may happen to a job, and what comes of it.
///
///     queued ── claim ──▶ running ── succeed ──▶ succeeded
///       │ ▲                │ │ └── fail, or a passing failure or crash too many ──▶ failed
///       │ └── retry, crash, release ──┘ │
///       └── cancel ──▶ cancelled ◀──────┘ whatever ends an attempt after somebody asked it to stop
///
/// The database holds the same law in its constraints and triggers, so that no statement can break it.
public struct JobStateMachine: Sendable, Hashable {
    /// What can happen.
    public enum Event: Sendable, Hashable, CaseIterable {
        /// A worker takes the job.
        case claim
        /// The worker says that it is still at it.
        case renew
        /// Somebody wants it stopped.
        case cancel
        /// The file is published.
        case succeed
        /// It cannot be done.
        case fail
        /// It could not be done this time.
        case failForNow
        /// It took its process down, or its worker is gone.
        case crash
        /// The worker stops and gives it back.
        case release
        /// It was stopped as somebody wished.
        case stop
    }

    /// How much a job may cost.
    public struct Budget: Sendable, Hashable {
        /// How often it is started.
        public var attempts: Int
        /// How often it may crash.
        public var crashes: Int

        /// Makes a budget.
        public init(attempts: Int, crashes: Int) {
            self.attempts = attempts
            self.crashes = crashes
        }
    }

    /// Where the job stands.
    public var state: JobState
    /// How many attempts count.
    public var attempts: Int
    /// How many of them crashed.
    public var crashes: Int
    /// How many claims there were.
    public var fence: Int64
    /// Whether somebody wants it stopped.
    public var cancelRequested: Bool

    /// Makes a job's standing; a new job's by default.
    public init(
        state: JobState = .queued, attempts: Int = 0, crashes: Int = 0, fence: Int64 = 0, cancelRequested: Bool = false
    ) {
        self.state = state
        self.attempts = attempts
        self.crashes = crashes
        self.fence = fence
        self.cancelRequested = cancelRequested
    }

    /// Whether the same request made now is this job.
    public var answersForItsRequest: Bool { !state.hasEnded && !cancelRequested }

    /// Where an event leads; nil where it is not allowed.
    public func after(_ event: Event, budget: Budget) -> JobStateMachine? {
        var next = self
        switch (state, event) {
        case (.queued, .claim):
            next.state = .running
            next.attempts += 1
            next.fence += 1
        case (.queued, .cancel):
            next.state = .cancelled
            next.cancelRequested = true
        case (.running, .renew):
            break
        case (.running, .cancel):
            next.cancelRequested = true
        case (.running, .crash):
            next.crashes += 1
            let isOver = next.crashes >= budget.crashes || attempts >= budget.attempts
            next.state = cancelRequested ? .cancelled : isOver ? .failed : .queued
        case (.running, .failForNow):
            next.state = cancelRequested ? .cancelled : attempts >= budget.attempts ? .failed : .queued
        case (.running, .succeed):
            next.state = cancelRequested ? .cancelled : .succeeded
        case (.running, .fail):
            next.state = cancelRequested ? .cancelled : .failed
        case (.running, .release):
            next.state = cancelRequested ? .cancelled : .queued
            if !cancelRequested { next.attempts -= 1 }
        case (.running, .stop):
            guard cancelRequested else { return nil }
            next.state = .cancelled
        default:
            return nil
        }
        return next
    }
}
