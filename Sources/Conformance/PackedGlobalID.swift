/// The 128 bits that a GlobalId's 22 characters write (IFC4: base 64 of an alphabet of its own).
struct PackedGlobalID {
    /// How many characters it has.
    static let length = 22

    var bits: WideKey

    /// The characters from a place on; nil where they are not all of the alphabet or the first stands for more than two bits.
    @inline(__always) init?(_ text: RecordText, at place: Int) {
        guard text.reaches(place, Self.length) else { return nil }
        let first = Self.value(text.unchecked(place))
        guard first < 4 else { return nil }
        var seen: UInt8 = 0
        var high = UInt64(first)
        for offset in 1..<11 {
            let value = Self.value(text.unchecked(place + offset))
            seen |= value
            high = high << 6 | UInt64(value)
        }
        var low: UInt64 = 0
        for offset in 11..<Self.length {
            let value = Self.value(text.unchecked(place + offset))
            seen |= value
            // The two bits that do not fit are those that `high` has room for.
            if offset == 11 { high = high << 2 | UInt64(value >> 4) }
            low = low << 6 | UInt64(value)
        }
        guard seen < 64 else { return nil }
        bits = WideKey(high: high, low: low)
    }

    init(_ bits: WideKey) {
        self.bits = bits
    }

    /// The 22 characters.
    var text: String {
        var characters: [UInt8] = []
        for place in 0..<Self.length {
            let shift = UInt64(6 * (Self.length - 1 - place))
            let value: UInt64 =
                shift >= 64
                ? bits.high >> (shift - 64) : bits.low >> shift | (shift > 58 ? bits.high << (64 - shift) : 0)
            characters.append(Self.alphabet[Int(value & 63)])
        }
        return String(decoding: characters, as: UTF8.self)
    }

    /// What a character stands for; from 64 on where it is none of the alphabet.
    @inline(__always) private static func value(_ byte: UInt8) -> UInt8 { values[Int(byte)] }

    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$".utf8)

    private static let values: [UInt8] = (UInt8.min...UInt8.max).map { byte in
        UInt8(alphabet.firstIndex(of: byte) ?? 64)
    }
}
