#if ISAL
    internal import CISAL

    /// Unpacks whole pieces (RFC 1950), one after the other with the same working memory.
    ///
    /// Memory safety: pointers into input and output are set before the one call that uses them; the state is freed with this.
    @safe package final class ISALInflater: Inflating {
        private let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)

        /// Throws `DeflateFault`.
        package init() throws {
            unsafe isal_inflate_init(state)
        }

        deinit { unsafe state.deallocate() }

        /// Fills the output, which must be as long as what is unpacked; false where the bytes are damaged.
        package func inflate(_ packed: UnsafeRawBufferPointer, into output: UnsafeMutableBufferPointer<UInt8>) -> Bool {
            unsafe isal_inflate_reset(state)
            unsafe state.pointee.crc_flag = UInt32(ISAL_ZLIB)
            unsafe state.pointee.next_in = UnsafeMutablePointer(
                mutating: packed.assumingMemoryBound(to: UInt8.self).baseAddress)
            unsafe state.pointee.avail_in = UInt32(packed.count)
            unsafe state.pointee.next_out = output.baseAddress
            unsafe state.pointee.avail_out = UInt32(output.count)
            let status = unsafe isal_inflate(state)
            return unsafe status == ISAL_DECOMP_OK && state.pointee.block_state == ISAL_BLOCK_FINISH
                && state.pointee.avail_out == 0
        }
    }
#endif
