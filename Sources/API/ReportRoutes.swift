import Accounts
import BuildingModel
import CoreMetrics
import HTTPTypes
import Hummingbird
import JobQueue
import Logging

/// What an export says of itself, object by object.
struct ReportRoutes: Sendable {
    let queue: JobQueue
    let files: AttachmentFiles
    let calls: BlockingCalls
    let downloaded: Counter
    let logger: Logger

    var routes: [Route] {
        [Route(.get, "/v2/{team}/jobs/{job}/report", .member(report))]
    }

    private enum Found: Sendable {
        case report(AttachmentFile)
        case unfinished(JobState)
    }

    private func report(_ call: Call, _ identity: Identity) async throws -> Response {
        let id = try call.guid("job")
        let found: Found? = try await calls.run { [queue, files] in
            guard let job = try queue.job(id, team: identity.team) else { return nil }
            guard let attachment = try job.attachment.flatMap({ try queue.attachment($0, team: identity.team) }) else {
                return .unfinished(job.state)
            }
            return .report(try files.openReport(of: attachment))
        }
        switch found {
        case nil: throw JobRoutes.noSuchJob
        case .unfinished(let state): throw Problem.noReport(state.rawValue)
        case .report(let file):
            return Response(
                status: .ok, headers: [.contentType: "application/json", .contentLength: String(file.size)],
                body: ResponseBody(of: file, 0..<file.size, call, calls, downloaded, logger))
        }
    }
}
