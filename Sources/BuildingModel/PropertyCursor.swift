/// Walks through the properties of an object as a snapshot gives them, value by value, without making any.
///
/// The bytes are, in this order: a byte 1; the values by free attribute: their count, and for each the attribute (an index into the
/// snapshot's attributes) and the value; the sets by name: their count, and for each its name, the count of its properties, and for
/// each the name and the value; the quantities: their count, and for each the name and a double. Counts and indices have seven bits
/// to a byte, the low ones first; a text is its length and UTF-8. A value is a byte and what it announces: 0 none, 1 a text, 2 a
/// whole number with its sign in the lowest bit, 3 a double, 4 false, 5 true, 6 a list with its count.
///
/// Throws `Failure` where the bytes are not that: what is stored is damaged.
public struct PropertyCursor {
    /// Where the properties stand.
    public let bytes: [UInt8]
    /// Where the next thing to be read stands.
    public var position: Int
    /// Where the properties end.
    public let end: Int

    /// The first byte, so that a later form can be told from this one.
    public static let form: UInt8 = 1

    /// What a value is.
    public enum Kind: UInt8, Sendable {
        case none = 0
        case text, integer, real, no, yes, list
    }

    /// Begins at the start of a part of `bytes`, which holds something.
    public init(_ bytes: [UInt8], _ range: Range<Int>) throws {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
        guard range.upperBound <= bytes.count, try byte() == Self.form else { throw Self.damaged }
    }

    /// Begins anywhere in the bytes.
    public init(_ bytes: [UInt8], at position: Int, end: Int) {
        self.bytes = bytes
        self.position = position
        self.end = min(end, bytes.count)
    }

    /// What is stored cannot be read.
    public static var damaged: Failure {
        Failure(
            .inputOutput, "stored-content-damaged", "Something stored in the database cannot be read: it is damaged.",
            remedy: "Restore the database from a backup, or load the project again into a new one.")
    }

    /// One byte.
    @inline(__always) public mutating func byte() throws -> UInt8 {
        guard position < end else { throw Self.damaged }
        defer { position += 1 }
        return bytes[position]
    }

    /// A whole number without a sign.
    @inline(__always) public mutating func number() throws -> UInt64 {
        let first = try byte()
        return first < 0x80 ? UInt64(first) : try number(after: first)
    }

    private mutating func number(after first: UInt8) throws -> UInt64 {
        var value = UInt64(first & 0x7f)
        for shift in stride(from: UInt64(7), to: 64, by: 7) {
            let next = try byte()
            guard shift < 63 || next < 2 else { throw Self.damaged }
            value |= UInt64(next & 0x7f) << shift
            if next < 0x80 { return value }
        }
        throw Self.damaged
    }

    /// How many things follow.
    @inline(__always) public mutating func count() throws -> Int {
        let value = try number()
        guard value <= UInt64(end - position) else { throw Self.damaged }
        return Int(truncatingIfNeeded: value)
    }

    /// Where a text stands; moves behind it.
    @inline(__always) public mutating func text() throws -> Range<Int> {
        let count = try count()
        defer { position += count }
        return position..<position + count
    }

    /// A text.
    public mutating func string() throws -> String {
        String(decoding: bytes[try text()], as: UTF8.self)
    }

    /// What the value that follows is.
    @inline(__always) public mutating func kind() throws -> Kind {
        guard let kind = Kind(rawValue: try byte()) else { throw Self.damaged }
        return kind
    }

    /// A whole number.
    @inline(__always) public mutating func integer() throws -> Int64 {
        let number = try number()
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    /// A number.
    @inline(__always) public mutating func double() throws -> Double {
        // Memory safety: nothing is read that does not lie from the first byte to the end, which is not behind the last.
        guard position >= 0, end - position >= 8 else { throw Self.damaged }
        defer { position += 8 }
        let bits = unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
        return Double(bitPattern: UInt64(littleEndian: bits))
    }

    /// Moves behind a value; whether it is one that is not empty (`PropertyValue.isEmpty`).
    public mutating func skipValue() throws -> Bool {
        switch try kind() {
        case .none: return false
        case .text: return try !text().isEmpty
        case .integer:
            _ = try number()
            return true
        case .real:
            _ = try double()
            return true
        case .no, .yes: return true
        case .list:
            var holdsSomething = false
            for _ in 0..<(try count()) {
                if position < end, bytes[position] != Kind.none.rawValue { holdsSomething = true }
                _ = try skipValue()
            }
            return holdsSomething
        }
    }

    /// A value.
    public mutating func value(depth: Int = 0) throws -> PropertyValue? {
        switch try kind() {
        case .none: return nil
        case .text: return .text(try string())
        case .integer: return .integer(try integer())
        case .real: return .real(try double())
        case .no: return .boolean(false)
        case .yes: return .boolean(true)
        case .list:
            guard depth < 4 else { throw Self.damaged }
            var values: [PropertyValue?] = []
            for _ in 0..<(try count()) { values.append(try value(depth: depth + 1)) }
            return .list(values)
        }
    }

    /// All of the properties, from their first byte on.
    public mutating func properties() throws -> Properties {
        var properties = Properties()
        for _ in 0..<(try count()) {
            let attribute = Int(truncatingIfNeeded: try number())
            properties.values.append(.init(attribute: attribute, value: try value()))
        }
        for _ in 0..<(try count()) {
            var set = Properties.NamedSet(name: try string(), properties: [])
            for _ in 0..<(try count()) { set.properties.append(.init(name: try string(), value: try value())) }
            properties.sets.append(set)
        }
        for _ in 0..<(try count()) { properties.quantities.append(.init(name: try string(), value: try double())) }
        guard position == end else { throw Self.damaged }
        return properties
    }
}
