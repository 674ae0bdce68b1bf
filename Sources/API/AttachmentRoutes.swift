import Accounts
import BuildingModel
import CoreMetrics
import HTTPTypes
import Hummingbird
import JobQueue
import Logging
import NIOCore

/// The finished files.
///
/// One is found under its team, and under its project too.
struct AttachmentRoutes: Sendable {
    let queue: JobQueue
    let files: AttachmentFiles
    let projectExists: @Sendable (_ project: GUID, _ team: String) throws -> Bool
    let calls: BlockingCalls
    let downloaded: Counter
    let logger: Logger

    var routes: [Route] {
        [
            Route(.get, "/v2/{team}/projects/{project}/attachments", .member(list)),
            Route(.get, "/v2/{team}/projects/{project}/attachments/{attachment}", .member(show)),
            Route(.get, "/v2/{team}/projects/{project}/attachments/{attachment}/download", .memberByLink(download)),
            Route(.get, "/v2/{team}/attachments/{attachment}", .member(show)),
            Route(.get, "/v2/{team}/attachments/{attachment}/download", .memberByLink(download)),
        ]
    }

    private func list(_ call: Call, _ identity: Identity) async throws -> Response {
        let project = try call.guid("project")
        let attachments: [Attachment]? = try await calls.run { [queue, projectExists] in
            let attachments = try queue.attachments(project: project, team: identity.team)
            return try attachments.isEmpty && !projectExists(project, identity.team) ? nil : attachments
        }
        guard let attachments else {
            throw Problem.noSuch("project", "The team has no project of this id. Check the id.")
        }
        return try .json(attachments.map(AttachmentResource.init))
    }

    private func show(_ call: Call, _ identity: Identity) async throws -> Response {
        try .json(AttachmentResource(try await attachment(call, identity)))
    }

    private func download(_ call: Call, _ identity: Identity) async throws -> Response {
        let attachment = try await attachment(call, identity)
        let answer = DownloadAnswer(attachment, method: call.request.method, headers: call.request.headers)
        switch answer.content {
        case .nothing: return Response(status: .notModified, headers: answer.headers)
        case .another: throw Problem.preconditionFailed
        case .unsatisfiable:
            var problem = Problem.rangeNotSatisfiable(size: attachment.size)
            problem.headers[.acceptRanges] = "bytes"
            throw problem
        case .part(let range, let status):
            // A link is for the method it was made for: who only asks for the headers gets them from us.
            let source: Source = try await calls.run { [files] in
                if call.request.method == .get, let link = try files.link(to: attachment) { return .link(link) }
                return .file(try files.open(attachment, range))
            }
            switch source {
            case .link(let link): return Response(status: .temporaryRedirect, headers: Self.headers(of: link))
            case .file(let file):
                return Response(
                    status: status, headers: answer.headers,
                    body: ResponseBody(of: file, range, call, calls, downloaded, logger))
            }
        }
    }

    private enum Source: Sendable {
        case file(AttachmentFile)
        case link(String)
    }

    /// Nobody is to keep or hand on what lets whoever has it read the file.
    private static func headers(of link: String) -> HTTPFields {
        [.location: link, .cacheControl: "private, no-store", .contentLength: "0"]
    }

    /// The attachment that is named, when it is the team's, and the project's where the path names one.
    private func attachment(_ call: Call, _ identity: Identity) async throws -> Attachment {
        let project = try call.parameters["project"].map { _ in try call.guid("project") }
        let id = try call.guid("attachment")
        let found = try await calls.run { [queue] in try queue.attachment(id, team: identity.team) }
        guard let found, project == nil || project == found.project else {
            throw Problem.noSuch("attachment", "There is no attachment of this id here. Check the id and the project.")
        }
        return found
    }
}
