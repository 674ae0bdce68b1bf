import BuildingModel
import Failpoints
import Glibc

/// A folder of finished files, each in a subfolder named by two digits.
public struct AttachmentFolder: AttachmentStorage {
    /// Its path.
    public let path: String

    /// Names the folder; `prepare` makes it.
    public init(_ path: String) {
        self.path = path
    }

    /// Makes the folder when it is missing; its parent must be there.
    public func prepare() throws {
        guard unsafe mkdir(path, 0o750) == 0 || errno == EEXIST, unsafe access(path, W_OK | X_OK) == 0 else {
            throw Failure(
                .cannotCreate, "worker-folder", "The folder for attachments cannot be used (error \(errno)).",
                remedy: "Make it, or the folder it is to be in, writable for this user.")
        }
    }

    /// Does nothing: the room on the disk is looked after elsewhere.
    public func require() throws {}

    /// Answers nil: a folder takes files when they are finished.
    public func beginUpload(of name: String) throws -> UploadID? { nil }

    /// Throws: no upload is ever begun.
    public func upload(_ id: UploadID, of name: String, limit: Int64?) throws -> any AttachmentUpload {
        throw Self.noUploads
    }

    /// Does nothing: no upload is ever begun.
    public func abandon(_ id: UploadID, of name: String) throws {}

    /// Syncs the file, links it and its report under their final names and syncs the folder.
    public func publish(_ written: WrittenAttachment) throws {
        guard case .file(let source, let stays) = written.content else { throw Self.noUploads }
        guard Self.isOurs(written.name), Self.isOurs(written.reportName) else { throw Failure.strangeName }
        let file = unsafe Glibc.open(source, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw WrittenAttachment.unfinished }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == written.size
        else {
            throw WrittenAttachment.unfinished
        }
        guard fsync(file) == 0 else { throw Self.failure("synced") }
        Failpoint.fileSynced.reach()

        let shard = "\(path)/\(written.name.prefix(2))"
        if unsafe mkdir(shard, 0o750) == 0 {
            try Self.sync(folder: path)
        } else if errno != EEXIST {
            throw Self.failure("given a folder")
        }
        // A link in its place would have the file published wherever somebody pointed.
        let own = unsafe Glibc.open(shard, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard own >= 0 else { throw Self.failure("given a folder") }
        close(own)
        try publishReport(written)
        Failpoint.reportLinked.reach()
        // A file that stays must not be the same as the attachment: whoever edits the one would change the other.
        if stays {
            try copy(file, to: "\(path)/\(written.name)")
        } else {
            try link(file, at: source, to: "\(path)/\(written.name)")
        }
        Failpoint.fileLinked.reach()
        try Self.sync(folder: shard)
        Failpoint.folderSynced.reach()
    }

    /// Answers nil: nobody else serves the folder.
    public func link(to name: String, savedAs fileName: String) throws -> String? { nil }

    /// Removes a file, and a copy of it that was not completed.
    public func remove(_ name: String) throws {
        guard Self.isOurs(name) else { throw Failure.strangeName }
        for name in [name, name + ".part"] where unsafe unlink("\(path)/\(name)") != 0 && errno != ENOENT {
            throw Failure(
                .inputOutput, "attachment-remove", "A file cannot be removed (error \(errno)).",
                remedy: "Check the rights of the attachments folder.")
        }
    }

    /// Removes a file that was visited.
    public func remove(_ item: StoredItem) throws -> Bool {
        guard Self.isOurs(item.name) else { throw Failure.strangeName }
        return unsafe unlink("\(path)/\(item.name)") == 0
    }

    private func publishReport(_ written: WrittenAttachment) throws {
        let file = unsafe Glibc.open(written.report, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw WrittenAttachment.unfinished }
        defer { close(file) }
        guard fsync(file) == 0 else { throw Self.failure("synced") }
        try link(file, at: written.report, to: "\(path)/\(written.reportName)")
    }

    private func link(_ file: Int32, at source: String, to published: String) throws {
        guard unsafe Glibc.link(source, published) != 0 else { return }
        guard errno == EXDEV || errno == EPERM || errno == EMLINK else { throw Self.failure("published") }
        try copy(file, to: published)
    }

    /// Whether a name leads nowhere but into the folder.
    static func isOurs(_ name: String) -> Bool {
        !name.split(separator: "/", omittingEmptySubsequences: false).contains {
            $0.isEmpty || $0 == "." || $0 == ".." || $0.utf8.contains(0)
        }
    }

    static func failure(_ what: String) -> Failure {
        let error = errno
        return Failure(
            error == ENOSPC || error == EDQUOT ? .tryAgain : .inputOutput,
            error == ENOSPC || error == EDQUOT ? "no-space" : "publish",
            "The finished file could not be \(what) (error \(error)).",
            remedy: "Check space, rights and health of the disks with temporary files and attachments.")
    }

    private static let noUploads = Failure(
        .software, "no-uploads", "Attachments go into a folder, which takes finished files only.")
}
