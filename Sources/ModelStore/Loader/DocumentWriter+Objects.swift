internal import BuildingModel
internal import Foundation
internal import GRDB

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
        let uses = try shapeUses(of: object.shape, in: revision.project, stores: !revision.isRepeated)
        self.revision?.digest.update(object.bytes(shapes: uses))
        guard !revision.isRepeated else { return }

        let known = try database.integer(
            "SELECT id FROM object WHERE model = ? AND guid = ?", [revision.model, object.guid.stored])
        let current = try known.flatMap { known in
            try database.first(
                "SELECT id, since, parent FROM object_version WHERE object = ? AND until = ?", [known, never])
        }
        let parent = try parent(of: object, in: revision)
        if let known, current != nil, let parent, parent != current?[2] as Int64? {
            try checkNotBelow(known, parent)
        }
        if let current { try end(version: current[0], since: current[1], at: revision.number) }
        let id = try known ?? insert(object.guid, in: revision.model)
        try insertVersion(of: id, object, parent: parent, uses: uses, in: revision)
    }

    private func insert(_ guid: GUID, in model: Int64) throws -> Int64 {
        try database.run("INSERT INTO object (model, guid) VALUES (?, ?)", [model, guid.stored])
        return database.lastInsertedRowID
    }

    /// Ends a version; one that began in the same revision never was.
    private func end(version: Int64, since: Int64, at revision: Int) throws {
        if since == revision {
            try database.run("DELETE FROM object_version WHERE id = ?", [version])
        } else {
            try database.run("UPDATE object_version SET until = ? WHERE id = ?", [revision, version])
        }
    }

    /// The row id of the object above; nil at the top.
    private func parent(of object: ObjectRecord, in revision: OpenRevision) throws -> Int64? {
        let parent = object.parent
        let id = try database.integer(
            """
            SELECT object.id FROM object JOIN object_version ON object_version.object = object.id AND until = ?
            WHERE model = ? AND guid = ?
            """, [never, revision.model, parent.stored])
        if let id {
            guard parent != object.guid else {
                throw JSONFault(reason: "an object cannot be below itself", code: "parent-cycle", path: ["parent"])
            }
            return id
        }
        if parent == revision.modelGUID || parent == revision.project.guid { return nil }
        let reason: String
        if try database.integer("SELECT 1 FROM object WHERE model = ? AND guid = ?", [revision.model, parent.stored])
            != nil
        {
            reason = "its parent \(parent) is deleted"
        } else if try database.integer("SELECT 1 FROM object WHERE guid = ?", [parent.stored]) != nil {
            reason = "its parent \(parent) is in another model"
        } else {
            reason = "its parent \(parent) is not there"
        }
        throw JSONFault(reason: reason, code: "unknown-parent", path: ["parent"])
    }

    /// Makes sure that `parent` is not below `object`.
    private func checkNotBelow(_ object: Int64, _ parent: Int64) throws {
        var above: Int64? = parent
        while let here = above {
            guard here != object else {
                throw JSONFault(reason: "an object cannot be below itself", code: "parent-cycle", path: ["parent"])
            }
            above = try database.first(
                "SELECT parent FROM object_version WHERE object = ? AND until = ?", [here, never])?[0]
        }
    }

    private func insertVersion(
        of id: Int64, _ object: ObjectRecord, parent: Int64?, uses: [ShapeUse], in revision: OpenRevision
    ) throws {
        let project = revision.project
        let only = uses.count == 1 && uses[0].transform == nil ? uses[0] : nil
        try database.run(
            """
            INSERT INTO object_version (object, since, parent, element_type, type_object, layer, material_use, shape,
                instances, matrix, name, description, tag, object_type, predefined_type, long_name, elevation,
                    properties)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, revision.number, parent, try elementType(object.type, in: project),
                try object.typeObject.map { try typeObject($0, in: project) },
                try object.layer.map { try layer($0, in: project) },
                try object.material.map { try store($0, in: project) }, only?.shape, only == nil ? uses.count : 0,
                object.matrix?.stored, object.general.name, object.general.description, object.general.tag,
                object.general.objectType, object.general.predefinedType, object.general.longName,
                object.general.elevation,
                try storedProperties(object.properties, in: project, key: "attributes.freeAttributes"),
            ])
        let version = database.lastInsertedRowID
        if only == nil {
            for (position, use) in uses.enumerated() {
                try database.run(
                    "INSERT INTO shape_use (version, position, shape, matrix) VALUES (?, ?, ?, ?)",
                    [version, position, use.shape, use.transform?.stored])
            }
        }
        for classification in object.classifications {
            try database.run(
                "INSERT OR IGNORE INTO classification_use (version, classification) VALUES (?, ?)",
                [version, try store(classification)])
        }
    }

    private func elementType(_ key: String, in project: ProjectDefinitions) throws -> Int64 {
        if let id = project.elementTypes[ProjectDefinitions.folded(key)] { return id }
        if let guid = GUID(key), let id = project.elementTypeIDs[guid] { return id }
        throw JSONFault(
            reason: "there is no element type \"\(key.prefix(60))\"", code: "unknown-element-type", path: ["type"])
    }

    private func typeObject(_ guid: GUID, in project: ProjectDefinitions) throws -> Int64 {
        let id = try database.integer(
            "SELECT id FROM type_object WHERE project = ? AND guid = ?", [project.id, guid.stored])
        guard let id else {
            throw JSONFault(reason: "there is no type object \(guid)", code: "unknown-type-object", path: ["typeId"])
        }
        return id
    }

    private func layer(_ guid: GUID, in project: ProjectDefinitions) throws -> Int64 {
        guard let id = project.layers[guid] else {
            throw JSONFault(reason: "there is no layer \(guid)", code: "unknown-layer", path: ["layerid"])
        }
        return id
    }

    private func store(_ place: Classification) throws -> Int64 {
        // No name is stored as an empty one: null would not be equal to null.
        let arguments: StatementArguments = [place.system, place.code, place.name ?? ""]
        let known = try database.integer(
            "SELECT id FROM classification WHERE system = ? AND code = ? AND name = ?", arguments)
        if let known { return known }
        try database.run("INSERT INTO classification (system, code, name) VALUES (?, ?, ?)", arguments)
        return database.lastInsertedRowID
    }

    // MARK: Shapes

    /// A shape of an object, at its place.
    struct ShapeUse {
        /// Its row; nil while a known revision is only compared.
        var shape: Int64?
        var hash: [UInt8]
        var transform: Transform?
    }

    private func shapeUses(
        of record: ShapeRecord, in project: ProjectDefinitions, stores: Bool
    ) throws -> [ShapeUse] {
        if let content = ShapeContent(record.shape) {
            return [ShapeUse(shape: stores ? try store(content) : nil, hash: content.hash, transform: nil)]
        }
        return try record.instances.enumerated().compactMap { index, instance in
            let row = try database.first(
                """
                SELECT shape.id, shape.hash FROM geometry LEFT JOIN shape ON shape.id = geometry.shape
                WHERE project = ? AND guid = ?
                """, [project.id, instance.geometry.stored])
            guard let row else {
                throw JSONFault(
                    reason: "there is no geometry \(instance.geometry)", code: "unknown-geometry",
                    path: ["attributes", "geometry", "instances", "[\(index)]", "geometry"])
            }
            guard let hash = try row.bytes(1) else { return nil }
            return ShapeUse(shape: row[0], hash: hash, transform: instance.transform)
        }
    }

    // MARK: Deleting

    /// Ends an object and everything below it.
    func delete(_ guid: GUID) throws {
        guard let revision else {
            throw JSONFault(
                reason: "an object is deleted before any revision", code: "object-before-revision", object: guid)
        }
        var writer = ByteWriter()
        writer.byte(2)
        writer.guid(guid)
        self.revision?.digest.update(writer.bytes)
        guard !revision.isRepeated else { return }
        guard
            let object = try database.integer(
                "SELECT id FROM object WHERE model = ? AND guid = ?", [revision.model, guid.stored])
        else {
            throw JSONFault(
                reason: "there is no object \(guid) in this model", code: "unknown-object", path: ["id"], object: guid)
        }
        // All of it is found before any of it ends: ending a version takes what is below it out of sight.
        try database.run(
            """
            INSERT INTO temp.ending
            WITH RECURSIVE below (object) AS (
                VALUES (?)
                UNION
                SELECT v.object FROM below CROSS JOIN object_version v ON v.parent = below.object AND until = \(never)
            )
            SELECT id FROM below CROSS JOIN object_version v ON v.object = below.object AND until = \(never)
            """, [object])
        // What began in this revision never was.
        try database.run(
            "DELETE FROM object_version WHERE id IN (SELECT version FROM temp.ending) AND since = ?", [revision.number])
        try database.run(
            "UPDATE object_version SET until = ? WHERE id IN (SELECT version FROM temp.ending)", [revision.number])
        try database.run("DELETE FROM temp.ending")
    }
}

extension ObjectRecord {
    /// The canonical bytes of what the record says.
    func bytes(shapes: [DocumentWriter.ShapeUse]) -> [UInt8] {
        var writer = ByteWriter()
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
