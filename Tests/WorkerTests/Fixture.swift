import Attachments
import BuildingModel
import Foundation
import GRDB
import JobQueue
import Logging
import SQLiteDatabase
import Synchronization
import Testing

@testable import Worker

/// A worker's folders and queue in a folder of their own, and export processes made of small shell scripts.
final class Fixture: Sendable {
    let root: String
    let folders: WorkerFolders
    /// The path of the folder of finished files.
    let attachments: String
    var storage: AttachmentFolder { AttachmentFolder(attachments) }
    let queue: JobQueue
    let log = Log()
    var logger: Logger { Logger(label: "test", factory: { [log] _ in LogKeeper(log: log) }) }

    init(_ queue: JobQueue? = nil) throws {
        root = NSTemporaryDirectory() + "/worker-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        folders = WorkerFolders(
            temporary: root + "/tmp", wake: root + "/wake", workers: root + "/workers")
        attachments = root + "/attachments"
        try folders.prepare()
        try AttachmentFolder(attachments).prepare()
        self.queue = try queue ?? Self.open(root)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The queue over connections of its own, as another process has it.
    func anotherQueue() throws -> JobQueue { try Self.open(root) }

    private static func open(_ root: String) throws -> JobQueue {
        var policy = QueuePolicy()
        policy.backoff.first = 0
        let database = try DatabaseFile.open(path: root + "/queue.db", migrations: JobQueue.migrations)
        // No test here pulls the plug, so commits need not wait for the disk.
        try database.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        return JobQueue(database: database, policy: policy)
    }

    func enqueue(
        _ revision: Int = 1, keeps: Bool = false, name: String = "House", elements: [GUID]? = nil,
        in queue: JobQueue? = nil
    ) throws -> Job {
        let model = GUID(high: 2, low: 2)
        let order = ExportOrder(
            project: GUID(high: 1, low: 1), name: name, targets: [.init(model: model, revision: revision)],
            elements: elements, options: ExportOptions())
        let request = ResolvedRequest(
            team: "acme", order: order, target: model, revision: revision, consumesSelection: false)
        return try (queue ?? self.queue).enqueue(
            request, user: "ann@acme.example", isSelection: false, keepsTemporaryFile: keeps
        ).job
    }

    /// A command that runs a script, which finds the line it was sent in `$task` and the path to write in `$out`.
    func command(_ script: String, timeLimit: Double = 60, patience: Double = 10) throws -> ExportCommand {
        let path = root + "/export-\(UUID().uuidString).sh"
        let text = """
            read -r task
            out=$(printf '%s' "$task" | sed 's/.*"output":"\\([^"]*\\)".*/\\1/')
            report=$(printf '%s' "$task" | sed 's/.*"report":"\\([^"]*\\)".*/\\1/')
            cd '\(root)'
            \(script)
            """
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        return ExportCommand(executable: "/bin/sh", arguments: [path], timeLimit: timeLimit, patience: patience)
    }

    /// Claims the next job and runs it to its end on this thread.
    func run(_ command: ExportCommand, control: RunControl = RunControl(), folders: WorkerFolders? = nil) throws
        -> Claim
    {
        let claim = try #require(try queue.claim(worker: "worker 1"))
        run(claim, command, control: control, folders: folders)
        return claim
    }

    func run(
        _ claim: Claim, _ command: ExportCommand, control: RunControl = RunControl(), folders: WorkerFolders? = nil
    ) {
        ExportRun(
            queue: queue, claim: claim, command: command, storage: storage, folders: folders ?? self.folders,
            control: control, recordingPatience: 1, logger: logger
        ).run()
    }

    /// The id of a worker that died here and whose sign is still there.
    func deadWorker() throws -> String {
        let id = try WorkerLock(folder: folders.workers).id
        try touch("\(folders.workers)/\(id).lock")
        return id
    }

    /// Everything in the folders for temporary files, kept files and attachments.
    func files() throws -> [String] {
        let all = try everyFile()
        // A report beside its file goes without saying; one without it is a file like any other.
        let stems = Set(all.filter { !$0.hasSuffix(".report.json") }.map { $0.dropLast(4) })
        return all.filter { !$0.hasSuffix(".report.json") || !stems.contains($0.dropLast(12)) }
    }

    private func everyFile() throws -> [String] {
        try [folders.temporary, attachments].flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
                do {
                    let type = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")[.type]
                    return type as? FileAttributeType != .typeDirectory
                } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
                    // A worker took it away after it was listed.
                    return false
                }
            }
        }
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(root)/\(name)") }

    func touch(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try "x".write(toFile: path, atomically: false, encoding: .utf8)
    }
}

/// What was logged.
final class Log: Sendable {
    private let kept = Mutex<[String]>([])
    var messages: [String] { kept.withLock { $0 } }
    func add(_ message: String) { kept.withLock { $0.append(message) } }
}

struct LogKeeper: LogHandler {
    let log: Log
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { log.add("\(event.message)") }
}

/// Scripts that play an export process.
enum Script {
    /// Writes a file as it should be.
    static let good = """
        set -C
        printf 'ISO-10303-21; END-ISO-10303-21;' > "$out" || exit 73
        \(told)
        """
    /// Says of the file that it is done.
    static let told = """
        sum=$(sha256sum < "$out" | cut -d ' ' -f 1)
        size=$(wc -c < "$out")
        echo '{}' > "$report"
        echo "{\\"progress\\":0.5}"
        echo "{\\"result\\":{\\"bytes\\":$size,\\"sha256\\":\\"$sum\\",\\"counts\\":{\\"objects\\":3,\\"degraded\\":0,\\"leftOut\\":0,\\"instances\\":9}}}"
        """
    /// Begins a file and never comes back.
    static let endless = """
        echo half > "$out"
        echo '{"progress":0.25}'
        echo $$ > running
        while :; do sleep 0.05; done
        """
}

/// Waits until something is so that another thread or process brings about.
///
/// Looked at on a thread of its own: asynchronous code shares few with all other tests, and may not get one for long.
func eventually(
    _ what: Comment, seconds: Double = 120, sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: @escaping @Sendable () throws -> Bool
) async throws {
    struct TooLate: Error {}
    let outcome = Mutex<Result<Void, any Error>>(.failure(TooLate()))
    await beside {
        let limit = ContinuousClock.now + .seconds(seconds)
        repeat {
            do {
                guard try !condition() else { return outcome.withLock { $0 = .success(()) } }
            } catch {
                return outcome.withLock { $0 = .failure(error) }
            }
            usleep(5000)
        } while ContinuousClock.now < limit
    }.value
    let result = outcome.withLock { $0 }
    if case .failure = result { Issue.record(what, sourceLocation: sourceLocation) }
    try result.get()
}

/// Runs something that blocks beside the test.
func beside(_ work: @escaping @Sendable () -> Void) -> Task<Void, Never> {
    Task {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "beside").async {
                work()
                continuation.resume()
            }
        }
    }
}
