internal import BuildingModel
internal import Glibc

/// A lock that all processes of the service share; the kernel lets go of it when its holder dies.
enum FileLock {
    /// Runs the body under the lock; nil, and nothing is run, when `wait` is false and somebody else has it.
    static func hold<T>(path: String, wait: Bool, _ body: () throws -> T) throws -> T? {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Failure(
                .cannotCreate, "lock-file", "The lock file beside the database cannot be opened (error \(errno)).",
                remedy: "Give this user the right to write in the database's folder.")
        }
        defer { close(descriptor) }
        var result: Int32
        repeat { result = flock(descriptor, wait ? LOCK_EX : LOCK_EX | LOCK_NB) } while result != 0 && errno == EINTR
        guard result == 0 else {
            guard errno == EWOULDBLOCK else {
                throw Failure(.inputOutput, "lock-file", "The lock file cannot be locked (error \(errno)).")
            }
            return nil
        }
        return try body()
    }
}
