/// The path and query of a request, read strictly: what is malformed is refused, not guessed.
struct RequestTarget {
    /// The decoded segments of the path.
    let path: [String]
    /// The parameters.
    let query: Query

    init(_ text: String, limit: Int) throws {
        guard text.utf8.count <= limit else { throw Problem.requestLineTooLong(limit: limit) }
        let text = text.prefix { $0 != "#" }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = try parts[0].split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
            try PercentEncoding.decode($0, in: "path")
        }
        query = try Query(parts.count > 1 ? parts[1] : "")
    }
}

/// The parameters of a query.
///
/// Their names are case-sensitive.
struct Query {
    private var values: [String: [String]] = [:]

    init(_ text: Substring) throws {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = try PercentEncoding.decode(parts[0], in: "query")
            values[name, default: []].append(try PercentEncoding.decode(parts.count > 1 ? parts[1] : "", in: "query"))
        }
    }

    /// The value of a parameter; nil when it is not given.
    ///
    /// Throws when it is given more than once.
    func value(_ name: String) throws -> String? {
        guard let all = values[name] else { return nil }
        guard all.count == 1 else { throw Problem.repeatedParameter(name) }
        return all[0]
    }

    /// Whether a switch is on: only for exactly `1`.
    func isOn(_ name: String) throws -> Bool {
        try value(name) == "1"
    }

    /// A whole number in a range, written in ASCII digits alone; nil when it is not given.
    func number(_ name: String, in range: ClosedRange<Int>, _ expected: String) throws -> Int? {
        guard let text = try value(name) else { return nil }
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
            range.contains(number)
        else { throw Problem.malformedParameter(name, text, expected) }
        return number
    }
}

/// Percent-encoding (RFC 3986 section 2.1).
enum PercentEncoding {
    /// Decodes; `+` stays what it is.
    ///
    /// Throws on a malformed escape and on what is then no UTF-8.
    static func decode(_ text: Substring, in part: String) throws -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                throw Problem.malformedRequest("The \(part) has a % without two hexadecimal digits after it.")
            }
            bytes.append(high << 4 | low)
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else {
            throw Problem.malformedRequest("The \(part) is not UTF-8.")
        }
        return decoded
    }

    /// Encodes everything but the bytes that may stay.
    static func encode(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isKept(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
