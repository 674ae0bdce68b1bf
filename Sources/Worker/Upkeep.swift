import Attachments
import BuildingModel
import Dispatch
import Glibc
import JobQueue
import Logging
import Synchronization

/// Looks after what nobody announces: dead workers, orphaned files, rows that are old.
final class Upkeep: Sendable {
    private struct State {
        var watch: LeaseWatch
        var sweptAt: Int64
        var retiredAt: Int64
        var isFailing = false
    }

    private let queue: JobQueue
    private let storage: any AttachmentStorage
    private let folders: WorkerFolders
    private let worker: String
    private let mayTakeWork: @Sendable () -> Bool
    private let logger: Logger
    private let state: Mutex<State>
    private let timer = Mutex<(any DispatchSourceTimer)?>(nil)

    /// - Parameter mayTakeWork: whether there is room on the disks for new work.
    init(
        queue: JobQueue, storage: any AttachmentStorage, folders: WorkerFolders, worker: String,
        mayTakeWork: @escaping @Sendable () -> Bool = { true }, logger: Logger
    ) {
        self.queue = queue
        self.storage = storage
        self.folders = folders
        self.worker = worker
        self.mayTakeWork = mayTakeWork
        self.logger = logger
        let now = queue.clock.boot()
        state = Mutex(State(watch: LeaseWatch(since: now), sweptAt: now, retiredAt: now))
    }

    /// Puts right what an earlier crash left, then goes on every two seconds, or eight times a lease where that is more often:
    /// leases are only judged by somebody who looks without a gap.
    ///
    /// Throws when the database cannot be used.
    func begin() throws {
        try reclaim()
        try retire()
        try tidy(grace: 0)
        queue.keepBallast()
        timer.withLock { timer in
            let source = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "upkeep"))
            let pause = Int(min(2000, queue.policy.lease / 8))
            source.schedule(
                deadline: .now() + .milliseconds(pause), repeating: .milliseconds(pause),
                leeway: .milliseconds(pause / 10))
            source.setEventHandler { @Sendable [weak self] in self?.tick() }
            source.activate()
            timer = source
        }
    }

    deinit { stop() }

    func stop() { timer.withLock { $0?.cancel() } }

    private func tick() {
        do {
            try reclaim()
            let now = queue.clock.boot()
            let (retires, sweeps) = state.withLock { state in
                let due = (now - state.retiredAt >= 60_000, now - state.sweptAt >= 3_600_000)
                if due.0 { state.retiredAt = now }
                if due.1 { state.sweptAt = now }
                return due
            }
            if retires { try retire() }
            if sweeps { try tidy(grace: 600) }
            if mayTakeWork() { queue.keepBallast() }
            state.withLock { $0.isFailing = false }
        } catch {
            let isNews = state.withLock { state in
                defer { state.isFailing = true }
                return !state.isFailing
            }
            if isNews { logger.warning("the queue cannot be looked after: \(error)") }
        }
    }

    private func reclaim() throws {
        let others = try queue.runningWorkers().subtracting([worker])
        let now = queue.clock.boot()
        let leasesOver = state.withLock { $0.watch.look(at: now, lease: queue.policy.lease) }
        let dead = WorkerLock.dead(
            among: others, folder: folders.workers, areAllHere: !queue.clock.leavesLeasesToServer)
        for job in try queue.reclaim(deadWorkers: dead, leasesOver: leasesOver) {
            logger.warning(
                "job taken back: \(job.error?.message ?? "it was being cancelled")",
                metadata: ["job": "\(job.id)", "team": "\(job.team)", "state": "\(job.state.rawValue)"])
        }
    }

    /// Removes what was kept long enough: its rows first, so that nobody is offered a file that is going.
    private func retire() throws {
        var files = 0
        while case let names = try queue.retireAttachments(), !names.isEmpty {
            for name in names {
                for file in [name, Publication.reportName(of: name)] { try storage.remove(file) }
            }
            files += names.count
            Self.letOthersWrite()
        }
        while case let paths = try queue.retireTemporaryFiles(), !paths.isEmpty {
            // Only what lies where this worker keeps them: a row is not to be trusted with any path at all.
            for path in paths where path.hasPrefix(folders.kept + "/") { _ = unsafe unlink(path) }
            files += paths.count
            Self.letOthersWrite()
        }
        if files > 0 {
            logger.notice("removed what was kept long enough", metadata: ["files": "\(files)"])
        }
    }

    /// Whoever waits for the lock asks every few tenths of a millisecond; without a pause it might never be there to be had.
    private static func letOthersWrite() { usleep(5_000) }

    private func tidy(grace: Int) throws {
        let files = try Sweep(queue: queue, storage: storage, folders: folders, grace: grace).run()
        WorkerLock.clear(folder: folders.workers, unbornAfter: 60)
        var rows = 0
        while case let count = try queue.prune(), count > 0 {
            rows += count
            Self.letOthersWrite()
        }
        if files + rows > 0 {
            logger.notice("tidied up", metadata: ["files": "\(files)", "rows": "\(rows)"])
        }
    }
}

/// Whether leases may be judged by their age: only after the database was in sight for a whole lease without a gap.
///
/// After an outage, or a suspended machine, every living worker's lease is over at the same moment, and each must first get the
/// chance to renew.
struct LeaseWatch: Hashable {
    private var since: Int64
    private var last: Int64

    init(since: Int64) {
        self.since = since
        last = since
    }

    /// Notes a successful look; true when ages may be judged.
    mutating func look(at now: Int64, lease: Int64) -> Bool {
        if now - last > lease / 4 { since = now }
        last = now
        return now - since >= lease
    }
}
