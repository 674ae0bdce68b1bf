public import BuildingModel
internal import Database

extension ModelStore: ModelSource {
    /// Opens what an order names, as it is at this moment: later changes of the store are not seen.
    ///
    /// Holds a connection of its own with a transaction until the snapshot is released. Throws `Failure`: `noInput` when the
    /// project or a revision is not there.
    public func snapshot(of order: ExportOrder) throws -> any ModelSnapshot {
        try StoredSnapshot(database.holdSnapshot(), order: order, temporaryFolder: temporaryFolder)
    }
}
