public import BuildingModel

/// What became of a request.
public enum EnqueueResult: Sendable, Hashable {
    /// It is a new job.
    case taken(Job)
    /// The same request waits or runs already.
    case existing(Job)

    /// The job that stands for the request.
    public var job: Job {
        switch self {
        case .taken(let job), .existing(let job): job
        }
    }
}

/// What became of the wish to stop a job.
public enum CancelOutcome: Sendable, Hashable {
    /// It was waiting and has ended.
    case cancelled(Job)
    /// It runs and will stop; the same request made from now on is a new job.
    case stopping(Job)
    /// It had ended before.
    case ended(Job)
    /// There is no such job, or it belongs to another team.
    case notFound
}

/// Some of the jobs, the newest first.
public struct JobPage: Sendable, Hashable {
    /// The jobs.
    public var jobs: [Job]
    /// Where the next page begins; nil when this is the last.
    public var nextCursor: String?
}

/// Something to tell a user about an export.
public struct Message: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Codable, CaseIterable {
        case info = "Info"
        case warning = "Warning"
        case error = "Error"
    }

    /// Its number, rising.
    public var id: Int64
    /// Whom it tells: an email address.
    public var user: String
    /// The slug of the team the job belongs to.
    public var team: String
    /// Always `IFC_JOB`.
    public var topic: String
    /// How bad it is.
    public var severity: Severity
    /// `OK`, or the code of what went wrong.
    public var returnCode: String
    /// The job.
    public var correlationID: GUID
    /// When it was written.
    public var timestamp: Int64
    /// What happened, in a sentence or two.
    public var text: String
}

/// One step in the life of a job.
public struct JobEvent: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable {
        case enqueued, claimed, released, retrying, crashed, cancelRequested, succeeded, failed, cancelled, retriedAs
    }

    /// When.
    public var at: Int64
    /// How many claims there had been.
    public var fence: Int64
    /// What happened.
    public var kind: Kind
    /// The worker, the failure's code, or the other job.
    public var detail: String?
}
