import Foundation
import Testing

/// The interface's description, held against what was really answered.
///
/// Stricter than JSON Schema is by itself: a key that is not described is a fault.
struct Description: @unchecked Sendable {
    /// Only read after it was made; JSON objects of Foundation are not marked as sendable.
    let document: [String: Any]
    private let operations: [(method: String, path: [Substring], operation: [String: Any])]

    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/API/openapi.json")

    static let ofRepository = Description()

    private init() {
        let data = (try? Data(contentsOf: Self.file)) ?? Data()
        document = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
        let paths = document["paths"] as? [String: [String: [String: Any]]] ?? [:]
        operations = paths.flatMap { path, methods in
            methods.map {
                ($0.key.uppercased(), path.split(separator: "/", omittingEmptySubsequences: false), $0.value)
            }
        }
    }

    /// Methods and paths, as `GET /v2/{team}/jobs`.
    var routes: [String: [String: Any]] {
        Dictionary(
            uniqueKeysWithValues: operations.map { ("\($0.method) \($0.path.joined(separator: "/"))", $0.operation) })
    }

    /// What an answer has that the description has not; empty when nothing.
    func faults(_ method: String, _ target: String, _ reply: Reply) -> [String] {
        let path = target.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
        let matches = operations.filter { operation in
            operation.path.count == path.count
                && zip(operation.path, path).allSatisfy { $0 == $1 || $0.hasPrefix("{") && !$1.isEmpty }
        }
        let operation = matches.first { $0.method == (method == "HEAD" ? "GET" : method) }?.operation
        guard let operation else {
            // What is no route, or takes other methods, is described once for all of them.
            return [404, 405, 400, 413, 414, 431].contains(reply.status)
                ? [] : ["\(reply.status) from what is no route"]
        }
        let responses = operation["responses"] as? [String: Any] ?? [:]
        guard let response = (responses[String(reply.status)] as? [String: Any]).map(resolved) else {
            return ["status \(reply.status) is not described"]
        }
        var faults: [String] = []
        for (name, header) in response["headers"] as? [String: [String: Any]] ?? [:] {
            if header["required"] as? Bool == true, reply[name] == nil { faults.append("no header \(name)") }
        }
        guard method != "HEAD" else { return faults }
        let content = response["content"] as? [String: [String: Any]] ?? [:]
        let type = reply["content-type"]?.prefix { $0 != ";" }.description
        guard !content.isEmpty else {
            return faults + (reply.body.isEmpty ? [] : ["a body where none is described"])
        }
        guard let type, let described = content[type] else {
            return faults + ["content type \(type ?? "none") is not described"]
        }
        guard type.hasSuffix("json"), let schema = described["schema"] as? [String: Any] else { return faults }
        guard
            let value = try? JSONSerialization.jsonObject(with: Data(reply.body), options: [.fragmentsAllowed])
        else { return faults + ["the body is no JSON"] }
        return faults + self.faults(value, schema, at: "body")
    }

    private func faults(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        let schema = resolved(schema)
        var faults: [String] = []
        if let type = schema["type"] as? String, !Self.isOf(type, value) {
            return ["\(place) is no \(type)"]
        }
        if let allowed = schema["enum"] as? [String], let text = value as? String, !allowed.contains(text) {
            faults.append("\(place) is \(text)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            (try? Regex(pattern).firstMatch(in: text)) == nil
        {
            faults.append("\(place) is \(text)")
        }
        if let number = value as? NSNumber, !(value is String) {
            if let least = schema["minimum"] as? NSNumber, number.doubleValue < least.doubleValue {
                faults.append("\(place) is too small")
            }
            if let most = schema["maximum"] as? NSNumber, number.doubleValue > most.doubleValue {
                faults.append("\(place) is too big")
            }
        }
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            faults += list.enumerated().flatMap { self.faults($1, items, at: "\(place)[\($0)]") }
        }
        if let object = value as? [String: Any] { faults += self.faults(inObject: object, schema, at: place) }
        return faults
    }

    private func faults(inObject object: [String: Any], _ schema: [String: Any], at place: String) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]]
        let others = schema["additionalProperties"] as? [String: Any]
        var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(place) lacks \($0)" }
        for (key, value) in object {
            if let property = properties?[key] ?? others {
                faults += self.faults(value, property, at: "\(place).\(key)")
            } else if properties != nil {
                faults.append("\(place).\(key) is not described")
            }
        }
        return faults
    }

    /// What a reference leads to, with what stands beside it.
    private func resolved(_ schema: [String: Any]) -> [String: Any] {
        guard let reference = schema["$ref"] as? String else { return schema }
        let parts = reference.dropFirst(2).split(separator: "/").map(String.init)
        let target = parts.reduce(document as Any) { ($0 as? [String: Any])?[$1] ?? [:] }
        return (target as? [String: Any] ?? [:]).merging(schema.filter { $0.key != "$ref" }) { $1 }
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": value is Bool
        case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
        case "number": value is NSNumber
        default: false
        }
    }
}
