/// Sorted runs that are not at their end, the one that goes on first at the front.
@usableFromInline struct RunHeap<Element> {
    @usableFromInline var entries: [(element: Element, run: Int)] = []
    @usableFromInline let precedes: (Element, Element) -> Bool

    @inlinable init(by precedes: @escaping (Element, Element) -> Bool) {
        self.precedes = precedes
    }

    /// What comes next, and in which run; nil when all are at their end.
    @inlinable var first: (element: Element, run: Int)? { entries.first }

    /// Takes in a run by what it stands at.
    @inlinable mutating func insert(_ element: Element, run: Int) {
        entries.append((element, run))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard precedes(entries[child].element, entries[parent].element) else { return }
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
        var parent = 0
        while true {
            var first = parent
            let children = 2 * parent + 1
            for child in children..<max(children, min(children + 2, entries.count)) {
                if precedes(entries[child].element, entries[first].element) { first = child }
            }
            guard first != parent else { return }
            entries.swapAt(first, parent)
            parent = first
        }
    }
}
