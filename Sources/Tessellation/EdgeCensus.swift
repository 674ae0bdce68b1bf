/// How the faces of a mesh use its edges.
///
/// Every corner of a face begins one edge, so edges are numbered as corners are, face after face.
package struct EdgeCensus {
    /// Whether every edge is used exactly twice, once in each direction.
    package let isClosed: Bool
    /// Whether every edge is used exactly twice.
    let isPaired: Bool
    /// All uses of edges, in groups by the lower of their two corners; in a group in the order of the upper corner.
    ///
    /// Each holds, from the high bits down, the upper corner (31), whether it is run from the lower to the upper (1), and
    /// its number (32).
    let uses: [UInt64]

    /// - Parameter faces: for each face how many corners it has, then that many indices.
    package init(_ faces: [Int32]) {
        // Where the group of each corner ends while it is filled from its end, and begins when it is full.
        var groups = Self.groups(faces)
        var uses = [UInt64](repeating: 0, count: Int(groups.last ?? 0))
        var (start, number) = (0, UInt64(0))
        while start < faces.count {
            let count = Int(faces[start])
            var from = faces[start + count]
            for place in start + 1...start + count {
                // The edge that ends here is the one that the corner before begins.
                let to = faces[place]
                let lower = Int(min(from, to))
                groups[lower] -= 1
                let own = place == start + 1 ? number + UInt64(count) - 1 : number + UInt64(place - start) - 2
                uses[Int(groups[lower])] = UInt64(max(from, to)) << 33 | (from < to ? 1 << 32 : 0) | own
                from = to
            }
            start += 1 + count
            number += UInt64(count)
        }
        var (isClosed, isPaired) = (!uses.isEmpty, !uses.isEmpty)
        for corner in 0..<max(groups.count - 1, 0) where isPaired {
            Self.arrange(&uses, Int(groups[corner])..<Int(groups[corner + 1]), &isClosed, &isPaired)
        }
        self.isClosed = isClosed && isPaired
        self.isPaired = isPaired
        self.uses = uses
    }

    /// Where the group of each corner ends; one more at the end.
    private static func groups(_ faces: [Int32]) -> [UInt32] {
        var highest: Int32 = -1
        var start = 0
        while start < faces.count {
            let end = start + Int(faces[start])
            for place in start + 1...end where faces[place] > highest { highest = faces[place] }
            start = end + 1
        }
        var groups = [UInt32](repeating: 0, count: Int(highest) + 2)
        start = 0
        while start < faces.count {
            let end = start + Int(faces[start])
            var from = faces[end]
            for place in start + 1...end {
                groups[Int(min(from, faces[place]))] += 1
                from = faces[place]
            }
            start = end + 1
        }
        var sum: UInt32 = 0
        for corner in groups.indices {
            sum += groups[corner]
            groups[corner] = sum
        }
        return groups
    }

    /// Sorts the uses of a group, and looks whether they are pairs.
    private static func arrange(
        _ uses: inout [UInt64], _ group: Range<Int>, _ isClosed: inout Bool, _ isPaired: inout Bool
    ) {
        guard group.count.isMultiple(of: 2) else {
            isPaired = false
            return
        }
        if group.count > 32 {
            uses[group].sort()
        } else {
            for place in group.dropFirst() {
                let use = uses[place]
                var free = place
                while free > group.lowerBound, uses[free - 1] > use {
                    uses[free] = uses[free - 1]
                    free -= 1
                }
                uses[free] = use
            }
        }
        for first in stride(from: group.lowerBound, to: group.upperBound, by: 2) {
            // Two uses of one edge, and no third one of the same edge after them.
            let isPair = uses[first] >> 33 == uses[first + 1] >> 33
            let isLast = first + 2 == group.upperBound || uses[first + 2] >> 33 != uses[first] >> 33
            guard isPair && isLast else {
                isPaired = false
                return
            }
            if uses[first] >> 32 == uses[first + 1] >> 32 { isClosed = false }
        }
    }
}
