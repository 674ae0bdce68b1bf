/// Reads one JSON text (RFC 8259, UTF-8) value by value, without building a tree of it.
///
/// Every method expects a value to begin at the place of reading and moves behind it. All of them throw `JSONFault`,
/// whose path is made while it travels outwards. Where a key stands twice, the body of `object` is called twice: the
/// last one wins if the body assigns.
struct JSONReader {
    /// What kind of value comes next.
    enum Kind { case object, array, string, number, boolean, null }

    /// How deep values may be nested.
    static let maximumDepth = 64

    let bytes: [UInt8]
    var position: Int
    let end: Int
    private var depth = 0

    /// Reads from the start of the bytes.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
        end = bytes.count
    }

    /// Reads the text inside a string.
    init(text: String) { self.init(Array(text.utf8)) }

    // MARK: Structure

    /// The kind of the next value.
    mutating func kind() throws -> Kind {
        skipWhitespace()
        guard position < end else { throw JSONFault(reason: "the text ends where a value should be") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        default: throw unexpected("a value")
        }
    }

    /// Calls the body for each key; the body must read the value.
    mutating func object(_ body: (_ key: String, _ json: inout JSONReader) throws -> Void) throws {
        try object(key: { try $0.string() }, body)
    }

    /// The same with keys that are read in a way of their own, from the quote on.
    mutating func object<Key>(
        key readKey: (inout JSONReader) throws -> Key, _ body: (_ key: Key, _ json: inout JSONReader) throws -> Void
    ) throws {
        guard try kind() == .object else { throw JSONFault(reason: "this is not an object") }
        try enter()
        if try take(UInt8(ascii: "}")) { return leave() }
        repeat {
            skipWhitespace()
            guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw unexpected("a key") }
            let start = position
            let key = try readKey(&self)
            do {
                guard try take(UInt8(ascii: ":")) else { throw unexpected("a colon") }
                try body(key, &self)
            } catch let fault as JSONFault {
                position = start
                throw fault.below(try string())
            }
        } while try take(UInt8(ascii: ","))
        guard try take(UInt8(ascii: "}")) else { throw unexpected("a comma or the end of the object") }
        leave()
    }

    /// Calls the body for each element; the body must read the value.
    mutating func array(_ body: (_ index: Int, _ json: inout JSONReader) throws -> Void) throws {
        guard try kind() == .array else { throw JSONFault(reason: "this is not a list") }
        try enter()
        if try take(UInt8(ascii: "]")) { return leave() }
        var index = 0
        repeat {
            do {
                try body(index, &self)
            } catch let fault as JSONFault {
                throw fault.below("[\(index)]")
            }
            index += 1
        } while try take(UInt8(ascii: ","))
        guard try take(UInt8(ascii: "]")) else { throw unexpected("a comma or the end of the list") }
        leave()
    }

    /// Passes over a value, checking it.
    mutating func skip() throws {
        switch try kind() {
        case .object: try object { _, json in try json.skip() }
        case .array: try array { _, json in try json.skip() }
        case .string: _ = try string()
        case .number: _ = try numeral()
        case .boolean: _ = try boolean()
        case .null: _ = try null()
        }
    }

    /// Makes sure that nothing follows.
    mutating func finish() throws {
        skipWhitespace()
        guard position == end else { throw unexpected("the end") }
    }

    mutating func enter() throws {
        position += 1
        depth += 1
        guard depth <= Self.maximumDepth else {
            throw JSONFault(reason: "values are nested more than \(Self.maximumDepth) deep")
        }
    }

    mutating func leave() { depth -= 1 }

    mutating func skipWhitespace() {
        while position < end {
            switch bytes[position] {
            case 0x20, 0x09, 0x0a, 0x0d: position += 1
            default: return
            }
        }
    }

    mutating func take(_ byte: UInt8) throws -> Bool {
        skipWhitespace()
        guard position < end else { throw JSONFault(reason: "the text ends in the middle") }
        guard bytes[position] == byte else { return false }
        position += 1
        return true
    }

    func unexpected(_ wanted: String) -> JSONFault {
        guard position < end else { return JSONFault(reason: "the text ends where \(wanted) should be") }
        let byte = bytes[position]
        let found = (0x21...0x7e).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(byte)"
        return JSONFault(reason: "\(found) stands where \(wanted) should be")
    }

    // MARK: Simple values

    /// Reads null, if that is what comes.
    mutating func null() throws -> Bool {
        guard try kind() == .null else { return false }
        try word("null")
        return true
    }

    /// Reads true or false.
    mutating func boolean() throws -> Bool {
        guard try kind() == .boolean else { throw JSONFault(reason: "this is neither true nor false") }
        let isTrue = bytes[position] == UInt8(ascii: "t")
        try word(isTrue ? "true" : "false")
        return isTrue
    }

    private mutating func word(_ word: StaticString) throws {
        let letters = word.utf8CodeUnitCount
        let fits = word.withUTF8Buffer { unsafe bytes[position..<min(position + letters, end)].elementsEqual($0) }
        guard fits else { throw unexpected("a value") }
        position += letters
    }
}
