internal import BuildingModel
internal import CZlib

/// Unpacks what is stored (RFC 1950), one piece after the other with the same working memory.
///
/// Memory safety: zlib's pointers into input and output are set before the one call that uses them.
@safe final class Inflater {
    private var stream = unsafe z_stream()

    init() throws {
        let status = unsafe inflateInit2_(&stream, 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            throw Failure(.unavailable, "out-of-memory", "There was not enough memory to unpack a shape.")
        }
    }

    deinit { _ = unsafe inflateEnd(&stream) }

    /// Appends the unpacked bytes, which must be so many.
    func inflate(_ packed: UnsafeRawBufferPointer, size: Int, appendingTo bytes: inout [UInt8]) throws {
        // Deflate packs at most 1032 to 1; a size beyond that is no size, and must not be allocated.
        guard size >= 0, size <= packed.count * 1_100 + 1_024, packed.count <= Int(UInt32.max), size <= Int(Int32.max)
        else { throw PropertyCursor.damaged }
        var isWhole = false
        bytes.append(addingCapacity: size) { (output: inout OutputSpan<UInt8>) in
            unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                unsafe inflateReset(&stream)
                unsafe stream.next_in = UnsafeMutablePointer(
                    mutating: packed.assumingMemoryBound(to: UInt8.self).baseAddress)
                unsafe stream.avail_in = uInt(packed.count)
                unsafe stream.next_out = buffer.baseAddress
                unsafe stream.avail_out = uInt(size)
                let status = unsafe CZlib.inflate(&stream, Z_FINISH)
                count = unsafe size - Int(stream.avail_out)
                isWhole = status == Z_STREAM_END && count == size
            }
        }
        guard isWhole else { throw PropertyCursor.damaged }
    }
}
