internal import BuildingModel
internal import GRDB

/// The objects that others lie below, so that the way up from any object can be followed.
///
/// They are found in a temporary table; some thousands are kept at hand, for many have the same.
final class Nodes {
    /// An object on the way up.
    struct Node {
        var version: Int64
        /// nil when it is not exported.
        var rank: Int64?
        var isKept: Bool
        var role: ObjectRole.Code
        var parent: Int64
        /// Whether it says where it is.
        var isPlaced: Bool
    }

    private let database: Database
    private let insertion: BareStatement
    private let ranking: BareStatement
    private let lookup: BareStatement
    private var known: [Int64: Node] = [:]
    private static let knownLimit = 16_384
    /// A bit for each object that may be above another; several objects can share one, which costs a row in the table and no more.
    private var parents = [UInt64](repeating: 0, count: 1 << 14)
    private static let mask: Int64 = 1 << 20 - 1

    init(_ database: Database) throws {
        self.database = database
        try database.execute(
            sql: """
                CREATE TEMP TABLE node (object INTEGER PRIMARY KEY, version INTEGER NOT NULL, rank INTEGER,
                    kept INTEGER NOT NULL, role INTEGER NOT NULL, parent INTEGER NOT NULL, placed INTEGER NOT NULL)
                """)
        insertion = try BareStatement(database, "INSERT INTO temp.node VALUES (?, ?, NULL, ?, ?, ?, ?)")
        ranking = try BareStatement(database, "UPDATE temp.node SET rank = ?2 WHERE object = ?1")
        lookup = try BareStatement(database, "SELECT version, rank, kept, role, parent, placed FROM temp.node WHERE object = ?")
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
        insertion.restart(candidate.object, candidate.version)
        insertion.bind(3, candidate.isKept ? 1 : 0)
        insertion.bind(4, Int64(candidate.role.rawValue))
        insertion.bind(5, candidate.parent)
        insertion.bind(6, candidate.marks.contains(.placed) ? 1 : 0)
        _ = try insertion.step()
    }

    /// Says at which place an exported object stands; everything must have been added before.
    func rank(_ candidate: Candidate, _ rank: Int) throws {
        guard mayBeParent(candidate.object) else { return }
        ranking.restart(candidate.object, Int64(rank))
        _ = try ranking.step()
    }

    /// What was found before holds no longer.
    func forget() { known.removeAll(keepingCapacity: true) }

    /// The node of an object; nil where it is no candidate.
    func node(_ object: Int64) throws -> Node? {
        if object == 0 { return nil }
        if let node = known[object] { return node }
        lookup.restart(object)
        defer { lookup.stop() }
        guard try lookup.step() else { return nil }
        guard let role = ObjectRole.Code(rawValue: UInt8(truncatingIfNeeded: lookup.integer(3))) else {
            throw PropertyCursor.damaged
        }
        let node = Node(
            version: lookup.integer(0), rank: lookup.optional(1).map(Int64.init), isKept: lookup.integer(2) != 0,
            role: role, parent: lookup.integer(4), isPlaced: lookup.integer(5) != 0)
        if known.count >= Self.knownLimit { known.removeAll(keepingCapacity: true) }
        known[object] = node
        return node
    }

    /// The nearest exported object, from one up along the document's tree, that fits.
    func exported(_ object: Int64, where fits: (Node) -> Bool = { _ in true }) throws -> Node? {
        var above = object
        while let node = try node(above) {
            if node.rank != nil, fits(node) { return node }
            above = node.parent
        }
        return nil
    }
}
