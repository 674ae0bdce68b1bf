internal import BuildingModel
internal import GRDB

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
    init(order: ExportOrder, _ database: Database) throws {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT id, name, description, length_unit, area_unit, volume_unit, angle_unit, eastings, northings,
                    height,
                    rotation, crs, template FROM project WHERE guid = ?
                """, arguments: [order.project.stored])
        guard let row else {
            throw Failure(.noInput, "project-missing", "The project \(order.project) is not in the store.")
        }
        project = Project(
            guid: order.project, name: row[1], description: row[2], units: try Self.units(row),
            georeference: (row[7] as Double?).map {
                Georeference(eastings: $0, northings: row[8], height: row[9], rotation: row[10], crs: row[11])
            })
        try readRevisions(order, project: row[0], database)
        try readDefinitions(ofProject: row[0], database)
        if let template = try row.optionalGUID(12) { try readPropertySets(ofProject: row[0], template, database) }
    }

    private static func units(_ row: Row) throws -> Units {
        guard let length = Units.Length(rawValue: row[3]), let area = Units.Area(rawValue: row[4]),
            let volume = Units.Volume(rawValue: row[5]), let angle = Units.Angle(rawValue: row[6])
        else { throw ByteReader.damaged }
        return Units(length: length, area: area, volume: volume, angle: angle)
    }

    private mutating func readRevisions(_ order: ExportOrder, project: Int64, _ database: Database) throws {
        for target in order.targets.sorted(by: { $0.model < $1.model }) {
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT model.id, revision.created, created_by FROM model JOIN revision ON model = model.id
                    WHERE guid = ? AND number = ? AND project = ?
                    """, arguments: [target.model.stored, target.revision, project])
            guard let row else {
                throw Failure(
                    .noInput, "revision-missing",
                    "Revision \(target.revision) of model \(target.model) is not in the store.", object: target.model)
            }
            targets.append(.init(row: row[0], guid: target.model, revision: target.revision))
            revisions.append(
                Revision(model: target.model, number: target.revision, created: row[1], createdBy: row[2]))
        }
    }

    private mutating func readDefinitions(ofProject project: Int64, _ database: Database) throws {
        func rows(_ columns: String, of table: String) throws -> RowCursor {
            try Row.fetchCursor(
                database, sql: "SELECT id, guid, \(columns) FROM \(table) WHERE project = ? ORDER BY guid",
                arguments: [project])
        }
        var cursor = try rows("key, name, ifc_type, predefined_type", of: "element_type")
        while let row = try cursor.next() {
            places.elementTypes[row[0]] = elementTypes.count
            elementTypes.append(
                ElementType(
                    guid: try row.guid(1), key: row[2], name: row[3], ifcType: row[4], predefinedType: row[5]))
        }
        cursor = try rows("name, description, type, ifc_type, kind, enum_definition", of: "free_attribute")
        while let row = try cursor.next() {
            guard let type = FreeAttribute.ValueType(rawValue: row[4]), let kind = FreeAttribute.Kind(rawValue: row[6])
            else { throw ByteReader.damaged }
            places.attributes[row[0]] = attributes.count
            attributes.append(
                FreeAttribute(
                    guid: try row.guid(1), name: row[2], description: row[3], type: type, ifcType: row[5], kind: kind,
                    enumDefinition: row[7]))
        }
        cursor = try rows("name", of: "layer")
        while let row = try cursor.next() {
            places.layers[row[0]] = layers.count
            layers.append(Layer(guid: try row.guid(1), name: row[2]))
        }
        cursor = try rows("name, category, color", of: "material")
        while let row = try cursor.next() {
            let guid = try row.guid(1)
            places.materials[guid] = materials.count
            let color = (row[4] as Int64?).map { UInt32(truncatingIfNeeded: $0) }
            materials.append(Material(guid: guid, name: row[2], category: row[3], color: color))
        }
    }

    /// The property sets of the project's own template: by order number, the 0s last, then name, then id.
    private mutating func readPropertySets(
        ofProject project: Int64, _ template: GUID, _ database: Database
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT guid, name, element_types, attributes FROM attribute_template WHERE project = ? AND template = ?
                ORDER BY order_number = 0, order_number, name, guid
                """, arguments: [project, template.stored])
        while let row = try rows.next() {
            let types = try RowList.decode(row.bytes(2)).compactMap { places.elementTypes[$0] }
            let own = try RowList.decode(row.bytes(3)).compactMap { places.attributes[$0] }
            propertySets.append(
                PropertySetTemplate(
                    guid: try row.guid(0), name: row[1], elementTypes: Set(types).sorted(), attributes: own))
        }
    }
}
