/// A 64-bit FNV-1a hash of a text's bytes: stands for names and keywords, so that none of them has to be kept.
struct TextHash: Hashable {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Takes one more byte.
    @inline(__always) static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = start
        for byte in bytes { add(byte, to: &hash) }
        return hash
    }

    static func of(_ text: String) -> UInt64 { of(text.utf8) }
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
