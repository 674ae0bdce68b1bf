public import BuildingModel
internal import Database
internal import Foundation

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
            _ = try database.execute("DELETE FROM selection WHERE guid = ? AND single_use = 1", [selection])
        }
    }

    private func resolve(
        model: GUID, project: GUID?, revision: Int?, _ request: ExportRequest, _ database: any SQLConnection
    ) throws -> ResolvedRequest {
        if let project {
            let owner: String? = try database.value(
                "SELECT slug FROM project JOIN team ON team.id = team WHERE guid = ?", [project])
            guard let owner, request.team == nil || request.team == owner else { throw ExportRefusal.noSuchProject }
        }
        let found = try database.first(
            """
            SELECT model.id, model.name, project.id, project.guid, slug FROM model
                JOIN project ON project.id = project JOIN team ON team.id = team
            WHERE model.guid = ?
            """, [model]
        ) { row in
            (
                model: try row[0] as Int64, name: try row[1] as String, project: try row[2] as Int64,
                projectGUID: try row[3] as GUID, team: try row[4] as String
            )
        }
        guard let found, project == nil || project == found.projectGUID,
            request.team == nil || request.team == found.team
        else {
            throw ExportRefusal.noSuchModel
        }
        let newest = try newestRevision(ofModel: found.model, database)
        guard let newest, (1...newest).contains(revision ?? newest) else {
            throw ExportRefusal.noSuchRevision(newest: newest)
        }
        let number = revision ?? newest
        try checkOwnPropertySets(of: found.project, request.options, database)
        let order = ExportOrder(
            project: found.projectGUID, name: FileName.make(found.name, revision: number),
            targets: [.init(model: model, revision: number)], elements: nil, options: request.options)
        return ResolvedRequest(
            team: found.team, order: order, target: model, revision: number, consumesSelection: false)
    }

    private struct Selection {
        var name: String?
        var project: Int64
        var projectGUID: GUID
        var team: String
        var model: GUID?
        var elements: [UInt8]?
        var isSingleUse: Bool
    }

    private func resolve(
        selection: GUID, _ request: ExportRequest, _ database: any SQLConnection
    ) throws -> ResolvedRequest {
        let found = try database.first(
            """
            SELECT selection.name, project.id, project.guid, slug, model, elements, single_use FROM selection
                JOIN project ON project.id = project JOIN team ON team.id = team
            WHERE selection.guid = ?
            """, [selection]
        ) { row in
            Selection(
                name: try row[0], project: try row[1], projectGUID: try row[2], team: try row[3], model: try row[4],
                elements: try row[5], isSingleUse: try row[6])
        }
        guard let found, request.team == nil || request.team == found.team else {
            throw ExportRefusal.noSuchSelection
        }
        var (targets, elements): ([ExportOrder.Target], [GUID]?)
        if let model = found.model {
            let newest = try newestRevision(ofModelWithObjects: model, database)
            (targets, elements) = (newest.map { [.init(model: model, revision: $0)] } ?? [], nil)
        } else {
            (targets, elements) = try existing(found.elements ?? [], inProject: found.project, database)
        }
        guard let revision = targets.map(\.revision).max() else { throw ExportRefusal.nothingSelected }
        try checkOwnPropertySets(of: found.project, request.options, database)
        let order = ExportOrder(
            project: found.projectGUID,
            name: FileName.make(found.name ?? "", otherwise: "Selection", revision: revision),
            targets: targets, elements: elements, options: request.options)
        return ResolvedRequest(
            team: found.team, order: order, target: selection, revision: revision,
            consumesSelection: found.isSingleUse)
    }

    /// The newest revision of a model; nil where nothing is left in it.
    private func newestRevision(ofModelWithObjects guid: GUID, _ database: any SQLConnection) throws -> Int? {
        guard let model: Int64 = try database.value("SELECT id FROM model WHERE guid = ?", [guid]),
            try database.exists(
                """
                SELECT 1 FROM object \(database.dialect.join) object_version ON object_version.object = object.id
                    AND until = \(never)
                WHERE model = ? LIMIT 1
                """, [model])
        else { return nil }
        return try newestRevision(ofModel: model, database)
    }

    /// Of some ids those that are objects in the newest revision of a model of the project, and these models.
    private func existing(
        _ bytes: [UInt8], inProject project: Int64, _ database: any SQLConnection
    ) throws -> ([ExportOrder.Target], [GUID]?) {
        let join = database.dialect.join
        let find = """
            SELECT model.guid, model.id FROM object \(join) model ON model.id = object.model
                \(join) object_version ON object_version.object = object.id AND until = \(never)
            WHERE object.guid = ? AND model.project = ?
            """
        var elements: Set<GUID> = []
        var targets: [GUID: Int] = [:]
        for start in stride(from: 0, to: bytes.count, by: 16) {
            guard let guid = GUID(bytes: bytes[start..<min(start + 16, bytes.count)]) else { throw ByteReader.damaged }
            let models = try database.all(find, [guid, project]) { (guid: try $0[0] as GUID, row: try $0[1] as Int64) }
            for model in models {
                elements.insert(guid)
                if targets[model.guid] == nil {
                    targets[model.guid] = try newestRevision(ofModel: model.row, database)
                }
            }
        }
        return (
            targets.sorted { $0.key < $1.key }.map { .init(model: $0.key, revision: $0.value) }, elements.sorted()
        )
    }

    private func newestRevision(ofModel model: Int64, _ database: any SQLConnection) throws -> Int? {
        try database.value("SELECT max(number) FROM revision WHERE model = ?", [model])
    }

    private func checkOwnPropertySets(
        of project: Int64, _ options: ExportOptions, _ database: any SQLConnection
    ) throws {
        guard options.customPropertySets else { return }
        let hasOwn = try database.exists(
            """
            SELECT 1 FROM attribute_template JOIN project ON project.id = project
                AND project.template = attribute_template.template
            WHERE project.id = ? LIMIT 1
            """, [project])
        guard hasOwn else { throw ExportRefusal.noOwnPropertySets }
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
