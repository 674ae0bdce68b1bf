import BuildingModel
import Dispatch
public import JobQueue
public import Logging
public import ServiceLifecycle
import Synchronization

/// How a worker works.
public struct WorkerSettings: Sendable {
    /// How many exports run at the same time.
    public var jobs: Int
    /// After how many seconds without work it ends by itself; nil for never.
    public var exitWhenIdle: Double?
    /// How long running exports may go on after the worker was asked to stop, in seconds.
    public var drain: Double = 90
    /// How long a finished export is held when the database is away, in seconds.
    public var recordingPatience: Double = 900

    /// Makes settings.
    public init(jobs: Int, exitWhenIdle: Double? = nil) {
        self.jobs = jobs
        self.exitWhenIdle = exitWhenIdle
    }
}

/// The worker: finds jobs, runs each export in a process of its own, publishes what comes of it, and cleans up.
///
/// On a graceful shutdown it takes no more jobs, lets the running ones go on for a while, and then gives them back; such an
/// attempt does not count. Cancelling its task gives them back at once.
public final class WorkerService: Service {
    private let queue: JobQueue
    private let command: ExportCommand
    private let folders: WorkerFolders
    private let settings: WorkerSettings
    private let admission: @Sendable () throws -> Void
    private let logger: Logger
    private let runs = Mutex<[AttemptID: RunControl]>([:])
    private let mustRelease = Mutex(false)

    /// Makes a worker that has not begun.
    ///
    /// - Parameter admission: throws while no job should be begun; asked before every look at the queue.
    public init(
        queue: JobQueue, command: ExportCommand, folders: WorkerFolders, settings: WorkerSettings,
        admission: @escaping @Sendable () throws -> Void = {}, logger: Logger
    ) {
        self.queue = queue
        self.command = command
        self.folders = folders
        self.settings = settings
        self.admission = admission
        self.logger = logger
    }

    /// Works until asked to stop, or until there was no work for long enough.
    ///
    /// Throws a `Failure` when it cannot begin.
    public func run() async throws {
        let (lock, upkeep) = try await blocking { try self.begin() }
        let poller = Poller(
            queue: queue, worker: lock.id, bell: WakeBell(directory: folders.wake), slots: settings.jobs,
            idleLimit: settings.exitWhenIdle.map { Int64($0 * 1000) }, admission: admission, logger: logger,
            run: { [self] claim in perform(claim) })
        queue.onWork { [weak poller] in poller?.nudge() }
        poller.begin()
        logger.info("worker ready", metadata: ["worker": "\(lock.id)", "jobs": "\(settings.jobs)"])
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await poller.left()
            } onGracefulShutdown: { [self] in
                poller.drain()
                logger.info("worker stops; running exports may end")
                DispatchQueue.global().asyncAfter(deadline: .now() + settings.drain) { [weak self] in self?.releaseAll()
                }
            }
        } onCancel: { [self] in
            poller.drain()
            releaseAll()
        }
        upkeep.stop()
        withExtendedLifetime(lock) {}
        logger.info("worker stopped")
    }

    private func begin() throws -> (WorkerLock, Upkeep) {
        try folders.prepare()
        let lock = try WorkerLock(folder: folders.workers)
        let upkeep = Upkeep(
            queue: queue, folders: folders, worker: lock.id,
            mayTakeWork: { [admission] in (try? admission()) != nil }, logger: logger)
        try upkeep.begin()
        return (lock, upkeep)
    }

    private func perform(_ claim: Claim) {
        var logger = logger
        logger[metadataKey: "job"] = "\(claim.job.id)"
        logger[metadataKey: "team"] = "\(claim.job.team)"
        logger[metadataKey: "attempt"] = "\(claim.job.attempts)"
        let control = RunControl()
        runs.withLock { $0[claim.attempt] = control }
        // Asked after the run can be found, so that a release at this moment reaches it one way or the other.
        if mustRelease.withLock({ $0 }) { control.demand(.release) }
        defer { runs.withLock { $0[claim.attempt] = nil } }
        ExportRun(
            queue: queue, claim: claim, command: command, folders: folders, control: control,
            recordingPatience: settings.recordingPatience, logger: logger
        ).run()
    }

    private func releaseAll() {
        mustRelease.withLock { $0 = true }
        for control in runs.withLock({ $0.values.map { $0 } }) { control.demand(.release) }
    }

    /// Runs what blocks on a thread of Dispatch's instead of one of the few that asynchronous code shares.
    private func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "worker start").async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
