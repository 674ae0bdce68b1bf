internal import BuildingModel
internal import Deflate
internal import Tessellation

/// A shape as it lies in the database: as `PackedShape`, or where that cannot hold it as `PreparedShape`, deflated (RFC 1950)
/// unless it is small.
///
/// Which of them the first byte says: that of deflated bytes is 0x48 or more, that of a form is 1, 2 or 3.
extension ShapeContent {
    /// Up to so many bytes deflating costs more than it saves, for making its tables takes longer than everything else.
    static let fewBytes = 768

    /// What is stored of a shape, and how many bytes that is before it is deflated.
    func stored(_ deflater: Deflater) throws -> (bytes: [UInt8], size: Int) {
        let bytes = try packed()
        let isDeflated = bytes.first != PackedShape.form && bytes.count > Self.fewBytes
        return (isDeflated ? try Failure.translatingDeflate { try deflater.deflate(bytes) } : bytes, bytes.count)
    }

    /// Appends a prepared shape to other bytes; throws `Failure` where what is stored is damaged.
    ///
    /// - Parameter size: how many bytes it is before it is deflated.
    static func append(
        _ stored: UnsafeRawBufferPointer, size: Int, to bytes: inout [UInt8], _ inflater: Inflater
    ) throws {
        let start = bytes.count
        let form = unsafe stored.first
        guard let form, form <= PackedShape.form else {
            guard unsafe inflater.inflate(stored, size: size, appendingTo: &bytes) else { throw PropertyCursor.damaged }
            return try prepare(&bytes, from: start)
        }
        guard stored.count == size else { throw PropertyCursor.damaged }
        if form == PackedShape.form {
            try unsafe PackedShape.unpack(Span(_unsafeBytes: stored), appendingTo: &bytes)
        } else {
            unsafe bytes.append(contentsOf: stored)
            try prepare(&bytes, from: start)
        }
    }
}
