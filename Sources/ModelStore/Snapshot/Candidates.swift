internal import BuildingModel
internal import GRDB
internal import Spill

/// Finds the objects that an export is about: the first part of arranging.
struct Candidates {
    let database: Database
    let targets: [StoredSnapshot.Target]
    /// By row of an element type: its place and what its objects are.
    let elementTypes: [Int64: (place: Int, role: ObjectRole.Code)]

    /// The version that holds in a revision: the first that ends after it, if it has begun.
    private static func version(in revision: String) -> String { "until > \(revision) AND since <= \(revision)" }

    /// What is read of a version `v`, from column 3 on: what deciding about it takes, and from column 12 on what is written.
    private static let columns = """
        v.id, v.parent, v.element_type, v.type_object, v.material_use, v.layer, v.shape, v.instances > 0,
        EXISTS (SELECT 1 FROM classification_use WHERE version = v.id),
        v.name, v.description, v.tag, v.object_type, v.predefined_type, v.long_name, v.elevation, v.matrix, v.properties
        """

    /// Calls the body for every candidate and its row: of a whole model all its objects, in the order in which they lie in the database.
    func forEach(selected: [GUID]?, _ body: (Candidate, _ row: BareStatement) throws -> Void) throws {
        guard let selected else {
            for position in targets.indices { try forEachObject(ofTarget: position, body) }
            return
        }
        try forEachSelected(selected, body)
    }

    private func forEachObject(
        ofTarget position: Int, _ body: (Candidate, _ row: BareStatement) throws -> Void
    ) throws {
        let extent = try BareStatement(database, "SELECT count(*), min(id), max(id) FROM object WHERE model = ?")
        extent.restart(targets[position].row)
        defer { extent.stop() }
        guard try extent.step(), extent.integer(0) > 0 else { return }
        let (first, last) = (extent.integer(1), extent.integer(2))
        // Versions lie in the order of their objects, and are read one beside the other. Where the objects of a model lie among
        // those of others, they are sorted first; LIMIT -1 keeps SQLite from mixing the subquery into the join.
        let isDense = last - first < 4 * extent.integer(0)
        let rows = try BareStatement(
            database,
            """
            SELECT o.id, o.guid, 3, \(Self.columns)
            FROM \(isDense ? "object" : "(SELECT id, guid, model FROM object WHERE model = ?1 ORDER BY id LIMIT -1)") o
                CROSS JOIN object_version v ON v.object = o.id AND \(Self.version(in: "?2"))
            \(isDense ? "WHERE o.id BETWEEN \(first) AND \(last) AND +o.model = ?1" : "")
            """)
        rows.restart(targets[position].row, Int64(targets[position].revision))
        while try rows.step() { try body(candidate(rows, target: position, marks: [.kept, .shown]), rows) }
    }

    /// What the ids name and what is below that (what fills an opening only when it is named itself or a spatial
    /// object above it is chosen), and what is above: spatial objects come along without their shape.
    private func forEachSelected(
        _ selected: [GUID], _ body: (Candidate, _ row: BareStatement) throws -> Void
    ) throws {
        try makeSelection(selected)
        // CROSS JOIN keeps the planner from reading all versions instead of looking up those of a few objects.
        let rows = try BareStatement(
            database,
            """
            SELECT object.id, object.guid,
                CASE WHEN chosen.object IS NOT NULL THEN 3 WHEN role.role = 0 THEN 1 ELSE 0 END, \(Self.columns),
                position
            FROM temp.above CROSS JOIN object ON object.id = above.object CROSS JOIN temp.target USING (model)
                CROSS JOIN object_version v ON v.object = object.id AND \(Self.version(in: "revision"))
                JOIN temp.role ON role.element_type = v.element_type
                LEFT JOIN temp.chosen ON chosen.object = object.id
            """)
        while try rows.step() {
            try body(
                candidate(
                    rows, target: Int(rows.integer(21)),
                    marks: .init(rawValue: UInt8(truncatingIfNeeded: rows.integer(2)))), rows)
        }
        try database.execute(sql: "DROP TABLE temp.named; DROP TABLE temp.chosen; DROP TABLE temp.above")
    }

    private func candidate(_ row: BareStatement, target: Int, marks: Candidate.Marks) throws -> Candidate {
        let guid = try row.guid(1)
        guard let type = elementTypes[row.integer(5)] else { throw PropertyCursor.damaged }
        var marks = marks
        if row.integer(10) != 0 { marks.insert(.instanced) }
        if row.integer(11) != 0 { marks.insert(.classified) }
        // A row is never 0, so that null, which reads as 0, is nothing.
        return Candidate(
            high: guid.high, low: guid.low, object: row.integer(0), version: row.integer(3), parent: row.integer(4),
            typeObject: row.integer(6), materialUse: row.integer(7), layer: row.integer(8), shape: row.integer(9),
            target: Int32(target), elementType: Int32(type.place), role: type.role, marks: marks)
    }

    /// What is written of the version in a row; texts and properties go to the end of `bytes`.
    static func content(_ row: BareStatement, onto bytes: inout [UInt8]) throws -> ScannedObjects.Content {
        var content = ScannedObjects.Content()
        content.start = bytes.count
        for text in 0..<6 { content.texts[text] = row.append(12 + Int32(text), to: &bytes).count }
        if !row.isNull(18) { (content.hasElevation, content.elevation) = (true, row.double(18)) }
        content.placement = try StoredPlacement(row.transform(19))
        content.properties = row.append(20, to: &bytes).count
        content.count = bytes.count - content.start
        return content
    }

    /// Makes the temporary tables `chosen` and, with what lies above it, `above`.
    private func makeSelection(_ selected: [GUID]) throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE role (element_type INTEGER PRIMARY KEY, role INTEGER NOT NULL);
                CREATE TEMP TABLE target (model INTEGER PRIMARY KEY, position INTEGER NOT NULL,
                    revision INTEGER NOT NULL);
                CREATE TEMP TABLE named (object INTEGER PRIMARY KEY);
                CREATE TEMP TABLE chosen (object INTEGER PRIMARY KEY);
                CREATE TEMP TABLE above (object INTEGER PRIMARY KEY);
                """)
        for (type, entry) in elementTypes {
            try database.run("INSERT INTO temp.role VALUES (?, ?)", [type, Int(entry.role.rawValue)])
        }
        for (position, target) in targets.enumerated() {
            try database.run("INSERT INTO temp.target VALUES (?, ?, ?)", [target.row, position, target.revision])
        }
        for guid in selected {
            try database.run(
                """
                INSERT OR IGNORE INTO temp.named SELECT object.id
                FROM temp.target CROSS JOIN object ON object.model = target.model AND object.guid = ?
                    CROSS JOIN object_version ON object = object.id AND \(Self.version(in: "target.revision"))
                """, [guid.stored])
        }
        // In a row of `below`, whole says that a chosen spatial object stands at or above it: then fillings come along.
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO temp.chosen
                WITH RECURSIVE below (object, whole, role, revision) AS (
                    SELECT named.object, role = 0, role, revision
                    FROM temp.named CROSS JOIN object ON object.id = named.object CROSS JOIN temp.target USING (model)
                        CROSS JOIN object_version v ON v.object = named.object AND \(Self.version(in: "revision"))
                        CROSS JOIN temp.role USING (element_type)
                    UNION
                    SELECT v.object, below.whole OR role.role = 0, role.role, revision
                    FROM below CROSS JOIN object_version v ON v.parent = below.object
                        AND \(Self.version(in: "revision"))
                        CROSS JOIN temp.role USING (element_type)
                    WHERE below.whole OR below.role <> 2
                )
                SELECT object FROM below;
                INSERT OR IGNORE INTO temp.above
                WITH RECURSIVE up (object, revision) AS (
                    SELECT chosen.object, revision
                    FROM temp.chosen CROSS JOIN object ON object.id = chosen.object CROSS JOIN temp.target USING (model)
                    UNION
                    SELECT v.parent, revision
                    FROM up CROSS JOIN object_version v ON v.object = up.object AND \(Self.version(in: "revision"))
                    WHERE v.parent IS NOT NULL
                )
                SELECT object FROM up;
                """)
    }
}
