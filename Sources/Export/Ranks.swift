/// Ranks in ascending order, each as the step from the one before: of nearly all objects, as one layer may hold, a byte each.
struct Ranks: Sequence {
    private var steps: [UInt8] = []
    private var last = 0
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// Adds a rank that is not below the last one.
    mutating func append(_ rank: Int) {
        precondition(rank >= last)
        var step = UInt(rank - last)
        while step > 0x7f {
            steps.append(UInt8(truncatingIfNeeded: step) | 0x80)
            step >>= 7
        }
        steps.append(UInt8(step))
        last = rank
        count += 1
    }

    /// Takes everything out and keeps the memory.
    mutating func removeAll() {
        steps.removeAll(keepingCapacity: true)
        (last, count) = (0, 0)
    }

    /// Those for which a condition holds.
    func filtered(_ isIncluded: (Int) throws -> Bool) rethrows -> Ranks {
        var ranks = Ranks()
        for rank in self where try isIncluded(rank) { ranks.append(rank) }
        return ranks
    }

    /// Those that are not among some; no copy where, as mostly, there are none of these.
    func without(_ others: Set<Int>) -> Ranks {
        others.isEmpty ? self : filtered { !others.contains($0) }
    }

    func makeIterator() -> Iterator { Iterator(steps: steps) }

    struct Iterator: IteratorProtocol {
        fileprivate let steps: [UInt8]
        private var place = 0
        private var rank = 0

        fileprivate init(steps: [UInt8]) {
            self.steps = steps
        }

        mutating func next() -> Int? {
            guard place < steps.count else { return nil }
            var shift = 0
            while true {
                let byte = steps[place]
                place += 1
                rank += Int(byte & 0x7f) << shift
                if byte < 0x80 { return rank }
                shift += 7
            }
        }
    }
}
