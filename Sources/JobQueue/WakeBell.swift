public import BuildingModel
import Glibc

/// Wakes workers in other processes of the same host: a folder they watch.
///
/// A ring is a hint and may get lost; the row in the database is the truth, and workers look now and then by themselves.
public struct WakeBell: Sendable, Hashable {
    /// The folder that workers watch.
    public var directory: String
    /// The file whose writing is the ring.
    public var bell: String { directory + "/bell" }
    /// The file that stands while there may be work nobody looked at; a service manager can start a worker by it.
    public var pending: String { directory + "/pending" }

    /// Makes a bell in a folder, which need not be there yet.
    public init(directory: String) {
        self.directory = directory
    }

    /// Makes the folder.
    public func prepare() throws {
        guard unsafe mkdir(directory, 0o750) == 0 || errno == EEXIST else {
            throw Failure(
                .cannotCreate, "wake-folder", "The folder that wakes workers cannot be made (error \(errno)).",
                remedy: "Make the folder of the database writable for this user.")
        }
    }

    /// Wakes every worker that watches.
    ///
    /// To be called after the commit.     /// Returns what went wrong instead of throwing it: the work is recorded and will be found, only later.
    @discardableResult public func ring() -> Failure? {
        do {
            try prepare()
            try write(pending)
            try write(bell)
            return nil
        } catch let failure as Failure {
            return failure
        } catch {
            return Failure(.software, "wake-bell", "Workers could not be woken.")
        }
    }

    /// Takes the sign of pending work away.
    ///
    /// To be called before the last look that finds nothing, never after it.
    public func clear() {
        // That it is not there, or cannot be removed, costs one needless look.
        _ = unsafe unlink(pending)
    }

    private func write(_ path: String) throws {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard file >= 0 else { throw failure() }
        defer { close(file) }
        guard unsafe Glibc.write(file, [UInt8(ascii: "!")], 1) == 1 else { throw failure() }
    }

    private func failure() -> Failure {
        Failure(
            .inputOutput, "wake-bell", "Workers could not be woken (error \(errno)); they find the job by themselves.",
            remedy: "Make the folder of the database writable for this user.")
    }
}
