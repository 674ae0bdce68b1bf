/// Sorted runs that are not at their end, the one that goes on first at the front.
@usableFromInline struct RunHeap<Element: Sortable> {
    @usableFromInline var entries: [(element: Element, run: Int)] = []

    @inlinable init() {}

    /// What comes next, and in which run; nil when all are at their end.
    @inlinable var first: (element: Element, run: Int)? { entries.first }

    /// Takes in a run by what it stands at.
    @inlinable mutating func insert(_ element: Element, run: Int) {
        entries.append((element, run))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Element.precedes(entries[child].element, entries[parent].element) else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    /// Says what the first run stands at now; nil at its end.
    @inlinable mutating func advanceFirst(to element: Element?) {
        if let element {
            entries[0].element = element
        } else {
            entries[0] = entries[entries.count - 1]
            entries.removeLast()
        }
        guard entries.count > 1 else { return }
        // What moves down is put in its place at the end: an entry can be large.
        let moving = entries[0]
        var hole = 0
        while true {
            let left = 2 * hole + 1
            guard left < entries.count else { break }
            let right = left + 1
            let child =
                right < entries.count && Element.precedes(entries[right].element, entries[left].element) ? right : left
            guard Element.precedes(entries[child].element, moving.element) else { break }
            entries[hole] = entries[child]
            hole = child
        }
        entries[hole] = moving
    }
}
