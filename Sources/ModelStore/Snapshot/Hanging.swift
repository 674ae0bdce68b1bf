internal import BuildingModel
internal import GRDB

/// How each exported object hangs on the others: the second half of arranging.
///
/// Leaves the temporary table `member`, one row for each exported object in order of rank, which is the row id less
/// one.
struct Hanging {
    let database: Database

    /// An object on the way up.
    struct Node {
        var object: Int64
        var version: Int64
        /// nil when it is not exported.
        var rank: Int64?
        var role: Int64
        var parent: Int64?
        /// Whether it says where it is.
        var isPlaced: Bool
    }

    /// The number of `voids` among them: what is an opening hangs by it, and nothing else does.
    static let voids = 4
    /// The numbers relations are stored by.
    static let relations: [ObjectRelation] = [.root, .aggregated, .contained, .nested, .voids, .fills, .projects]
    static func code(_ relation: ObjectRelation) -> Int {
        switch relation {
        case .root: 0
        case .aggregated: 1
        case .contained: 2
        case .nested: 3
        case .voids: 4
        case .fills: 5
        case .projects: 6
        }
    }

    /// Puts the exported objects into their order, which does not know the order of loading.
    func rank() throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE ranked (
                    rank INTEGER PRIMARY KEY, object INTEGER NOT NULL, version INTEGER NOT NULL,
                        target INTEGER NOT NULL,
                    guid BLOB NOT NULL, parent INTEGER, role INTEGER NOT NULL, shown INTEGER NOT NULL
                );
                INSERT INTO temp.ranked (object, version, target, guid, parent, role, shown)
                SELECT object, version, target, guid, parent, role, shown FROM temp.candidate WHERE kept
                ORDER BY guid, target;
                CREATE UNIQUE INDEX temp.ranked_by_object ON ranked (object);
                CREATE TEMP TABLE member (
                    rank INTEGER PRIMARY KEY, object INTEGER NOT NULL, version INTEGER NOT NULL,
                        target INTEGER NOT NULL,
                    derived INTEGER NOT NULL, shown INTEGER NOT NULL, shape_rank INTEGER, relation INTEGER NOT NULL,
                    parent INTEGER, container INTEGER, placement INTEGER, guid BLOB NOT NULL
                );
                """)
    }

    /// Fills `member`; how many objects there are, and how many of them have a shape.
    func hang() throws -> (objects: Int, shaped: Int) {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT ranked.rank - 1, ranked.object, ranked.version, target, guid, ranked.parent, role,
                    shown AND (v.shape IS NOT NULL OR v.instances > 0), shown
                FROM temp.ranked CROSS JOIN object_version v ON v.id = ranked.version ORDER BY ranked.rank
                """)
        var nodes = NodeCache(database: database)
        var (objects, shaped) = (0, 0)
        var previous: GUID?
        while let row = try rows.next() {
            let guid = try row.guid(4)
            let place = try place(role: row[6], parent: row[5], &nodes)
            let isShaped: Bool = row[7]
            try database.run(
                "INSERT INTO temp.member VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    row.integer(0) + 1, row.integer(1), row.integer(2), row.integer(3), guid == previous,
                    row[8] as Bool, isShaped ? shaped : nil, Self.code(place.relation), place.parent?.rank,
                    place.container?.rank, try placement(from: place.parent, &nodes)?.version, guid.stored,
                ])
            objects += 1
            if isShaped { shaped += 1 }
            previous = guid
        }
        return (objects, shaped)
    }

    /// How something of a role hangs whose parent in the document is `parent`; `container` is the spatial object of a
    /// filling.
    private func place(
        role: Int64, parent: Int64?, _ nodes: inout NodeCache
    ) throws -> (relation: ObjectRelation, parent: Node?, container: Node?) {
        var above = try nodes.exported(parent)
        if role == 0 {
            above = try nodes.exported(parent) { $0.role == 0 }
            return (above == nil ? .root : .aggregated, above, nil)
        }
        if role == 2 { return (.voids, above, nil) }
        // Nothing but a project, a spatial object or an element can have parts; an opening has fillings.
        above = try nodes.exported(parent) { $0.role == 2 ? role == 1 : $0.role != 3 }
        switch above?.role {
        case nil: return (.root, nil, nil)
        case 0: return (.contained, above, nil)
        case 1, 4: return (role == 3 ? .nested : role == 4 ? .projects : .aggregated, above, nil)
        default: return (.fills, above, try nodes.exported(above?.parent) { $0.role == 0 })
        }
    }

    /// The nearest, from a node up along the exported tree, that says where it is.
    private func placement(from node: Node?, _ nodes: inout NodeCache) throws -> Node? {
        var above = node
        while let here = above, !here.isPlaced {
            above = try place(role: here.role, parent: here.parent, &nodes).parent
        }
        return above
    }
}

/// Finds objects on the way up; keeps some thousands at hand, for many have the same parent.
struct NodeCache {
    let database: Database
    private var nodes: [Int64: Hanging.Node] = [:]
    private static let limit = 4_096

    init(database: Database) { self.database = database }

    /// The nearest exported object, from one up along the document's tree, that fits.
    mutating func exported(
        _ object: Int64?, where fits: (Hanging.Node) -> Bool = { _ in true }
    ) throws -> Hanging.Node? {
        var above = object
        while let here = above, let node = try node(here) {
            if node.rank != nil, fits(node) { return node }
            above = node.parent
        }
        return nil
    }

    private mutating func node(_ object: Int64) throws -> Hanging.Node? {
        if let node = nodes[object] { return node }
        let row = try database.first(
            """
            SELECT candidate.version, ranked.rank - 1, candidate.role, candidate.parent, matrix IS NOT NULL
            FROM temp.candidate JOIN object_version v ON v.id = candidate.version
                LEFT JOIN temp.ranked ON ranked.object = candidate.object
            WHERE candidate.object = ?
            """, [object])
        guard let row else { return nil }
        let node = Hanging.Node(
            object: object, version: row[0], rank: row[1], role: row[2], parent: row[3], isPlaced: row[4])
        if nodes.count >= Self.limit { nodes.removeAll(keepingCapacity: true) }
        nodes[object] = node
        return node
    }
}
