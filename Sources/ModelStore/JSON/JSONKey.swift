/// A key of a record: in lower case as far as ASCII goes, and held only where it is short enough to be a known one.
struct JSONKey {
    /// How many bytes a key may have that is told from others.
    static let longest = 32

    /// Its bytes, filled up with zeros.
    private var bytes = InlineArray<32, UInt8>(repeating: 0)
    /// How many bytes it has; beyond the longest it is none that is known.
    private var count = 0

    init() {}

    /// A key that is not there as plain bytes.
    init(_ text: String) {
        for byte in text.utf8 { append(byte) }
    }

    /// Adds a byte at the end.
    @inline(__always) mutating func append(_ byte: UInt8) {
        if count < Self.longest { bytes[count] = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
        count += 1
    }

    /// Whether it is the one of this name, which is written in lower case.
    static func == (key: JSONKey, name: StaticString) -> Bool {
        guard name.utf8CodeUnitCount == key.count, key.count <= longest else { return false }
        return name.withUTF8Buffer { name in
            for place in 0..<key.count where unsafe name[place] != key.bytes[place] { return false }
            return true
        }
    }

    /// So that keys can be told apart in a `switch`.
    static func ~= (name: StaticString, key: JSONKey) -> Bool { key == name }
}
