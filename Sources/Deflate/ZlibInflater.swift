internal import CZlib

/// Unpacks whole pieces (RFC 1950), one after the other with the same working memory.
///
/// Memory safety: zlib's pointers into input and output are set before the one call that uses them.
@safe package final class ZlibInflater: Inflating {
    private var stream = unsafe z_stream()

    /// Throws `DeflateFault`.
    package init() throws {
        let status = unsafe inflateInit2_(&stream, 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw DeflateFault.outOfMemory }
    }

    deinit { _ = unsafe inflateEnd(&stream) }

    /// Fills the output, which must be as long as what is unpacked; false where the bytes are damaged.
    package func inflate(_ packed: UnsafeRawBufferPointer, into output: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        unsafe inflateReset(&stream)
        unsafe stream.next_in = UnsafeMutablePointer(
            mutating: packed.assumingMemoryBound(to: UInt8.self).baseAddress)
        unsafe stream.avail_in = uInt(packed.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = uInt(output.count)
        let status = unsafe CZlib.inflate(&stream, Z_FINISH)
        return unsafe status == Z_STREAM_END && stream.avail_out == 0
    }
}
