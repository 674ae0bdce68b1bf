internal import BuildingModel
internal import Tessellation

extension ShapeContent {
    /// Makes the stored bytes at the end of others prepared ones, where they are not.
    static func prepare(_ bytes: inout [UInt8], from start: Int) throws {
        guard start < bytes.count, bytes[start] != PreparedShape.form else { return }
        let prepared = try prepared(Array(bytes[start...]))
        bytes.removeLast(bytes.count - start)
        bytes.append(contentsOf: prepared)
    }

    /// The solids of the prepared shape at the end of other bytes; nil where it has none.
    static func solids(_ bytes: [UInt8], from start: Int) throws -> SolidTree? {
        guard PreparedShape.hasSolids(bytes, at: start) else { return nil }
        return try solids(of: PreparedShape(bytes: Array(bytes[start...])))
    }
}
