/// One byte and one bit for every instance number up to the highest: what class the instance is of, or what is expected of it.
struct InstanceTable {
    private static let pageBits: UInt32 = 14
    /// Numbers from here on are refused: readers keep them in 32 bits.
    static let limit: UInt32 = 1 << 31

    /// By number: 0 never seen; below 128 the kind of the instance; from 128 on referred to and not there yet, with the index of
    /// the expectation.
    private var states: [[UInt8]] = []
    /// By number: whether the one thing that may own or style the instance does so.
    private var taken: [[UInt64]] = []

    /// What is known of a number.
    enum State {
        case unseen, defined(Kind), expected(Int)
    }

    subscript(number: UInt32) -> State {
        let page = Int(number >> Self.pageBits)
        guard page < states.count, !states[page].isEmpty else { return .unseen }
        let byte = states[page][Int(number & (1 << Self.pageBits - 1))]
        return byte == 0 ? .unseen : byte < 128 ? .defined(Kind(rawValue: byte) ?? .other) : .expected(Int(byte & 127))
    }

    /// Notes that the number is that of an instance.
    mutating func define(_ number: UInt32, _ kind: Kind) {
        set(number, kind.rawValue)
    }

    /// Notes that the number is referred to before it is there.
    mutating func expect(_ number: UInt32, _ expectation: Int) {
        set(number, UInt8(truncatingIfNeeded: expectation) | 128)
    }

    private mutating func set(_ number: UInt32, _ byte: UInt8) {
        let page = Int(number >> Self.pageBits)
        while states.count <= page { states.append([]) }
        if states[page].isEmpty { states[page] = Array(repeating: 0, count: 1 << Self.pageBits) }
        states[page][Int(number & (1 << Self.pageBits - 1))] = byte
    }

    /// Whether the instance was not taken before.
    mutating func take(_ number: UInt32) -> Bool {
        let page = Int(number >> Self.pageBits)
        while taken.count <= page { taken.append([]) }
        if taken[page].isEmpty { taken[page] = Array(repeating: 0, count: 1 << (Self.pageBits - 6)) }
        let word = Int(number & (1 << Self.pageBits - 1)) >> 6
        let bit: UInt64 = 1 << UInt64(number & 63)
        guard taken[page][word] & bit == 0 else { return false }
        taken[page][word] |= bit
        return true
    }

    /// Every number that is referred to and is not there.
    func forEachMissing(_ body: (UInt32) -> Void) {
        for (page, bytes) in states.enumerated() {
            for (offset, byte) in bytes.enumerated() where byte >= 128 {
                body(UInt32(page) << Self.pageBits + UInt32(offset))
            }
        }
    }
}
