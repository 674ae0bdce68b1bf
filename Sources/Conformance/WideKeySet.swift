/// A key of 128 bits.
struct WideKey: BitwiseCopyable, Hashable {
    var high: UInt64
    var low: UInt64

    /// Spreads the key over a word.
    @inline(__always) var spread: UInt64 { (high ^ low.mixed).mixed }
}

/// A set of keys, 16 bytes a slot, between 40 and 80 % full.
struct WideKeySet {
    private var slots: [WideKey]
    /// The key of zeros, which marks a free slot.
    private var hasZero = false
    private(set) var count = 0

    init() {
        slots = Array(repeating: WideKey(high: 0, low: 0), count: 256)
    }

    /// Takes all keys out and makes room for so many.
    mutating func removeAll(expecting count: Int) {
        var size = 256
        while size * 4 < count * 5 { size *= 2 }
        // In the same memory, if it is the same.
        if size != slots.count { slots = [] }
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(WideKey(high: 0, low: 0), count: size))
        (hasZero, self.count) = (false, 0)
    }

    /// Whether the key was not there before.
    mutating func insert(_ key: WideKey) -> Bool {
        guard key.high | key.low != 0 else {
            defer { hasZero = true }
            return !hasZero
        }
        if count * 5 >= slots.count * 4 { grow() }
        guard place(key) else { return false }
        count += 1
        return true
    }

    /// Every key.
    func forEach(_ body: (WideKey) -> Void) {
        if hasZero { body(WideKey(high: 0, low: 0)) }
        for key in slots where key.high | key.low != 0 { body(key) }
    }

    private mutating func place(_ key: WideKey) -> Bool {
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: key.spread) & mask
        while slots[index].high | slots[index].low != 0 {
            if slots[index] == key { return false }
            index = (index + 1) & mask
        }
        slots[index] = key
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: WideKey(high: 0, low: 0), count: old.count * 2)
        for key in old where key.high | key.low != 0 { _ = place(key) }
    }
}
