internal import BuildingModel
internal import Database

/// The small tables of a snapshot.
struct StoredDefinitions {
    var project: Project
    var revisions: [Revision] = []
    var targets: [StoredSnapshot.Target] = []
    var elementTypes: [ElementType] = []
    var attributes: [FreeAttribute] = []
    var layers: [Layer] = []
    var materials: [Material] = []
    var propertySets: [PropertySetTemplate] = []
    var places = DefinitionPlaces()

    /// Reads them; throws `Failure` when the project or a revision is not there.
    init(order: ExportOrder, _ database: any SQLConnection) throws {
        let found = try database.first(
            """
            SELECT id, name, description, length_unit, area_unit, volume_unit, angle_unit, eastings, northings, height,
                rotation, crs, template FROM project WHERE guid = ?
            """, [order.project]
        ) { row in
            (
                id: try row[0] as Int64, template: try row[12] as GUID?,
                project: Project(
                    guid: order.project, name: try row[1], description: try row[2], units: try Self.units(row),
                    georeference: try (row[7] as Double?).map {
                        Georeference(
                            eastings: $0, northings: try row[8], height: try row[9], rotation: try row[10],
                            crs: try row[11])
                    })
            )
        }
        guard let found else {
            throw Failure(.noInput, "project-missing", "The project \(order.project) is not in the store.")
        }
        project = found.project
        try readRevisions(order, project: found.id, database)
        try readDefinitions(ofProject: found.id, database)
        if let template = found.template { try readPropertySets(ofProject: found.id, template, database) }
    }

    private static func units(_ row: any SQLRow) throws -> Units {
        guard let length = try Units.Length(rawValue: row[3]), let area = try Units.Area(rawValue: row[4]),
            let volume = try Units.Volume(rawValue: row[5]), let angle = try Units.Angle(rawValue: row[6])
        else { throw ByteReader.damaged }
        return Units(length: length, area: area, volume: volume, angle: angle)
    }

    private mutating func readRevisions(_ order: ExportOrder, project: Int64, _ database: any SQLConnection) throws {
        for target in order.targets.sorted(by: { $0.model < $1.model }) {
            let found = try database.first(
                """
                SELECT model.id, revision.created, created_by FROM model JOIN revision ON model = model.id
                WHERE guid = ? AND number = ? AND project = ?
                """, [target.model, target.revision, project]
            ) { row in
                (
                    row: try row[0] as Int64,
                    revision: Revision(
                        model: target.model, number: target.revision, created: try row[1], createdBy: try row[2])
                )
            }
            guard let found else {
                throw Failure(
                    .noInput, "revision-missing",
                    "Revision \(target.revision) of model \(target.model) is not in the store.", object: target.model)
            }
            targets.append(.init(row: found.row, guid: target.model, revision: target.revision))
            revisions.append(found.revision)
        }
    }

    private mutating func readDefinitions(ofProject project: Int64, _ database: any SQLConnection) throws {
        func forEach(_ columns: String, of table: String, _ body: (any SQLRow) throws -> Void) throws {
            let sql = "SELECT id, guid, \(columns) FROM \(table) WHERE project = ? ORDER BY guid"
            try database.forEachRow(of: sql, [project]) { row in
                try body(row)
                return true
            }
        }
        try forEach("key, name, ifc_type, predefined_type", of: "element_type") { row in
            places.elementTypes[try row[0]] = elementTypes.count
            elementTypes.append(
                ElementType(
                    guid: try row[1], key: try row[2], name: try row[3], ifcType: try row[4],
                    predefinedType: try row[5]))
        }
        try forEach("name, description, type, ifc_type, kind, enum_definition", of: "free_attribute") { row in
            guard let type = try FreeAttribute.ValueType(rawValue: row[4]),
                let kind = try FreeAttribute.Kind(rawValue: row[6])
            else { throw ByteReader.damaged }
            places.attributes[try row[0]] = attributes.count
            attributes.append(
                FreeAttribute(
                    guid: try row[1], name: try row[2], description: try row[3], type: type, ifcType: try row[5],
                    kind: kind, enumDefinition: try row[7]))
        }
        try forEach("name", of: "layer") { row in
            places.layers[try row[0]] = layers.count
            layers.append(Layer(guid: try row[1], name: try row[2]))
        }
        try forEach("name, category, color", of: "material") { row in
            let guid: GUID = try row[1]
            places.materials[guid] = materials.count
            let color = (try row[4] as Int64?).map { UInt32(truncatingIfNeeded: $0) }
            materials.append(Material(guid: guid, name: try row[2], category: try row[3], color: color))
        }
    }

    /// The property sets of the project's own template: by order number, the 0s last, then name, then id.
    private mutating func readPropertySets(
        ofProject project: Int64, _ template: GUID, _ database: any SQLConnection
    ) throws {
        try database.forEachRow(
            of: """
                SELECT guid, name, element_types, attributes FROM attribute_template WHERE project = ? AND template = ?
                ORDER BY order_number = 0, order_number, name, guid
                """, [project, template]
        ) { row in
            let types = try RowList.decode(row[2]).compactMap { places.elementTypes[$0] }
            let own = try RowList.decode(row[3]).compactMap { places.attributes[$0] }
            propertySets.append(
                PropertySetTemplate(
                    guid: try row[0], name: try row[1], elementTypes: Set(types).sorted(), attributes: own))
            return true
        }
    }
}
