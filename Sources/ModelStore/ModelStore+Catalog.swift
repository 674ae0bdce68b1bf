public import BuildingModel
internal import Foundation
internal import GRDB
internal import SQLiteDatabase

extension ModelStore: ExportCatalog {
    /// Fixes a request: the newest revision becomes a number, a selection its content.
    ///
    /// Throws `ExportRefusal` where the request cannot be taken, `Failure` where the store cannot answer. Reads one
    /// state of the store.
    public func resolve(_ request: ExportRequest) throws -> ResolvedRequest {
        try database.read { database in
            switch request.scope {
            case .model(let model, let project, let revision):
                try resolve(model: model, project: project, revision: revision, request, database)
            case .selection(let selection): try resolve(selection: selection, request, database)
            }
        }
    }

    /// Removes a selection that may be used only once; any other stays, and nothing happens when it is gone already.
    public func consume(selection: GUID) throws {
        try database.write { database in
            try database.execute(
                sql: "DELETE FROM selection WHERE guid = ? AND single_use = 1", arguments: [selection.stored])
        }
    }

    private func resolve(
        model: GUID, project: GUID?, revision: Int?, _ request: ExportRequest, _ database: Database
    ) throws -> ResolvedRequest {
        if let project {
            let owner = try String.fetchOne(
                database, sql: "SELECT slug FROM project JOIN team ON team.id = team WHERE guid = ?",
                arguments: [project.stored])
            guard let owner, request.team == nil || request.team == owner else { throw ExportRefusal.noSuchProject }
        }
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT model.id, model.name, project.id, project.guid, slug FROM model
                    JOIN project ON project.id = project JOIN team ON team.id = team
                WHERE model.guid = ?
                """, arguments: [model.stored])
        guard let row, try project == nil || project == row.guid(3), request.team == nil || request.team == row[4]
        else {
            throw ExportRefusal.noSuchModel
        }
        let newest = try newestRevision(ofModel: row[0], database)
        guard let newest, (1...newest).contains(revision ?? newest) else {
            throw ExportRefusal.noSuchRevision(newest: newest)
        }
        let number = revision ?? newest
        try checkOwnPropertySets(of: row[2], request.options, database)
        let order = ExportOrder(
            project: try row.guid(3), name: FileName.make(row[1], revision: number),
            targets: [.init(model: model, revision: number)], elements: nil, options: request.options)
        return ResolvedRequest(
            team: row[4], order: order, target: model, revision: number, consumesSelection: false)
    }

    private func resolve(selection: GUID, _ request: ExportRequest, _ database: Database) throws -> ResolvedRequest {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT selection.name, project.id, project.guid, slug, model, elements, single_use FROM selection
                    JOIN project ON project.id = project JOIN team ON team.id = team
                WHERE selection.guid = ?
                """, arguments: [selection.stored])
        guard let row, request.team == nil || request.team == row[3] else { throw ExportRefusal.noSuchSelection }
        var (targets, elements): ([ExportOrder.Target], [GUID]?)
        if let model = try row.optionalGUID(4) {
            let id = try Int64.fetchOne(database, sql: "SELECT id FROM model WHERE guid = ?", arguments: [model.stored])
            let isEmpty =
                try database.integer(
                    """
                    SELECT 1 FROM object CROSS JOIN object_version ON object_version.object = object.id
                        AND until = \(never)
                    WHERE model = ? LIMIT 1
                    """, [id]) == nil
            let newest = try isEmpty ? nil : id.flatMap { try newestRevision(ofModel: $0, database) }
            (targets, elements) = (newest.map { [.init(model: model, revision: $0)] } ?? [], nil)
        } else {
            (targets, elements) = try existing(row.bytes(5) ?? [], inProject: row[1], database)
        }
        guard let revision = targets.map(\.revision).max() else { throw ExportRefusal.nothingSelected }
        try checkOwnPropertySets(of: row[1], request.options, database)
        let name: String? = row[0]
        let order = ExportOrder(
            project: try row.guid(2), name: FileName.make(name ?? "", otherwise: "Selection", revision: revision),
            targets: targets, elements: elements, options: request.options)
        return ResolvedRequest(
            team: row[3], order: order, target: selection, revision: revision, consumesSelection: row[6])
    }

    /// Of some ids those that are objects in the newest revision of a model of the project, and these models.
    private func existing(
        _ bytes: [UInt8], inProject project: Int64, _ database: Database
    ) throws -> ([ExportOrder.Target], [GUID]?) {
        let find = try database.cachedStatement(
            sql: """
                SELECT model.guid, model.id FROM object CROSS JOIN model ON model.id = object.model
                    CROSS JOIN object_version ON object_version.object = object.id AND until = \(never)
                WHERE object.guid = ? AND model.project = ?
                """)
        var elements: Set<GUID> = []
        var targets: [GUID: Int] = [:]
        for start in stride(from: 0, to: bytes.count, by: 16) {
            guard let guid = GUID(bytes: bytes[start..<min(start + 16, bytes.count)]) else { throw ByteReader.damaged }
            for row in try Row.fetchAll(find, arguments: [guid.stored, project]) {
                elements.insert(guid)
                let model = try row.guid(0)
                if targets[model] == nil { targets[model] = try newestRevision(ofModel: row[1], database) }
            }
        }
        return (
            targets.sorted { $0.key < $1.key }.map { .init(model: $0.key, revision: $0.value) }, elements.sorted()
        )
    }

    private func newestRevision(ofModel model: Int64, _ database: Database) throws -> Int? {
        try database.integer("SELECT max(number) FROM revision WHERE model = ?", [model]).map { Int($0) }
    }

    private func checkOwnPropertySets(of project: Int64, _ options: ExportOptions, _ database: Database) throws {
        guard options.customPropertySets else { return }
        let own = try database.integer(
            """
            SELECT 1 FROM attribute_template JOIN project ON project.id = project
                AND project.template = attribute_template.template
            WHERE project.id = ? LIMIT 1
            """, [project])
        guard own != nil else { throw ExportRefusal.noOwnPropertySets }
    }
}

/// Names of finished files.
enum FileName {
    /// The longest name, in bytes of UTF-8; with an ending it stays below the 255 of Linux.
    static let longest = 200

    /// `<name>_r<revision>`, without what file systems, shells or browsers take amiss.
    static func make(_ name: String, otherwise: String = "Model", revision: Int) -> String {
        let ending = "_r\(revision)"
        var clean = ""
        for scalar in name.trimmingCharacters(in: .whitespacesAndNewlines).unicodeScalars {
            clean.unicodeScalars.append(isHarmless(scalar) ? scalar : "_")
        }
        if clean.first == "." { clean = "_" + clean.dropFirst() }
        while clean.utf8.count + ending.utf8.count > longest { clean.removeLast() }
        return (clean.isEmpty ? otherwise : clean) + ending
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
        }
    }
}
