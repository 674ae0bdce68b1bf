internal import BuildingModel
internal import Database
internal import Spill

/// Finds the objects that an export is about: the first part of arranging.
struct Candidates {
    let database: any SQLConnection
    let targets: [StoredSnapshot.Target]
    /// By row of an element type: its place and what its objects are.
    let elementTypes: [Int64: (place: Int, role: ObjectRole.Code)]

    /// The version that holds in a revision: the first that ends after it, if it has begun.
    private static func version(in revision: String) -> String { "until > \(revision) AND since <= \(revision)" }

    /// What is read of a version `v`, from column 3 on: what deciding about it takes, and from column 11 on what is written.
    private static let columns = """
        v.id, v.parent, v.element_type, v.type_object, v.material_use, v.layer, v.shape, v.instances > 0,
        v.name, v.description, v.tag, v.object_type, v.predefined_type, v.long_name, v.elevation, v.matrix, v.properties
        """

    private var join: String { database.dialect.join }

    /// The objects of a model, or those of them whose rows are near each other.
    struct Stretch {
        /// A place among the targets.
        var target: Int
        /// The rows; nil for all of a model that lies among others.
        var rows: ClosedRange<Int64>?
    }

    /// What makes up the models, in the order in which it lies in the database.
    ///
    /// - Parameter size: how many rows a stretch may have; nil where each model is to be one.
    func stretches(of size: Int64?) throws -> [Stretch] {
        // Each end by itself, as it is found without looking at what is between them.
        let extent = try database.prepare(
            """
            SELECT (SELECT min(id) FROM object WHERE model = ?1), (SELECT max(id) FROM object WHERE model = ?1)
            """)
        // Whether there are so many: no more of them are looked at.
        let many = try database.prepare("SELECT 1 FROM object WHERE model = ? LIMIT 1 OFFSET ?")
        defer {
            extent.stop()
            many.stop()
        }
        var stretches: [Stretch] = []
        for position in targets.indices {
            extent.restart(targets[position].row)
            guard try extent.step(), !extent.isNull(0) else { continue }
            let (first, last) = (extent.integer(0), extent.integer(1))
            many.restart(targets[position].row, (last - first) / 4)
            guard try many.step() else {
                stretches.append(Stretch(target: position, rows: nil))
                continue
            }
            let size = size ?? last - first + 1
            for start in stride(from: first, through: last, by: Int(size)) {
                stretches.append(Stretch(target: position, rows: start...min(last, start + size - 1)))
            }
        }
        return stretches
    }

    /// Reads the objects of stretches on one connection.
    struct Reading {
        fileprivate let candidates: Candidates
        fileprivate let near: any SQLStatement
        fileprivate let scattered: any SQLStatement

        /// Calls the body for every candidate and its row, in the order in which they lie in the database.
        func forEach(in stretch: Stretch, _ body: (Candidate, _ row: any SQLStatement) throws -> Void) throws {
            let rows = stretch.rows == nil ? scattered : near
            let target = candidates.targets[stretch.target]
            rows.restart(target.row, Int64(target.revision))
            if let range = stretch.rows {
                rows.bind(3, range.lowerBound)
                rows.bind(4, range.upperBound)
            }
            while try rows.step() {
                try body(
                    candidates.candidate(rows, target: stretch.target, marks: [.kept, .shown]), rows)
            }
        }
    }

    func reading() throws -> Reading {
        // Versions lie in the order of their objects, and are read one beside the other. Where the objects of a model lie among
        // those of others, they are sorted first; LIMIT -1 keeps SQLite from mixing the subquery into the join.
        // The plus keeps it from reading them by their ids for the sake of the model.
        let (limit, model) = database.dialect == .sqlite ? (" LIMIT -1", "+o.model") : ("", "o.model")
        func rows(of objects: String, _ condition: String) throws -> any SQLStatement {
            try database.prepare(
                """
                SELECT o.id, o.guid, 3, \(Self.columns)
                FROM \(objects) o \(join) object_version v ON v.object = o.id AND \(Self.version(in: "?2"))
                \(condition)
                """, .scan)
        }
        return Reading(
            candidates: self, near: try rows(of: "object", "WHERE o.id BETWEEN ?3 AND ?4 AND \(model) = ?1"),
            scattered: try rows(
                of: "(SELECT id, guid, model FROM object WHERE model = ?1 ORDER BY id\(limit))", ""))
    }

    /// What the ids name and what is below that (what fills an opening only when it is named itself or a spatial
    /// object above it is chosen), and what is above: spatial objects come along without their shape.
    func forEach(
        selected: [GUID], _ body: (Candidate, _ row: any SQLStatement) throws -> Void
    ) throws {
        try makeSelection(selected)
        // \(join) keeps the planner from reading all versions instead of looking up those of a few objects.
        let rows = try database.prepare(
            """
            SELECT object.id, object.guid,
                CASE WHEN chosen.object IS NOT NULL THEN 3 WHEN role.role = 0 THEN 1 ELSE 0 END, \(Self.columns),
                position
            FROM above \(join) object ON object.id = above.object \(join) target USING (model)
                \(join) object_version v ON v.object = object.id AND \(Self.version(in: "revision"))
                JOIN role ON role.element_type = v.element_type
                LEFT JOIN chosen ON chosen.object = object.id
            """, .scan)
        while try rows.step() {
            try body(
                candidate(
                    rows, target: Int(rows.integer(20)),
                    marks: .init(rawValue: UInt8(truncatingIfNeeded: rows.integer(2)))), rows)
        }
        for table in ["named", "chosen", "above"] { try database.execute("DROP TABLE \(table)") }
    }

    fileprivate func candidate(_ row: any SQLStatement, target: Int, marks: Candidate.Marks) throws -> Candidate {
        let guid = try row.guid(1)
        guard let type = elementTypes[row.integer(5)] else { throw PropertyCursor.damaged }
        var marks = marks
        if row.integer(10) != 0 { marks.insert(.instanced) }
        // A row is never 0, so that null, which reads as 0, is nothing. Classifications are read for many at once.
        return Candidate(
            high: guid.high, low: guid.low, object: row.integer(0), version: row.integer(3), parent: row.integer(4),
            typeObject: row.integer(6), materialUse: row.integer(7), layer: row.integer(8), shape: row.integer(9),
            classification: 0, target: Int32(target), elementType: Int32(type.place), role: type.role,
            marks: marks)
    }

    /// What is written of the version in a row; texts and properties go to the end of `bytes`.
    static func content(_ row: any SQLStatement, onto bytes: inout [UInt8]) throws -> ScannedObjects.Content {
        var content = ScannedObjects.Content()
        content.start = bytes.count
        for text in 0..<6 { content.texts[text] = row.append(11 + Int32(text), to: &bytes).count }
        if !row.isNull(17) { (content.hasElevation, content.elevation) = (true, row.double(17)) }
        content.placement = try StoredPlacement(row.transform(18))
        content.properties = row.append(19, to: &bytes).count
        content.count = bytes.count - content.start
        return content
    }

    /// Makes the temporary tables `chosen` and, with what lies above it, `above`.
    private func makeSelection(_ selected: [GUID]) throws {
        for table in [
            "role (element_type BIGINT PRIMARY KEY, role BIGINT NOT NULL)",
            "target (model BIGINT PRIMARY KEY, position BIGINT NOT NULL, revision BIGINT NOT NULL)",
            "named (object BIGINT PRIMARY KEY)", "chosen (object BIGINT PRIMARY KEY)",
            "above (object BIGINT PRIMARY KEY)",
        ] { try database.execute("CREATE TEMP TABLE \(table)") }
        let insertRole = try database.insertion(into: "role", ["element_type", "role"])
        for (type, entry) in elementTypes {
            try insertRole.bind(type, at: 1)
            try insertRole.bind(Int64(entry.role.rawValue), at: 2)
            try insertRole.run()
        }
        let insertTarget = try database.insertion(into: "target", ["model", "position", "revision"])
        for (position, target) in targets.enumerated() {
            try insertTarget.bind(target.row, at: 1)
            try insertTarget.bind(Int64(position), at: 2)
            try insertTarget.bind(Int64(target.revision), at: 3)
            try insertTarget.run()
        }
        let name = try database.command(
            """
            INSERT INTO named SELECT object.id
            FROM target \(join) object ON object.model = target.model AND object.guid = ?
                \(join) object_version v ON v.object = object.id AND \(Self.version(in: "target.revision"))
            WHERE true
            ON CONFLICT (object) DO NOTHING
            """)
        for guid in selected {
            try name.bind(guid, at: 1)
            try name.run()
        }
        // In a row of `below`, whole says that a chosen spatial object stands at or above it: then fillings come along.
        try database.execute(
            """
            INSERT INTO chosen
            WITH RECURSIVE below (object, whole, role, revision) AS (
                SELECT named.object, role = 0, role, revision
                FROM named \(join) object ON object.id = named.object \(join) target USING (model)
                    \(join) object_version v ON v.object = named.object AND \(Self.version(in: "revision"))
                    \(join) role USING (element_type)
                UNION
                SELECT v.object, below.whole OR role.role = 0, role.role, revision
                FROM below \(join) object_version v ON v.parent = below.object
                    AND \(Self.version(in: "revision"))
                    \(join) role USING (element_type)
                WHERE below.whole OR below.role <> 2
            )
            SELECT DISTINCT object FROM below
            """)
        try database.execute(
            """
            INSERT INTO above
            WITH RECURSIVE up (object, revision) AS (
                SELECT chosen.object, revision
                FROM chosen \(join) object ON object.id = chosen.object \(join) target USING (model)
                UNION
                SELECT v.parent, revision
                FROM up \(join) object_version v ON v.object = up.object AND \(Self.version(in: "revision"))
                WHERE v.parent IS NOT NULL
            )
            SELECT DISTINCT object FROM up
            """)
    }
}
