/// Small numbers by 64-bit key.
struct KeyTable {
    private var keys: [UInt64]
    private var values: [UInt32]
    private(set) var count = 0

    init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
    }

    /// Where the search for a key begins.
    @inline(__always) private func first(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (keys.count - 1)
    }

    subscript(key: UInt64) -> UInt32? {
        @inline(__always) get {
            // 0 marks a free slot, so the key 0 shares the slot of 1; keys are hashes.
            let key = key == 0 ? 1 : key
            var index = first(key)
            while keys[index] != 0 {
                if keys[index] == key { return values[index] }
                index = (index + 1) & (keys.count - 1)
            }
            return nil
        }
    }

    /// Sets the value of a key, new or not.
    mutating func set(_ key: UInt64, _ value: UInt32) {
        if count * 2 >= keys.count { grow() }
        let key = key == 0 ? 1 : key
        var index = first(key)
        while keys[index] != 0, keys[index] != key { index = (index + 1) & (keys.count - 1) }
        if keys[index] == 0 { count += 1 }
        keys[index] = key
        values[index] = value
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = Array(repeating: 0, count: old.0.count * 2)
        values = Array(repeating: 0, count: old.0.count * 2)
        count = 0
        for index in old.0.indices where old.0[index] != 0 { set(old.0[index], old.1[index]) }
    }
}

/// What is remembered of instances until another instance uses it, which in an export is soon.
///
/// Grows while what it holds is still waiting for its use; at the limit the oldest is forgotten.
struct RecentTable<Value: BitwiseCopyable> {
    private struct Entry {
        /// The number, below the mark that it was used; 0 for none, as no instance has that number.
        var number: UInt32
        var value: Value
    }

    private static var used: UInt32 { 1 << 31 }

    private let none: Value
    private let limit: Int
    private var entries: [Entry]

    /// - Parameter none: stands where nothing is remembered.
    init(_ none: Value, limit: Int) {
        self.none = none
        self.limit = limit
        entries = Array(repeating: Entry(number: 0, value: none), count: 256)
    }

    /// Remembers a value.
    mutating func remember(_ number: UInt32, _ value: Value) {
        var index = Int(number) & (entries.count - 1)
        while entries[index].number != 0, entries[index].number & Self.used == 0, entries[index].number != number,
            entries.count < limit
        {
            grow()
            index = Int(number) & (entries.count - 1)
        }
        entries[index] = Entry(number: number, value: value)
    }

    /// The value, which may be forgotten from now on when the place is needed; nil when there is none any more.
    mutating func use(_ number: UInt32) -> Value? {
        let index = Int(number) & (entries.count - 1)
        guard entries[index].number & ~Self.used == number else { return nil }
        entries[index].number |= Self.used
        return entries[index].value
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: Entry(number: 0, value: none), count: old.count * 2)
        for entry in old where entry.number != 0 {
            entries[Int(entry.number & ~Self.used) & (entries.count - 1)] = entry
        }
    }
}
