internal import BuildingModel
internal import Database
internal import Deflate

/// Puts the records of one document into the database, one after the other, within a transaction.
///
/// Throws `JSONFault` for what is wrong with a record.
final class DocumentWriter {
    let database: any SQLConnection
    let standardAttributes: [GUID: FreeAttribute]
    let statements: ObjectStatements
    let deflater: Deflater
    /// Row ids of objects that are there now in the open revision's model.
    var recentParents = Recent<GUID, Int64>()
    var recentClassifications = Recent<Classification, Int64>()
    /// What was looked up ahead; nil where a row is found sooner than it could be asked for with others.
    var lookahead: Lookahead?
    /// What changes definitions, by table.
    var changes: [String: any SQLCommand] = [:]
    /// Line and number of definitions that wait for their project.
    private let insertPending: any SQLCommand
    /// The project whose record came last in this document.
    private var project: ProjectDefinitions?
    /// The projects met so far, by row id.
    private var projects: [Int64: ProjectDefinitions] = [:]
    /// The revision that object lines belong to.
    var revision: OpenRevision?
    /// What was read and written.
    var summary = ProjectDocumentLoader.Summary()

    init(database: any SQLConnection, standardAttributes: [GUID: FreeAttribute]) throws {
        self.database = database
        self.standardAttributes = standardAttributes
        try database.execute(
            "CREATE TEMP TABLE pending_definition (line BIGINT NOT NULL, text \(database.dialect.bytes) NOT NULL)")
        try database.execute("CREATE TEMP TABLE ending (version BIGINT PRIMARY KEY)")
        insertPending = try database.insertion(into: "pending_definition", ["line", "text"])
        statements = try ObjectStatements(database)
        lookahead = database.dialect == .sqlite ? nil : try Lookahead(database)
        deflater = try Failure.translatingDeflate { try Deflater() }
    }

    /// Writes a record; `line` and `number` are what it was read from.
    func write(_ record: DocumentRecord, from line: [UInt8], number: Int) throws {
        let name = record.name
        do {
            if record.isDefinition {
                if let project {
                    try define(record, in: project)
                } else {
                    try insertPending.bind(Int64(number), at: 1)
                    try insertPending.bind(line, at: 2)
                    try insertPending.run()
                }
            } else {
                try write(record)
            }
        } catch let fault as JSONFault {
            // Definitions that waited for a project already say their line and record.
            throw fault.path.first == name ? fault : fault.below(name)
        }
        summary.records[name, default: 0] += 1
    }

    /// With so many objects the tables are others than before.
    private static let many = 1000

    /// Ends the last revision; where a document fails, the temporary tables go with the transaction.
    func finish() throws {
        try closeRevision()
        try database.execute("DROP TABLE pending_definition")
        try database.execute("DROP TABLE ending")
        if database.dialect == .postgres, summary.records["object", default: 0] >= Self.many {
            // The server plans by what it knows of the tables, and would learn of this only after a while.
            try database.execute(
                "ANALYZE object, object_version, shape, shape_use, classification_use, type_object, group_member")
        }
        summary.newRevisions.sort { $0.model < $1.model }
    }

    private func write(_ record: DocumentRecord) throws {
        switch record {
        case .team(let team): try write(team)
        case .project(let record):
            let project = try write(record)
            self.project = project
            try definePending(in: project)
        case .division(let model): try write(model)
        case .revision(let record): try open(record)
        case .object(let object): try write(object)
        case .deleted(let guid): try delete(guid)
        case .group(let group): try write(group)
        case .selection(let selection): try write(selection)
        default: break
        }
    }

    /// The project of a row id, with its definitions at hand.
    func definitions(of project: Int64, guid: GUID) throws -> ProjectDefinitions {
        if let known = projects[project] { return known }
        let definitions = try ProjectDefinitions(project: project, guid: guid, database: database)
        projects[project] = definitions
        return definitions
    }

    private func definePending(in project: ProjectDefinitions) throws {
        let rows = try database.prepare("SELECT line, text FROM pending_definition ORDER BY line", .scan)
        defer { rows.stop() }
        while try rows.step() {
            do {
                try define(DocumentRecord(line: rows.copy(1) ?? []), in: project)
            } catch var fault as JSONFault {
                fault.reason += " (in line \(rows.integer(0)), which belongs to this project too)"
                throw fault
            }
        }
    }
}

extension DocumentRecord {
    /// Its name as the contract writes it.
    var name: String {
        switch self {
        case .team: "team"
        case .project: "project"
        case .elementType: "elementType"
        case .layer: "layer"
        case .material: "material"
        case .freeAttribute: "freeAttribute"
        case .projectAttributeTemplate: "projectAttributeTemplate"
        case .attributeTemplate: "attributeTemplate"
        case .typeObject: "typeObject"
        case .geometry: "geometry"
        case .division: "division"
        case .revision: "revision"
        case .object: "object"
        case .deleted: "deleted"
        case .group: "group"
        case .selection: "selection"
        }
    }

    /// Whether it belongs to the project whose record came last.
    var isDefinition: Bool {
        switch self {
        case .elementType, .layer, .material, .freeAttribute, .projectAttributeTemplate, .attributeTemplate,
            .typeObject,
            .geometry:
            true
        case .team, .project, .division, .revision, .object, .deleted, .group, .selection: false
        }
    }
}
