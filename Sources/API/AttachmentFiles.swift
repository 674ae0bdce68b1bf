import BuildingModel
import Glibc
import JobQueue
import NIOCore

/// The folder of finished files.
struct AttachmentFiles: Sendable {
    let folder: String

    /// Opens the file of an attachment: a regular file inside the folder, of the size it was published with.
    ///
    /// Blocks.
    func open(_ attachment: Attachment) throws -> AttachmentFile {
        let file = try open(attachment.storedName, of: attachment)
        guard file.size == attachment.size else { throw Self.changed(attachment) }
        return file
    }

    /// Opens the report that stands beside the file of an attachment.
    ///
    /// Blocks.
    func openReport(of attachment: Attachment) throws -> AttachmentFile {
        try open(attachment.reportName, of: attachment)
    }

    private func open(_ storedName: String, of attachment: Attachment) throws -> AttachmentFile {
        let parts = storedName.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." || $0.utf8.contains(0) }) else {
            throw Failure(
                .software, "stored-name", "The name of a stored file is not one of ours.", object: attachment.id)
        }
        let path = folder + "/" + storedName
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT {
                throw Problem.noSuch(
                    "file", "The file of this attachment is no longer stored. Ask for the export again.")
            }
            throw Failure(.inputOutput, "attachment-open", "A finished file cannot be opened (error \(errno)).")
        }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Self.changed(attachment)
        }
        return AttachmentFile(descriptor: descriptor, size: Int64(status.st_size))
    }

    private static func changed(_ attachment: Attachment) -> Failure {
        Failure(.software, "attachment-changed", "A finished file is not what was published.", object: attachment.id)
    }
}

/// An open file, closed with its last reference.
final class AttachmentFile: Sendable {
    /// How much is read at a time, in bytes.
    static let chunk = 64 * 1024

    /// Its size in bytes.
    let size: Int64
    private let descriptor: CInt

    init(descriptor: CInt, size: Int64) {
        self.descriptor = descriptor
        self.size = size
    }

    deinit {
        close(descriptor)
    }

    /// Reads at least one byte and at most `count`.
    ///
    /// Blocks. Throws when there is none: the file is shorter than it was.
    func read(at offset: Int64, count: Int) throws -> ByteBuffer {
        var buffer = ByteBuffer()
        var result = 0
        unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
            repeat {
                result = unsafe pread(descriptor, bytes.baseAddress, count, off_t(offset))
            } while result < 0 && errno == EINTR
            return max(result, 0)
        }
        guard result > 0 else {
            throw Failure(.inputOutput, "attachment-read", "A finished file cannot be read to its end.")
        }
        return buffer
    }
}
