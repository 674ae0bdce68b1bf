internal import BuildingModel
internal import GRDB

extension StoredSnapshot {
    func forEachObject(_ body: (ModelObject) throws -> Void) throws {
        let sharedOrdinal = """
            SELECT ordinal - 1 FROM temp.shared_shape
            WHERE shape = v.shape AND opening = (relation = \(Hanging.voids))
            """
        try forEachRow(
            """
            SELECT member.rank - 1, object.guid, target, derived, v.element_type, v.name, v.description, v.tag,
                v.object_type,
                v.predefined_type, v.long_name, v.elevation, v.matrix, relation, member.parent, above.matrix,
                used_type.ordinal - 1, type_object.ifc_type, type_object.predefined_type, shape_rank, v.properties,
                v.id, (\(sharedOrdinal)), CASE WHEN shape_rank IS NOT NULL THEN v.shape END,
                v.material_use IS NOT NULL
            FROM temp.member CROSS JOIN object ON object.id = member.object
                CROSS JOIN object_version v ON v.id = member.version
                LEFT JOIN object_version above ON above.id = member.placement
                LEFT JOIN type_object ON type_object.id = v.type_object
                LEFT JOIN temp.used_type ON used_type.type_object = v.type_object
            ORDER BY member.rank
            """
        ) { row in
            try body(object(of: row))
        }
    }

    func elementType(rank: Int) throws -> Int {
        let row = try access { database in
            try database.first(
                """
                SELECT v.element_type FROM temp.member CROSS JOIN object_version v ON v.id = member.version
                WHERE member.rank = ?
                """, [rank + 1])
        }
        guard let row, let elementType = places.elementTypes[row.integer(0)] else { throw ByteReader.damaged }
        return elementType
    }

    func exportGUID(rank: Int) throws -> GUID {
        let row = try access { database in
            try database.first(
                """
                SELECT guid, target, derived FROM temp.member JOIN object ON object.id = member.object
                WHERE member.rank = ?
                """, [rank + 1])
        }
        guard let row else {
            throw Failure(.software, "no-such-rank", "The export holds no object of rank \(rank).")
        }
        let guid = try row.guid(0)
        return row[2] ? derived(guid, target: row[1]) : guid
    }

    private func object(of row: Row) throws -> ModelObject {
        let guid = try row.guid(1)
        guard let elementType = places.elementTypes[row.integer(4)] else { throw ByteReader.damaged }
        let type = (row[16] as Int?).map {
            ModelObject.TypeReference(ordinal: $0, ifcType: row[17], predefinedType: row[18])
        }
        return ModelObject(
            rank: row[0], guid: guid, exportGUID: row[3] ? derived(guid, target: row[2]) : guid,
            elementType: elementType, name: row[5], description: row[6], tag: row[7], objectType: row[8],
            predefinedType: row[9], longName: row[10], elevation: row[11], placement: try row.transform(12),
            relation: Hanging.relations[Int(row.integer(13))], parent: row[14], parentPlacement: try row.transform(15),
            type: type, shapeRank: row[19], shape: try shape(of: row), hasMaterial: row[24],
            properties: try properties(20, in: row))
    }

    private func shape(of row: Row) throws -> ModelObject.ObjectShape {
        guard (row[19] as Int?) != nil else { return .none }
        guard let only = row[23] as Int64? else {
            return .instances(try instances(ofVersion: row[21], isOpening: row.integer(13) == Int64(Hanging.voids)))
        }
        if let ordinal = row[22] as Int? { return .instances([.init(shape: ordinal, transform: nil)]) }
        let stored = try access { try $0.first("SELECT size, content FROM shape WHERE id = ?", [only]) }
        guard let stored else { throw ByteReader.damaged }
        return .own(try shape(size: 0, content: 1, in: stored))
    }

    private func instances(ofVersion version: Int64, isOpening: Bool) throws -> [ModelObject.Instance] {
        try access { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT ordinal - 1, matrix FROM shape_use CROSS JOIN temp.shared_shape USING (shape)
                    WHERE version = ? AND opening = ? ORDER BY position
                    """)
            return try Row.fetchAll(statement, arguments: [version, isOpening]).map {
                .init(shape: $0[0], transform: try $0.transform(1))
            }
        }
    }

    /// The shape in two columns.
    func shape(size: Int, content: Int, in row: Row) throws -> Shape {
        try ShapeContent.decode(Zlib.inflate(row.bytes(content) ?? [], size: row[size]))
    }

    /// The properties in a column, ordered by attribute.
    func properties(_ column: Int, in row: Row) throws -> Properties {
        var properties = try PropertyCoding.decode(row.bytes(column))
        for index in properties.values.indices {
            guard let place = places.attributes[Int64(properties.values[index].attribute)] else {
                throw ByteReader.damaged
            }
            properties.values[index].attribute = place
        }
        properties.values.sort { $0.attribute < $1.attribute }
        return properties
    }

    /// The id of an object or group whose own another model of the export has taken.
    func derived(_ guid: GUID, target: Int) -> GUID {
        GUID.named("\(models[target].guid)/\(guid)")
    }
}
