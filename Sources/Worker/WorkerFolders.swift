import BuildingModel
import Glibc

/// The folders a worker works in.
///
/// All must be on this machine's own disks.
public struct WorkerFolders: Sendable, Hashable {
    /// Where files are while they grow; best on the same file system as a folder of attachments, or each is copied once more.
    public var temporary: String
    /// Where workers are woken.
    public var wake: String
    /// Where each living worker holds a lock.
    public var workers: String

    /// Makes folders.
    public init(temporary: String, wake: String, workers: String) {
        self.temporary = temporary
        self.wake = wake
        self.workers = workers
    }

    /// Where temporary files are kept for those who asked for it.
    public var kept: String { temporary + "/kept" }

    /// Makes those that are missing; their parents must be there.
    public func prepare() throws {
        for (folder, name) in [
            (temporary, "temporary files"), (kept, "kept temporary files"),
            (wake, "wake-up calls"), (workers, "workers' locks"),
        ] {
            guard unsafe mkdir(folder, 0o750) == 0 || errno == EEXIST, unsafe access(folder, W_OK | X_OK) == 0 else {
                throw Failure(
                    .cannotCreate, "worker-folder", "The folder for \(name) cannot be used (error \(errno)).",
                    remedy: "Make it, or the folder it is to be in, writable for this user.")
            }
        }
    }
}
