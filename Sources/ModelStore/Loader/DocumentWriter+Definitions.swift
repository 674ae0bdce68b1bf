internal import BuildingModel
internal import Database
internal import Deflate

/// Teams, projects and what belongs to a project.
extension DocumentWriter {
    func write(_ team: TeamRecord) throws {
        try database.execute(
            """
            INSERT INTO team (slug, name) VALUES (?, ?)
            ON CONFLICT (slug) DO UPDATE SET name = coalesce(excluded.name, team.name)
            """, [team.slug, team.name])
    }

    func write(_ project: ProjectRecord) throws -> ProjectDefinitions {
        guard let team: Int64 = try database.value("SELECT id FROM team WHERE slug = ?", [project.team]) else {
            throw JSONFault(reason: "there is no team \(project.team)", code: "unknown-team", path: ["teamSlug"])
        }
        if let owner: Int64 = try database.value("SELECT team FROM project WHERE guid = ?", [project.guid]),
            owner != team
        {
            throw JSONFault(
                reason: "this project belongs to another team", code: "project-of-another-team", path: ["id"],
                object: project.guid)
        }
        let place = project.georeference
        try database.execute(
            """
            INSERT INTO project (guid, team, name, description, created, length_unit, area_unit, volume_unit,
                angle_unit,
                eastings, northings, height, rotation, crs, template)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (guid) DO UPDATE SET name = excluded.name, description = excluded.description,
                created = excluded.created, length_unit = excluded.length_unit, area_unit = excluded.area_unit,
                volume_unit = excluded.volume_unit, angle_unit = excluded.angle_unit, eastings = excluded.eastings,
                northings = excluded.northings, height = excluded.height, rotation = excluded.rotation,
                crs = excluded.crs, template = excluded.template
            """,
            [
                project.guid, team, project.name, project.description, project.created,
                project.units.length.rawValue, project.units.area.rawValue, project.units.volume.rawValue,
                project.units.angle.rawValue, place?.eastings, place?.northings, place?.height, place?.rotation,
                place?.crs, project.template,
            ])
        let id: Int64 = try database.value("SELECT id FROM project WHERE guid = ?", [project.guid]) ?? 0
        return try definitions(of: id, guid: project.guid)
    }

    func define(_ record: DocumentRecord, in project: ProjectDefinitions) throws {
        switch record {
        case .elementType(let type): try define(type, in: project)
        case .layer(let guid, let name):
            project.layers[guid] = try upsert(
                "layer", ["name"], guid: guid, in: project, [name])
        case .material(let material):
            project.materials[material.guid] = try upsert(
                "material", ["name", "category", "color"], guid: material.guid, in: project,
                [material.name, material.category, material.color.map { Int64($0) }])
        case .freeAttribute(let attribute): try define(attribute, in: project)
        case .projectAttributeTemplate(let guid, let name):
            try put("project_attribute_template", ["name"], guid: guid, in: project, [name])
        case .attributeTemplate(let template): try define(template, in: project)
        case .typeObject(let type): try define(type, in: project)
        case .geometry(let guid, let content):
            project.recentGeometries[guid] = nil
            try put("geometry", ["shape"], guid: guid, in: project, [try content.map { try store($0) }])
        default: break
        }
    }

    private func define(_ type: ElementTypeRecord, in project: ProjectDefinitions) throws {
        let folded = ProjectDefinitions.folded(type.key)
        let known = project.elementTypeIDs[type.guid]
        if let other = project.elementTypes[folded], other != known {
            throw JSONFault(
                reason: "another element type has the key \"\(type.key.prefix(60))\" already",
                code: "element-type-key-taken",
                path: ["type"], object: type.guid)
        }
        let id = try upsert(
            "element_type", ["key", "name", "category", "ifc_type", "predefined_type"], guid: type.guid, in: project,
            [type.key, type.name, type.category, type.ifcType, type.predefinedType])
        if known != nil { project.elementTypes = project.elementTypes.filter { $0.value != id } }
        project.recentElementTypes.forgetAll()
        project.elementTypeIDs[type.guid] = id
        project.elementTypes[folded] = id
    }

    private func define(_ attribute: FreeAttribute, in project: ProjectDefinitions) throws {
        project.attributes[attribute.guid] = try upsert(
            "free_attribute", ["name", "description", "type", "ifc_type", "kind", "enum_definition"],
            guid: attribute.guid,
            in: project,
            [
                attribute.name, attribute.description, attribute.type.rawValue, attribute.ifcType,
                attribute.kind.rawValue, attribute.enumDefinition,
            ])
    }

    private func define(_ template: AttributeTemplateRecord, in project: ProjectDefinitions) throws {
        let types = try template.elementTypes.enumerated().map { index, guid in
            guard let id = project.elementTypeIDs[guid] else {
                throw JSONFault(
                    reason: "there is no element type \(guid)", code: "unknown-element-type",
                    path: ["elementtypes", "[\(index)]"])
            }
            return id
        }
        let attributes = try template.attributes.map { try attribute($0, in: project, key: "freeattributes") }
        try put(
            "attribute_template", ["name", "template", "order_number", "element_types", "attributes"],
            guid: template.guid,
            in: project,
            [
                template.name, template.template, template.orderNumber, RowList.encode(types),
                RowList.encode(attributes),
            ])
    }

    private func define(_ type: TypeObjectRecord, in project: ProjectDefinitions) throws {
        try put(
            "type_object",
            [
                "ifc_type", "name", "description", "tag", "predefined_type", "element_type", "material_use",
                "properties",
            ], guid: type.guid, in: project,
            [
                type.ifcType, type.name, type.description, type.tag, type.predefinedType, type.elementType,
                try type.material.map { try store($0, in: project) },
                try storedProperties(type.properties, in: project, key: "freeAttributes"),
            ])
    }

    /// Adds or updates a definition; its row id.
    private func upsert(
        _ table: String, _ columns: [String], guid: GUID, in project: ProjectDefinitions,
        _ values: [any SQLConvertible]
    ) throws -> Int64 {
        let id: Int64? = try database.value(
            Self.upsert(table, columns) + " RETURNING id", [project.id, guid] + values)
        return try required(id, "id")
    }

    /// Adds or updates a definition that nobody asks the row id of.
    private func put(
        _ table: String, _ columns: [String], guid: GUID, in project: ProjectDefinitions,
        _ values: [any SQLConvertible]
    ) throws {
        let change = try changes[table] ?? database.command(Self.upsert(table, columns))
        changes[table] = change
        try change.bind(project.id, at: 1)
        try change.bind(guid, at: 2)
        for (place, value) in values.enumerated() { try change.bind(value: value, at: Int32(place + 3)) }
        try change.run()
    }

    private static func upsert(_ table: String, _ columns: [String]) -> String {
        let places = String(repeating: ", ?", count: columns.count)
        let updates = columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        return """
            INSERT INTO \(table) (project, guid, \(columns.joined(separator: ", "))) VALUES (?, ?\(places))
            ON CONFLICT (project, guid) DO UPDATE SET \(updates)
            """
    }

    /// The row id of a free attribute; a standard one is added to the project when it is used first.
    func attribute(_ guid: GUID, in project: ProjectDefinitions, key: String) throws -> Int64 {
        if let id = project.attributes[guid] { return id }
        guard let standard = standardAttributes[guid] else {
            throw JSONFault(
                reason: "there is no free attribute \(guid)", code: "unknown-attribute", path: [key, guid.description])
        }
        try define(standard, in: project)
        return try required(project.attributes[guid], key)
    }

    /// The blob of properties, with attributes by row id; nil where there are none.
    func storedProperties(_ record: PropertiesRecord, in project: ProjectDefinitions, key: String) throws -> [UInt8]? {
        var properties = Properties(sets: record.sets, quantities: record.quantities)
        properties.values.reserveCapacity(record.values.count)
        for (guid, value) in record.values {
            properties.values.append(
                .init(attribute: Int(try attribute(guid, in: project, key: key)), value: value))
        }
        properties.values.sort { $0.attribute < $1.attribute }
        return PropertyCoding.encode(properties)
    }

    /// The row id of a material use, which is stored once per content.
    func store(_ content: MaterialContent, in project: ProjectDefinitions) throws -> Int64 {
        let bytes = content.bytes
        if let known = project.recentMaterialUses[bytes] { return known }
        for material in content.materials where project.materials[material] == nil {
            throw JSONFault(reason: "there is no material \(material)", code: "unknown-material", path: ["materials"])
        }
        let hash = Digest.sha256(bytes)
        let id: Int64? =
            try database.value("SELECT id FROM material_use WHERE project = ? AND hash = ?", [project.id, hash])
            ?? database.value(
                "INSERT INTO material_use (project, hash, content) VALUES (?, ?, ?) RETURNING id",
                [project.id, hash, bytes])
        project.recentMaterialUses[bytes] = id
        return try required(id, "id")
    }

    /// The row id of a shape, which is stored once per content.
    func store(_ content: ShapeContent) throws -> Int64 {
        if let known = try shape(content.hash) { return known }
        let stored = try content.stored(deflater)
        let id = try statements.shapeIDs.next()
        try statements.insertShape.bind(id, at: 1)
        try statements.insertShape.bind(content.hash, at: 2)
        try statements.insertShape.bind(Int64(stored.size), at: 3)
        try statements.insertShape.run(lending: stored.bytes, at: 4)
        lookahead?.add(shape: id, content.hash)
        return id
    }

    private func shape(_ hash: [UInt8]) throws -> Int64? {
        if let known = lookahead?.shape(hash) { return known.row }
        try statements.shape.bind(hash, at: 1)
        return try statements.shape.integer()
    }
}
