internal import BuildingModel
internal import Deflate
internal import Tessellation

/// How a shape lies in the database: packed (RFC 1950), or as it is where it is small.
///
/// Which of both the first byte says: that of a packed one is 0x48 or more, that of a form is 1 or 2.
extension ShapeContent {
    /// Up to so many bytes packing costs more than it saves, for making its tables takes longer than everything else.
    ///
    /// Without it a model of small objects loads a tenth faster, and its database is a tenth larger.
    static let fewBytes = 768

    /// What is stored of a prepared shape.
    static func stored(_ prepared: [UInt8], _ deflater: Deflater) throws -> [UInt8] {
        if prepared.count <= fewBytes { return prepared }
        return try Failure.translatingDeflate { try deflater.deflate(prepared) }
    }

    /// Appends a shape of a known size in either form to other bytes; throws `Failure` where it is damaged.
    static func append(
        _ stored: UnsafeRawBufferPointer, size: Int, to bytes: inout [UInt8], _ inflater: Inflater
    ) throws {
        if let form = unsafe stored.first, form <= PreparedShape.form {
            guard stored.count == size else { throw PropertyCursor.damaged }
            unsafe bytes.append(contentsOf: stored)
        } else {
            guard unsafe inflater.inflate(stored, size: size, appendingTo: &bytes) else { throw PropertyCursor.damaged }
        }
    }
}
