internal import BuildingModel
internal import GRDB

extension StoredSnapshot {
    func forEachSharedShape(
        _ body: (_ ordinal: Int, _ isOpenings: Bool, _ shape: [UInt8], _ solids: SolidTree?) throws -> Void
    ) throws {
        try forEachRow(
            """
            SELECT ordinal - 1, opening, size, content FROM temp.shared_shape CROSS JOIN shape ON shape.id = shared_shape.shape
            ORDER BY ordinal
            """
        ) { row in
            let shape = try shape(size: 2, content: 3, in: row)
            try body(row[0], row[1], shape, try ShapeContent.solids(shape, from: 0))
        }
    }

    func forEachTypeObject(_ body: (TypeObject) throws -> Void) throws {
        try forEachRow(
            """
            SELECT ordinal - 1, guid, ifc_type, name, description, tag, predefined_type, element_type, properties
            FROM temp.used_type CROSS JOIN type_object ON type_object.id = used_type.type_object ORDER BY ordinal
            """
        ) { row in
            try body(
                TypeObject(
                    ordinal: row[0], guid: try row.guid(1), ifcType: row[2], name: row[3], description: row[4],
                    tag: row[5], predefinedType: row[6], elementType: row[7], properties: try properties(8, in: row)))
        }
    }

    func forEachMaterialUse(_ body: (_ ordinal: Int, _ use: MaterialUse, _ types: [Int]) throws -> Void) throws {
        try forEachRow(
            """
            SELECT ordinal - 1, content, material_use.id
            FROM temp.used_material CROSS JOIN material_use ON material_use.id = used_material.material_use
                ORDER BY ordinal
            """
        ) { row in
            let use = try MaterialContent(bytes: row.bytes(1) ?? []).use { material in
                guard let place = places.materials[material] else { throw ByteReader.damaged }
                return place
            }
            var types: [Int] = []
            try forEachRow(
                """
                SELECT used_type.ordinal - 1 FROM temp.used_type
                    CROSS JOIN type_object ON type_object.id = used_type.type_object
                WHERE material_use = ? ORDER BY used_type.ordinal
                """, [row.integer(2)]
            ) { types.append($0[0]) }
            try body(row[0], use, types)
        }
    }

    func forEachClassification(_ body: (_ ordinal: Int, _ classification: Classification) throws -> Void) throws {
        try forEachRow(
            """
            SELECT ordinal - 1, system, code, nullif(name, '') FROM temp.used_classification u
                CROSS JOIN classification ON classification.id = u.classification ORDER BY ordinal
            """
        ) { row in
            try body(row[0], Classification(system: row[1], code: row[2], name: row[3]))
        }
    }

    func forEachGroup(_ body: (ObjectGroup) throws -> Void) throws {
        var previous: GUID?
        try forEachRow(
            """
            SELECT ordinal - 1, guid, ifc_type, name, object_type, target
            FROM temp.used_group CROSS JOIN object_group ON object_group.id = used_group.object_group ORDER BY ordinal
            """
        ) { row in
            let guid = try row.guid(1)
            let written = guid == previous ? derived(guid, target: row[5]) : guid
            previous = guid
            try body(ObjectGroup(ordinal: row[0], guid: written, ifcType: row[2], name: row[3], objectType: row[4]))
        }
    }
}
