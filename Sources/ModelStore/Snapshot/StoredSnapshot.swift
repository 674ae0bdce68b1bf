internal import BuildingModel
internal import GRDB
internal import SQLiteDatabase
internal import Spill

/// One export's view of the store: a read transaction, and temporary files for what grows with the model.
///
/// Thread: one at a time.
final class StoredSnapshot: ModelSnapshot {
    let project: Project
    let revisions: [Revision]
    let elementTypes: [ElementType]
    let attributes: [FreeAttribute]
    let propertySets: [PropertySetTemplate]
    let layers: [Layer]
    let materials: [Material]

    /// What rows refer to, by place in the lists above.
    let places: DefinitionPlaces
    /// The models touched, by row id, in the order of `revisions`.
    let models: [Target]
    /// The objects a selection names.
    let selected: [GUID]?
    private let file: DatabaseFile
    /// Where what has no room in memory goes: where SQLite's own temporary files go.
    let temporaryFolder: String
    /// The exported objects in their order, what is written of them, who belongs to what, and which shapes are shared; nil until they
    /// are arranged.
    var members: Spool<Member>?
    var contents: RecordSorter?
    var groupings: Groupings?
    var sharedShapes: SharedShapes?
    /// Where the reading of the objects stands.
    var reading: ObjectReading?

    /// A model in one revision.
    struct Target {
        var row: Int64
        var guid: GUID
        var revision: Int
    }

    init(file: DatabaseFile, order: ExportOrder) throws {
        self.file = file
        let definitions = try file.pool.unsafeReentrantWrite { database in
            try database.execute(sql: "BEGIN DEFERRED TRANSACTION")
            return try StoredDefinitions(order: order, database)
        }
        (project, revisions, models) = (definitions.project, definitions.revisions, definitions.targets)
        (elementTypes, attributes) = (definitions.elementTypes, definitions.attributes)
        (layers, materials) = (definitions.layers, definitions.materials)
        (propertySets, places) = (definitions.propertySets, definitions.places)
        selected = order.elements
        temporaryFolder = DatabaseFile.temporaryDirectory
    }

    /// Works on the snapshot's connection; may be called within itself.
    ///
    /// Errors of SQLite become `Failure`.
    func access<T>(_ body: (Database) throws -> T) throws -> T {
        try Failure.translatingSQLite { try file.pool.unsafeReentrantWrite(body) }
    }

    /// Calls the body for each row of a query.
    func forEachRow(_ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void) throws {
        try access { database in
            let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
            while let row = try rows.next() { try body(row) }
        }
    }
}

/// Where in the snapshot's lists the rows of definitions stand.
struct DefinitionPlaces {
    var elementTypes: [Int64: Int] = [:]
    var attributes: [Int64: Int] = [:]
    var layers: [Int64: Int] = [:]
    var materials: [GUID: Int] = [:]
}
