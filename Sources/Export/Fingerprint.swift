/// 128 bits by which equal contents are found: different ones have the same with a chance that no number of exports makes count.
///
/// It begins with random numbers of its own in every export, so nobody can make contents that collide; it never stands in a file.
struct Fingerprint: Hashable {
    private(set) var first: UInt64
    private(set) var second: UInt64

    /// Where the fingerprints of one export begin.
    static func random() -> Fingerprint {
        Fingerprint(first: .random(in: .min ... .max), second: .random(in: .min ... .max))
    }

    /// Takes in a number.
    @inline(__always) mutating func add(_ word: UInt64) {
        first = Self.fold(first ^ word, 0x9e37_79b9_7f4a_7c15)
        second = Self.fold(second ^ word, 0xd6e8_feb8_6659_fd93)
    }

    /// Takes in bytes and how many they are.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        add(UInt64(bytes.count))
        let raw = UnsafeRawBufferPointer(bytes)
        var place = 0
        while place + 8 <= raw.count {
            unsafe add(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < raw.count {
            unsafe rest = rest << 8 | UInt64(raw[place])
            place += 1
        }
        add(rest)
    }

    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// The bits are as good as random, so one half is hash enough.
    func hash(into hasher: inout Hasher) {
        hasher.combine(first)
    }

    /// The same without a hasher, which would make as good as random once more what is so already.
    func _rawHashValue(seed: Int) -> Int {
        Int(truncatingIfNeeded: first) ^ seed
    }
}
