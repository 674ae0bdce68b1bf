internal import BuildingModel
internal import Foundation
internal import GRDB

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
        guard let project = try database.integer("SELECT id FROM project WHERE guid = ?", [model.project.stored]) else {
            throw JSONFault(
                reason: "there is no project \(model.project)", code: "unknown-project", path: ["projectId"])
        }
        if let owner = try database.integer("SELECT project FROM model WHERE guid = ?", [model.guid.stored]),
            owner != project
        {
            throw JSONFault(
                reason: "this model belongs to another project", code: "model-of-another-project", path: ["id"],
                object: model.guid)
        }
        try database.run(
            """
            INSERT INTO model (guid, project, name, description, created) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (guid) DO UPDATE SET name = excluded.name, description = excluded.description,
                created = excluded.created
            """, [model.guid.stored, project, model.name, model.description, model.created])
    }

    /// The model of a GUID, with its project.
    private func model(_ guid: GUID) throws -> (id: Int64, project: ProjectDefinitions) {
        let row = try database.first(
            """
            SELECT model.id, project.id, project.guid FROM model JOIN project ON project.id = project
            WHERE model.guid = ?
            """,
            [guid.stored])
        guard let row else {
            throw JSONFault(reason: "there is no model \(guid)", code: "unknown-model", path: ["divisionId"])
        }
        return (row[0], try definitions(of: row[1], guid: try row.guid(2)))
    }

    func open(_ record: RevisionRecord) throws {
        try closeRevision()
        let (model, project) = try model(record.division)
        let newest =
            try database.integer("SELECT max(number) FROM revision WHERE model = ?", [model]).map { Int($0) } ?? 0
        guard record.number <= newest + 1 else {
            throw JSONFault(
                reason: "revision \(record.number) cannot follow revision \(newest): none may be left out",
                code: "revision-out-of-sequence", path: ["revisionNr"], object: record.division)
        }
        let isRepeated = record.number <= newest
        var known: [UInt8]?
        if isRepeated {
            known = try database.first(
                "SELECT digest FROM revision WHERE model = ? AND number = ?", [model, record.number])?.bytes(0)
        } else {
            try database.run(
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
        let digest = revision.digest.finish()
        if revision.isRepeated {
            guard digest == revision.known else {
                throw JSONFault(
                    reason: "revision \(revision.number) of model \(revision.modelGUID) is there already and differs",
                    code: "revision-differs", object: revision.modelGUID)
            }
            summary.repeatedRevisions += 1
        } else {
            try database.run(
                "UPDATE revision SET digest = ? WHERE model = ? AND number = ?",
                [Data(digest), revision.model, revision.number])
            summary.newRevisions.removeAll { $0.model == revision.modelGUID }
            summary.newRevisions.append(.init(model: revision.modelGUID, revision: revision.number))
        }
    }

    func write(_ group: GroupRecord) throws {
        let (model, _) = try model(group.division)
        let id = try required(
            database.integer(
                """
                INSERT INTO object_group (model, guid, ifc_type, name, object_type) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (model, guid) DO UPDATE SET ifc_type = excluded.ifc_type, name = excluded.name,
                    object_type = excluded.object_type
                RETURNING id
                """, [model, group.guid.stored, group.ifcType, group.name, group.objectType]), "id")
        try database.run("DELETE FROM group_member WHERE object_group = ?", [id])
        for member in group.members {
            try database.run(
                "INSERT OR IGNORE INTO group_member (object_group, guid) VALUES (?, ?)", [id, member.stored])
        }
    }

    func write(_ selection: SelectionRecord) throws {
        guard let project = try database.integer("SELECT id FROM project WHERE guid = ?", [selection.project.stored])
        else {
            throw JSONFault(
                reason: "there is no project \(selection.project)", code: "unknown-project", path: ["projectId"])
        }
        if let owner = try database.integer("SELECT project FROM selection WHERE guid = ?", [selection.guid.stored]),
            owner != project
        {
            throw JSONFault(
                reason: "this selection belongs to another project", code: "selection-of-another-project", path: ["id"],
                object: selection.guid)
        }
        if let model = selection.model {
            let owner = try database.integer("SELECT project FROM model WHERE guid = ?", [model.stored])
            guard owner == project else {
                throw JSONFault(
                    reason: "the project has no model \(model)", code: "unknown-model", path: ["divisionId"],
                    object: selection.guid)
            }
        }
        try database.run(
            """
            INSERT INTO selection (guid, project, name, type, model, elements, single_use) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (guid) DO UPDATE SET name = excluded.name, type = excluded.type, model = excluded.model,
                elements = excluded.elements, single_use = excluded.single_use
            """,
            [
                selection.guid.stored, project, selection.name, selection.type, selection.model?.stored,
                selection.elements.map { Data($0.flatMap(\.bytes)) }, selection.isSingleUse,
            ])
    }
}
