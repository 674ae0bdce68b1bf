import BuildingModel
import Configuration
import JobQueue
import Worker

/// What the queue and the worker may take and how long they wait and keep things: settings without a flag.
///
/// Every process on one database must have the same ones.
struct WorkLimits: Sendable {
    /// Seconds a claim holds without a sign of life.
    var lease = 60
    /// Seconds before the second attempt at a job.
    var retryAfter = 5
    /// How many exports of one team run at the same time; nil for no limit.
    var jobsPerTeam: Int?
    /// How many jobs of one team may wait.
    var queuePerTeam = 1000
    /// Seconds that running exports may go on after the worker was asked to stop.
    var drain = 90
    /// Seconds one export may take.
    var jobTime = 3600
    /// MiB of memory one export may take.
    var jobMemory = 2048
    /// MiB one file may have.
    var jobSize = 65_536
    /// MiB that must be free on the disks of attachments and temporary files before work is taken.
    var freeSpace = 256
    /// Days that succeeded and cancelled jobs are kept.
    var keepJobs = 7
    /// Days that failed jobs and messages are kept.
    var keepFailedJobs = 30
    /// Days that attachments are kept; nil for ever.
    var keepAttachments: Int?
    /// GiB of attachments that are kept, the newest first; nil for all.
    var keepAttachmentsSize: Int?
    /// Days that temporary files are kept for those who asked for it; nil for ever.
    var keepTemporaryFiles: Int? = 30

    /// - Parameter number: a setting that has to be a whole number in a range; nil when it is not made.
    init(_ number: (ConfigKey, ClosedRange<Int>) throws -> Int?) throws {
        func set(_ field: inout Int, _ key: ConfigKey, _ range: ClosedRange<Int>) throws {
            if let value = try number(key, range) { field = value }
        }
        try set(&lease, "lease", 2...3600)
        try set(&retryAfter, "retry-after", 0...3600)
        jobsPerTeam = try number("jobs-per-team", 1...1024)
        try set(&queuePerTeam, "queue-per-team", 1...1_000_000)
        try set(&drain, "drain", 0...86_400)
        try set(&jobTime, "job-time-limit", 1...604_800)
        try set(&jobMemory, "job-memory-limit", 1...1_048_576)
        try set(&jobSize, "job-size-limit", 1...1_048_576)
        try set(&freeSpace, "free-space-floor", 0...1_048_576)
        try set(&keepJobs, "keep-jobs", 0...36_500)
        try set(&keepFailedJobs, "keep-failed-jobs", 0...36_500)
        keepAttachments = try number("keep-attachments", 1...36_500)
        keepAttachmentsSize = try number("keep-attachments-size", 1...1_048_576)
        if let days = try number("keep-temporary-files", 0...36_500) { keepTemporaryFiles = days }
    }

    /// The numbers the queue goes by.
    var policy: QueuePolicy {
        var policy = QueuePolicy()
        policy.lease = Int64(lease) * 1000
        policy.backoff.first = Int64(retryAfter) * 1000
        policy.runningPerTeam = jobsPerTeam
        policy.queuedPerTeam = queuePerTeam
        policy.keepsSucceeded = Self.days(keepJobs)
        policy.keepsFailed = Self.days(keepFailedJobs)
        policy.keepsAttachments = keepAttachments.map(Self.days)
        policy.attachmentBytes = keepAttachmentsSize.map { Int64($0) << 30 }
        policy.keepsTemporaryFiles = keepTemporaryFiles.map(Self.days)
        return policy
    }

    private static func days(_ count: Int) -> Int64 { Int64(count) * 86_400_000 }
}
