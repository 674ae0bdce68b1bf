internal import BuildingModel
internal import Database
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
    private let snapshot: any SQLSnapshot
    /// Others that see the same, until the objects are arranged.
    var besides: [any SQLSnapshot]
    /// What joins tables in this order.
    let join: String
    /// Where what has no room in memory goes.
    let temporaryFolder: String
    /// The exported objects in their order, what is written of them (until reading begins), who belongs to what, and which shapes are
    /// shared; nil until they are arranged.
    var members: Spool<Member>?
    var contents: RecordSorter?
    var groupings: Groupings?
    var sharedShapes: SharedShapes?
    /// Where the reading of the objects stands.
    var reading: ObjectReading?
    /// Exported objects that were asked for lately, and the rank of the first.
    var recent: [Member] = []
    var firstRecent = 0

    /// A model in one revision.
    struct Target {
        var row: Int64
        var guid: GUID
        var revision: Int
    }

    /// - Parameter snapshots: one at least, and all see the same.
    init(_ snapshots: [any SQLSnapshot], order: ExportOrder, temporaryFolder: String) throws {
        let snapshot = snapshots[0]
        self.snapshot = snapshot
        besides = Array(snapshots.dropFirst())
        self.temporaryFolder = temporaryFolder
        join = snapshot.dialect.join
        let definitions = try snapshot.read { try StoredDefinitions(order: order, $0) }
        (project, revisions, models) = (definitions.project, definitions.revisions, definitions.targets)
        (elementTypes, attributes) = (definitions.elementTypes, definitions.attributes)
        (layers, materials) = (definitions.layers, definitions.materials)
        (propertySets, places) = (definitions.propertySets, definitions.places)
        selected = order.elements
    }

    /// Works on the snapshot's connection; may be called within itself.
    func access<T>(_ body: (any SQLConnection) throws -> T) throws -> T { try snapshot.read(body) }

    /// Calls the body for each row of a query, with one whole number as its argument if any.
    func forEachRow(_ sql: String, _ argument: Int64? = nil, _ body: (any SQLStatement) throws -> Void) throws {
        try access { database in
            let rows = try database.prepare(sql, .scan)
            if let argument { rows.restart(argument) }
            defer { rows.stop() }
            while try rows.step() { try body(rows) }
        }
    }
}

/// Where in the snapshot's lists the rows of definitions stand.
struct DefinitionPlaces {
    var elementTypes: [Int64: Int] = [:]
    var attributes = RowPlaces()
    var layers: [Int64: Int] = [:]
    var materials: [GUID: Int] = [:]
}
