internal import BuildingModel
internal import Spill

/// The objects that others lie below, so that the way up from any object can be followed.
///
/// First candidates are noted, then exported ones are ranked; only then nodes have ranks. They lie in a spool in the order of their rows, with one row in so many at hand to find the others by; some thousands of
/// nodes are kept at hand too, for many objects have the same above them.
final class Nodes {
    /// An object on the way up.
    struct Node: BitwiseCopyable {
        var object: Int64
        /// -1 when it is not exported, or not ranked yet.
        var rank: Int64 = -1
        var parent: Int64
        var role: ObjectRole.Code
        var isKept: Bool
        /// Where it is, if it says so.
        var placement: StoredPlacement

        init(_ candidate: Candidate, _ placement: StoredPlacement) {
            (object, parent) = (candidate.object, candidate.parent)
            (role, isKept) = (candidate.role, candidate.isKept)
            self.placement = placement
        }
    }

    private struct Ranking: BitwiseCopyable {
        var object: Int64
        var rank: Int64
    }

    private let folder: String
    /// All candidates, for nobody knows yet which of them something lies below.
    private let noted: Spool<Node>
    /// What the last one lies below.
    private var lastParent: Int64 = 0
    private let rankings: Sorter<Ranking>
    private var sorted: Spool<Node>
    /// The rows of every so many nodes.
    private var guides: [Int64] = []
    private static let block = 16
    private var read: [Node] = []
    /// Each in the slot that the last bits of its row say.
    private var known = [Node?](repeating: nil, count: 4096)
    /// A bit for each object that may be above another; several objects can share one, which costs a node too many and no more.
    private var parents = [UInt64](repeating: 0, count: 1 << 14)
    private static let mask: Int64 = 1 << 20 - 1

    init(folder: String) {
        self.folder = folder
        noted = Spool(folder: folder, bound: 1024)
        rankings = Sorter(folder: folder, runSize: 4096) { $0.object < $1.object }
        sorted = Spool(folder: folder)
    }

    /// Takes in a candidate and where it is.
    func note(_ candidate: Candidate, _ placement: StoredPlacement) throws {
        // Objects of one parent often stand one behind the other.
        if candidate.parent != lastParent {
            lastParent = candidate.parent
            let bit = Int(candidate.parent & Self.mask)
            parents[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        try noted.append(Node(candidate, placement))
    }

    private func mayBeParent(_ object: Int64) -> Bool {
        let bit = Int(object & Self.mask)
        return parents[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// All candidates are noted: nodes can be found.
    func endNoting() throws {
        let added = Sorter<Node>(folder: folder, runSize: 4096) { $0.object < $1.object }
        try noted.forEach { if mayBeParent($0.object) { try added.append($0) } }
        noted.removeAll()
        try lay { body in try added.forEach(body) }
    }

    /// Says at which place an exported object stands.
    func rank(_ candidate: Candidate, _ rank: Int) throws {
        guard mayBeParent(candidate.object) else { return }
        try rankings.append(Ranking(object: candidate.object, rank: Int64(rank)))
    }

    /// All exported objects are ranked: nodes have their ranks.
    func endRanking() throws {
        let unranked = sorted.cursor()
        try lay { body in
            var next = try unranked.next()
            try rankings.forEach { ranking in
                while var node = next, node.object <= ranking.object {
                    if node.object == ranking.object { node.rank = ranking.rank }
                    try body(node)
                    next = try unranked.next()
                }
            }
            while let node = next {
                try body(node)
                next = try unranked.next()
            }
        }
    }

    private func lay(_ nodes: ((Node) throws -> Void) throws -> Void) throws {
        let spool = Spool<Node>(folder: folder)
        guides.removeAll(keepingCapacity: true)
        try nodes { node in
            if spool.count.isMultiple(of: Self.block) { guides.append(node.object) }
            try spool.append(node)
        }
        sorted = spool
        for slot in known.indices { known[slot] = nil }
    }

    /// The node of an object; nil where it is no candidate.
    func node(_ object: Int64) throws -> Node? {
        if object == 0 { return nil }
        let slot = Int(object) & (known.count - 1)
        if let node = known[slot], node.object == object { return node }
        var (low, high) = (0, guides.count)
        while low < high {
            let middle = (low + high) / 2
            if guides[middle] <= object { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let start = (low - 1) * Self.block
        try sorted.read(start..<min(start + Self.block, sorted.count), into: &read)
        guard let node = read.first(where: { $0.object == object }) else { return nil }
        known[slot] = node
        return node
    }

    /// The nearest exported object, from one up along the document's tree, that fits.
    func exported(_ object: Int64, where fits: (Node) -> Bool = { _ in true }) throws -> Node? {
        var above = object
        while let node = try node(above) {
            if node.rank >= 0, fits(node) { return node }
            above = node.parent
        }
        return nil
    }
}
