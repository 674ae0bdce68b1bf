import BuildingModel
import Dispatch
import Glibc
import Logging
import SQLiteDatabase
import ServiceLifecycle

/// Copies the write-ahead log back into the database now and then, which nothing else does.
///
/// Every process that serves runs one; a lock file sees to it that only one of them works at a time.
struct CheckpointService: Service {
    /// A log of this size is worth copying back: small enough to keep reads fast, big enough to be rare.
    private static let threshold = 4 << 20

    let database: DatabaseFile
    let logger: Logger

    func run() async throws {
        let source = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "checkpoint"))
        source.schedule(deadline: .now() + 5, repeating: 5, leeway: .seconds(1))
        source.setEventHandler { @Sendable in tick() }
        source.activate()
        defer { source.cancel() }
        // Asked to stop or cancelled: it is over either way.
        try? await gracefulShutdown()
    }

    private func tick() {
        var status = stat()
        guard unsafe stat(database.path + "-wal", &status) == 0, status.st_size > Self.threshold else { return }
        do {
            _ = try database.checkpoint()
        } catch {
            // The log only grows a little more; the next tick tries again.
            logger.warning("the write-ahead log could not be copied back: \(error)")
        }
    }
}
