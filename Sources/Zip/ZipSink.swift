import CZlib
public import STEP

/// Writes an archive with one deflated file in one pass: the `.ifczip` of an export.
///
/// The same bytes, name and time give the same archive anywhere. What the file measures is only known at its end, so its sizes stand
/// in a data descriptor behind it; they are 64 bits wide where the archive is opened for big files, which must be decided before the
/// first byte. Thread: one at a time.
///
/// Memory safety: zlib's pointers into input and output are set anew before every call and only used during it.
@safe public final class ZipSink: ByteSink {
    /// Why there is no archive.
    public enum Fault: Error, Hashable {
        /// zlib refused to work; the number is its own.
        case compression(Int32)
        /// More was written than an archive without zip64 can hold; the archive is of no use.
        case tooBig
        /// The name is longer than the 65535 bytes that an archive can say.
        case nameTooLong
        /// Something was written behind the end.
        case finished
    }

    private let next: any ByteSink
    private var records: ZipRecords
    private var stream = unsafe z_stream()
    private var output = [UInt8](repeating: 0, count: 256 * 1024)
    private var checksum: uLong
    private var isFinished = false

    /// Starts the archive.
    ///
    /// - Parameters:
    ///   - next: where the archive goes.
    ///   - name: the file's name in the archive, in any script, with its ending: `model.ifc`.
    ///   - modified: seconds since 1970 UTC; said in UTC and to two seconds, which is what archives can say, from 1980 to 2107.
    ///   - isBig: whether the file may measure 4 GiB or more (zip64). A few old readers do not know such archives, so small exports do
    ///     better without.
    public convenience init(_ next: any ByteSink, name: String, modified: Int64, isBig: Bool = true) throws {
        try self.init(next, name: name, modified: modified, isBig: isBig, threshold: UInt64(UInt32.max))
    }

    init(_ next: any ByteSink, name: String, modified: Int64, isBig: Bool, threshold: UInt64) throws {
        guard name.utf8.count <= Int(UInt16.max) else { throw Fault.nameTooLong }
        self.next = next
        records = ZipRecords(
            name: Array(name.utf8), time: DOSTime(secondsSince1970: modified), isBig: isBig, threshold: threshold)
        checksum = crc32(0, nil, 0)
        // A negative window means raw deflate, as archives want it; memory level 8 is zlib's own default. Level 1 packs three times as
        // fast as zlib's usual 6, and the archive is then a fifth larger: at 6 packing took longer than all the rest of an export.
        let status = unsafe deflateInit2_(
            &stream, Z_BEST_SPEED, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw Fault.compression(status) }
        try next.write(records.localHeader)
    }

    deinit { _ = unsafe deflateEnd(&stream) }

    /// Packs the bytes and passes on what that gives.
    public func write(_ bytes: Span<UInt8>) throws {
        guard !isFinished else { throw Fault.finished }
        try unsafe bytes.withUnsafeBufferPointer { bytes in
            // zlib counts in 32 bits.
            for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
                let piece = unsafe UnsafeBufferPointer(rebasing: bytes[start..<min(start + 1 << 30, bytes.count)])
                try unsafe pack(piece, Z_NO_FLUSH)
            }
        }
    }

    /// Ends the file and the archive.
    public func finish() throws {
        guard !isFinished else { throw Fault.finished }
        isFinished = true
        try unsafe pack(UnsafeBufferPointer(start: nil, count: 0), Z_FINISH)
        records.checksum = UInt32(truncatingIfNeeded: checksum)
        guard let ending = records.ending else { throw Fault.tooBig }
        try next.write(ending)
    }

    private func pack(_ input: UnsafeBufferPointer<UInt8>, _ flush: Int32) throws {
        records.size += UInt64(input.count)
        if !input.isEmpty { checksum = unsafe crc32(checksum, input.baseAddress, uInt(input.count)) }
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
                throw Fault.compression(status)
            }
            if produced > 0 {
                records.packedSize += UInt64(produced)
                guard records.fits else { throw Fault.tooBig }
                try unsafe output.withUnsafeBufferPointer { packed in
                    try unsafe next.write(Span(_unsafeElements: UnsafeBufferPointer(rebasing: packed[..<produced])))
                }
            }
            isDone = flush == Z_FINISH ? status == Z_STREAM_END : used == input.count && produced < output.count
        }
    }
}
