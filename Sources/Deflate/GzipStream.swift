internal import CZlib

/// Unpacks a gzip file (RFC 1952) piece by piece; several members stand one behind the other like one.
///
/// Memory safety: zlib's pointers into input and output are set anew before every call and only used during it.
@safe package final class GzipStream {
    private var stream = unsafe z_stream()
    /// Whether nothing of a member has come, or all of it.
    package private(set) var isBetweenMembers = false
    /// The last output was filled to the brim, so zlib may hold back more.
    private var mayHoldMore = false

    /// What is wrong with the file.
    package enum Fault: Error { case damaged, outOfMemory }

    /// Makes a stream at its beginning.
    package init() throws {
        let status = unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw Fault.outOfMemory }
    }

    deinit { _ = unsafe inflateEnd(&stream) }

    /// Unpacks from `input`, from `position` on, into `output`; `position` moves behind what was used.
    ///
    /// Returns how many bytes of the output are filled; 0 when it needs more input.
    package func inflate(_ input: [UInt8], from position: inout Int, into output: inout [UInt8]) throws -> Int {
        var filled = 0
        while filled == 0, position < input.count || mayHoldMore {
            if isBetweenMembers {
                guard position < input.count else { break }
                guard unsafe inflateReset(&stream) == Z_OK else { throw Fault.damaged }
                isBetweenMembers = false
            }
            let status = unsafe input.withUnsafeBufferPointer { input in
                unsafe output.withUnsafeMutableBufferPointer { output in
                    unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)?.advanced(by: position)
                    unsafe stream.avail_in = uInt(input.count - position)
                    unsafe stream.next_out = output.baseAddress
                    unsafe stream.avail_out = uInt(output.count)
                    return unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
                }
            }
            position = unsafe input.count - Int(stream.avail_in)
            filled = unsafe output.count - Int(stream.avail_out)
            mayHoldMore = unsafe stream.avail_out == 0
            switch status {
            case Z_OK, Z_BUF_ERROR: break
            case Z_STREAM_END: isBetweenMembers = true
            case Z_MEM_ERROR: throw Fault.outOfMemory
            default: throw Fault.damaged
            }
        }
        return filled
    }
}
