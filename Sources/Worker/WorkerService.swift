public import Attachments
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
    private let command: Mutex<ExportCommand>
    private let storage: any AttachmentStorage
    private let folders: WorkerFolders
    private let settings: Mutex<WorkerSettings>
    private let onReady: @Sendable () -> Void
    private let poller = Mutex<Poller?>(nil)
    private let admission: @Sendable () throws -> Void
    private let logger: Logger
    private let runs = Mutex<[AttemptID: RunControl]>([:])
    private let mustRelease = Mutex(false)

    /// Makes a worker that has not begun.
    ///
    /// - Parameters:
    ///   - storage: where finished files go.
    ///   - admission: throws while no job should be begun; asked before every look at the queue.
    ///   - onReady: called when everything an earlier crash left is put right, before the first look.
    public init(
        queue: JobQueue, command: ExportCommand, storage: any AttachmentStorage, folders: WorkerFolders,
        settings: WorkerSettings, admission: @escaping @Sendable () throws -> Void = {}, logger: Logger,
        onReady: @escaping @Sendable () -> Void = {}
    ) {
        self.queue = queue
        self.command = Mutex(command)
        self.storage = storage
        self.folders = folders
        self.settings = Mutex(settings)
        self.onReady = onReady
        self.admission = admission
        self.logger = logger
    }

    /// Works until asked to stop, or until there was no work for long enough.
    ///
    /// Throws a `Failure` when it cannot begin.
    public func run() async throws {
        let (lock, upkeep) = try await blocking { try self.begin() }
        let settings = settings.withLock { $0 }
        let poller = Poller(
            queue: queue, worker: lock.id, bell: WakeBell(directory: folders.wake), slots: settings.jobs,
            idleLimit: settings.exitWhenIdle.map { Int64($0 * 1000) }, admission: admission, logger: logger,
            run: { [self] claim in perform(claim) })
        queue.onWork { [weak poller] in poller?.nudge() }
        self.poller.withLock { $0 = poller }
        onReady()
        poller.begin()
        logger.info("worker ready", metadata: ["worker": "\(lock.id)", "jobs": "\(settings.jobs)"])
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await poller.left()
            } onGracefulShutdown: { [self] in
                poller.drain()
                logger.info("worker stops; running exports may end")
                let drain = self.settings.withLock { $0.drain }
                DispatchQueue.global().asyncAfter(deadline: .now() + drain) { [weak self] in self?.releaseAll() }
            }
        } onCancel: { [self] in
            poller.drain()
            releaseAll()
        }
        upkeep.stop()
        withExtendedLifetime(lock) {}
        logger.info("worker stopped")
    }

    /// Goes by other settings from now on; exports under way keep theirs.
    public func adjust(_ settings: WorkerSettings, command: ExportCommand) {
        self.settings.withLock { $0 = settings }
        self.command.withLock { $0 = command }
        poller.withLock { $0 }?.adjust(
            slots: settings.jobs, idleLimit: settings.exitWhenIdle.map { Int64($0 * 1000) })
    }

    /// Has an answer called where jobs are looked for: it comes as long as that goes on, whatever the database does meanwhile.
    public func pulse(_ answer: @escaping @Sendable () -> Void) {
        guard let poller = poller.withLock({ $0 }) else { return answer() }
        poller.pulse(answer)
    }

    /// How many exports run in this process.
    public var running: Int { runs.withLock { $0.count } }

    private func begin() throws -> (WorkerLock, Upkeep) {
        try folders.prepare()
        try storage.prepare()
        let lock = try WorkerLock(folder: folders.workers)
        let upkeep = Upkeep(
            queue: queue, storage: storage, folders: folders, worker: lock.id,
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
            queue: queue, claim: claim, command: command.withLock { $0 }, storage: storage, folders: folders,
            control: control, recordingPatience: settings.withLock { $0.recordingPatience }, logger: logger
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
