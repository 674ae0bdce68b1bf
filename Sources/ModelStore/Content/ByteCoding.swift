internal import BuildingModel
internal import Tessellation

/// Puts values one behind the other into bytes, the same values always into the same bytes.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: how many bytes it will be, about.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// Seven bits to a byte, the low ones first.
    mutating func number(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func count(_ value: Int) { number(UInt64(value)) }

    mutating func fixed<Value: FixedWidthInteger>(_ value: Value) {
        unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    mutating func double(_ value: Double) { fixed(value.bitPattern) }

    mutating func text(_ value: String) {
        count(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func guid(_ value: GUID) {
        fixed(value.high.byteSwapped)
        fixed(value.low.byteSwapped)
    }

    /// A one and the value, or a zero.
    mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
        guard let value else { return byte(0) }
        byte(1)
        write(&self, value)
    }

    mutating func optionalText(_ value: String?) { optional(value) { $0.text($1) } }

    mutating func transform(_ value: Transform) {
        for index in 0..<12 { double(value.rows[index]) }
    }

    mutating func doubles(_ values: [Double]) {
        count(values.count)
        bytes.reserveCapacity(bytes.count + values.count * 8)
        for value in values { double(value) }
    }

    mutating func integers(_ values: [Int32]) {
        count(values.count)
        bytes.reserveCapacity(bytes.count + values.count * 4)
        for value in values { fixed(value) }
    }

    /// The bytes so far; the next ones begin anew.
    mutating func taken() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }
}

/// Takes values out of bytes in the order in which a `ByteWriter` put them in.
///
/// Throws `Failure` where the bytes are not what it put there: the database is damaged.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    static let damaged = PreparedShape.damaged

    mutating func byte() throws -> UInt8 {
        guard position < bytes.count else { throw Self.damaged }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() throws -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let next = try byte()
            guard shift < 63 || next < 2 else { throw Self.damaged }
            value |= UInt64(next & 0x7f) << shift
            if next < 0x80 { return value }
        }
        throw Self.damaged
    }

    /// A number of things that take at least so many bytes each.
    mutating func count(ofSize size: Int = 1) throws -> Int {
        let value = try number()
        guard value <= UInt64((bytes.count - position) / size) else { throw Self.damaged }
        return Int(value)
    }

    mutating func fixed<Value: FixedWidthInteger>(_: Value.Type = Value.self) throws -> Value {
        let size = Value.bitWidth / 8
        guard bytes.count - position >= size else { throw Self.damaged }
        var value: Value = 0
        for index in 0..<size { value |= Value(truncatingIfNeeded: bytes[position + index]) << (index * 8) }
        position += size
        return value
    }

    mutating func double() throws -> Double { Double(bitPattern: try fixed()) }

    mutating func text() throws -> String {
        let size = try count()
        defer { position += size }
        return String(decoding: bytes[position..<position + size], as: UTF8.self)
    }

    mutating func guid() throws -> GUID {
        GUID(high: try fixed(UInt64.self).byteSwapped, low: try fixed(UInt64.self).byteSwapped)
    }

    mutating func optional<Value>(_ read: (inout ByteReader) throws -> Value) throws -> Value? {
        switch try byte() {
        case 0: nil
        case 1: try read(&self)
        default: throw Self.damaged
        }
    }

    mutating func optionalText() throws -> String? { try optional { try $0.text() } }

    mutating func transform() throws -> Transform {
        var transform = Transform.identity
        for index in 0..<12 { transform.rows[index] = try double() }
        return transform
    }

    mutating func doubles() throws -> [Double] {
        let count = try count(ofSize: 8)
        var values: [Double] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try double()) }
        return values
    }

    mutating func integers() throws -> [Int32] {
        let count = try count(ofSize: 4)
        var values: [Int32] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try fixed()) }
        return values
    }

    /// Reads a raw value that must be one of an enumeration's.
    mutating func choice<Choice: RawRepresentable<String>>(_: Choice.Type = Choice.self) throws -> Choice {
        guard let choice = Choice(rawValue: try text()) else { throw Self.damaged }
        return choice
    }

    /// Makes sure that nothing is left.
    func finish() throws {
        guard isAtEnd else { throw Self.damaged }
    }

}
