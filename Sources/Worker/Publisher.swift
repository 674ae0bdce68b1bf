import BuildingModel
import Failpoints
import Glibc
import JobQueue

/// Turns the file an attempt has written into an attachment: whole, durable, under a name that was never used before.
///
/// Nothing is ever overwritten, and the row in the database is the only pointer to the file. What was published and then not
/// recorded must be removed again with `withdraw`.
struct Publisher {
    let folders: WorkerFolders
    let claim: Claim

    /// Where the file grows.
    var temporary: String { "\(folders.temporary)/\(claim.attempt).part" }
    /// Where its report grows.
    var temporaryReport: String { "\(folders.temporary)/\(claim.attempt).report.part" }
    /// The name under which it is published in the attachments folder.
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

    private var published: String { "\(folders.attachments)/\(storedName)" }
    private var publishedReport: String { "\(folders.attachments)/\(Publication.reportName(of: storedName))" }

    /// Publishes what the export process says it wrote.
    func publish(_ result: ExportResult) throws -> Publication {
        guard let digest = result.digest else {
            throw Failure(.software, "bad-result", "The export process gave no proper hash of its file.")
        }
        let file = unsafe open(temporary, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw unfinished }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == result.bytes
        else {
            throw unfinished
        }
        guard fsync(file) == 0 else { throw Self.failure("synced") }
        Failpoint.fileSynced.reach()

        let shard = "\(folders.attachments)/\(storedName.prefix(2))"
        if unsafe mkdir(shard, 0o750) == 0 {
            try Self.sync(folder: folders.attachments)
        } else if errno != EEXIST {
            throw Self.failure("given a folder")
        }
        // A link in its place would have the file published wherever somebody pointed.
        let own = unsafe open(shard, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard own >= 0 else { throw Self.failure("given a folder") }
        close(own)
        try publishReport()
        Failpoint.reportLinked.reach()
        // A kept file must not be the same as the attachment: whoever edits the one would change the other.
        if claim.job.keepsTemporaryFile {
            try copy(file, to: published)
            guard unsafe rename(temporary, kept) == 0 else { throw Self.failure("kept") }
            try Self.sync(folder: folders.kept)
            Failpoint.temporaryFileKept.reach()
        } else if unsafe link(temporary, published) != 0 {
            guard errno == EXDEV || errno == EPERM || errno == EMLINK else { throw Self.failure("published") }
            try copy(file, to: published)
        }
        Failpoint.fileLinked.reach()
        try Self.sync(folder: shard)
        Failpoint.folderSynced.reach()
        return Publication(
            storedName: storedName, size: result.bytes, sha256: digest, counts: result.counts,
            temporaryFile: claim.job.keepsTemporaryFile ? kept : nil)
    }

    /// Removes whatever was published: it did not become the job's.
    func withdraw() {
        for path in [published, published + ".part", publishedReport, publishedReport + ".part", kept] {
            _ = unsafe unlink(path)
        }
    }

    /// Removes the temporary file, if it is still there.
    func clean() {
        for path in [temporary, temporaryReport] { _ = unsafe unlink(path) }
    }

    private func publishReport() throws {
        let file = unsafe open(temporaryReport, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw unfinished }
        defer { close(file) }
        guard fsync(file) == 0 else { throw Self.failure("synced") }
        if unsafe link(temporaryReport, publishedReport) != 0 {
            guard errno == EXDEV || errno == EPERM || errno == EMLINK else { throw Self.failure("published") }
            try copy(file, to: publishedReport)
        }
    }

    /// Copies the open file beside its final name, syncs it, and only then gives it that name.
    private func copy(_ file: Int32, to published: String) throws {
        let part = published + ".part"
        let target = unsafe open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard target >= 0 else { throw Self.failure("copied") }
        defer {
            close(target)
            _ = unsafe unlink(part)
        }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure("read") }
            guard count > 0 else { break }
            var written = 0
            while written < count {
                let step = unsafe chunk.withUnsafeBytes { bytes in
                    unsafe write(target, bytes.baseAddress?.advanced(by: written), count - written)
                }
                if step < 0 && errno == EINTR { continue }
                guard step > 0 else { throw Self.failure("copied") }
                written += step
            }
        }
        guard fsync(target) == 0 else { throw Self.failure("synced") }
        guard unsafe link(part, published) == 0 else { throw Self.failure("published") }
    }

    private static func sync(folder: String) throws {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("synced") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("synced") }
    }

    /// A name that any file system takes and no shell trips over at its start.
    private static func fileName(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars where text.utf8.count < 120 {
            text.unicodeScalars.append(scalar.value < 32 || scalar == "/" || scalar.value == 127 ? "_" : scalar)
        }
        return text.first == "." || text.first == "-" ? "_" + text : text
    }

    private var unfinished: Failure {
        Failure(
            .software, "unfinished-file", "The file is not what the export process said it wrote.",
            remedy: "See that nothing else clears the temporary directory.")
    }

    private static func failure(_ what: String) -> Failure {
        let error = errno
        return Failure(
            error == ENOSPC || error == EDQUOT ? .tryAgain : .inputOutput,
            error == ENOSPC || error == EDQUOT ? "no-space" : "publish",
            "The finished file could not be \(what) (error \(error)).",
            remedy: "Check space, rights and health of the disks with temporary files and attachments.")
    }
}
