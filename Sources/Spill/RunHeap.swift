/// A sorted run, as it stands in a merge.
@usableFromInline protocol SortedRun {
    /// Whether the value it stands at goes before that of another run with the same key.
    func precedesTied(_ other: Self) -> Bool
}

/// Sorted runs that are not at their end, the one that goes on first at the front.
///
/// Only keys are moved: values are large, and their keys are seldom the same.
@usableFromInline struct RunHeap {
    @usableFromInline struct Entry: BitwiseCopyable {
        @usableFromInline var key: UInt64
        @usableFromInline var run: Int

        @inlinable init(key: UInt64, run: Int) { (self.key, self.run) = (key, run) }
    }

    @usableFromInline var entries: [Entry] = []

    @inlinable init() {}

    /// The run that goes on; nil when all are at their end.
    @inlinable var first: Int? { entries.first?.run }

    /// Takes in a run by the key that it stands at.
    @inlinable mutating func insert(_ key: UInt64, run: Int, of runs: [some SortedRun]) {
        entries.append(Entry(key: key, run: run))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.precedes(entries[child], entries[parent], runs) else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    /// Says which key the first run stands at now; nil at its end.
    @inlinable mutating func advanceFirst(to key: UInt64?, of runs: [some SortedRun]) {
        if let key {
            entries[0].key = key
        } else {
            entries[0] = entries[entries.count - 1]
            entries.removeLast()
        }
        guard entries.count > 1 else { return }
        let moving = entries[0]
        var hole = 0
        while true {
            let left = 2 * hole + 1
            guard left < entries.count else { break }
            let right = left + 1
            let child =
                right < entries.count && Self.precedes(entries[right], entries[left], runs) ? right : left
            guard Self.precedes(entries[child], moving, runs) else { break }
            entries[hole] = entries[child]
            hole = child
        }
        entries[hole] = moving
    }

    @inlinable static func precedes(_ left: Entry, _ right: Entry, _ runs: [some SortedRun]) -> Bool {
        left.key == right.key ? runs[left.run].precedesTied(runs[right.run]) : left.key < right.key
    }
}
