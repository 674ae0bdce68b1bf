internal import BuildingModel
internal import GRDB
internal import Synchronization

extension DatabaseFile {
    /// Copies the WAL back into the database and empties it; false when that has to wait, and nothing was changed.
    ///
    /// It has to wait while another process does it, while a write transaction or a reader of an older state goes on.
    /// Writers wait meanwhile, half a second at most plus the time the copying takes. Throws `Failure`; in a
    /// read-only file `software`.
    @discardableResult
    public func checkpoint() throws -> Bool {
        guard let checkpointer else {
            throw Failure(
                .software, "checkpoint-read-only", "A database that was opened to read cannot be checkpointed.")
        }
        return try access { try checkpointer.run() }
    }
}

/// The one place where the WAL is copied back.
///
/// Before SQLite 3.51.3 a checkpoint without the write lock can overlap a restart of the WAL and lose committed
/// pages. A checkpoint in mode TRUNCATE takes the write lock; but when it does not get it, SQLite goes on without, in
/// mode PASSIVE. So instead of giving up, the busy handler interrupts: then no page is copied and the WAL's header
/// stays as it is.
final class Checkpointer: Sendable {
    private let connection: DatabaseQueue
    private let lockPath: String

    static func lockPath(_ databasePath: String) -> String { databasePath + "-checkpoint.lock" }

    /// Opens a connection of its own: its busy handler is not that of others.
    init(databasePath: String) throws {
        let interruption = Interruption()
        var configuration = ConnectionSettings.configuration()
        configuration.busyMode = .callback { tries in
            if tries < Self.tries { return BusyWaiting.wait(after: tries) }
            interruption.interrupt()
            return false
        }
        connection = try DatabaseQueue(path: databasePath, configuration: configuration)
        try connection.writeWithoutTransaction(ConnectionSettings.makeDurable)
        interruption.aim(at: connection)
        lockPath = Self.lockPath(databasePath)
    }

    /// How often the write lock and the end of older reads are asked for: about half a second.
    private static let tries = 290

    func run() throws -> Bool {
        let isDone = try FileLock.hold(path: lockPath, wait: false) {
            do {
                try connection.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
                return true
            } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_INTERRUPT].contains(error.resultCode) {
                return false
            }
        }
        return isDone ?? false
    }

    func close() throws { try connection.close() }
}

/// The way from a busy handler to the connection it belongs to, which does not exist yet when the handler is made.
private final class Interruption: Sendable {
    private struct Target { weak var connection: DatabaseQueue? }
    private let target = Mutex(Target())

    func aim(at connection: DatabaseQueue) { target.withLock { $0.connection = connection } }
    func interrupt() { target.withLock { $0.connection }?.interrupt() }
}
