import Accounts
import BuildingModel
import HTTPTypes
import Hummingbird
import JobQueue
import Logging

/// Asking for an export.
struct ExportRoutes: Sendable {
    let catalog: any ExportCatalog
    let queue: JobQueue
    let admission: @Sendable () throws -> Void
    let calls: BlockingCalls
    let logger: Logger

    var routes: [Route] {
        [
            Route(.post, "/v2/{team}/projects/{project}/model/{model}/exportasync", .member(exportModel)),
            Route(.post, "/v2/{team}/selections/{selection}/exportasync", .member(exportSelection)),
        ]
    }

    private func exportModel(_ call: Call, _ identity: Identity) async throws -> Response {
        let project = try call.guid("project")
        let model = try call.guid("model")
        let revision = try call.query.number("revision", in: 1...Int.max, "a whole number from 1 up")
        return try await take(.model(model, project: project, revision: revision), call, identity)
    }

    private func exportSelection(_ call: Call, _ identity: Identity) async throws -> Response {
        try await take(.selection(try call.guid("selection")), call, identity)
    }

    /// Takes a request, whatever it is for; 202 for a new job, 302 for the one that stands for the same request already.
    private func take(_ scope: ExportRequest.Scope, _ call: Call, _ identity: Identity) async throws -> Response {
        let wish = Wish(
            request: ExportRequest(
                team: identity.team, scope: scope,
                options: ExportOptions(
                    emptyProperties: try call.query.isOn("emptyPropExport"),
                    customPropertySets: try call.query.isOn("propSetExport"), format: try format(call.query))),
            user: identity.email, keepsTemporaryFile: try call.query.isOn("fileDelete"), requestID: call.requestID)
        try await call.refuseBody()
        let result = try await calls.run { try enqueue(wish) }
        let status: HTTPResponse.Status = if case .taken = result { .accepted } else { .found }
        return try .json(
            JobResource(result.job), status: status,
            headers: [.location: Links.job(result.job.id, team: result.job.team)])
    }

    private func format(_ query: Query) throws -> ExportFormat {
        guard let text = try query.value("format") else { return .ifc }
        guard let format = ExportFormat(rawValue: text) else {
            let formats = ExportFormat.allCases.map(\.rawValue).joined(separator: " or ")
            throw Problem.malformedParameter("format", text, formats)
        }
        return format
    }

    private struct Wish: Sendable {
        var request: ExportRequest
        var user: String
        var keepsTemporaryFile: Bool
        var requestID: String
    }

    /// Blocks on the store.
    private func enqueue(_ wish: Wish) throws -> EnqueueResult {
        let resolved: ResolvedRequest
        do {
            resolved = try catalog.resolve(wish.request)
        } catch ExportRefusal.noSuchSelection {
            // A selection for single use is gone while the job it was used for may still stand for this very request.
            guard let job = try activeJob(wish) else { throw ExportRefusal.noSuchSelection }
            return .existing(job)
        }
        try admit()
        let isSelection = if case .selection = wish.request.scope { true } else { false }
        let result = try queue.enqueue(
            resolved, user: wish.user, isSelection: isSelection, keepsTemporaryFile: wish.keepsTemporaryFile)
        if resolved.consumesSelection { consume(resolved.target, wish) }
        return result
    }

    /// Asks the program whether there is room for another job.
    private func admit() throws {
        do {
            try admission()
        } catch let failure as Failure {
            throw Problem.unavailable(failure.description, retryAfter: 30)
        }
    }

    private func activeJob(_ wish: Wish) throws -> Job? {
        guard case .selection(let selection) = wish.request.scope, let team = wish.request.team else { return nil }
        return try queue.activeJob(
            forSelection: selection, team: team, user: wish.user, options: wish.request.options,
            keepsTemporaryFile: wish.keepsTemporaryFile)
    }

    /// The job is taken whatever happens here: a selection that stays is a nuisance, a job nobody was told of would be worse.
    private func consume(_ selection: GUID, _ wish: Wish) {
        do {
            try catalog.consume(selection: selection)
        } catch {
            logger.error(
                "A selection for single use could not be removed after it was used.",
                metadata: [
                    "selection": .stringConvertible(selection), "request_id": .string(wish.requestID),
                    "cause": .string(String(describing: error)),
                ])
        }
    }
}
