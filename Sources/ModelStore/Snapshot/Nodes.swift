internal import BuildingModel
internal import Spill

/// The objects that others lie below, so that the way up from any object can be followed.
///
/// First candidates are noted, then exported ones are ranked; only then nodes have ranks. They lie in the order of their rows, the first
/// ones at hand and the others in a spool, with one row in so many to find them by.
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
    /// The last one, and what it lies below.
    private var last: (object: Int64, parent: Int64) = (0, 0)
    /// Whether they came in the order of their rows, as those of a whole model do.
    private var isInOrder = true
    private let rankings: Sorter<Ranking>
    /// The first nodes.
    private var atHand: [Node] = []
    /// What is not at hand.
    private var others: Spool<Node>
    /// The rows of every so many nodes.
    private var guides: [Int64] = []
    private static let block = 8
    /// So many are at hand at most.
    ///
    /// The usual 65,536 are 9 MB while the objects are arranged, and writing them takes more. Of 200,000 objects of a benchmark 49,000 are
    /// nodes, which were read 112,000 times, in no order, a kilobyte at a time.
    private let mostAtHand: Int
    /// A bit for each object that may be above another; several objects can share one, which costs a node too many and no more.
    private var parents = [UInt64](repeating: 0, count: 1 << 14)
    private static let mask: Int64 = 1 << 20 - 1

    /// - Parameters:
    ///   - folder: where the files go.
    ///   - mostAtHand: how many are kept in memory, in whole blocks.
    init(folder: String, mostAtHand: Int = 1 << 16) {
        self.folder = folder
        self.mostAtHand = mostAtHand / Self.block * Self.block
        noted = Spool(folder: folder, bound: 1024)
        rankings = Sorter(folder: folder, runSize: 4096)
        others = Spool(folder: folder)
    }

    var count: Int { atHand.count + others.count }

    /// Takes in a candidate and where it is.
    func note(_ candidate: Candidate, _ placement: StoredPlacement) throws {
        // Objects of one parent often stand one behind the other.
        if candidate.parent != last.parent {
            let bit = Int(candidate.parent & Self.mask)
            parents[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        isInOrder = isInOrder && candidate.object > last.object
        last = (candidate.object, candidate.parent)
        try noted.append(Node(candidate, placement))
    }

    private func mayBeParent(_ object: Int64) -> Bool {
        let bit = Int(object & Self.mask)
        return parents[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// All candidates are noted: nodes can be found.
    func endNoting() throws {
        // An array that grows to nine megabytes is copied a dozen times; room that is not used is not touched.
        atHand.reserveCapacity(min(noted.count, mostAtHand))
        if isInOrder {
            try noted.forEach { if mayBeParent($0.object) { try add($0) } }
        } else {
            let sorter = Sorter<Node>(folder: folder, runSize: 4096)
            try noted.forEach { if mayBeParent($0.object) { try sorter.append($0) } }
            try sorter.forEach(add)
        }
        noted.removeAll()
    }

    private func add(_ node: Node) throws {
        if count.isMultiple(of: Self.block) { guides.append(node.object) }
        if atHand.count < mostAtHand { atHand.append(node) } else { try others.append(node) }
    }

    /// Says at which place an exported object stands.
    func rank(_ candidate: Candidate, _ rank: Int) throws {
        guard mayBeParent(candidate.object) else { return }
        try rankings.append(Ranking(object: candidate.object, rank: Int64(rank)))
    }

    /// All exported objects are ranked: nodes have their ranks.
    func endRanking() throws {
        let unranked = others.cursor()
        let ranked = Spool<Node>(folder: folder)
        var place = 0
        var next = try unranked.next()
        try rankings.forEach { ranking in
            while place < atHand.count, atHand[place].object <= ranking.object {
                if atHand[place].object == ranking.object { atHand[place].rank = ranking.rank }
                place += 1
            }
            while var node = next, node.object <= ranking.object {
                if node.object == ranking.object { node.rank = ranking.rank }
                try ranked.append(node)
                next = try unranked.next()
            }
        }
        while let node = next {
            try ranked.append(node)
            next = try unranked.next()
        }
        others = ranked
    }

    /// The node of an object; nil where it is no candidate.
    ///
    /// - Parameter scratch: for what is read, to be used again.
    func find(_ object: Int64, _ scratch: inout [Node]) throws -> Node? {
        var (low, high) = (0, guides.count)
        while low < high {
            let middle = (low + high) / 2
            if guides[middle] <= object { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let start = (low - 1) * Self.block
        let end = min(start + Self.block, count)
        // A block is not in both, as what is at hand is whole blocks.
        if start < atHand.count { return atHand[start..<end].first { $0.object == object } }
        try others.read(start - atHand.count..<end - atHand.count, into: &scratch)
        return scratch.first { $0.object == object }
    }
}

extension Nodes.Node {
    init(_ candidate: Candidate, _ placement: StoredPlacement) {
        self.init(
            object: candidate.object, parent: candidate.parent, role: candidate.role, isKept: candidate.isKept,
            placement: placement)
    }
}
