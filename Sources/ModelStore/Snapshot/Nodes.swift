internal import BuildingModel
internal import Spill

/// The objects that others lie below, so that the way up from any object can be followed.
///
/// First candidates are noted, then exported ones are ranked; only then nodes have ranks. They lie in a spool in the order of their
/// rows, with one row in so many at hand to find the others by.
final class Nodes {
    /// An object on the way up.
    struct Node: Sortable {
        var object: Int64
        /// -1 when it is not exported, or not ranked yet.
        var rank: Int64 = -1
        var parent: Int64
        var role: ObjectRole.Code
        var isKept: Bool
        /// Where it is, if it says so.
        var placement: StoredPlacement

        // A row is never negative.
        var sortingKey: UInt64 { UInt64(bitPattern: object) }

        /// No object.
        static let none = Node(object: 0, parent: 0, role: .spatial, isKept: false, placement: .unknown)
    }

    private struct Ranking: Sortable {
        var object: Int64
        var rank: Int64

        var sortingKey: UInt64 { UInt64(bitPattern: object) }
    }

    private let folder: String
    /// All candidates, for nobody knows yet which of them something lies below.
    private let noted: Spool<Node>
    /// What the last one lies below.
    private var lastParent: Int64 = 0
    private let rankings: Sorter<Ranking>
    private(set) var sorted: Spool<Node>
    /// The rows of every so many nodes.
    private(set) var guides: [Int64] = []
    static let block = 8
    /// A bit for each object that may be above another; several objects can share one, which costs a node too many and no more.
    private var parents = [UInt64](repeating: 0, count: 1 << 14)
    private static let mask: Int64 = 1 << 20 - 1

    init(folder: String) {
        self.folder = folder
        noted = Spool(folder: folder, bound: 1024)
        rankings = Sorter(folder: folder, runSize: 4096)
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
        let added = Sorter<Node>(folder: folder, runSize: 4096)
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
    }
}

extension Nodes.Node {
    init(_ candidate: Candidate, _ placement: StoredPlacement) {
        self.init(
            object: candidate.object, parent: candidate.parent, role: candidate.role, isKept: candidate.isKept,
            placement: placement)
    }
}
