/// A set of 64-bit keys, 8 bytes a slot, between 40 and 80 % full.
struct KeySet {
    private var slots = [UInt64](repeating: 0, count: 1024)
    private(set) var count = 0

    /// Whether the key was not there before.
    mutating func insert(_ key: UInt64) -> Bool {
        // 0 marks a free slot, so the key 0 shares the slot of 1; keys are hashes.
        let key = key == 0 ? 1 : key
        if count * 5 >= slots.count * 4 { grow() }
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: key.mixed) & mask
        while slots[index] != 0 {
            if slots[index] == key { return false }
            index = (index + 1) & mask
        }
        slots[index] = key
        count += 1
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        let mask = slots.count - 1
        for key in old where key != 0 {
            var index = Int(truncatingIfNeeded: key.mixed) & mask
            while slots[index] != 0 { index = (index + 1) & mask }
            slots[index] = key
        }
    }
}

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

    subscript(key: UInt64) -> UInt32? {
        let key = key == 0 ? 1 : key
        let mask = keys.count - 1
        var index = Int(truncatingIfNeeded: key.mixed) & mask
        while keys[index] != 0 {
            if keys[index] == key { return values[index] }
            index = (index + 1) & mask
        }
        return nil
    }

    /// Sets the value of a key, new or not.
    mutating func set(_ key: UInt64, _ value: UInt32) {
        if count * 2 >= keys.count { grow() }
        let key = key == 0 ? 1 : key
        let mask = keys.count - 1
        var index = Int(truncatingIfNeeded: key.mixed) & mask
        while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
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

/// Small numbers by instance number, 8 bytes a slot, between 40 and 80 % full.
struct NumberTable {
    private var slots = [UInt64](repeating: 0, count: 1024)
    private(set) var count = 0

    subscript(number: UInt32) -> UInt32? {
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: UInt64(number).mixed) & mask
        while slots[index] != 0 {
            if UInt32(truncatingIfNeeded: slots[index] >> 32) == number {
                return UInt32(truncatingIfNeeded: slots[index])
            }
            index = (index + 1) & mask
        }
        return nil
    }

    /// Sets the value of a number, from 1.
    mutating func set(_ number: UInt32, _ value: UInt32) {
        if count * 5 >= slots.count * 4 { grow() }
        if place(UInt64(number) << 32 | UInt64(value)) { count += 1 }
    }

    private mutating func place(_ entry: UInt64) -> Bool {
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: (entry >> 32).mixed) & mask
        while slots[index] != 0, slots[index] >> 32 != entry >> 32 { index = (index + 1) & mask }
        defer { slots[index] = entry }
        return slots[index] == 0
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 { _ = place(entry) }
    }
}

/// What is remembered of instances until another instance uses it, which in an export is soon.
///
/// Grows while what it holds is still waiting for its use; at the limit the oldest is forgotten.
struct RecentTable<Value> {
    private struct Entry {
        var number: UInt32
        var isUsed: Bool
        var value: Value
    }

    private var entries: [Entry?]
    private let limit: Int

    init(limit: Int = 1 << 20) {
        entries = Array(repeating: nil, count: 1024)
        self.limit = limit
    }

    /// Remembers a value.
    mutating func remember(_ number: UInt32, _ value: Value) {
        while let there = entries[Int(number) & (entries.count - 1)], there.number != number, !there.isUsed,
            entries.count < limit
        {
            grow()
        }
        entries[Int(number) & (entries.count - 1)] = Entry(number: number, isUsed: false, value: value)
    }

    /// The value, which may be forgotten from now on when the place is needed; nil when there is none any more.
    mutating func use(_ number: UInt32) -> Value? {
        let index = Int(number) & (entries.count - 1)
        guard let entry = entries[index], entry.number == number else { return nil }
        if !entry.isUsed { entries[index]?.isUsed = true }
        return entry.value
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: nil, count: old.count * 2)
        for case let entry? in old { entries[Int(entry.number) & (entries.count - 1)] = entry }
    }
}
