import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// An error as a client sees it (RFC 9457).
///
/// `type` is what programs decide on and never changes; `detail` says what to do. Neither holds a path, SQL or a token.
struct Problem: Error {
    /// The last part of the type's URN, in kebab case.
    var name: String
    var status: HTTPResponse.Status
    var title: String
    var detail: String
    var headers: HTTPFields = [:]
    /// What was looked at, and how it is; only for the answer to a look at readiness.
    var checks: [String: String]?

    init(
        _ status: HTTPResponse.Status, _ name: String, _ title: String, _ detail: String, headers: HTTPFields = [:]
    ) {
        self.name = name
        self.status = status
        self.title = title
        self.detail = detail
        self.headers = headers
    }

    /// The URN that names the kind of problem.
    var type: String { "urn:ifcexportd:problem:\(name)" }

    /// The document; the request's id is in it so that a report of a user leads to the log.
    func body(requestID: String) -> ByteBuffer {
        let document = Document(
            type: type, title: title, status: status.code, detail: detail, requestID: requestID,
            checks: checks)
        do {
            return try JSON.encode(document)
        } catch {
            // Texts and a number always encode; should they not, the status still says it.
            return ByteBuffer(string: #"{"type":"\#(type)","status":\#(status.code)}"#)
        }
    }

    func response(requestID: String) -> Response {
        var headers = headers
        headers[.contentType] = Self.mediaType
        headers[.cacheControl] = "no-store"
        return Response(status: status, headers: headers, body: .init(byteBuffer: body(requestID: requestID)))
    }

    static let mediaType = "application/problem+json"

    private struct Document: Encodable {
        var type: String
        var title: String
        var status: Int
        var detail: String
        var requestID: String
        var checks: [String: String]?

        enum CodingKeys: String, CodingKey {
            case type, title, status, detail, checks
            case requestID = "requestId"
        }
    }
}

/// JSON as every answer writes it: keys in order, so that the same content is the same bytes.
enum JSON {
    static func encode(_ value: some Encodable) throws -> ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ByteBuffer(bytes: try encoder.encode(value))
    }
}

extension Response {
    /// An answer with a JSON body.
    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) throws -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        headers[.cacheControl] = "no-store"
        return Response(status: status, headers: headers, body: .init(byteBuffer: try JSON.encode(value)))
    }
}
