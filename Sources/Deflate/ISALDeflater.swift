#if ISAL
    internal import CISAL

    /// Packs one run of bytes after the other (RFC 1950), fast rather than small.
    ///
    /// Working memory is kept from one to the next. Memory safety: pointers into input and output are set anew before every call
    /// and only used during it; the memory is freed with this.
    @safe package final class ISALDeflater {
        private let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
        private let working = UnsafeMutablePointer<UInt8>.allocate(capacity: isal_level1_buffer_size)

        /// Throws `DeflateFault`.
        package init() throws {}

        deinit {
            unsafe stream.deallocate()
            unsafe working.deallocate()
        }

        /// The packed bytes; throws `DeflateFault`.
        package func deflate(_ bytes: [UInt8]) throws -> [UInt8] {
            // It is packed at once, so the output has room for what does not get smaller: five bytes a block of 64 KiB, and the frame.
            let room = bytes.count + bytes.count / 4_096 + 1_024
            guard let size = UInt32(exactly: bytes.count), let limit = UInt32(exactly: room) else {
                throw DeflateFault.tooLong
            }
            var status: Int32 = 0
            let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
                unsafe isal_deflate_stateless_init(stream)
                unsafe stream.pointee.gzip_flag = UInt16(IGZIP_ZLIB)
                unsafe stream.pointee.level = 1
                unsafe stream.pointee.level_buf = working
                unsafe stream.pointee.level_buf_size = UInt32(isal_level1_buffer_size)
                unsafe stream.pointee.end_of_stream = 1
                status = unsafe bytes.withUnsafeBufferPointer { input in
                    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    unsafe stream.pointee.avail_in = size
                    unsafe stream.pointee.next_out = output.baseAddress
                    unsafe stream.pointee.avail_out = limit
                    return unsafe isal_deflate_stateless(stream)
                }
                count = unsafe Int(limit - stream.pointee.avail_out)
            }
            guard status == COMP_OK else { throw DeflateFault.refused(status) }
            // What is stored must not keep the room that it did not need.
            return Array(packed[...])
        }
    }
#endif
