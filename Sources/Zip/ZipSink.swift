public import Deflate
public import STEP

/// Writes an archive with one deflated file in one pass: the `.ifczip` of an export.
///
/// The same bytes, name and time give the same archive anywhere, with the same packing library. What the file measures is only known
/// at its end, so its sizes stand in a data descriptor behind it; they are 64 bits wide where the archive is opened for big files,
/// which must be decided before the first byte. Thread: one at a time.
public final class ZipSink: ByteSink {
    /// Why there is no archive.
    public enum Fault: Error, Hashable {
        /// The packing library refused to work.
        case compression(DeflateFault)
        /// More was written than an archive without zip64 can hold; the archive is of no use.
        case tooBig
        /// The name is longer than the 65535 bytes that an archive can say.
        case nameTooLong
        /// Something was written behind the end.
        case finished
    }

    private let next: any ByteSink
    private var records: ZipRecords
    private let stream: DeflateStream
    private var checksum = Checksum()
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
        stream = try Self.refusal { try DeflateStream() }
        try next.write(records.localHeader)
    }

    /// Packs the bytes and passes on what that gives.
    public func write(_ bytes: Span<UInt8>) throws {
        guard !isFinished else { throw Fault.finished }
        try unsafe bytes.withUnsafeBufferPointer { bytes in
            records.size += UInt64(bytes.count)
            unsafe checksum.add(bytes)
            try Self.refusal { try unsafe stream.pack(bytes, passOn) }
        }
    }

    /// Only a few bytes are missing.
    public func settle() throws { try next.settle() }

    /// Ends the file and the archive.
    public func finish() throws {
        guard !isFinished else { throw Fault.finished }
        isFinished = true
        try Self.refusal { try stream.finish(passOn) }
        records.checksum = checksum.value
        guard let ending = records.ending else { throw Fault.tooBig }
        try next.write(ending)
    }

    private func passOn(_ packed: Span<UInt8>) throws {
        records.packedSize += UInt64(packed.count)
        guard records.fits else { throw Fault.tooBig }
        try next.write(packed)
    }

    private static func refusal<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let fault as DeflateFault {
            throw Fault.compression(fault)
        }
    }
}
