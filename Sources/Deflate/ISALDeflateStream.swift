#if ISAL
    internal import CISAL

    /// Packs a stream of bytes piece by piece (RFC 1951, without a frame), fast rather than small.
    ///
    /// The same bytes in the same order give the same packed ones on the same kind of machine, however they are divided: ISA-L's
    /// output depends on where its input is cut, so it is cut every 256 KiB. Memory safety: pointers into input and output are set
    /// anew before every call and only used during it; the memory is freed with this.
    @safe package final class ISALDeflateStream {
        private let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
        private let working = UnsafeMutablePointer<UInt8>.allocate(capacity: isal_level1_buffer_size)
        private var input: [UInt8] = []
        private var output = [UInt8](repeating: 0, count: 2 * pieceSize)
        private static let pieceSize = 256 * 1024

        /// Throws `DeflateFault`.
        package init() throws {
            input.reserveCapacity(Self.pieceSize)
            unsafe isal_deflate_init(stream)
            unsafe stream.pointee.level = 1
            unsafe stream.pointee.level_buf = working
            unsafe stream.pointee.level_buf_size = UInt32(isal_level1_buffer_size)
            unsafe stream.pointee.flush = UInt16(NO_FLUSH)
        }

        deinit {
            unsafe stream.deallocate()
            unsafe working.deallocate()
        }

        /// Packs bytes and passes on what is ready; throws `DeflateFault`, and what the body throws.
        package func pack(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Span<UInt8>) throws -> Void) throws {
            var start = 0
            while start < bytes.count {
                let count = min(Self.pieceSize - input.count, bytes.count - start)
                unsafe input.append(contentsOf: bytes[start..<start + count])
                start += count
                if input.count == Self.pieceSize { try packInput(body) }
            }
        }

        /// Ends the stream and passes on the rest of it.
        package func finish(_ body: (Span<UInt8>) throws -> Void) throws {
            unsafe stream.pointee.end_of_stream = 1
            try packInput(body)
        }

        private func packInput(_ body: (Span<UInt8>) throws -> Void) throws {
            var used = 0
            var isDone = false
            while !isDone {
                var status = COMP_OK
                var produced = 0
                unsafe input.withUnsafeMutableBufferPointer { input in
                    unsafe output.withUnsafeMutableBufferPointer { output in
                        unsafe stream.pointee.next_in = input.baseAddress?.advanced(by: used)
                        unsafe stream.pointee.avail_in = UInt32(input.count - used)
                        unsafe stream.pointee.next_out = output.baseAddress
                        unsafe stream.pointee.avail_out = UInt32(output.count)
                        status = unsafe isal_deflate(stream)
                        used = unsafe input.count - Int(stream.pointee.avail_in)
                        produced = unsafe output.count - Int(stream.pointee.avail_out)
                    }
                }
                guard status == COMP_OK else { throw DeflateFault.refused(status) }
                try unsafe output.withUnsafeBufferPointer { output in
                    guard produced > 0 else { return }
                    try unsafe body(Span(_unsafeElements: UnsafeBufferPointer(rebasing: output[..<produced])))
                }
                isDone = unsafe used == input.count && stream.pointee.avail_out > 0
            }
            input.removeAll(keepingCapacity: true)
        }
    }
#endif
