import BuildingModel
import Hummingbird

/// For machines that watch over the service.
struct HealthRoutes: Sendable {
    let readiness: @Sendable () throws -> Void
    let calls: BlockingCalls

    var routes: [Route] {
        [
            Route(.get, "/healthz", .anyone(health)),
            Route(.get, "/readyz", .anyone(ready)),
        ]
    }

    /// The process answers; nothing else is asked.
    private func health(_ call: Call) async throws -> Response {
        try .json(["status": "ok"])
    }

    /// The service can do its work.
    private func ready(_ call: Call) async throws -> Response {
        do {
            try await calls.run(readiness)
        } catch let failure as Failure {
            throw Problem.unavailable(failure.message)
        }
        return try .json(["status": "ready"])
    }
}
