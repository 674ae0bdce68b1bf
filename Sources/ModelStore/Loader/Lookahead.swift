internal import BuildingModel
internal import Database

/// What records are about to look up, asked for some hundred at once: on a server one question takes as long as many rows.
///
/// It answers only for what it was asked to find since it forgot last, and for what was added then.
struct Lookahead {
    /// An object's row.
    struct Object {
        var id: Int64
        /// The version that holds now; nil where the object is deleted.
        var current: Version?
    }

    struct Version {
        var id: Int64
        var since: Int
        var parent: Int64?
    }

    /// What is known of something: its row, or that it has none.
    struct Known<Row> {
        var row: Row?
    }

    private var objects: [GUID: Known<Object>] = [:]
    private var shapes: [[UInt8]: Known<Int64>] = [:]
    private let objectRows: KeyedRows
    private let shapeRows: KeyedRows
    private let typeRows: KeyedRows
    private let geometryRows: KeyedRows

    init(_ database: any SQLConnection) throws {
        objectRows = try KeyedRows(
            database,
            """
            SELECT guid, object.id, v.id, v.since, v.parent
            FROM object LEFT JOIN object_version v ON v.object = object.id AND v.until = \(never)
            WHERE model = ? AND guid = k.key
            """, hasOwner: true)
        shapeRows = try KeyedRows(database, "SELECT hash, id FROM shape WHERE hash = k.key", hasOwner: false)
        typeRows = try KeyedRows(
            database, "SELECT guid, id FROM type_object WHERE project = ? AND guid = k.key", hasOwner: true)
        geometryRows = try KeyedRows(
            database,
            """
            SELECT geometry.guid, shape.id, shape.hash FROM geometry LEFT JOIN shape ON shape.id = geometry.shape
            WHERE project = ? AND guid = k.key
            """, hasOwner: true)
    }

    func object(_ guid: GUID) -> Known<Object>? { objects[guid] }
    func shape(_ hash: [UInt8]) -> Known<Int64>? { shapes[hash] }

    mutating func add(object: Object, _ guid: GUID) { objects[guid] = Known(row: object) }
    mutating func add(shape: Int64, _ hash: [UInt8]) { shapes[hash] = Known(row: shape) }

    /// Forgets the objects: others than those that were looked up may have changed.
    mutating func forgetObjects() { objects.removeAll(keepingCapacity: true) }

    /// Finds objects of a model.
    mutating func find(objects guids: some Collection<GUID>, of model: Int64) throws {
        for guid in guids { objects[guid] = Known(row: nil) }
        try objectRows.forEach(of: model, guids.map(\.bytes)) { row in
            let current =
                row.isNull(2)
                ? nil
                : Version(id: row.integer(2), since: Int(row.integer(3)), parent: row.optional(4).map { Int64($0) })
            objects[try row.guid(0)] = Known(row: Object(id: row.integer(1), current: current))
        }
    }

    /// Finds shapes and forgets all others.
    mutating func find(shapes hashes: Set<[UInt8]>) throws {
        shapes.removeAll(keepingCapacity: true)
        for hash in hashes { shapes[hash] = Known(row: nil) }
        try shapeRows.forEach(of: nil, Array(hashes)) { row in
            shapes[row.copy(0) ?? []] = Known(row: row.integer(1))
        }
    }

    /// Finds type objects and geometries, which the project keeps for a while.
    func find(types: Set<GUID>, geometries: Set<GUID>, in project: ProjectDefinitions) throws {
        let newTypes = types.filter { project.recentTypeObjects[$0] == nil }
        try typeRows.forEach(of: project.id, newTypes.map(\.bytes)) { row in
            project.recentTypeObjects[try row.guid(0)] = row.integer(1)
        }
        let newGeometries = geometries.filter { project.recentGeometries[$0] == nil }
        try geometryRows.forEach(of: project.id, newGeometries.map(\.bytes)) { row in
            project.recentGeometries[try row.guid(0)] = ProjectDefinitions.Geometry(
                shape: row.optional(1).map { Int64($0) }, hash: row.copy(2))
        }
    }
}

/// Rows that are asked for by their keys, some hundred at once.
private struct KeyedRows {
    private let statement: any SQLStatement
    /// The place of the argument behind the keys.
    private let owner: Int32?
    private static let count = 128

    /// - Parameters:
    ///   - one: finds the row of `k.key`.
    ///   - hasOwner: whether its argument is the row of what the keys belong to; otherwise it has none.
    init(_ database: any SQLConnection, _ one: String, hasOwner: Bool) throws {
        let keys = ["(CAST(? AS \(database.dialect.bytes)))"] + repeatElement("(?)", count: Self.count - 1)
        // The limit has the server look for each key by itself: what it knows of tables that are just being filled leads it to read
        // all rows of a model for some of them.
        statement = try database.prepare(
            """
            SELECT found.* FROM (VALUES \(keys.joined(separator: ", "))) k (key)
                CROSS JOIN LATERAL (\(one) LIMIT 1) found
            """)
        owner = hasOwner ? Int32(Self.count + 1) : nil
    }

    func forEach(of owner: Int64?, _ keys: [[UInt8]], _ body: (any SQLStatement) throws -> Void) throws {
        var start = 0
        while start < keys.count {
            statement.restart()
            if let owner, let place = self.owner { statement.bind(place, owner) }
            // The last key stands for all that are missing.
            for place in 0..<Self.count {
                try statement.bind(keys[min(start + place, keys.count - 1)], at: Int32(place + 1))
            }
            while try statement.step() { try body(statement) }
            start += Self.count
        }
    }
}

extension DocumentWriter {
    /// Looks up what the records up to the next revision are going to ask for.
    func lookAhead(_ entries: ArraySlice<RecordReader.Entry>) throws {
        guard lookahead != nil else { return }
        var (objects, shapes, types, geometries) = (Set<GUID>(), Set<[UInt8]>(), Set<GUID>(), Set<GUID>())
        for entry in entries {
            guard !entry.isRevision else { break }
            switch try? entry.record.get() {
            case .geometry(_, let content?): shapes.insert(content.hash)
            case .object(let object):
                objects.insert(object.guid)
                if recentParents[object.parent] == nil { objects.insert(object.parent) }
                if let content = object.content { shapes.insert(content.hash) }
                if let type = object.typeObject { types.insert(type) }
                for instance in object.shape.instances { geometries.insert(instance.geometry) }
            default: break
            }
        }
        try lookahead?.find(shapes: shapes)
        lookahead?.forgetObjects()
        guard let revision else { return }
        if !revision.isRepeated { try lookahead?.find(objects: objects, of: revision.model) }
        try lookahead?.find(types: types, geometries: geometries, in: revision.project)
    }
}

extension RecordReader.Entry {
    /// Whether what follows belongs to another revision.
    var isRevision: Bool {
        if case .success(.revision) = record { true } else { false }
    }
}
