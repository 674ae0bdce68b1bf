import BuildingModel
package import JobQueue

/// A job as clients see it.
///
/// Keys without a value are left out.
package struct JobResource: Encodable {
    struct Options: Encodable {
        var emptyPropExport: Bool
        var propSetExport: Bool
        var fileDelete: Bool
        var format: ExportFormat
    }

    /// What the check of the finished file said; a file that did not pass is never published.
    struct Verdict: Encodable {
        var passed: Bool
        var instances: Int
    }

    struct AttachmentLink: Encodable {
        var id: GUID
        var href: String
    }

    struct FailureResource: Encodable {
        var code: String
        var message: String
        var remedy: String?
        var object: GUID?
    }

    struct JobLinks: Encodable {
        var `self`: String
        var attachments: String
        var download: String?
        var report: String?
    }

    var id: GUID
    var state: String
    var team: String
    var project: GUID
    var model: GUID?
    var selection: GUID?
    var name: String
    var revision: Int
    var options: Options
    var progress: Double
    var objects: Int?
    var degraded: Int?
    var leftOut: Int?
    var check: Verdict?
    var attempts: Int
    var createdAt: String
    var createdBy: String
    var notBefore: String
    var priority: Int
    var startedAt: String?
    var finishedAt: String?
    var cancelRequested: Bool
    var attachment: AttachmentLink?
    var temporaryFile: String?
    var error: FailureResource?
    var links: JobLinks

    package init(_ job: Job) {
        id = job.id
        state = job.state.rawValue
        team = job.team
        project = job.order.project
        model = job.model
        selection = job.selection
        name = job.order.name
        revision = job.revision
        options = Options(
            emptyPropExport: job.order.options.emptyProperties, propSetExport: job.order.options.customPropertySets,
            fileDelete: job.keepsTemporaryFile, format: job.order.options.format)
        progress = job.progress
        objects = job.counts?.objects
        degraded = job.counts?.degraded
        leftOut = job.counts?.leftOut
        check = job.counts.map { Verdict(passed: true, instances: $0.instances) }
        attempts = job.attempts
        createdAt = Timestamp.text(job.createdAt)
        createdBy = job.user
        notBefore = Timestamp.text(job.notBefore)
        priority = job.priority
        startedAt = job.startedAt.map(Timestamp.text)
        finishedAt = job.finishedAt.map(Timestamp.text)
        cancelRequested = job.cancelRequested
        attachment = job.attachment.map {
            AttachmentLink(id: $0, href: Links.attachment($0, team: job.team))
        }
        temporaryFile = job.temporaryFile
        error = job.error.map {
            FailureResource(code: $0.code, message: $0.message, remedy: $0.remedy, object: $0.object)
        }
        links = JobLinks(
            self: Links.job(job.id, team: job.team),
            attachments: Links.attachments(ofProject: job.order.project, team: job.team),
            download: job.attachment.map { Links.download($0, team: job.team) },
            report: job.attachment.map { _ in Links.report(of: job.id, team: job.team) })
    }
}

/// A page of jobs, the newest first.
struct JobPageResource: Encodable {
    var jobs: [JobResource]
    /// What `cursor` of the next page is; missing on the last.
    var nextCursor: String?
}
