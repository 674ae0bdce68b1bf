import Foundation
import Testing

/// The built program with the sample house, for what goes wrong around it: workers that die, disks that fail.
struct Site {
    let program: Program

    init() throws { program = try Program.withHouse() }

    init(_ program: Program) { self.program = program }

    /// Asks for the house and gives the job's id.
    func enqueue(_ more: String...) throws -> String {
        let result = try program.run(["enqueue", "--model", Program.houseModel] + more)
        try #require(result.status == 0, "\(result.error)")
        return result.output.trimmingCharacters(in: .newlines)
    }

    /// Starts a worker; what it says is in `log`.
    func worker(_ arguments: String..., environment: [String: String] = [:]) throws -> Process {
        let process = program.process(["worker", "--log-level", "warning"] + arguments)
        process.environment?.merge(["IFCEXPORTD_RETRY_AFTER": "0"].merging(environment) { $1 }) { $1 }
        if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
        let handle = try FileHandle(forWritingTo: log)
        try handle.seekToEnd()
        process.standardError = handle
        try process.run()
        return process
    }

    var log: URL { program.folder.appendingPathComponent("worker.log") }
    var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

    /// A worker that does what there is to do and leaves.
    func work(environment: [String: String] = [:]) throws {
        let process = try worker("--exit-when-idle", "1", environment: environment)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && process.terminationReason == .exit, "\(said)")
    }

    func job(_ id: String) throws -> [String: Any] {
        let output = try program.run("jobs", "show", id, "--json").output
        return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    /// Whether somebody holds the database's write lock and does not let go.
    func isLocked() throws -> Bool {
        let asked = try Script.run(
            "python3",
            [
                "-c",
                "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=5, isolation_level=None).execute('BEGIN IMMEDIATE')",
                program.folder.appendingPathComponent("store.db").path,
            ])
        return asked.status != 0
    }

    /// Has a worker stand still between two writes. Whoever is stopped within one keeps everybody from writing; that is SQLite's lock,
    /// and such a stop is made anew.
    func halt(_ worker: Process) throws {
        kill(worker.processIdentifier, SIGSTOP)
        while try isLocked() {
            kill(worker.processIdentifier, SIGCONT)
            try ProgramTests.wait { try !isLocked() }
            kill(worker.processIdentifier, SIGSTOP)
        }
    }

    func code(of job: [String: Any]) -> String? { (job["error"] as? [String: Any])?["code"] as? String }

    /// Waits until a job is as it should be; one that has ended otherwise never will.
    func wait(for id: String, until condition: ([String: Any]) -> Bool) throws {
        try ProgramTests.wait {
            let job = try job(id)
            if condition(job) { return true }
            let hasEnded = ["succeeded", "failed", "cancelled"].contains(job["state"] as? String)
            try #require(!hasEnded, "\(job) \(said)")
            return false
        }
    }

    /// All regular files below a folder, by path.
    func files(_ name: String) throws -> [URL] {
        let folder = program.folder.appendingPathComponent(name)
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        let urls = all?.compactMap { $0 as? URL } ?? []
        return try urls.filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false }
            .sorted { $0.path < $1.path }
    }

    /// Demands what has to be so when a job succeeded: one attachment that is the very file, its report, and of temporary files
    /// only the one that was to be kept.
    func demandOnePublication(of id: String, attempts: Int? = nil, _ location: SourceLocation = #_sourceLocation) throws
    {
        let job = try job(id)
        #expect(job["state"] as? String == "succeeded", "\(job) \(said)", sourceLocation: location)
        if let attempts { #expect(job["attempts"] as? Int == attempts, sourceLocation: location) }
        let attachments = try files("attachments")
        #expect(
            attachments.map(\.pathExtension).sorted() == ["ifc", "json"], "\(attachments)", sourceLocation: location)
        let direct = program.folder.appendingPathComponent("direct.ifc")
        try program.run("export", "--model", Program.houseModel, "-o", direct.path)
        if let file = attachments.first(where: { $0.pathExtension == "ifc" }) {
            #expect(try Data(contentsOf: file) == Data(contentsOf: direct), sourceLocation: location)
        }
        let kept = job["temporaryFile"] as? String
        #expect(try files("tmp").map(\.path) == [kept].compactMap(\.self), sourceLocation: location)
        let check = try program.run("check", "--damage")
        #expect(check.status == 0, "\(check.output)", sourceLocation: location)
    }
}
