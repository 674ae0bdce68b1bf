import BuildingModel
import Glibc
import JobQueue

/// The sign that a worker lives: a lock on a file of its own, which the kernel lets go of when the process dies, however it
/// dies.
///
/// The id is never used again: its first half says in which folder the sign is, its second is random. The descriptor is not
/// handed on to export processes, or one of them would keep a dead worker alive.
final class WorkerLock: Sendable {
    /// The worker's id.
    let id: String
    private let descriptor: Int32
    private let path: String

    /// Takes a new id and its lock.
    init(folder: String) throws {
        let random = GUID.random()
        id = GUID(high: Self.place(of: folder) ?? random.high, low: random.low).description
        path = "\(folder)/\(id).lock"
        // Locked under another name first: a file that could be found unlocked would be taken for a dead worker's.
        let unborn = "\(folder)/\(id).new"
        descriptor = unsafe open(unborn, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe rename(unborn, path) == 0 else {
            let error = errno
            if descriptor >= 0 { close(descriptor) }
            throw Failure(
                .cannotCreate, "worker-lock", "The worker cannot put up its sign of life (error \(error)).",
                remedy: "Make the folder of workers' locks writable for this user.")
        }
    }

    deinit {
        _ = unsafe unlink(path)
        close(descriptor)
    }

    /// How many workers hold their lock.
    static func living(folder: String) -> Int {
        names(in: folder).count { name in
            name.hasSuffix(".lock") && state(of: "\(folder)/\(name)") == .living
        }
    }

    /// Takes down the signs of workers that died while they had no job: nobody asks about those.
    ///
    /// A sign that has not been locked yet has another name for so short a time that an old one is a dead worker's too.
    static func clear(folder: String, unbornAfter seconds: Int) {
        for name in names(in: folder) {
            let path = "\(folder)/\(name)"
            if name.hasSuffix(".new") {
                var status = stat()
                if unsafe lstat(path, &status) == 0, status.st_mtim.tv_sec <= time(nil) - seconds {
                    _ = unsafe unlink(path)
                }
            } else if name.hasSuffix(".lock"), state(of: path) == .dead {
                _ = unsafe unlink(path)
            }
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let listing = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(listing) }
        var names: [String] = []
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        return names
    }

    /// Those of some workers that are dead.
    ///
    /// A worker of this folder without a sign is dead: a sign may be taken down just before it is known that its worker had
    /// claimed a job.
    ///
    /// - Parameter areAllHere: whether all workers are on this machine, so that one without a sign is dead; otherwise one of
    ///   another folder may live on another machine, and only a sign that is let go of says something.
    static func dead(among workers: Set<String>, folder: String, areAllHere: Bool = true) -> Set<String> {
        let place = place(of: folder)
        return workers.filter { worker in
            guard let id = GUID(worker) else { return areAllHere }
            return switch state(of: "\(folder)/\(worker).lock") {
            case .dead: true
            case .absent: areAllHere || id.high == place
            case .living: false
            }
        }
    }

    private enum State {
        case living
        case dead
        case absent
    }

    /// What a sign says; one that cannot be looked at says that its worker lives.
    private static func state(of path: String) -> State {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return errno == ENOENT ? .absent : .living }
        defer { close(descriptor) }
        // Shared: a look must not be taken for the worker itself by another look.
        return flock(descriptor, LOCK_SH | LOCK_NB) == 0 ? .dead : .living
    }

    /// A number for this folder during this start of the machine, so that no other machine's folder has the same; nil where
    /// the kernel does not name its start.
    private static func place(of folder: String) -> UInt64? {
        let boot = QueueClock.system.bootID
        var status = stat()
        guard GUID(boot) != nil, unsafe stat(folder, &status) == 0 else { return nil }
        return GUID.named("\(boot) \(status.st_dev) \(status.st_ino)").high
    }
}
