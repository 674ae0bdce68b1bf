internal import BuildingModel
internal import Database

/// What holds in the newest revision: it ends never.
let never = Int64.max

/// Objects over time.
extension DocumentWriter {
    func write(_ object: ObjectRecord) throws {
        do {
            try place(object)
        } catch var fault as JSONFault {
            fault.object = fault.object ?? object.guid
            throw fault
        }
    }

    private func place(_ object: ObjectRecord) throws {
        guard let revision else {
            throw JSONFault(reason: "an object stands before any revision", code: "object-before-revision")
        }
        guard object.division == nil || object.division == revision.modelGUID else {
            throw JSONFault(
                reason: "the object's model is not that of the revision above it", code: "object-of-another-model",
                path: ["attributes", "element", "divisionid"])
        }
        let uses = try shapeUses(of: object, in: revision.project, stores: !revision.isRepeated)
        self.revision?.digest.update(object.bytes(shapes: uses))
        guard !revision.isRepeated else { return }

        let parent = try parent(of: object, in: revision)
        let (id, isNew) = try row(of: object.guid, in: revision.model)
        if !isNew { try endCurrentVersion(of: id, object.guid, parent: parent, in: revision) }
        let version = try insertVersion(of: id, object, parent: parent, uses: uses, in: revision)
        lookahead?.add(
            object: Lookahead.Object(
                id: id, current: .init(id: version, since: revision.number, parent: parent)), object.guid)
    }

    /// The row id of an object, which is added where it is not there.
    private func row(of guid: GUID, in model: Int64) throws -> (id: Int64, isNew: Bool) {
        guard let lookahead else { return try rowAddedIfMissing(of: guid, in: model) }
        let known: Int64?
        if let object = lookahead.object(guid) {
            known = object.row?.id
        } else {
            known = try foundRow(of: guid, in: model)
        }
        if let known { return (known, false) }
        let id = try statements.objectIDs.next()
        try statements.insertObject.bind(id, at: 1)
        try statements.insertObject.bind(model, at: 2)
        try statements.insertObject.bind(guid, at: 3)
        try statements.insertObject.run()
        return (id, true)
    }

    /// Adds the row before it is looked up: most are new.
    private func rowAddedIfMissing(of guid: GUID, in model: Int64) throws -> (id: Int64, isNew: Bool) {
        let id = try statements.objectIDs.next()
        try statements.insertMissingObject.bind(id, at: 1)
        try statements.insertMissingObject.bind(model, at: 2)
        try statements.insertMissingObject.bind(guid, at: 3)
        if try statements.insertMissingObject.run() { return (id, true) }
        statements.objectIDs.giveBack(id)
        return (try required(foundRow(of: guid, in: model), "id"), false)
    }

    func foundRow(of guid: GUID, in model: Int64) throws -> Int64? {
        try statements.object.bind(model, at: 1)
        try statements.object.bind(guid, at: 2)
        return try statements.object.integer()
    }

    private func endCurrentVersion(
        of id: Int64, _ guid: GUID, parent: Int64?, in revision: OpenRevision
    ) throws {
        let current: Lookahead.Version?
        if let known = lookahead?.object(guid) {
            current = known.row?.current
        } else {
            current = try database.first(
                "SELECT id, since, parent FROM object_version WHERE object = ? AND until = ?", [id, never]
            ) { Lookahead.Version(id: try $0[0], since: try $0[1], parent: try $0[2]) }
        }
        guard let current else { return }
        if let parent, parent != current.parent { try checkNotBelow(id, parent) }
        // One that began in the same revision never was.
        if current.since == revision.number {
            try removeVersions("?", [current.id])
        } else {
            try statements.endVersion.bind(Int64(revision.number), at: 1)
            try statements.endVersion.bind(current.id, at: 2)
            try statements.endVersion.run()
        }
    }

    /// The row id of the object above; nil at the top.
    private func parent(of object: ObjectRecord, in revision: OpenRevision) throws -> Int64? {
        let parent = object.parent
        if let id = try recentParents[parent] ?? present(parent, in: revision.model) {
            guard parent != object.guid else {
                throw JSONFault(reason: "an object cannot be below itself", code: "parent-cycle", path: ["parent"])
            }
            recentParents[parent] = id
            return id
        }
        if parent == revision.modelGUID || parent == revision.project.guid { return nil }
        let reason: String
        if try database.exists("SELECT 1 FROM object WHERE model = ? AND guid = ?", [revision.model, parent]) {
            reason = "its parent \(parent) is deleted"
        } else if try database.exists("SELECT 1 FROM object WHERE guid = ?", [parent]) {
            reason = "its parent \(parent) is in another model"
        } else {
            reason = "its parent \(parent) is not there"
        }
        throw JSONFault(reason: reason, code: "unknown-parent", path: ["parent"])
    }

    /// The row id of an object that is there now.
    private func present(_ guid: GUID, in model: Int64) throws -> Int64? {
        if let known = lookahead?.object(guid) { return known.row.flatMap { $0.current == nil ? nil : $0.id } }
        try statements.present.bind(model, at: 1)
        try statements.present.bind(guid, at: 2)
        return try statements.present.integer()
    }

    /// Makes sure that `parent` is not below `object`.
    private func checkNotBelow(_ object: Int64, _ parent: Int64) throws {
        let isBelow = try database.exists(
            """
            WITH RECURSIVE above (object) AS (
                VALUES (CAST(? AS BIGINT))
                UNION
                SELECT v.parent FROM above \(database.dialect.join) object_version v
                    ON v.object = above.object AND until = \(never)
                WHERE v.parent IS NOT NULL
            )
            SELECT 1 FROM above WHERE object = ?
            """, [parent, object])
        guard !isBelow else {
            throw JSONFault(reason: "an object cannot be below itself", code: "parent-cycle", path: ["parent"])
        }
    }

    private func insertVersion(
        of id: Int64, _ object: ObjectRecord, parent: Int64?, uses: [ShapeUse], in revision: OpenRevision
    ) throws -> Int64 {
        let project = revision.project
        let only = uses.count == 1 && uses[0].transform == nil ? uses[0] : nil
        let statement = statements.insertVersion
        let general = object.general
        let version = try statements.versionIDs.next()
        try statement.bind(version, at: 1)
        try statement.bind(id, at: 2)
        try statement.bind(Int64(revision.number), at: 3)
        try statement.bind(parent, at: 4)
        try statement.bind(elementType(object.type, in: project), at: 5)
        try statement.bind(object.typeObject.map { try typeObject($0, in: project) }, at: 6)
        try statement.bind(object.layer.map { try layer($0, in: project) }, at: 7)
        try statement.bind(object.material.map { try store($0, in: project) }, at: 8)
        try statement.bind(only?.shape, at: 9)
        try statement.bind(only == nil ? Int64(uses.count) : 0, at: 10)
        try statement.bind(object.matrix, at: 11)
        let texts = [
            general.name, general.description, general.tag, general.objectType, general.predefinedType,
            general.longName,
        ]
        for (place, text) in texts.enumerated() { try statement.bind(text, at: Int32(12 + place)) }
        try statement.bind(general.elevation, at: 18)
        try statement.bind(
            storedProperties(object.properties, in: project, key: "attributes.freeAttributes"), at: 19)
        try statement.run()
        if only == nil {
            for (position, use) in uses.enumerated() {
                try statements.insertShapeUse.bind(version, at: 1)
                try statements.insertShapeUse.bind(Int64(position), at: 2)
                try statements.insertShapeUse.bind(use.shape, at: 3)
                try statements.insertShapeUse.bind(use.transform, at: 4)
                try statements.insertShapeUse.run()
            }
        }
        for classification in Set(try object.classifications.map { try store($0) }) {
            try statements.insertClassificationUse.bind(version, at: 1)
            try statements.insertClassificationUse.bind(classification, at: 2)
            try statements.insertClassificationUse.run()
        }
        return version
    }

    private func elementType(_ key: String, in project: ProjectDefinitions) throws -> Int64 {
        if let id = project.recentElementTypes[key] { return id }
        if let id = project.elementTypes[ProjectDefinitions.folded(key)] {
            project.recentElementTypes[key] = id
            return id
        }
        if let guid = GUID(key), let id = project.elementTypeIDs[guid] { return id }
        throw JSONFault(
            reason: "there is no element type \"\(key.prefix(60))\"", code: "unknown-element-type", path: ["type"])
    }

    private func typeObject(_ guid: GUID, in project: ProjectDefinitions) throws -> Int64 {
        if let id = project.recentTypeObjects[guid] { return id }
        let id: Int64? = try database.value(
            "SELECT id FROM type_object WHERE project = ? AND guid = ?", [project.id, guid])
        guard let id else {
            throw JSONFault(reason: "there is no type object \(guid)", code: "unknown-type-object", path: ["typeId"])
        }
        project.recentTypeObjects[guid] = id
        return id
    }

    private func layer(_ guid: GUID, in project: ProjectDefinitions) throws -> Int64 {
        guard let id = project.layers[guid] else {
            throw JSONFault(reason: "there is no layer \(guid)", code: "unknown-layer", path: ["layerid"])
        }
        return id
    }

    private func store(_ place: Classification) throws -> Int64 {
        if let known = recentClassifications[place] { return known }
        // No name is stored as an empty one: null would not be equal to null.
        let values: [any SQLConvertible] = [place.system, place.code, place.name ?? ""]
        let id: Int64? =
            try database.value(
                "SELECT id FROM classification WHERE system = ? AND code = ? AND name = ?", values)
            ?? database.value(
                "INSERT INTO classification (system, code, name) VALUES (?, ?, ?) RETURNING id", values)
        recentClassifications[place] = id
        return try required(id, "id")
    }
}

extension ObjectRecord {
    /// The canonical bytes of what the record says.
    func bytes(shapes: [DocumentWriter.ShapeUse]) -> [UInt8] {
        var writer = ByteWriter(capacity: 512 + properties.values.count * 48)
        writer.byte(1)
        writer.guid(guid)
        writer.guid(parent)
        writer.text(ProjectDefinitions.folded(type))
        writer.optional(typeObject) { $0.guid($1) }
        writer.optional(layer) { $0.guid($1) }
        writer.optional(material) { $0.append($1.bytes) }
        writer.count(classifications.count)
        for place in classifications {
            writer.text(place.system)
            writer.text(place.code)
            writer.optionalText(place.name)
        }
        for text in [
            general.name, general.description, general.tag, general.objectType, general.predefinedType,
            general.longName,
        ] {
            writer.optionalText(text)
        }
        writer.optional(general.elevation) { $0.double($1) }
        writer.optional(matrix) { $0.transform($1) }
        writer.count(shapes.count)
        for shape in shapes {
            writer.append(shape.hash)
            writer.optional(shape.transform) { $0.transform($1) }
        }
        properties.write(to: &writer)
        return writer.bytes
    }
}
