import BuildingModel
import Hummingbird

/// One thing the service cannot do its work without.
public struct ReadinessCheck: Sendable {
    /// What it is called in the answer: `store`, `disk`.
    public var name: String
    /// Throws `Failure` when it is amiss; clients see its message.
    ///
    /// May block.
    public var look: @Sendable () throws -> Void

    /// Makes a check.
    public init(_ name: String, _ look: @escaping @Sendable () throws -> Void) {
        self.name = name
        self.look = look
    }
}

/// For machines that watch over the service.
struct HealthRoutes: Sendable {
    let checks: [ReadinessCheck]
    let calls: BlockingCalls

    var routes: [Route] {
        [
            Route(.get, "/healthz", .anyone(health)),
            Route(.get, "/readyz", .anyone(ready)),
        ]
    }

    private struct Readiness: Encodable {
        var status: String
        var checks: [String: String]
    }

    /// The process answers; nothing else is asked.
    private func health(_ call: Call) async throws -> Response {
        try .json(["status": "ok"])
    }

    /// The service can do its work; each check says `ok` or what is amiss.
    private func ready(_ call: Call) async throws -> Response {
        let results = try await calls.run { [checks] in
            try checks.map { check -> (name: String, fault: String?) in
                do {
                    try check.look()
                    return (check.name, nil)
                } catch let failure as Failure {
                    return (check.name, failure.message)
                }
            }
        }
        let faults = results.compactMap(\.fault)
        let all = Dictionary(results.map { ($0.name, $0.fault ?? "ok") }) { $1 }
        guard faults.isEmpty else {
            var problem = Problem.unavailable(faults.joined(separator: " "))
            problem.checks = all
            throw problem
        }
        return try .json(Readiness(status: "ready", checks: all))
    }
}
