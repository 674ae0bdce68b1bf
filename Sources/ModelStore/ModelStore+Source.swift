public import BuildingModel
internal import Database

extension ModelStore: ModelSource {
    /// Opens what an order names, as it is at this moment: later changes of the store are not seen.
    ///
    /// Holds a connection of its own with a transaction until the snapshot is released, and another one until the objects are
    /// arranged. Throws `Failure`: `noInput` when the project or a revision is not there.
    public func snapshot(of order: ExportOrder) throws -> any ModelSnapshot {
        // A selection looks its objects up, which the temporary tables of one connection serve.
        let snapshots = try database.holdSnapshots(order.elements == nil ? ObjectScan.lanes : 1)
        return try StoredSnapshot(snapshots, order: order, temporaryFolder: temporaryFolder)
    }
}
