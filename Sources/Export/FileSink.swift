import BuildingModel
import Crypto
import Glibc
public import STEP

/// A new file that is written from front to back and hashed on the way.
///
/// The file must not be there yet. Nothing is durable until `finish` has returned. Thread: one at a time.
public final class FileSink: ByteSink {
    private let descriptor: Int32
    private var hash = SHA256()
    private var size: Int64 = 0
    /// So much of the file is on its way to the disk.
    private var sent: Int64 = 0
    private static let sending: Int64 = 8 << 20
    /// So much of the file is on the disk.
    private var settled: Int64 = 0

    /// What the file holds.
    public struct Digest: Sendable, Hashable {
        /// How many bytes.
        public var size: Int64
        /// Their SHA-256, 32 bytes.
        public var sha256: [UInt8]
        /// The same in 64 hexadecimal digits.
        public var hexadecimal: String {
            sha256.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        }

        /// Says what a file holds.
        public init(size: Int64, sha256: [UInt8]) {
            self.size = size
            self.sha256 = sha256
        }
    }

    /// Makes the file; throws `Failure` when it is there already or cannot be made.
    ///
    /// - Parameter isPrivate: whether it is for its owner alone, or for whom the process's mask allows.
    public init(creating path: String, isPrivate: Bool = true) throws {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        descriptor = unsafe open(path, flags, isPrivate ? 0o600 : 0o666)
        guard descriptor >= 0 else {
            throw Failure(
                .cannotCreate, errno == ENOSPC ? "no-space" : "cannot-create",
                "The file cannot be made: \(systemMessage()).",
                remedy: "Check that the folder is there and may be written to.")
        }
    }

    deinit { close(descriptor) }

    /// Writes all of the bytes; throws `Failure` (`no-space`, `write-failed`).
    public func write(_ bytes: Span<UInt8>) throws {
        try unsafe bytes.withUnsafeBytes { bytes in
            unsafe hash.update(bufferPointer: bytes)
            try unsafe writeAll(bytes, to: descriptor)
        }
        size += Int64(bytes.count)
        if size - sent >= Self.sending {
            // Linux begins at once to put such a range on the disk, so that little is left to wait for at the end (with 290 MB a
            // millisecond instead of a tenth of a second). Glibc's module lacks sync_file_range, which says so by its name. It is a
            // hint alone: what goes wrong `fsync` tells.
            _ = posix_fadvise(descriptor, Int(sent), Int(size - sent), POSIX_FADV_DONTNEED)
            sent = size
        }
    }

    /// Makes what is written durable; throws `Failure` when the disk did not take everything, which it says but once.
    public func settle() throws {
        guard fsync(descriptor) == 0 else { throw writeFailure() }
        settled = size
    }

    /// Makes the file durable and answers what it holds; throws as `settle`.
    public func finish() throws -> Digest {
        if settled < size || size == 0 { try settle() }
        return Digest(size: size, sha256: Array(hash.finalize()))
    }
}

/// Standard output.
public final class StandardOutputSink: ByteSink {
    private var hash = SHA256()
    private var size: Int64 = 0

    /// Makes the sink.
    public init() {}

    /// Writes all of the bytes; throws `Failure`.
    public func write(_ bytes: Span<UInt8>) throws {
        try unsafe bytes.withUnsafeBytes { bytes in
            unsafe hash.update(bufferPointer: bytes)
            try unsafe writeAll(bytes, to: STDOUT_FILENO)
        }
        size += Int64(bytes.count)
    }

    /// What was written so far.
    public var digest: FileSink.Digest { FileSink.Digest(size: size, sha256: Array(hash.finalize())) }
}

private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
    var rest = unsafe bytes
    while unsafe !rest.isEmpty {
        let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
            unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if count == 0 || errno != EINTR {
            throw writeFailure()
        }
    }
}

private func writeFailure() -> Failure {
    switch errno {
    case ENOSPC, EDQUOT:
        Failure(.inputOutput, "no-space", "The disk is full.", remedy: "Free space in the temporary directory.")
    case EFBIG:
        Failure(
            .software, "file-too-large", "The file would have more bytes than one export may write.",
            remedy: "Export less at once, or raise the limit.")
    default: Failure(.inputOutput, "write-failed", "Writing failed: \(systemMessage()).")
    }
}

private func systemMessage() -> String {
    unsafe String(cString: strerror(errno))
}
