internal import BuildingModel
internal import GRDB

extension StoredSnapshot {
    func arrange(roles: [ObjectRole]) throws -> Arrangement {
        try access { database in
            guard roles.count == elementTypes.count else {
                throw Failure(
                    .software, "roles-missing",
                    "There are \(roles.count) roles for \(elementTypes.count) element types.")
            }
            let candidates = Candidates(database: database, targets: models)
            try candidates.make(elementTypes: places.elementTypes, roles: roles, selected: selected)
            let leftOut = try candidates.leaveOut()
            let hanging = Hanging(database: database)
            try hanging.rank()
            let (objects, shaped) = try hanging.hang()
            try database.execute(sql: "DROP TABLE temp.ranked; DROP TABLE temp.candidate")
            let shared = try numberSharedShapes(database)
            let types = try numberTypeObjects(database)
            try numberMaterialUses(database)
            try numberClassifications(database)
            try numberLayers(database)
            try numberGroups(database)
            return Arrangement(
                objects: objects, shapedObjects: shaped, sharedShapes: shared, typeObjects: types, leftOut: leftOut)
        }
    }

    /// Shapes that are used more than once, transformed, or beside others.
    private func numberSharedShapes(_ database: Database) throws -> Int {
        try database.execute(
            sql: """
                CREATE TEMP TABLE shared_shape (ordinal INTEGER PRIMARY KEY, shape INTEGER NOT NULL,
                    opening INTEGER NOT NULL, UNIQUE (shape, opening));
                INSERT INTO temp.shared_shape (shape, opening)
                SELECT id, opening FROM (
                    SELECT shape AS used, opening, count(*) AS uses, max(placed) AS placed FROM (
                        SELECT v.shape, relation = \(Hanging.voids) AS opening, 0 AS placed FROM temp.member
                            CROSS JOIN object_version v ON v.id = member.version
                        WHERE shape_rank IS NOT NULL AND v.shape IS NOT NULL
                        UNION ALL
                        SELECT u.shape, relation = \(Hanging.voids), 1 FROM temp.member
                            CROSS JOIN shape_use u ON u.version = member.version
                        WHERE shape_rank IS NOT NULL
                    ) GROUP BY shape, opening
                ) CROSS JOIN shape ON shape.id = used
                WHERE uses > 1 OR placed ORDER BY hash, opening
                """)
        return try count("temp.shared_shape", database)
    }

    private func numberTypeObjects(_ database: Database) throws -> Int {
        try database.execute(
            sql: """
                CREATE TEMP TABLE used_type (ordinal INTEGER PRIMARY KEY, type_object INTEGER NOT NULL UNIQUE);
                INSERT INTO temp.used_type (type_object)
                SELECT type_object.id FROM (
                    SELECT DISTINCT type_object AS used FROM temp.member
                        CROSS JOIN object_version v ON v.id = member.version
                    WHERE type_object IS NOT NULL
                ) CROSS JOIN type_object ON type_object.id = used ORDER BY guid
                """)
        return try count("temp.used_type", database)
    }

    private func numberMaterialUses(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE used_material (ordinal INTEGER PRIMARY KEY, material_use INTEGER NOT NULL UNIQUE);
                INSERT INTO temp.used_material (material_use)
                SELECT material_use.id FROM (
                    SELECT material_use AS used FROM temp.member CROSS JOIN object_version v ON v.id = member.version
                    WHERE material_use IS NOT NULL
                    UNION
                    SELECT material_use FROM temp.used_type JOIN type_object ON type_object.id = used_type.type_object
                    WHERE material_use IS NOT NULL
                ) CROSS JOIN material_use ON material_use.id = used ORDER BY hash
                """)
    }

    private func numberClassifications(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE used_classification (ordinal INTEGER PRIMARY KEY,
                    classification INTEGER NOT NULL UNIQUE);
                INSERT INTO temp.used_classification (classification)
                SELECT classification.id FROM (
                    SELECT DISTINCT classification AS used
                    FROM temp.member CROSS JOIN classification_use u ON u.version = member.version
                ) CROSS JOIN classification ON classification.id = used ORDER BY system, code, name
                """)
    }

    private func numberLayers(_ database: Database) throws {
        try database.execute(sql: "CREATE TEMP TABLE layer_place (layer INTEGER PRIMARY KEY, place INTEGER NOT NULL)")
        for (layer, place) in places.layers {
            try database.run("INSERT INTO temp.layer_place VALUES (?, ?)", [layer, place])
        }
    }

    private func numberGroups(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE grouped (
                    object_group INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY (object_group, member)
                ) WITHOUT ROWID;
                CREATE UNIQUE INDEX temp.member_by_object ON member (object);
                INSERT INTO temp.grouped
                SELECT object_group, member.rank - 1
                FROM temp.target CROSS JOIN object_group ON object_group.model = target.model
                    CROSS JOIN group_member ON group_member.object_group = object_group.id
                    CROSS JOIN object ON object.model = target.model AND object.guid = group_member.guid
                    CROSS JOIN temp.member ON member.object = object.id;
                CREATE TEMP TABLE used_group (
                    ordinal INTEGER PRIMARY KEY, object_group INTEGER NOT NULL UNIQUE, target INTEGER NOT NULL
                );
                INSERT INTO temp.used_group (object_group, target)
                SELECT object_group.id, position FROM (SELECT DISTINCT object_group AS used FROM temp.grouped)
                    CROSS JOIN object_group ON object_group.id = used JOIN temp.target USING (model)
                ORDER BY guid, position
                """)
    }

    private func count(_ table: String, _ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
}
