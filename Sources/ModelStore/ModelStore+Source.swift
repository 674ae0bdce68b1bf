public import BuildingModel
internal import GRDB
internal import SQLiteDatabase

extension ModelStore: ModelSource {
    /// Opens what an order names, as it is at this moment: later changes of the store are not seen.
    ///
    /// Holds a connection of its own with a read transaction until the snapshot is released. Throws `Failure`:
    /// `noInput` when the project or a revision is not there.
    public func snapshot(of order: ExportOrder) throws -> any ModelSnapshot {
        guard let database = database as? DatabaseFile else {
            throw Failure(.software, "no-snapshot", "Snapshots are taken of SQLite only.")
        }
        let file = try DatabaseFile.openReadOnly(path: database.path, migrations: database.migrations)
        return try Failure.translatingSQLite { try StoredSnapshot(file: file, order: order) }
    }
}
