import Attachments
import BuildingModel
import Failpoints
import Glibc
import JobQueue

/// Turns the file an attempt has written into an attachment: whole, durable, under a name that was never used before.
///
/// Nothing is ever overwritten, and the row in the database is the only pointer to the file. What was published and then not
/// recorded must be removed again with `withdraw`. Thread: that of the attempt.
final class Publisher {
    let storage: any AttachmentStorage
    let folders: WorkerFolders
    let claim: Claim
    /// The upload that takes the file while it grows; nil where it grows in `temporary`, and when it was published.
    private(set) var upload: UploadID?
    private var mayBePublished = false

    init(storage: any AttachmentStorage, folders: WorkerFolders, claim: Claim) {
        self.storage = storage
        self.folders = folders
        self.claim = claim
    }

    /// Where the file grows.
    var temporary: String { "\(folders.temporary)/\(claim.attempt).part" }
    /// Where its report grows.
    var temporaryReport: String { "\(folders.temporary)/\(claim.attempt).report.part" }
    /// The name under which it is published.
    ///
    /// `<shard>/<job id>.<fence>.<token>.ifc`; the shard is the id's last byte, as the first ones are the time.
    var storedName: String {
        let token = claim.attempt.description.suffix(8)
        return
            "\(claim.job.id.description.suffix(2))/\(claim.job.id).\(claim.fence).\(token).\(claim.job.order.options.format.rawValue)"
    }
    /// Where the temporary file is kept for those who asked for it.
    var kept: String {
        "\(folders.kept)/\(Self.fileName(claim.job.order.name)).\(claim.attempt).\(claim.job.order.options.format.rawValue)"
    }

    /// Gets ready for the file; returns where its bytes go while it grows, nil for the temporary file alone.
    func begin() throws -> ExportUpload? {
        upload = try storage.beginUpload(of: storedName)
        return upload.map { ExportUpload(name: storedName, id: $0, keepsFile: claim.job.keepsTemporaryFile) }
    }

    /// Publishes what the export process says it wrote.
    func publish(_ result: ExportResult) throws -> Publication {
        guard let digest = result.digest else {
            throw Failure(.software, "bad-result", "The export process gave no proper hash of its file.")
        }
        let content: WrittenAttachment.Content
        if let upload {
            guard let parts = result.parts, !parts.isEmpty else {
                throw Failure(.software, "bad-result", "The export process does not say which parts it sent.")
            }
            content = .upload(upload, parts)
        } else {
            content = .file(path: temporary, stays: claim.job.keepsTemporaryFile)
        }
        mayBePublished = true
        try storage.publish(
            WrittenAttachment(
                name: storedName, content: content, size: result.bytes,
                reportName: Publication.reportName(of: storedName), report: temporaryReport))
        upload = nil
        if claim.job.keepsTemporaryFile { try keep() }
        return Publication(
            storedName: storedName, size: result.bytes, sha256: digest, counts: result.counts,
            temporaryFile: claim.job.keepsTemporaryFile ? kept : nil)
    }

    /// Removes whatever was published: it did not become the job's.
    ///
    /// What cannot be removed now the sweep finds.
    func withdraw() {
        guard mayBePublished else { return }
        for name in [storedName, Publication.reportName(of: storedName)] { try? storage.remove(name) }
        _ = unsafe unlink(kept)
    }

    /// Removes the temporary file and gives the upload up, if they are still there.
    func clean() {
        for path in [temporary, temporaryReport] { _ = unsafe unlink(path) }
        guard let upload else { return }
        self.upload = nil
        try? storage.abandon(upload, of: storedName)
    }

    private func keep() throws {
        guard unsafe rename(temporary, kept) == 0 else { throw Self.failure("kept") }
        let folder = unsafe open(folders.kept, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw Self.failure("synced") }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw Self.failure("synced") }
        Failpoint.temporaryFileKept.reach()
    }

    /// A name that any file system takes and no shell trips over at its start.
    private static func fileName(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars where text.utf8.count < 120 {
            text.unicodeScalars.append(scalar.value < 32 || scalar == "/" || scalar.value == 127 ? "_" : scalar)
        }
        return text.first == "." || text.first == "-" ? "_" + text : text
    }

    private static func failure(_ what: String) -> Failure {
        let error = errno
        return Failure(
            error == ENOSPC || error == EDQUOT ? .tryAgain : .inputOutput,
            error == ENOSPC || error == EDQUOT ? "no-space" : "publish",
            "The temporary file could not be \(what) (error \(error)).",
            remedy: "Check space, rights and health of the disk with temporary files.")
    }
}
