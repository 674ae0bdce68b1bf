public import BuildingModel

/// The numbers the queue goes by.
///
/// Every process on one database must use the same ones; times are milliseconds.
public struct QueuePolicy: Sendable {
    /// How long a claim holds without being renewed.
    public var lease: Int64 = 60_000
    /// How often a job is started before a passing failure counts as lasting.
    public var attempts = 5
    /// How often a job may take its process down before it is set aside.
    public var crashes = 2
    /// How many jobs of one team run at the same time; nil for no limit, teams take turns either way.
    public var runningPerTeam: Int?
    /// How many jobs of one team may wait; nil for any number.
    public var queuedPerTeam: Int? = 1000
    /// How long a failed attempt waits for the next.
    public var backoff = Backoff()
    /// How long succeeded and cancelled jobs are kept.
    public var keepsSucceeded: Int64 = 7 * 86_400_000
    /// How long failed jobs and messages are kept.
    public var keepsFailed: Int64 = 30 * 86_400_000
    /// How long attachments are kept, each with its job; nil for as long as nobody removes them.
    public var keepsAttachments: Int64?
    /// How many bytes of attachments are kept, the newest first; nil for as many as there are.
    public var attachmentBytes: Int64?
    /// How long temporary files are kept for those who asked for it; nil for as long as nobody removes them.
    public var keepsTemporaryFiles: Int64? = 30 * 86_400_000

    /// Makes the default policy.
    public init() {}

    var budget: JobStateMachine.Budget { .init(attempts: attempts, crashes: crashes) }

    /// How long a failed attempt waits for the next: `first × factor^(n−1)`, at most `longest`, give or take a fifth.
    public struct Backoff: Sendable {
        /// The wait after the first attempt.
        public var first: Int64 = 5_000
        /// How much longer each further wait is.
        public var factor: Int64 = 4
        /// The longest wait before the fifth is added.
        public var longest: Int64 = 600_000
        /// A number in 0…1 that spreads the waits of jobs that failed together.
        public var spread: @Sendable () -> Double = { .random(in: 0...1) }

        /// Makes the default waits.
        public init() {}

        /// The wait after the attempt of this number, from 1.
        public func delay(afterAttempt attempt: Int) -> Int64 {
            var delay = first
            for _ in 1..<max(attempt, 1) where delay < longest { delay *= factor }
            return Int64(Double(min(delay, longest)) * (0.8 + 0.4 * min(max(spread(), 0), 1)))
        }
    }

    /// Whether trying again can help.
    ///
    /// The same order gives the same bytes, so wrong input and a bug of ours stay what they are.
    public static func mayPass(_ failure: Failure) -> Bool {
        switch failure.kind {
        case .usage, .badData, .noInput, .software: false
        case .unavailable, .cannotCreate, .inputOutput, .tryAgain, .configuration: true
        }
    }
}
