public import BuildingModel

/// Where a job stands.
///
/// Ended states have no way out.
public enum JobState: String, Sendable, Codable, CaseIterable {
    /// Waiting, until `notBefore` when that lies ahead.
    case queued
    /// A worker has it.
    case running
    /// Its file is published.
    case succeeded
    /// It will not be tried again; `error` says why.
    case failed
    /// Somebody stopped it.
    case cancelled

    /// Whether the job has ended.
    public var hasEnded: Bool { self != .queued && self != .running }
}

/// One request for a file and what became of it.
public struct Job: Sendable, Hashable {
    /// Its id.
    public var id: GUID
    /// The slug of the team it belongs to.
    public var team: String
    /// Who asked: an email address.
    public var user: String
    /// What is exported.
    public var order: ExportOrder
    /// The model or selection that was named.
    public var target: GUID
    /// Whether `target` is a selection.
    public var isSelection: Bool
    /// The model that was asked for; nil where it was a selection.
    public var model: GUID? { isSelection ? nil : target }
    /// The selection that was asked for; nil where it was a model.
    public var selection: GUID? { isSelection ? target : nil }
    /// The revision as it was fixed.
    public var revision: Int
    /// `fileDelete=1`: the temporary file is kept.
    public var keepsTemporaryFile: Bool
    /// Which of its team's jobs go first: those with a smaller number.
    public var priority: Int
    /// Where it stands.
    public var state: JobState
    /// How much is done, 0…1; never falls within one attempt.
    public var progress: Double
    /// How often it was started.
    public var attempts: Int
    /// When it was asked for; milliseconds since 1970 in UTC, as all times here.
    public var createdAt: Int64
    /// Before this it is not started.
    public var notBefore: Int64
    /// When it was started last.
    public var startedAt: Int64?
    /// When it ended.
    public var finishedAt: Int64?
    /// Somebody asked for it to stop.
    public var cancelRequested: Bool
    /// The finished file.
    public var attachment: GUID?
    /// The path of the kept temporary file.
    public var temporaryFile: String?
    /// What the file holds and what it does not; only for a job that succeeded.
    public var counts: ExportCounts?
    /// Why it failed, or why the last attempt did.
    public var error: Failure?

    /// What `priority` may be.
    public static let priorities = 0...1000
    /// The priority of a job for which nobody named one.
    public static let defaultPriority = 100
}

/// A finished file.
public struct Attachment: Sendable, Hashable {
    /// Its id.
    public var id: GUID
    /// The slug of the team it belongs to.
    public var team: String
    /// The project it belongs to.
    public var project: GUID
    /// The job that made it.
    public var job: GUID
    /// The name to offer for saving: `House_r2.ifc`.
    public var fileName: String
    /// Its name in the attachments folder; unique per attempt, never reused.
    public var storedName: String
    /// The name of its report in the attachments folder.
    public var reportName: String { Publication.reportName(of: storedName) }
    /// Its size in bytes.
    public var size: Int64
    /// The SHA-256 of its bytes, 32 of them.
    public var sha256: [UInt8]
    /// When it was published.
    public var createdAt: Int64
    /// Who asked for it.
    public var createdBy: String
}
