import Crypto

/// A 128-bit globally unique identifier (RFC 9562), compared and ordered by its bytes.
///
/// Text is read in any letter case and always written in lower case with dashes.
public struct GUID: Hashable, Sendable, Comparable {
    /// The first eight bytes, most significant first.
    public let high: UInt64
    /// The last eight bytes, most significant first.
    public let low: UInt64

    /// Makes an identifier of its two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The order of the bytes, which is also the order of the text.
    public static func < (left: GUID, right: GUID) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}

extension GUID: LosslessStringConvertible {
    /// Reads `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`; nil for anything else, braces and missing dashes included.
    public init?(_ text: String) {
        self.init(utf8: text.utf8)
    }

    /// Reads the 36 bytes of the dashed form; nil for anything else.
    public init?(utf8 text: some Collection<UInt8>) {
        guard text.count == 36 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        var digits = 0
        for (position, byte) in text.enumerated() {
            if position == 8 || position == 13 || position == 18 || position == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Self.hexDigit(byte) else { return nil }
            if digits < 16 {
                halves.0 = halves.0 << 4 | digit
            } else {
                halves.1 = halves.1 << 4 | digit
            }
            digits += 1
        }
        self.init(high: halves.0, low: halves.1)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// The 36 bytes of the dashed form in lower case.
    public var characters: InlineArray<36, UInt8> {
        var characters = InlineArray<36, UInt8>(repeating: UInt8(ascii: "-"))
        var place = 0
        for half in 0..<2 {
            var rest = half == 0 ? high : low
            for digit in 0..<16 {
                // The dashes stand before the digits 8, 12, 16 and 20.
                if digit == (half == 0 ? 8 : 4) || digit == (half == 0 ? 12 : 0) { place += 1 }
                let value = UInt8(truncatingIfNeeded: rest >> 60)
                characters[place] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
                rest <<= 4
                place += 1
            }
        }
        return characters
    }

    /// The dashed form in lower case.
    public var description: String {
        let characters = characters
        return unsafe String(unsafeUninitializedCapacity: 36) { buffer in
            for position in 0..<36 { unsafe buffer[position] = characters[position] }
            return 36
        }
    }
}

extension GUID {
    /// The sixteen bytes, most significant first.
    public var bytes: [UInt8] {
        (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> UInt64((7 - $0 % 8) * 8)) }
    }

    /// Reads sixteen bytes, most significant first; nil when there are not sixteen.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for (position, byte) in bytes.enumerated() {
            if position < 8 {
                halves.0 = halves.0 << 8 | UInt64(byte)
            } else {
                halves.1 = halves.1 << 8 | UInt64(byte)
            }
        }
        self.init(high: halves.0, low: halves.1)
    }

    /// The namespace for names that are URLs (RFC 9562 section 6.6).
    public static let urlNamespace = GUID(high: 0x6ba7_b811_9dad_11d1, low: 0x80b4_00c0_4fd4_30c8)

    /// The version 5 identifier of a name in a namespace (RFC 9562 section 5.5): the same name always gives the same one.
    public static func named(_ name: String, in namespace: GUID = .urlNamespace) -> GUID {
        var name = name
        return name.withUTF8 { unsafe named(utf8: $0, in: namespace) }
    }

    /// The same of a name in UTF-8 bytes.
    public static func named(utf8 name: UnsafeBufferPointer<UInt8>, in namespace: GUID) -> GUID {
        var hash = Insecure.SHA1()
        unsafe withUnsafeBytes(of: (namespace.high.bigEndian, namespace.low.bigEndian)) {
            unsafe hash.update(bufferPointer: $0)
        }
        unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(name))
        let halves = unsafe hash.finalize().withUnsafeBytes { digest in
            unsafe (
                UInt64(bigEndian: digest.loadUnaligned(as: UInt64.self)),
                UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
        return GUID(high: halves.0 & ~0xf000 | 0x5000, low: halves.1 & ~(3 << 62) | 2 << 62)
    }

    /// A version 4 identifier from the system's random numbers (RFC 9562 section 5.4).
    public static func random() -> GUID {
        GUID(
            high: UInt64.random(in: .min ... .max) & ~0xf000 | 0x4000,
            low: UInt64.random(in: .min ... .max) & ~(3 << 62) | 2 << 62)
    }
}

extension GUID: Codable {
    /// Reads the dashed form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let guid = GUID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a GUID")
        }
        self = guid
    }

    /// Writes the dashed form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
