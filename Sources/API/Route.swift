package import Accounts
import BuildingModel
import Foundation
package import HTTPTypes
package import Hummingbird
import NIOCore

/// One request as its handler sees it, after access was decided.
package struct Call: Sendable {
    /// The request.
    let request: Request
    /// What stood in the places of the path's `{names}`.
    let parameters: [String: String]
    /// The parameters of the query.
    let query: Query
    /// What names this request in the log.
    let requestID: String
    /// Returns when the connection has taken up everything that was written before.
    ///
    /// Only then does writing wait for a client that reads slowly; until then what was written piles up in memory.
    let caughtUp: @Sendable () async throws -> Void
    /// Ends the connection at once: for an answer that has begun and cannot be completed.
    let cut: @Sendable () -> Void

    /// An id in the path.
    func guid(_ name: String) throws -> GUID {
        let text = parameters[name] ?? ""
        guard let guid = GUID(text) else {
            throw Problem.malformedParameter(name, text, "a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301")
        }
        return guid
    }

    /// The body, read as JSON.
    ///
    /// Throws a problem that says what is wrong with it.
    func json<Value: Decodable>(_ type: Value.Type, longest: Int = 64 * 1024) async throws -> Value {
        var bytes: [UInt8] = []
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= longest else { throw Problem.bodyTooLarge(limit: longest) }
            bytes += part.readableBytesView
        }
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch DecodingError.keyNotFound(let key, _) {
            throw Problem.malformedBody("The key “\(key.stringValue)” is missing.")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw Problem.malformedBody("“\(path.prefix(64))” has a value of the wrong kind.")
        } catch {
            throw Problem.malformedBody("The body is not JSON.")
        }
    }

    /// Refuses a body: by its announced length at once, else by its first byte.
    func refuseBody() async throws {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > 0 {
            throw Problem.unexpectedBody
        }
        for try await part in request.body where part.readableBytes > 0 { throw Problem.unexpectedBody }
    }
}

/// Who may use a route, together with what then happens: there is no handler without a rule.
package enum Access: Sendable {
    /// Anybody: for machines that watch over the service.
    case anyone(@Sendable (Call) async throws -> Response)
    /// Whoever has a token; the handler keeps to the token's team.
    case user(@Sendable (Call, Identity) async throws -> Response)
    /// Whoever has a token for the `{team}` of the path.
    case member(@Sendable (Call, Identity) async throws -> Response)
    /// Likewise; the token may also be the parameter `api-token`, for links in a browser.
    case memberByLink(@Sendable (Call, Identity) async throws -> Response)
}

/// A method and path, and what answers it.
package struct Route: Sendable, CustomStringConvertible {
    /// The method; GET answers HEAD too.
    package let method: HTTPRequest.Method
    /// The path with `{names}` for what varies.
    package let path: String
    /// Who may use it, and what happens.
    package let access: Access
    private let segments: ArraySlice<Substring>

    init(_ method: HTTPRequest.Method, _ path: String, _ access: Access) {
        self.method = method
        self.path = path
        self.access = access
        segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    }

    /// Method and path: what stands in the log instead of what a client wrote.
    package var description: String { "\(method.rawValue) \(path)" }

    func takes(_ method: HTTPRequest.Method) -> Bool {
        self.method == method || self.method == .get && method == .head
    }

    /// The values of the `{names}` when the path is of this form.
    func parameters(of path: [String]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, text) in zip(segments, path) {
            if segment.first == "{" {
                guard !text.isEmpty else { return nil }
                parameters[String(segment.dropFirst().dropLast())] = text
            } else if text != segment {
                return nil
            }
        }
        return parameters
    }
}

/// All routes.
struct RouteTable: Sendable {
    let routes: [Route]

    /// The route for a method and path; throws 404 when no route has the path, 405 when one has it for other methods.
    func match(_ method: HTTPRequest.Method, _ path: [String]) throws -> (route: Route, parameters: [String: String]) {
        let matches = routes.compactMap { route in route.parameters(of: path).map { (route: route, parameters: $0) } }
        if let match = matches.first(where: { $0.route.takes(method) }) { return match }
        guard !matches.isEmpty else { throw Problem.noSuchRoute }
        let methods = matches.flatMap { $0.route.method == .get ? ["GET", "HEAD"] : [$0.route.method.rawValue] }
        throw Problem.methodNotAllowed(methods.sorted())
    }
}
