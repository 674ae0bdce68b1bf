internal import BuildingModel
public import GRDB
internal import Glibc

/// A file beside the database that holds some room on the disk for the moment when there is none left.
///
/// When a disk is full, what runs can still be brought to an end and be written down: the ballast goes, and its room is enough
/// for that. Work that only begins gets none of it.
struct Ballast: Sendable {
    /// Enough for some thousand ends of jobs in the write-ahead log.
    static let size: off_t = 1 << 20

    let path: String

    init(databasePath: String) { path = databasePath + "-ballast" }

    var isThere: Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_size == Self.size
    }

    /// Puts the file there; false when the disk has no room for it, and then there is none.
    func place() -> Bool {
        guard !isThere else { return true }
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return false }
        defer { close(file) }
        // Room that is only promised, as in a file with holes, would be gone when it is needed.
        guard posix_fallocate(file, 0, Self.size) == 0, fsync(file) == 0 else {
            _ = unsafe unlink(path)
            return false
        }
        return true
    }

    /// Gives the room free; false when there was none to give.
    func release() -> Bool {
        unsafe unlink(path) == 0
    }
}

extension DatabaseFile {
    /// Reads and writes as `write(_:)` does; when the disk is full it gives the ballast's room free and does it once more.
    ///
    /// For what must be written down so that something ends, not for what begins.
    public func writeWithBallast<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try write(body)
        } catch let failure as Failure where failure.code == "disk-full" && ballast.release() {
            return try write(body)
        }
    }

    /// Sees to it that the ballast is there; false when the disk has no room for it now.
    ///
    /// To be called now and then, while there is room for more than the ballast alone.
    @discardableResult public func placeBallast() -> Bool { ballast.place() }

    /// Whether room is held back for a full disk.
    public var hasBallast: Bool { ballast.isThere }

    private var ballast: Ballast { Ballast(databasePath: path) }
}
