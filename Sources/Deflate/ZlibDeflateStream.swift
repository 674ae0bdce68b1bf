internal import CZlib

/// Packs a stream of bytes piece by piece (RFC 1951, without a frame), fast rather than small.
///
/// The same bytes in the same order give the same packed ones, however they are divided. Memory safety: zlib's pointers into
/// input and output are set anew before every call and only used during it.
@safe package final class ZlibDeflateStream {
    private var stream = unsafe z_stream()
    private var output = [UInt8](repeating: 0, count: 256 * 1024)

    /// Throws `DeflateFault`.
    package init() throws {
        // A negative window means no frame; memory level 8 is zlib's own default. Level 1 packs three times as fast as zlib's usual 6,
        // and the archive is then a fifth larger: at 6 packing took longer than all the rest of an export.
        let status = unsafe deflateInit2_(
            &stream, Z_BEST_SPEED, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw DeflateFault.refused(status) }
    }

    deinit { _ = unsafe deflateEnd(&stream) }

    /// Packs bytes and passes on what is ready; throws `DeflateFault`, and what the body throws.
    package func pack(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Span<UInt8>) throws -> Void) throws {
        // zlib counts in 32 bits.
        for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
            let piece = unsafe UnsafeBufferPointer(rebasing: bytes[start..<min(start + 1 << 30, bytes.count)])
            try unsafe pack(piece, Z_NO_FLUSH, body)
        }
    }

    /// Ends the stream and passes on the rest of it.
    package func finish(_ body: (Span<UInt8>) throws -> Void) throws {
        try unsafe pack(UnsafeBufferPointer(start: nil, count: 0), Z_FINISH, body)
    }

    private func pack(
        _ input: UnsafeBufferPointer<UInt8>, _ flush: Int32, _ body: (Span<UInt8>) throws -> Void
    ) throws {
        var used = 0
        var isDone = false
        while !isDone {
            var status = Z_OK
            var produced = 0
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)?.advanced(by: used)
                unsafe stream.avail_in = uInt(input.count - used)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = uInt(output.count)
                status = unsafe deflate(&stream, flush)
                used = unsafe input.count - Int(stream.avail_in)
                produced = unsafe output.count - Int(stream.avail_out)
            }
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                throw DeflateFault.refused(status)
            }
            try unsafe output.withUnsafeBufferPointer { output in
                guard produced > 0 else { return }
                try unsafe body(Span(_unsafeElements: UnsafeBufferPointer(rebasing: output[..<produced])))
            }
            isDone = flush == Z_FINISH ? status == Z_STREAM_END : used == input.count && produced < output.count
        }
    }
}
