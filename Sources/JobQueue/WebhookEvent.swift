import BuildingModel

/// What a web hook is told: enough to know what to ask for, and no more.
struct WebhookEvent: Encodable {
    struct Content: Encodable {
        var job: GUID
        var state: String
        var team: String
        var project: GUID
        var model: GUID?
        var selection: GUID?
        var name: String
        var revision: Int
        var createdBy: String
        var attachment: GUID?
        var error: Failure?
    }

    var type: String
    /// When the job ended, as ISO 8601.
    var timestamp: String
    var data: Content

    init(_ job: Job, at milliseconds: Int64) {
        type = job.state.webhookEvent
        timestamp = Timestamp.text(milliseconds)
        data = Content(
            job: job.id, state: job.state.rawValue, team: job.team, project: job.order.project,
            model: job.model, selection: job.selection,
            name: job.order.name, revision: job.revision, createdBy: job.user, attachment: job.attachment,
            error: job.state == .failed ? job.error : nil)
    }
}

extension JobState {
    /// What web hooks call the end of a job in this state: `job.succeeded`.
    public var webhookEvent: String { "job.\(rawValue)" }
}
