internal import BuildingModel
internal import CZlib

/// Packing of what is stored.
enum Zlib {
    /// The packed bytes (RFC 1950), fast rather than small.
    static func deflate(_ bytes: [UInt8]) throws -> [UInt8] { try Deflater().deflate(bytes) }

    /// The bytes again, which must be so many.
    static func inflate(_ packed: [UInt8], size: Int) throws -> [UInt8] {
        guard size >= 0, size <= packed.count * 1_100 + 1_024 else { throw ByteReader.damaged }
        var bytes = [UInt8](repeating: 0, count: size)
        var count = uLong(size)
        let status = unsafe uncompress(&bytes, &count, packed, uLong(packed.count))
        guard status == Z_OK, Int(count) == size else { throw ByteReader.damaged }
        return bytes
    }
}

/// Unpacks a gzip file (RFC 1952) piece by piece; several members stand one behind the other like one.
///
/// Memory safety: zlib's pointers into input and output are set anew before every call and only used during it.
@safe final class GzipStream {
    private var stream = unsafe z_stream()
    private(set) var isBetweenMembers = false
    /// The last output was filled to the brim, so zlib may hold back more.
    private var mayHoldMore = false

    /// What is wrong with the file.
    enum Fault: Error { case damaged, outOfMemory }

    init() throws {
        let status = unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw Fault.outOfMemory }
    }

    deinit { _ = unsafe inflateEnd(&stream) }

    /// Unpacks from `input`, from `position` on, into `output`; `position` moves behind what was used.
    ///
    /// Returns how many bytes of the output are filled; 0 when it needs more input.
    func inflate(_ input: [UInt8], from position: inout Int, into output: inout [UInt8]) throws -> Int {
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
