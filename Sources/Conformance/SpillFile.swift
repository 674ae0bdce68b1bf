import Glibc

/// Why the check of a file cannot go on: its temporary file failed.
///
/// The file that is checked may be right or not; nothing can be said of it.
public struct CheckStorageError: Error, Hashable, Sendable {
    /// What was tried.
    public enum Operation: String, Hashable, Sendable {
        /// Making the file.
        case create = "made"
        /// Writing to it.
        case write = "written"
        /// Reading from it.
        case read = "read"
    }

    /// What was tried.
    public var operation: Operation
    /// The system's number of the error; 0 where the file is shorter than what was written to it.
    public var code: Int32
    /// Whether there was no space left.
    public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }
}

extension CheckStorageError: CustomStringConvertible {
    /// One sentence, without a path.
    public var description: String {
        let reason = code == 0 ? "it is too short" : unsafe String(cString: strerror(code))
        return "The temporary file of the check cannot be \(operation.rawValue): \(reason)."
    }
}

/// A nameless temporary file for what does not fit into memory; made when something is written first.
///
/// After an error it takes nothing more and gives zeros; whoever uses it must ask for `failure` before the result counts. That keeps
/// errors out of every look into a table.
struct SpillFile: ~Copyable {
    private let folder: String
    private var descriptor: Int32 = -1
    /// The first error.
    private(set) var failure: CheckStorageError?

    /// A file in a folder, which must be there when the first byte is written.
    init(folder: String) {
        self.folder = folder
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes all of the bytes at a place; what lies between places that were written is zeros.
    mutating func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        if descriptor < 0, failure == nil { create() }
        var done = 0
        while failure == nil, done < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
            let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, offset + done)
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                failure = CheckStorageError(operation: .write, code: count == 0 ? ENOSPC : errno)
            }
        }
    }

    /// Reads bytes that were written.
    mutating func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) {
        var done = 0
        while failure == nil, done < bytes.count {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
            let count = unsafe pread(descriptor, rest.baseAddress, rest.count, offset + done)
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                failure = CheckStorageError(operation: .read, code: count == 0 ? 0 : errno)
            }
        }
        for place in done..<bytes.count { unsafe bytes[place] = 0 }
    }

    private mutating func create() {
        // Without a name the file is gone with the process, however that ends (O_TMPFILE of Linux, which Glibc does not say in Swift).
        let nameless = O_DIRECTORY | 0o20_000_000
        descriptor = unsafe open(folder, O_RDWR | O_CLOEXEC | nameless, 0o600)
        guard descriptor < 0 else { return }
        guard errno == EOPNOTSUPP || errno == EISDIR else {
            return failure = CheckStorageError(operation: .create, code: errno)
        }
        // The file system knows only files with a name; so it has one for a moment.
        let path = "\(folder)/ifcexportd-check-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0, unsafe unlink(path) == 0 else {
            return failure = CheckStorageError(operation: .create, code: errno)
        }
    }
}
