import Attachments
import BuildingModel
import JobQueue
import NIOCore

/// The finished files, as far as the queue knows them.
struct AttachmentFiles: Sendable {
    let storage: any AttachmentStorage

    /// Opens the file of an attachment, of which these bytes will be read; it has the size it was published with.
    ///
    /// Blocks.
    func open(_ attachment: Attachment, _ range: Range<Int64>) throws -> AttachmentFile {
        let file = try open(attachment.storedName, range, of: attachment)
        guard file.size == attachment.size else {
            throw Failure(
                .software, "attachment-changed", "A finished file is not what was published.", object: attachment.id)
        }
        return file
    }

    /// Opens the report that stands beside the file of an attachment.
    ///
    /// Blocks.
    func openReport(of attachment: Attachment) throws -> AttachmentFile {
        try open(attachment.reportName, nil, of: attachment)
    }

    /// Where a client gets the file without us; nil when it must not.
    ///
    /// May block.
    func link(to attachment: Attachment) throws -> String? {
        try storage.link(to: attachment.storedName, savedAs: attachment.fileName)
    }

    private func open(_ storedName: String, _ range: Range<Int64>?, of attachment: Attachment) throws -> AttachmentFile
    {
        do {
            return AttachmentFile(try storage.open(storedName, range))
        } catch var failure as Failure {
            guard failure.code != "attachment-gone" else {
                throw Problem.noSuch(
                    "file", "The file of this attachment is no longer stored. Ask for the export again.")
            }
            failure.object = attachment.id
            throw failure
        }
    }
}

/// An open file, closed with its last reference.
final class AttachmentFile: Sendable {
    /// How much is read at a time, in bytes.
    static let chunk = 64 * 1024

    private let file: any StoredFile
    /// Its size in bytes.
    var size: Int64 { file.size }

    init(_ file: any StoredFile) { self.file = file }

    /// Reads at least one byte and at most a chunk from the beginning of a range.
    ///
    /// Blocks. Throws when there is none: the file is shorter than it was.
    func read(_ range: Range<Int64>) throws -> ByteBuffer {
        let count = min(Self.chunk, range.count)
        var buffer = ByteBuffer()
        try unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
            try unsafe file.read(range, into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<count]))
        }
        return buffer
    }
}
