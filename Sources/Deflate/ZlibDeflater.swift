internal import CZlib

/// Packs one run of bytes after the other (RFC 1950), fast rather than small.
///
/// What zlib works in is kept from one to the next. Memory safety: zlib's pointers into input and output are set anew before
/// every call and only used during it.
@safe package final class ZlibDeflater {
    /// For up to so many bytes a small window is as good as a large one, and much faster to make ready.
    private static let fewBytes = 4_096

    private let small: Stream
    private let large: Stream

    /// Throws `DeflateFault`.
    package init() throws {
        small = try Stream(windowBits: 12, memoryLevel: 5)
        large = try Stream(windowBits: 15, memoryLevel: 8)
    }

    /// The packed bytes; throws `DeflateFault`.
    package func deflate(_ bytes: [UInt8]) throws -> [UInt8] {
        try (bytes.count <= Self.fewBytes ? small : large).deflate(bytes)
    }

    @safe private final class Stream {
        private var stream = unsafe z_stream()

        init(windowBits: Int32, memoryLevel: Int32) throws {
            let status = unsafe deflateInit2_(
                &stream, Z_BEST_SPEED, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size))
            guard status == Z_OK else { throw DeflateFault.refused(status) }
        }

        deinit { _ = unsafe deflateEnd(&stream) }

        func deflate(_ bytes: [UInt8]) throws -> [UInt8] {
            var status = unsafe deflateReset(&stream)
            guard status == Z_OK else { throw DeflateFault.refused(status) }
            guard let size = uInt(exactly: bytes.count) else { throw DeflateFault.tooLong }
            // Text packs to a third or less; where it does not, the room grows.
            var packed = [UInt8](repeating: 0, count: bytes.count / 3 + 1_024)
            var (used, filled) = (0, 0)
            repeat {
                if filled == packed.count { packed.append(contentsOf: repeatElement(0, count: packed.count)) }
                status = unsafe bytes.withUnsafeBufferPointer { input in
                    unsafe packed.withUnsafeMutableBufferPointer { output in
                        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)?.advanced(
                            by: used)
                        unsafe stream.avail_in = size - uInt(used)
                        unsafe stream.next_out = output.baseAddress?.advanced(by: filled)
                        unsafe stream.avail_out = uInt(clamping: output.count - filled)
                        let room = unsafe stream.avail_out
                        let status = unsafe CZlib.deflate(&stream, Z_FINISH)
                        used = unsafe Int(size - stream.avail_in)
                        filled += unsafe Int(room - stream.avail_out)
                        return status
                    }
                }
                guard status == Z_STREAM_END || status == Z_OK || status == Z_BUF_ERROR else {
                    throw DeflateFault.refused(status)
                }
            } while status != Z_STREAM_END
            packed.removeLast(packed.count - filled)
            return packed
        }
    }
}
