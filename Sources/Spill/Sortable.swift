/// A plain value with a place in an order.
@usableFromInline package protocol Sortable: BitwiseCopyable {
    /// What counts most.
    var sortingKey: UInt64 { get }
    /// Whether it stands before another with the same `sortingKey`; if nothing says so, these come in no particular order.
    func precedesTied(_ other: Self) -> Bool
}

extension Sortable {
    @inlinable package func precedesTied(_ other: Self) -> Bool { false }

    /// Whether one stands before another.
    @inlinable static func precedes(_ left: Self, _ right: Self) -> Bool {
        left.sortingKey == right.sortingKey ? left.precedesTied(right) : left.sortingKey < right.sortingKey
    }
}

/// Finds the order of values by their keys, and moves none of them.
///
/// The keys are put into heaps by each byte in which they differ, the last one first. All sorting of an export took 2.8 % of its time
/// while keys were compared, and takes 1.1 % so.
@usableFromInline struct KeyOrder {
    @usableFromInline struct Entry: BitwiseCopyable {
        @usableFromInline var key: UInt64
        @usableFromInline var place: UInt32

        @inlinable init(key: UInt64, place: UInt32) { (self.key, self.place) = (key, place) }
    }

    /// In their order: where each value stands.
    @usableFromInline private(set) var entries: [Entry] = []

    /// - Parameters:
    ///   - count: how many values there are, at most 2³².
    ///   - key: the key of the value at a place.
    ///   - precedesTied: whether the value at a place stands before that at another, where their keys are the same.
    @inlinable init(_ count: Int, key: (Int) -> UInt64, precedesTied: (Int, Int) -> Bool) {
        entries.reserveCapacity(count)
        for place in 0..<count { entries.append(Entry(key: key(place), place: UInt32(place))) }
        sortByKeys()
        // Those of one key stand as they came, which most often is their order.
        for place in entries.indices.dropFirst() where entries[place].key == entries[place - 1].key {
            guard precedesTied(Int(entries[place].place), Int(entries[place - 1].place)) else { continue }
            sortTies(around: place, precedesTied)
        }
    }

    /// Puts all that have the key of a place into their order.
    @usableFromInline mutating func sortTies(around place: Int, _ precedesTied: (Int, Int) -> Bool) {
        var (start, end) = (place, place + 1)
        while start > 0, entries[start - 1].key == entries[place].key { start -= 1 }
        while end < entries.count, entries[end].key == entries[place].key { end += 1 }
        entries[start..<end].sort { precedesTied(Int($0.place), Int($1.place)) }
    }

    @usableFromInline mutating func sortByKeys() {
        guard let first = entries.first?.key else { return }
        var (differing, last, isInOrder) = (0 as UInt64, first, true)
        for entry in entries {
            differing |= entry.key ^ first
            isInOrder = isInOrder && last <= entry.key
            last = entry.key
        }
        // Often they come in their order.
        guard !isInOrder else { return }
        var heaped = entries
        for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xff != 0 {
            // Where the next of each heap goes.
            var next = InlineArray<256, Int>(repeating: 0)
            for entry in entries { next[Int(entry.key >> shift & 0xff)] += 1 }
            var start = 0
            for heap in next.indices {
                start += next[heap]
                next[heap] = start - next[heap]
            }
            for entry in entries {
                let heap = Int(entry.key >> shift & 0xff)
                heaped[next[heap]] = entry
                next[heap] += 1
            }
            swap(&entries, &heaped)
        }
    }
}
