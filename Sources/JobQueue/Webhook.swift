public import BuildingModel

/// An address of a team's that is told when its jobs end.
public struct Webhook: Sendable, Hashable {
    /// Its id.
    public var id: GUID
    /// The slug of the team.
    public var team: String
    /// Where it is told.
    public var url: String
    /// What the tellings are signed with: 24 to 64 bytes.
    public var secret: [UInt8]
    /// Of which ends it wants to hear.
    public var events: Set<JobState>
    /// When it was made; milliseconds since 1970 in UTC, as all times here.
    public var createdAt: Int64
    /// Who made it.
    public var createdBy: String
    /// Since when it is told nothing any more.
    public var disabledAt: Int64?
    /// Why.
    public var disabledReason: String?
}

/// One end to be told to one web hook.
public struct WebhookDelivery: Sendable, Hashable {
    /// How far it is; the raw values stand in the database.
    public enum State: Int, Sendable {
        /// To be told, or told again.
        case pending
        /// It was taken.
        case delivered
        /// It will not be told any more.
        case abandoned
    }

    /// Its id; the same in every try.
    public var id: GUID
    /// The web hook.
    public var webhook: GUID
    /// The job that ended.
    public var job: GUID
    /// `job.succeeded`, `job.failed` or `job.cancelled`.
    public var type: String
    /// The JSON that is sent.
    public var body: String
    /// How far it is.
    public var state: State
    /// How often it was tried.
    public var attempts: Int
    /// Before this it is not tried.
    public var nextAt: Int64
    /// When the job ended.
    public var createdAt: Int64
    /// When it was delivered or abandoned.
    public var endedAt: Int64?
    /// What came of the last try.
    public var lastResult: String?
}

/// What came of telling a web hook.
public enum WebhookResult: Sendable, Hashable {
    /// It took it.
    case taken(String)
    /// It did not, or not in time; with how many milliseconds it asked to be left alone.
    case refused(String, retryAfter: Int64?)
    /// It never wants to be told again.
    case gone(String)
}
