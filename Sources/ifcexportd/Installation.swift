import API
import Accounts
import Attachments
import BuildingModel
import CoreMetrics
import Database
import Export
import Foundation
import JobQueue
import Logging
import ModelStore
import Prometheus
import SQLiteDatabase
import ServiceLifecycle
import Webhooks
import Worker

/// The parts of one installation, put together from its settings.
struct Installation: Sendable {
    let settings: Settings
    let live: LiveSettings
    let database: any SQLDatabase
    let accounts: AccountStore
    let store: ModelStore
    let queue: JobQueue
    let attachments: any AttachmentStorage
    let bell: WakeBell

    static let migrations = AccountStore.migrations + ModelStore.migrations + JobQueue.migrations

    /// The SQLite file; nil where a server keeps everything.
    var file: DatabaseFile? { database as? DatabaseFile }

    /// Opens the database.
    ///
    /// - Parameter creates: whether it is made where it is not there yet; commands that only look want to hear that it is missing.
    init(_ settings: Settings, creates: Bool = false) throws {
        self.settings = settings
        live = LiveSettings(settings)
        attachments = try settings.attachments.storage()
        if !creates, let path = settings.database.path, !FileManager.default.fileExists(atPath: path) {
            throw Failure(
                .noInput, "no-database", "There is no database \(path).",
                remedy: "Load a project document first, or name the database with --database.")
        }
        try Self.makeFolder(settings.temporaryDirectory)
        DatabaseFile.useTemporaryDirectory(settings.temporaryDirectory)
        database = try settings.database.open()
        accounts = AccountStore(database: database)
        store = ModelStore(database: database, temporaryFolder: settings.temporaryDirectory)
        bell = WakeBell(directory: settings.folders.wake)
        queue = JobQueue(database: database, policy: settings.limits.policy)
        // A server tells workers of new work itself.
        if database.dialect == .sqlite { queue.onWork { [bell] in bell.ring() } }
    }

    private static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                .configuration, "no-folder", "The folder \(path) cannot be made.",
                remedy: "Make it writable for this user, or name another one with --temporary-directory.")
        }
    }

    /// What the process counts.
    ///
    /// One for the process, as the metrics system it is given to is.
    private static let metrics: Registry = {
        let registry = Registry()
        registry.describe("ifcexportd_claims_total", "Jobs this process took.")
        registry.describe("ifcexportd_worker_wakeups_total", "How often the worker looked because it was woken.")
        registry.describe("ifcexportd_attempts_total", "Attempts that ended, by what they came to.")
        registry.describe(
            "ifcexportd_attempt_duration_seconds", "How long attempts took.",
            buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600])
        registry.describe("ifcexportd_child_deaths_total", "Export processes that died instead of answering.")
        registry.describe("ifcexportd_exported_bytes_total", "Bytes of the files that were published.")
        registry.describe("ifcexportd_exported_objects_total", "Objects in the files that were published.")
        MetricsSystem.bootstrap(registry)
        return registry
    }()

    /// What the service cannot do its work without.
    private var checks: [ReadinessCheck] {
        let queue = queue
        let live = live
        return [
            ReadinessCheck("store") { _ = try queue.nextWakeTime() },
            ReadinessCheck("disk") { try DiskSpace(live.current).require() },
        ]
    }

    /// Tells web hooks what became of their teams' jobs.
    func webhooks(_ logger: Logger) -> WebhookService {
        WebhookService(queue: queue, allowsPrivate: settings.http.allowsPrivateWebhooks, logger: logger)
    }

    /// The listener for metrics; none where no setting asks for one.
    func metrics(_ logger: Logger) -> [any Service] {
        guard let address = settings.http.metricsListen else { return [] }
        return [
            MetricsService(
                host: address.host, port: address.port, registry: Self.metrics, queue: queue, checks: checks,
                logger: logger,
                onListening: { port in
                    logger.info("listening for metrics", metadata: ["port": "\(port)"])
                })
        ]
    }

    /// The HTTP side.
    ///
    /// - Parameters:
    ///   - sockets: those that listen already; the address of the settings does not count when there are any.
    ///   - onReady: called as soon as requests are taken, once for each socket.
    func api(_ logger: Logger, sockets: [Int32] = [], onReady: @escaping @Sendable () -> Void) -> APIService {
        let store = store
        let queue = queue
        let live = live
        var parts = APIService.Parts(
            accounts: accounts, queue: queue, catalog: store, attachments: attachments,
            projectExists: { project, team in try store.team(ofProject: project) == team },
            admission: { try DiskSpace(live.current).require() })
        parts.checks = checks
        parts.metrics = Self.metrics
        parts.showsMetrics = settings.http.metricsListen == nil
        parts.proxies = settings.http.proxies
        parts.allowsPrivateWebhooks = settings.http.allowsPrivateWebhooks
        return APIService(
            host: settings.listen.host, port: settings.listen.port, sockets: sockets, parts: parts,
            limits: settings.http.limits,
            logger: logger,
            onListening: { port in
                logger.info("listening", metadata: ["port": "\(port)"])
                onReady()
            })
    }

    /// The worker.
    ///
    /// - Parameter onReady: called when the worker begins to look for work.
    func worker(_ logger: Logger, isStrict: Bool, onReady: @escaping @Sendable () -> Void) throws -> WorkerParts {
        let live = live
        let attachments = attachments
        let command = Worker.ExportCommand(
            executable: try Self.executable(),
            arguments: ["export-task"] + settings.database.childArguments
                + ["--temporary-directory", settings.temporaryDirectory]
                + ["--attachments", settings.attachments.url] + (isStrict ? ["--strict"] : []),
            environment: settings.database.childEnvironment,
            timeLimit: Double(settings.limits.jobTime), limits: settings.limits.export)
        let service = WorkerService(
            queue: queue, command: command, storage: attachments, folders: settings.folders, settings: settings.work,
            admission: {
                try DiskSpace(live.current).require()
                try attachments.require()
            }, logger: logger, onReady: onReady)
        return WorkerParts(service: service, command: command)
    }

    /// Replaces the settings of everything that runs; names those that count only from the next start on.
    func adopt(_ new: Settings, worker: WorkerParts?) -> [String] {
        let later = live.replace(with: new)
        let settings = live.current
        queue.adopt(settings.limits.policy)
        if let worker {
            // The program's own path stays: after an upgrade the kernel has none for it any more.
            var command = worker.command
            command.timeLimit = Double(settings.limits.jobTime)
            command.limits = settings.limits.export
            worker.service.adjust(settings.work, command: command)
        }
        return later
    }

    /// This program itself: /proc names it whatever the working directory and the search path are.
    private static func executable() throws -> String {
        do {
            return try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        } catch {
            throw Failure(
                .unavailable, "no-proc", "/proc is not there, so the program cannot start itself again.",
                remedy: "Mount /proc.")
        }
    }

    /// How many jobs wait and run, in one line.
    func status() throws -> String {
        let counts = try queue.counts()
        return "\(counts[.queued] ?? 0) waiting, \(counts[.running] ?? 0) running"
    }
}

/// A worker and what it starts for each export.
struct WorkerParts: Sendable {
    let service: WorkerService
    let command: Worker.ExportCommand
}

extension Settings {
    /// The folders of the worker.
    var folders: WorkerFolders {
        WorkerFolders(temporary: temporaryDirectory, wake: "\(home)/wake", workers: "\(home)/workers")
    }

    /// How a worker works.
    var work: WorkerSettings {
        var work = WorkerSettings(jobs: jobs, exitWhenIdle: exitWhenIdle)
        work.drain = Double(limits.drain)
        return work
    }
}

extension WorkLimits {
    /// What one export process may take of the machine.
    var export: ExportLimits {
        ExportLimits(memory: UInt64(jobMemory) << 20, file: UInt64(jobSize) << 20)
    }
}
