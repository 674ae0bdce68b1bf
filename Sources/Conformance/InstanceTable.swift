/// One byte for every instance number: what class the instance is of, or what is expected of it.
struct InstanceTable: ~Copyable {
    /// Numbers from here on are refused: readers keep them in 32 bits.
    static let limit: UInt32 = 1 << 31
    /// How many kinds and expectations a byte can tell.
    static let places: UInt8 = 64

    private static let expected: UInt8 = 128
    /// The one thing that may own or style the instance does so.
    private static let taken: UInt8 = 64

    /// By number: 0 never seen; from 128 on referred to and not there yet, with the index of the expectation; else its kind.
    private var states: PagedTable<UInt8>
    /// How many numbers are referred to and not there.
    private var missing = 0

    /// The first error of the temporary file.
    var failure: CheckStorageError? { states.failure }

    /// - Parameter budget: how many bytes of it lie in memory.
    init(budget: Int, folder: String) {
        states = PagedTable(of: 0, pageBits: 12, frames: max(2, budget >> 12), folder: folder)
    }

    /// What is known of a number.
    enum State {
        case unseen, defined(Kind), expected(Int)
    }

    subscript(number: UInt32) -> State {
        @inline(__always) mutating get {
            let byte = states[number]
            let place = byte & (Self.places - 1)
            if byte >= Self.expected { return .expected(Int(place)) }
            return byte == 0 ? .unseen : .defined(Kind(rawValue: place) ?? .other)
        }
    }

    /// Notes that the number is that of an instance.
    @inline(__always) mutating func define(_ number: UInt32, _ kind: Kind) {
        let before = states[number]
        if before >= Self.expected { missing -= 1 }
        states[number] = before & Self.taken | kind.rawValue
    }

    /// Notes that the number is referred to before it is there.
    @inline(__always) mutating func expect(_ number: UInt32, _ expectation: Int) {
        let before = states[number]
        if before < Self.expected { missing += 1 }
        states[number] = before & Self.taken | Self.expected | UInt8(truncatingIfNeeded: expectation)
    }

    /// Whether the instance was not taken before; it must have been referred to.
    mutating func take(_ number: UInt32) -> Bool {
        let byte = states[number]
        guard byte & Self.taken == 0 else { return false }
        states[number] = byte | Self.taken
        return true
    }

    /// Every number that is referred to and is not there.
    mutating func forEachMissing(_ body: (UInt32) -> Void) {
        // Mostly there is none, and the file need not be read again for that.
        guard missing > 0 else { return }
        states.forEach { number, byte in
            if byte >= Self.expected { body(number) }
        }
    }
}
