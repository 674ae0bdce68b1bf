/// A 64-bit hash of a text's bytes, eight at a time: stands for names and keywords, so that none of them has to be kept.
enum TextHash {
    private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of the bytes; 0 for none, and for nothing else that stands in a file.
    @inline(__always) static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        guard count > 0 else { return 0 }
        var hash = start ^ (UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15)
        if count < 4 {
            let ends = unsafe UInt64(bytes[0]) << 16 | UInt64(bytes[count >> 1]) << 8 | UInt64(bytes[count - 1])
            return fold(hash ^ ends)
        }
        if count < 8 {
            let first = unsafe bytes.loadUnaligned(as: UInt32.self)
            let last = unsafe bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            return fold(hash ^ (UInt64(first.littleEndian) << 32 | UInt64(last.littleEndian)))
        }
        var place = 0
        while place < count - 8 {
            hash = unsafe fold(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
            place += 8
        }
        // The last eight bytes, some of which were read already where the length is no multiple of eight.
        return unsafe fold(hash ^ bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self).littleEndian)
    }

    static func of(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { utf8 in unsafe of(UnsafeRawBufferPointer(utf8)) }
    }

    static func of(_ text: Substring) -> UInt64 { of(String(text)) }

    /// Both halves of a long product, so that every bit counts for every other.
    @inline(__always) private static func fold(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        return (product.high ^ product.low) &+ 0x2545_f491_4f6c_dd1d
    }
}

extension UInt64 {
    /// Spreads every bit over the word (the finalizer of SplitMix64).
    @inline(__always) var mixed: UInt64 {
        var value = self
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}
