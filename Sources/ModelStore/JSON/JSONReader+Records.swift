internal import BuildingModel

/// The values that records are made of.
extension JSONReader {
    /// How long a text may be, in bytes of UTF-8 and so at least in characters.
    static let longestText = 1_000_000

    /// Reads an object whose keys mean the same in any letter case; the body compares them with names in lower case.
    mutating func record(_ body: (_ key: JSONKey, _ json: inout JSONReader) throws -> Void) throws {
        try object(key: { try $0.plainKey() ?? JSONKey($0.string()) }, body)
    }

    /// Reads an object whose keys are GUIDs.
    mutating func recordOfGUIDs(_ body: (_ key: GUID, _ json: inout JSONReader) throws -> Void) throws {
        var wrong = ""
        try object(
            key: { json in
                if let guid = json.plainGUID() { return guid }
                let text = try json.string()
                if let guid = GUID(text) { return guid }
                wrong = text
                return nil
            },
            { (guid: GUID?, json) in
                guard let guid else {
                    throw JSONFault(reason: "\"\(wrong.prefix(60))\" is not a GUID", code: "bad-guid")
                }
                try body(guid, &json)
            })
    }

    /// The key in lower case, as far as ASCII goes.
    static func foldingCase(_ key: String) -> String {
        guard key.utf8.contains(where: { (0x41...0x5a).contains($0) }) else { return key }
        return String(decoding: key.utf8.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Reads a text of bounded length.
    mutating func boundedText() throws -> String {
        let text = try string()
        guard text.utf8.count <= Self.longestText || text.unicodeScalars.count <= Self.longestText else {
            throw JSONFault(reason: "a text has more than \(Self.longestText) characters", code: "text-too-long")
        }
        return text
    }

    /// Reads a text; null is nil.
    ///
    /// Numbers and truth values count as their text: tools write `"name": 12`.
    mutating func optionalText() throws -> String? {
        switch try kind() {
        case .null:
            _ = try null()
            return nil
        case .number:
            let start = try numeral()
            return String(decoding: slice(start.range), as: UTF8.self)
        case .boolean: return try boolean() ? "true" : "false"
        default: return try boundedText()
        }
    }

    /// Reads a GUID.
    mutating func guid() throws -> GUID {
        if try kind() == .string, let guid = plainGUID() { return guid }
        let text = try string()
        guard let guid = GUID(text) else {
            throw JSONFault(reason: "\"\(text.prefix(60))\" is not a GUID", code: "bad-guid")
        }
        return guid
    }

    /// Reads a GUID; null and an empty text are nil.
    mutating func optionalGUID() throws -> GUID? {
        if try null() { return nil }
        if try kind() == .string, bytes[position...].prefix(2).elementsEqual("\"\"".utf8) {
            position += 2
            return nil
        }
        return try guid()
    }

    /// Reads a list of GUIDs; null is an empty one.
    mutating func guids() throws -> [GUID] {
        if try null() { return [] }
        var guids: [GUID] = []
        try array { _, json in guids.append(try json.guid()) }
        return guids
    }

    /// Reads a number; null is nil.
    mutating func optionalDouble() throws -> Double? {
        try null() ? nil : try double()
    }

    /// Reads a truth value; null is nil, and 0 and 1 count too.
    mutating func optionalBoolean() throws -> Bool? {
        if try null() { return nil }
        guard try kind() == .number else { return try boolean() }
        return try integer() != 0
    }

    /// Reads a list of numbers.
    mutating func doubles() throws -> [Double] {
        try numbers({ $0.plainNumber() }, { try $0.double() })
    }

    /// Reads a list of whole numbers of 32 bits.
    mutating func integers() throws -> [Int32] {
        try numbers(
            { $0.plainInteger() },
            { json in
                guard let number = Int32(exactly: try json.integer()) else {
                    throw JSONFault(reason: "a number is beyond 32 bits")
                }
                return number
            })
    }

    /// Reads a list, most of whose elements are of a plain form.
    private mutating func numbers<Number>(
        _ plain: (inout JSONReader) -> Number?, _ careful: (inout JSONReader) throws -> Number
    ) throws -> [Number] {
        var numbers: [Number] = []
        guard try kind() == .array else { throw JSONFault(reason: "this is not a list") }
        try enter()
        if try take(UInt8(ascii: "]")) {
            leave()
            return numbers
        }
        numbers.reserveCapacity(elementCount())
        repeat {
            skipWhitespace()
            if let number = plain(&self) {
                numbers.append(number)
                continue
            }
            do {
                numbers.append(try careful(&self))
            } catch let fault as JSONFault {
                throw fault.below("[\(numbers.count)]")
            }
        } while try take(UInt8(ascii: ","))
        guard try take(UInt8(ascii: "]")) else { throw unexpected("a comma or the end of the list") }
        leave()
        return numbers
    }

    /// Reads a colour: ARGB, signed or unsigned; null is nil.
    mutating func color() throws -> UInt32? {
        try null() ? nil : UInt32(truncatingIfNeeded: try integer())
    }

    /// Reads the value of a property; null is nil.
    mutating func propertyValue() throws -> PropertyValue? {
        guard try kind() == .array else { return try scalar() }
        var values: [PropertyValue?] = []
        try array { _, json in values.append(try json.scalar()) }
        return .list(values)
    }

    private mutating func scalar() throws -> PropertyValue? {
        switch try kind() {
        case .null:
            _ = try null()
            return nil
        case .string: return .text(try boundedText())
        case .boolean: return .boolean(try boolean())
        case .number:
            let numeral = try numeral()
            return try integer(of: numeral).map(PropertyValue.integer) ?? .real(value(of: numeral))
        case .object: throw JSONFault(reason: "an object cannot be the value of a property", code: "bad-value")
        case .array: throw JSONFault(reason: "a list cannot stand in a list of values", code: "bad-value")
        }
    }

    /// Reads a value that may also stand as JSON text inside a string.
    mutating func unwrapped(_ body: (_ json: inout JSONReader) throws -> Void) throws {
        guard try kind() == .string else { return try body(&self) }
        var inner = JSONReader(text: try string())
        try body(&inner)
        try inner.finish()
    }
}
