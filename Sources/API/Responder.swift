import Accounts
import BuildingModel
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// From a request to its answer: read it, find its route, let it through, answer, write one line into the log.
struct Responder: HTTPResponder {
    let routes: RouteTable
    let gate: Gate
    let limits: Limits
    let proxies: TrustedProxies
    let metrics: RequestMetrics
    let logger: Logger

    func respond(to request: Request, context: ConnectionContext) async -> Response {
        var record = RequestRecord(
            request,
            client: proxies.client(
                peer: context.channel.remoteAddress?.ipAddress, forwarded: request.headers[values: .forwarded]))
        var response: Response
        do {
            response = try await answer(request, context, &record)
        } catch {
            let problem = Problem(any: error)
            record.note(problem, for: error)
            response = problem.response(requestID: record.requestID)
        }
        if request.method == .head { response = response.createHeadResponse() }
        response.headers[.requestID] = record.requestID
        response.headers[.xContentTypeOptions] = "nosniff"
        record.write(response.status, to: logger, metrics)
        return response
    }

    private func answer(
        _ request: Request, _ context: ConnectionContext, _ record: inout RequestRecord
    ) async throws -> Response {
        let target = try RequestTarget(request.head.path ?? "", limit: limits.requestTarget)
        let headers = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
        guard headers <= limits.headers else { throw Problem.headersTooLarge(limit: limits.headers) }
        let (route, parameters) = try routes.match(request.method, target.path)
        record.route = route.description
        let call = Call(
            request: request, parameters: parameters, query: target.query, requestID: record.requestID,
            caughtUp: { [loop = context.channel.eventLoop] in try await loop.submit {}.get() },
            cut: { [channel = context.channel] in channel.close(promise: nil) })
        var identity: Identity?
        defer { record.identity = identity }
        return try await gate.admit(call, to: route) { identity = $0 }
    }
}

/// A request's surroundings: the connection it came over.
struct ConnectionContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}

/// What the log says of a request.
///
/// No token, no query, nothing of a path but its route.
struct RequestRecord {
    let requestID: String
    var route = "none"
    var identity: Identity?
    private let method: String
    private let client: String?
    private let start = ContinuousClock.now
    private var problem: Problem?
    private var cause: String?

    init(_ request: Request, client: String?) {
        self.client = client
        requestID = RequestID.choose(request.headers[.requestID])
        method = request.method.rawValue
    }

    /// Keeps what went wrong; the cause only where the fault is ours and the client is told nothing of it.
    mutating func note(_ problem: Problem, for error: any Error) {
        self.problem = problem
        if problem.status.kind == .serverError { cause = String(describing: error) }
    }

    /// Writes the line.
    ///
    /// The time is the one until the head of the answer.
    func write(_ status: HTTPResponse.Status, to logger: Logger, _ metrics: RequestMetrics) {
        let duration = start.duration(to: .now)
        let milliseconds =
            Double(duration.components.attoseconds / 1_000_000_000_000) / 1000
            + Double(duration.components.seconds) * 1000
        var metadata: Logger.Metadata = [
            "method": .string(method), "route": .string(route), "status": .stringConvertible(status.code),
            "duration_ms": .stringConvertible(milliseconds), "request_id": .string(requestID),
        ]
        metrics.note(route: route, status: status.code, duration: duration)
        if let client { metadata["client"] = .string(client) }
        if let identity {
            metadata["team"] = .string(identity.team)
            metadata["user"] = .string(identity.email)
        }
        if let problem { metadata["problem"] = .string(problem.name) }
        if let cause { metadata["cause"] = .string(cause) }
        logger.log(level: cause == nil ? .info : .error, "request", metadata: metadata)
    }
}

/// What names a request in the log and in problems.
enum RequestID {
    /// The client's own when it is 1…128 printable ASCII characters, else a new one.
    static func choose(_ offered: String?) -> String {
        guard let offered, (1...128).contains(offered.utf8.count),
            offered.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
        else { return GUID.random().description }
        return offered
    }
}

extension HTTPField.Name {
    /// `X-Request-Id`; the alternative is never taken, the literal being a name.
    static let requestID = HTTPField.Name("X-Request-Id") ?? .from
    /// Likewise.
    static let forwarded = HTTPField.Name("Forwarded") ?? .from
}
