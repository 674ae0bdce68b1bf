public import BuildingModel

/// A worker's hold on a job: one attempt.
///
/// What is done to the job with a claim takes effect only while the claim is the job's latest.
public struct Claim: Sendable, Hashable {
    /// The job as it was when it was claimed.
    public var job: Job
    /// How many claims the job has had; higher is newer.
    public var fence: Int64
    /// Sixteen random bytes that tell this claim from one whose number came up again after a power failure.
    public var token: [UInt8]
    /// The worker that holds it.
    public var worker: String

    /// The attempt's name in file names.
    public var attempt: AttemptID { AttemptID(job: job.id, token: token) }
}

/// Names one attempt at a job: `<job id>.<first four bytes of the token>`.
public struct AttemptID: Sendable, Hashable, CustomStringConvertible {
    /// The name.
    public let description: String

    init(job: GUID, token: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        let prefix = token.prefix(4).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        description = "\(job).\(String(decoding: prefix, as: UTF8.self))"
    }
}

/// Whether a claim still holds.
public enum RenewAnswer: Sendable, Hashable {
    /// It does.
    case held
    /// It does, and somebody asked for the job to stop.
    case cancelRequested
    /// The job is somebody else's or has ended: stop, publish nothing.
    case lost
}

/// How an attempt ended.
public enum AttemptOutcome: Sendable, Hashable {
    /// The file is published and durable.
    case succeeded(Publication)
    /// It could not be done; the queue's policy says whether it is tried again.
    case failed(Failure)
    /// It took its process down.
    case crashed(Failure)
    /// It was stopped because somebody asked for it.
    case cancelled
    /// The worker stops; the attempt does not count.
    case released
}

/// A published file.
public struct Publication: Sendable, Hashable {
    /// Its name in the attachments folder.
    public var storedName: String
    /// Its size in bytes.
    public var size: Int64
    /// The SHA-256 of its bytes, 32 of them.
    public var sha256: [UInt8]
    /// What it holds and what it does not.
    public var counts: ExportCounts
    /// The path of the kept temporary file.
    public var temporaryFile: String?

    /// Makes a publication.
    public init(storedName: String, size: Int64, sha256: [UInt8], counts: ExportCounts, temporaryFile: String?) {
        self.storedName = storedName
        self.size = size
        self.sha256 = sha256
        self.counts = counts
        self.temporaryFile = temporaryFile
    }

    /// The name of the report that stands beside a published file.
    public static func reportName(of storedName: String) -> String {
        (storedName.lastIndex(of: ".").map { String(storedName[..<$0]) } ?? storedName) + ".report.json"
    }
}

/// What the end of an attempt did to the job.
public enum FinishAnswer: Sendable, Hashable {
    /// The job is now in this state, which need not be the one asked for: a job somebody wants stopped ends cancelled
    /// whatever its attempt came to. A file that was published belongs to the job only when this is `succeeded`.
    case applied(JobState)
    /// The claim was lost: nothing changed.
    case lost
}
