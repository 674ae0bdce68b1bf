internal import BuildingModel
internal import Database

/// The revision that object lines belong to.
struct OpenRevision {
    var model: Int64
    var modelGUID: GUID
    var project: ProjectDefinitions
    var number: Int
    /// The digest of the revision as the store has it, where it is there already; then nothing is written.
    var known: [UInt8]?
    var isRepeated: Bool
    /// The digest of what the document says.
    var digest = Digest()
}

/// Models, revisions, groups and selections.
extension DocumentWriter {
    func write(_ model: DivisionRecord) throws {
        guard let project: Int64 = try database.value("SELECT id FROM project WHERE guid = ?", [model.project]) else {
            throw JSONFault(
                reason: "there is no project \(model.project)", code: "unknown-project", path: ["projectId"])
        }
        if let owner: Int64 = try database.value("SELECT project FROM model WHERE guid = ?", [model.guid]),
            owner != project
        {
            throw JSONFault(
                reason: "this model belongs to another project", code: "model-of-another-project", path: ["id"],
                object: model.guid)
        }
        try database.execute(
            """
            INSERT INTO model (guid, project, name, description, created) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (guid) DO UPDATE SET name = excluded.name, description = excluded.description,
                created = excluded.created
            """, [model.guid, project, model.name, model.description, model.created])
    }

    /// The model of a GUID, with its project.
    private func model(_ guid: GUID) throws -> (id: Int64, project: ProjectDefinitions) {
        let found = try database.first(
            """
            SELECT model.id, project.id, project.guid FROM model JOIN project ON project.id = project
            WHERE model.guid = ?
            """, [guid]
        ) { (model: try $0[0] as Int64, project: try $0[1] as Int64, guid: try $0[2] as GUID) }
        guard let found else {
            throw JSONFault(reason: "there is no model \(guid)", code: "unknown-model", path: ["divisionId"])
        }
        return (found.model, try definitions(of: found.project, guid: found.guid))
    }

    func open(_ record: RevisionRecord) throws {
        try closeRevision()
        let (model, project) = try model(record.division)
        let newest: Int = try database.value("SELECT max(number) FROM revision WHERE model = ?", [model]) ?? 0
        guard record.number <= newest + 1 else {
            throw JSONFault(
                reason: "revision \(record.number) cannot follow revision \(newest): none may be left out",
                code: "revision-out-of-sequence", path: ["revisionNr"], object: record.division)
        }
        let isRepeated = record.number <= newest
        var known: [UInt8]?
        if isRepeated {
            known = try database.value(
                "SELECT digest FROM revision WHERE model = ? AND number = ?", [model, record.number])
        } else {
            try database.execute(
                """
                INSERT INTO revision (model, number, name, description, created, created_by)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [model, record.number, record.name, record.description, record.created, record.createdBy])
        }
        revision = OpenRevision(
            model: model, modelGUID: record.division, project: project, number: record.number, known: known,
            isRepeated: isRepeated)
        revision?.digest.update(record.bytes)
    }

    /// Keeps the digest of a new revision, compares that of a known one.
    func closeRevision() throws {
        guard let revision else { return }
        self.revision = nil
        recentParents.forgetAll()
        lookahead?.forgetObjects()
        let digest = revision.digest.finish()
        if revision.isRepeated {
            guard digest == revision.known else {
                throw JSONFault(
                    reason: "revision \(revision.number) of model \(revision.modelGUID) is there already and differs",
                    code: "revision-differs", object: revision.modelGUID)
            }
            summary.repeatedRevisions += 1
        } else {
            try database.execute(
                "UPDATE revision SET digest = ? WHERE model = ? AND number = ?",
                [digest, revision.model, revision.number])
            summary.newRevisions.removeAll { $0.model == revision.modelGUID }
            summary.newRevisions.append(.init(model: revision.modelGUID, revision: revision.number))
        }
    }

    func write(_ group: GroupRecord) throws {
        let (model, _) = try model(group.division)
        let id: Int64 = try required(
            database.value(
                """
                INSERT INTO object_group (model, guid, ifc_type, name, object_type) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (model, guid) DO UPDATE SET ifc_type = excluded.ifc_type, name = excluded.name,
                    object_type = excluded.object_type
                RETURNING id
                """, [model, group.guid, group.ifcType, group.name, group.objectType]), "id")
        try database.execute("DELETE FROM group_member WHERE object_group = ?", [id])
        let insertMember =
            try changes["group_member"]
            ?? database.command(
                "INSERT INTO group_member (object_group, guid) VALUES (?, ?) ON CONFLICT (object_group, guid) DO NOTHING"
            )
        changes["group_member"] = insertMember
        for member in group.members {
            try insertMember.bind(id, at: 1)
            try insertMember.bind(member, at: 2)
            try insertMember.run()
        }
    }

    func write(_ selection: SelectionRecord) throws {
        guard let project: Int64 = try database.value("SELECT id FROM project WHERE guid = ?", [selection.project])
        else {
            throw JSONFault(
                reason: "there is no project \(selection.project)", code: "unknown-project", path: ["projectId"])
        }
        if let owner: Int64 = try database.value("SELECT project FROM selection WHERE guid = ?", [selection.guid]),
            owner != project
        {
            throw JSONFault(
                reason: "this selection belongs to another project", code: "selection-of-another-project", path: ["id"],
                object: selection.guid)
        }
        if let model = selection.model {
            let owner: Int64? = try database.value("SELECT project FROM model WHERE guid = ?", [model])
            guard owner == project else {
                throw JSONFault(
                    reason: "the project has no model \(model)", code: "unknown-model", path: ["divisionId"],
                    object: selection.guid)
            }
        }
        try database.execute(
            """
            INSERT INTO selection (guid, project, name, type, model, elements, single_use) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (guid) DO UPDATE SET name = excluded.name, type = excluded.type, model = excluded.model,
                elements = excluded.elements, single_use = excluded.single_use
            """,
            [
                selection.guid, project, selection.name, selection.type, selection.model,
                selection.elements.map { $0.flatMap(\.bytes) }, selection.isSingleUse,
            ])
    }
}
