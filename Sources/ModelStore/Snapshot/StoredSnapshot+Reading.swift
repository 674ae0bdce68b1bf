internal import BuildingModel
internal import Database
internal import Deflate

extension StoredSnapshot {
    func forEachSharedShape(
        _ body: (_ ordinal: Int, _ isOpenings: Bool, _ shape: [UInt8], _ solids: SolidTree?) throws -> Void
    ) throws {
        let inflater = try Failure.translatingDeflate { try Inflater() }
        try forEachRow(
            """
            SELECT ordinal - 1, opening, size, content FROM shared_shape \(join) shape ON shape.id = shared_shape.shape
            ORDER BY ordinal
            """
        ) { row in
            let shape = try shape(size: 2, content: 3, in: row, inflater)
            try body(Int(row.integer(0)), row.integer(1) != 0, shape, try ShapeContent.solids(shape, from: 0))
        }
    }

    func forEachTypeObject(_ body: (TypeObject) throws -> Void) throws {
        try forEachRow(
            """
            SELECT ordinal - 1, guid, ifc_type, name, description, tag, predefined_type, element_type, properties
            FROM used_type \(join) type_object ON type_object.id = used_type.type_object ORDER BY ordinal
            """
        ) { row in
            try body(
                TypeObject(
                    ordinal: Int(row.integer(0)), guid: try row.guid(1), ifcType: row.text(2) ?? "", name: row.text(3),
                    description: row.text(4), tag: row.text(5), predefinedType: row.text(6), elementType: row.text(7),
                    properties: try properties(8, in: row)))
        }
    }

    func forEachMaterialUse(_ body: (_ ordinal: Int, _ use: MaterialUse, _ types: [Int]) throws -> Void) throws {
        try forEachRow(
            """
            SELECT ordinal - 1, content, material_use.id
            FROM used_material \(join) material_use ON material_use.id = used_material.material_use
                ORDER BY ordinal
            """
        ) { row in
            let use = try MaterialContent(bytes: row.copy(1) ?? []).use { material in
                guard let place = places.materials[material] else { throw ByteReader.damaged }
                return place
            }
            var types: [Int] = []
            try forEachRow(
                """
                SELECT used_type.ordinal - 1 FROM used_type
                    \(join) type_object ON type_object.id = used_type.type_object
                WHERE material_use = ? ORDER BY used_type.ordinal
                """, row.integer(2)
            ) { types.append(Int($0.integer(0))) }
            try body(Int(row.integer(0)), use, types)
        }
    }

    func forEachClassification(_ body: (_ ordinal: Int, _ classification: Classification) throws -> Void) throws {
        try forEachRow(
            """
            SELECT ordinal - 1, system, code, nullif(name, '') FROM used_classification u
                \(join) classification ON classification.id = u.classification ORDER BY ordinal
            """
        ) { row in
            try body(
                Int(row.integer(0)),
                Classification(system: row.text(1) ?? "", code: row.text(2) ?? "", name: row.text(3)))
        }
    }

    func forEachGroup(_ body: (ObjectGroup) throws -> Void) throws {
        var previous: GUID?
        try forEachRow(
            """
            SELECT ordinal - 1, guid, ifc_type, name, object_type, target
            FROM used_group \(join) object_group ON object_group.id = used_group.object_group ORDER BY ordinal
            """
        ) { row in
            let guid = try row.guid(1)
            let written = guid == previous ? derived(guid, target: Int(row.integer(5))) : guid
            previous = guid
            try body(
                ObjectGroup(
                    ordinal: Int(row.integer(0)), guid: written, ifcType: row.text(2), name: row.text(3),
                    objectType: row.text(4)))
        }
    }
}
