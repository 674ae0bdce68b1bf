public import BuildingModel
import IFC
public import STEP

/// Writes what an order names as one IFC4 STEP file.
///
/// The passes stand in `write` in the order of the file. What grows with the model comes from the snapshot page by page, and what
/// others refer to has a name that can be computed; besides bounded tables, only the ranks of objects that are not written as the
/// model has them are held here. While objects are written the snapshot is read on a thread of its own. Thread: the one that
/// opened the snapshot.
public struct Exporter: Sendable {
    /// The version that the header names.
    public var version: String
    /// Told how much is done, 0…1, after every few objects; it must be quick.
    public var onProgress: @Sendable (Double) -> Void
    /// Whether an object that cannot be written as the model has it fails the export instead of being reported.
    public var isStrict: Bool

    /// Makes an exporter.
    public init(
        version: String, isStrict: Bool = false, onProgress: @escaping @Sendable (Double) -> Void = { _ in }
    ) {
        self.version = version
        self.isStrict = isStrict
        self.onProgress = onProgress
    }

    /// Reads the tables of the standard, which takes some milliseconds; without it the first export of a process does.
    ///
    /// Thread: any.
    public static func prepare() {
        _ = StandardAttributes.places
    }

    /// Writes the file to the sink, to its last byte; making it durable is the sink's business.
    ///
    /// Throws `Failure` naming the object at fault, and whatever the snapshot or the sink throws.
    ///
    /// - Parameter report: is told what becomes of every object.
    public func write(
        _ order: ExportOrder, from snapshot: any ModelSnapshot, to sink: any ByteSink,
        reporting report: (any ExportReporting)? = nil
    ) throws -> ExportCounts {
        var run = try ExportRun(order: order, snapshot: snapshot, sink: sink, exporter: self, report: report)
        try run.writeProject()
        try run.writeSharedShapes()
        try run.writeTypeObjects()
        try run.writeObjects()
        try run.writeTree()
        try run.writeTypeRelations()
        try run.writeMaterials()
        try run.writeClassifications()
        try run.writeLayers()
        try run.writeGroups()
        try run.writeUnits()
        return try run.finish()
    }
}
