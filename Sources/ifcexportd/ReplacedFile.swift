import BuildingModel
import Export
import Glibc

/// A file that takes the place of another one only when it is whole and on the disk.
final class ReplacedFile {
    let sink: FileSink
    private let path: String
    private let growing: String
    private var isCommitted = false

    /// Begins the file beside the one it will replace; throws `Failure` when the folder cannot be written.
    init(_ path: String) throws {
        self.path = path
        growing = "\(path).\(getpid()).part"
        sink = try FileSink(creating: growing, isPrivate: false)
    }

    /// Puts the file in its place, durably.
    func commit() throws -> FileSink.Digest {
        let digest = try sink.finish()
        guard unsafe rename(growing, path) == 0 else {
            throw Failure(.cannotCreate, "cannot-replace", "\(path) cannot be replaced (error \(errno)).")
        }
        isCommitted = true
        let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
        let descriptor = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(.inputOutput, "sync-failed", "The folder of \(path) cannot be synced.")
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw Failure(.inputOutput, "sync-failed", "The folder of \(path) cannot be synced.")
        }
        return digest
    }

    deinit {
        if !isCommitted { _ = unsafe unlink(growing) }
    }
}
