import Accounts
import HTTPTypes
import Hummingbird

/// The one place where access is decided.
struct Gate: Sendable {
    let budget: RequestBudget
    let calls: BlockingCalls
    private let authenticate: @Sendable (_ token: String) throws -> Identity?

    init(accounts: AccountStore, budget: RequestBudget, calls: BlockingCalls) {
        self.budget = budget
        self.calls = calls
        authenticate = { [accounts] in try accounts.authenticate($0) }
    }

    private init() {
        budget = RequestBudget(rate: 0, burst: 0)
        calls = BlockingCalls(lanes: 1, longestQueue: 1)
        authenticate = { _ in nil }
    }

    /// Knows nobody: for a listener all of whose routes are open.
    static var open: Gate { Gate() }

    /// Lets a call through to its handler when the route's rule allows it; tells who it was as soon as that is known.
    func admit(
        _ call: Call, to route: Route, identified: (Identity) -> Void
    ) async throws -> Response {
        switch route.access {
        case .anyone(let handler):
            return try await handler(call)
        case .user(let handler):
            let identity = try await identify(call, byLink: false)
            identified(identity)
            return try await handler(call, identity)
        case .member(let handler):
            let identity = try await identify(call, byLink: false)
            identified(identity)
            guard identity.team == call.parameters["team"] else { throw Problem.notAMember }
            return try await handler(call, identity)
        case .memberByLink(let handler):
            let identity = try await identify(call, byLink: true)
            identified(identity)
            guard identity.team == call.parameters["team"] else { throw Problem.notAMember }
            return try await handler(call, identity)
        }
    }

    private func identify(_ call: Call, byLink: Bool) async throws -> Identity {
        let header = try Self.token(in: call.request.headers)
        guard let token = try header ?? (byLink ? call.query.value("api-token") : nil) else { throw Problem.noToken }
        guard let identity = try await calls.run({ [authenticate] in try authenticate(token) }) else {
            throw Problem.unknownToken
        }
        if let wait = budget.spend(identity.tokenID) { throw Problem.tooManyRequests(retryAfter: wait) }
        return identity
    }

    /// The token of the header; nil when there is no such header or one of another scheme.
    private static func token(in headers: HTTPFields) throws -> String? {
        let fields = headers[values: .authorization]
        guard fields.count <= 1 else {
            throw Problem.malformedRequest("The header Authorization is given more than once.")
        }
        guard let field = fields.first else { return nil }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, ["bimplus", "bearer"].contains(parts[0].lowercased()) else { return nil }
        return String(parts[1].drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
