internal import BuildingModel
internal import Spill

/// The objects that others lie below, so that the way up from any object can be followed.
///
/// First all that is below something is expected, then candidates are added, then exported ones are ranked; only then nodes have
/// ranks. They lie in a spool in the order of their rows, with one row in so many at hand to find the others by; some thousands of
/// nodes are kept at hand too, for many objects have the same above them.
final class Nodes {
    /// An object on the way up.
    struct Node: BitwiseCopyable {
        var object: Int64
        var version: Int64
        /// -1 when it is not exported, or not ranked yet.
        var rank: Int64
        var parent: Int64
        var role: ObjectRole.Code
        var isKept: Bool
        /// Whether it says where it is.
        var isPlaced: Bool
    }

    private struct Ranking: BitwiseCopyable {
        var object: Int64
        var rank: Int64
    }

    private let folder: String
    private let added: Sorter<Node>
    private let rankings: Sorter<Ranking>
    private var sorted: Spool<Node>
    /// The rows of every so many nodes.
    private var guides: [Int64] = []
    private static let block = 64
    private var read: [Node] = []
    private var known: [Int64: Node] = [:]
    private static let knownLimit = 8192
    /// A bit for each object that may be above another; several objects can share one, which costs a node too many and no more.
    private var parents = [UInt64](repeating: 0, count: 1 << 14)
    private static let mask: Int64 = 1 << 20 - 1

    init(folder: String) {
        self.folder = folder
        added = Sorter(folder: folder, runSize: 4096) { $0.object < $1.object }
        rankings = Sorter(folder: folder, runSize: 4096) { $0.object < $1.object }
        sorted = Spool(folder: folder)
    }

    /// Notes that something lies below an object.
    func expect(_ parent: Int64) {
        guard parent != 0 else { return }
        let bit = Int(parent & Self.mask)
        parents[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    private func mayBeParent(_ object: Int64) -> Bool {
        let bit = Int(object & Self.mask)
        return parents[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// Takes in a candidate, if something lies below it; all of them must be expected before.
    func add(_ candidate: Candidate) throws {
        guard mayBeParent(candidate.object) else { return }
        try added.append(
            Node(
                object: candidate.object, version: candidate.version, rank: -1, parent: candidate.parent,
                role: candidate.role, isKept: candidate.isKept, isPlaced: candidate.marks.contains(.placed)))
    }

    /// All candidates are added: nodes can be found.
    func endAdding() throws {
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
        known.removeAll(keepingCapacity: true)
    }

    /// The node of an object; nil where it is no candidate.
    func node(_ object: Int64) throws -> Node? {
        if object == 0 { return nil }
        if let node = known[object] { return node }
        var (low, high) = (0, guides.count)
        while low < high {
            let middle = (low + high) / 2
            if guides[middle] <= object { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let start = (low - 1) * Self.block
        try sorted.read(start..<min(start + Self.block, sorted.count), into: &read)
        guard let node = read.first(where: { $0.object == object }) else { return nil }
        if known.count >= Self.knownLimit { known.removeAll(keepingCapacity: true) }
        known[object] = node
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
