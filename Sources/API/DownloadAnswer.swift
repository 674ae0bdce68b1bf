import HTTPTypes
import JobQueue

/// How a download is answered: decided from the request's conditions and range alone (RFC 9110 sections 13 and 14).
struct DownloadAnswer {
    enum Content: Equatable {
        /// The client has it already: 304.
        case nothing
        /// These bytes: 200 for the whole file, 206 for a part.
        case part(Range<Int64>, HTTPResponse.Status)
        /// None of the bytes asked for is there: 416.
        case unsatisfiable
        /// The client has a part of another file: 412.
        case another
    }

    let content: Content
    let headers: HTTPFields

    init(_ attachment: Attachment, method: HTTPRequest.Method, headers request: HTTPFields) {
        let tag = "\"\(attachment.hexadecimalHash)\""
        var headers: HTTPFields = [
            .eTag: tag, .acceptRanges: "bytes", .cacheControl: "private, no-cache",
        ]
        if let wanted = request[.ifMatch], !EntityTags.contain(wanted, tag, isStrong: true) {
            content = .another
            self.headers = headers
            return
        }
        guard !EntityTags.contain(request[.ifNoneMatch], tag) else {
            content = .nothing
            self.headers = headers
            return
        }
        headers[.contentType] = "application/octet-stream"
        headers[.contentDisposition] = ContentDisposition.attachment(attachment.fileName)
        let whole = 0..<attachment.size
        // A range is defined for GET alone, and holds only for the very bytes the client has a part of.
        let mayBePart = method == .get && request[.ifRange].map { $0 == tag } ?? true
        switch mayBePart ? ByteRange(request[.range], size: attachment.size) : .whole {
        case .whole: content = .part(whole, .ok)
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(attachment.size)"
            content = .part(range, .partialContent)
        case .unsatisfiable: content = .unsatisfiable
        }
        if case .part(let range, _) = content { headers[.contentLength] = String(range.count) }
        self.headers = headers
    }
}

/// The field `Range` (RFC 9110 section 14.2).
enum ByteRange: Equatable {
    /// No range, one that is malformed, or several: the whole file is the answer.
    case whole
    /// These bytes.
    case part(Range<Int64>)
    /// None of the bytes is there.
    case unsatisfiable

    init(_ field: String?, size: Int64) {
        self = .whole
        guard let field else { return }
        let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].lowercased() == "bytes" else { return }
        let bounds = parts[1].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard bounds.count == 2 else { return }
        switch (Self.number(bounds[0]), Self.number(bounds[1])) {
        case (.value(let first), .value(let last)) where first <= last:
            self = first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
        case (.value(let first), .missing):
            self = first < size ? .part(first..<size) : .unsatisfiable
        case (.missing, .value(let count)):
            self = count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .unsatisfiable
        default:
            return
        }
    }

    private enum Bound {
        case missing, malformed
        case value(Int64)
    }

    /// A number too big for any file stands for the biggest.
    private static func number(_ text: Substring) -> Bound {
        let text = text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
        guard !text.isEmpty else { return .missing }
        guard text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return .malformed }
        return .value(Int64(String(text)) ?? .max)
    }
}

/// Lists of entity tags.
enum EntityTags {
    /// Whether `If-None-Match`, by weak comparison, or `If-Match`, by strong, names a tag.
    static func contain(_ field: String?, _ tag: String, isStrong: Bool = false) -> Bool {
        guard let field else { return false }
        return field.split(separator: ",").contains { entry in
            let entry = String(entry.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            return entry == "*" || entry == tag || !isStrong && entry == "W/" + tag
        }
    }
}
