internal import BuildingModel
internal import GRDB

/// Which objects an export is about: the first half of arranging.
///
/// Leaves a temporary table `candidate`: what is exported (`kept`), and for a selection also what lies above that, so
/// that the way up can be followed.
struct Candidates {
    let database: Database
    let targets: [StoredSnapshot.Target]

    /// The numbers roles are stored by.
    static func code(_ role: ObjectRole) -> Int {
        switch role {
        case .spatial: 0
        case .element: 1
        case .opening: 2
        case .port: 3
        case .addition: 4
        }
    }

    /// The version that holds in a revision: the first that ends after it, if it has begun.
    private static func version(in revision: String) -> String { "until > \(revision) AND since <= \(revision)" }

    /// Makes the tables; `elementTypes` are the places of element types by row id, `roles` stand at these places.
    func make(elementTypes: [Int64: Int], roles: [ObjectRole], selected: [GUID]?) throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE role (element_type INTEGER PRIMARY KEY, place INTEGER NOT NULL,
                    role INTEGER NOT NULL);
                CREATE TEMP TABLE target (model INTEGER PRIMARY KEY, position INTEGER NOT NULL,
                    revision INTEGER NOT NULL);
                CREATE TEMP TABLE candidate (
                    object INTEGER PRIMARY KEY, version INTEGER NOT NULL, target INTEGER NOT NULL, guid BLOB NOT NULL,
                    parent INTEGER, role INTEGER NOT NULL, kept INTEGER NOT NULL, shown INTEGER NOT NULL
                );
                """)
        for (type, place) in elementTypes {
            try database.run("INSERT INTO temp.role VALUES (?, ?, ?)", [type, place, Self.code(roles[place])])
        }
        for (position, target) in targets.enumerated() {
            try database.run("INSERT INTO temp.target VALUES (?, ?, ?)", [target.row, position, target.revision])
        }
        if let selected { try addSelected(selected) } else { try addEverything() }
    }

    private func addEverything() throws {
        try database.execute(
            sql: """
                INSERT INTO temp.candidate
                SELECT object.id, v.id, position, guid, v.parent, role, 1, 1
                FROM temp.target CROSS JOIN object ON object.model = target.model
                    CROSS JOIN object_version v ON v.object = object.id AND \(Self.version(in: "target.revision"))
                    JOIN temp.role ON role.element_type = v.element_type
                """)
    }

    /// What the ids name and what is below that (what fills an opening only when it is named itself or a spatial
    /// object above it is chosen), and the spatial objects above, which come without their shape.
    private func addSelected(_ selected: [GUID]) throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE named (object INTEGER PRIMARY KEY);
                CREATE TEMP TABLE chosen (object INTEGER PRIMARY KEY);
                CREATE TEMP TABLE above (object INTEGER PRIMARY KEY);
                """)
        for guid in selected {
            try database.run(
                """
                INSERT OR IGNORE INTO temp.named SELECT object.id
                FROM temp.target CROSS JOIN object ON object.model = target.model AND object.guid = ?
                    CROSS JOIN object_version ON object = object.id AND \(Self.version(in: "target.revision"))
                """, [guid.stored])
        }
        // CROSS JOIN keeps the planner from reading all versions instead of looking up those of a few objects.
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
                INSERT INTO temp.candidate
                SELECT object.id, v.id, position, guid, v.parent, role, chosen.object IS NOT NULL OR role = 0,
                    chosen.object IS NOT NULL
                FROM temp.above CROSS JOIN object ON object.id = above.object CROSS JOIN temp.target USING (model)
                    CROSS JOIN object_version v ON v.object = object.id AND \(Self.version(in: "revision"))
                    CROSS JOIN temp.role USING (element_type)
                    LEFT JOIN temp.chosen ON chosen.object = object.id;
                DROP TABLE temp.named;
                DROP TABLE temp.chosen;
                DROP TABLE temp.above;
                """)
    }

    /// Takes out the openings that have nothing to cut; what is below them hangs on what is above.
    func leaveOut() throws -> [Arrangement.LeftOut] {
        let withoutHost = """
            role = 2 AND kept AND NOT EXISTS (
                SELECT 1 FROM temp.candidate host WHERE host.object = candidate.parent AND host.kept AND host.role = 1)
            """
        // An opening is never a host, so taking one out does not bring out another.
        var leftOut: [Arrangement.LeftOut] = []
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT guid, EXISTS (SELECT 1 FROM temp.candidate host WHERE host.object = candidate.parent
                    AND host.role = 1)
                FROM temp.candidate WHERE \(withoutHost) ORDER BY guid, target
                """)
        while let row = try rows.next() {
            let reason =
                row[1]
                ? "an opening whose element is not exported" : "an opening that is not directly under an element"
            leftOut.append(.init(guid: try row.guid(0), reason: reason))
        }
        if !leftOut.isEmpty {
            try database.execute(sql: "UPDATE temp.candidate SET kept = 0 WHERE \(withoutHost)")
        }
        return leftOut
    }
}
