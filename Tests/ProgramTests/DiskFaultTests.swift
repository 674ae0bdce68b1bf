import Foundation
import Testing

/// Disks that are full or lie, and a kernel that gives less than was asked for: rows 11 to 15 and 20 of the fault matrix, on the
/// built program with a C library that fails where it is told to.
@Suite(.timeLimit(.minutes(30))) struct DiskFaultTests {
    /// `Tests/Faults/faulty-libc.c`, built once for all tests.
    static let library: Result<URL, any Error> = Result {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("faulty-libc-\(getpid()).so")
        let source = Program.repository.appendingPathComponent("Tests/Faults/faulty-libc.c")
        let built = try Script.run(
            "clang", ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", output.path, source.path])
        try #require(built.status == 0, "clang, which comes with Swift, builds it: \(built.said)")
        return output
    }

    static func environment(_ rules: String...) throws -> [String: String] {
        ["LD_PRELOAD": try library.get().path, "FAULTY_LIBC": rules.joined(separator: ",")]
    }

    /// Calls that fail once, each with the word that the job says of it: nothing is published by halves, and the next attempt succeeds.
    static let onceOver = [
        // Row 11: the disk is full while the file grows, while its report does, while it is published.
        "write@.part=ENOSPC", "write@.report.part=ENOSPC",
        // Row 13: the disk says that it did not keep what it was given.
        "fsync@.part=EIO", "fsync@.report.part=EIO",
        // Row 15: no final name, no durable final name.
        "link@/attachments/=EIO", "link@/attachments/=ENOSPC", "fsync@/attachments=EIO",
    ]

    @Test("Rows 11, 13, 15: a call that fails once costs an attempt and nothing else", arguments: onceOver)
    func onceFailing(rule: String) throws {
        let site = try Site()
        let token = site.program.folder.appendingPathComponent("token")
        try Data().write(to: token)
        let job = try site.enqueue()
        let worker = try site.worker(environment: try Self.environment("\(rule)!\(token.path)"))
        try site.wait(for: job) { $0["state"] as? String == "succeeded" }
        worker.terminate()
        worker.waitUntilExit()
        #expect(!FileManager.default.fileExists(atPath: token.path), "the fault happened")
        try site.demandOnePublication(of: job, attempts: 2)
    }

    @Test("Rows 13, 15: kept files fail alike", arguments: ["rename@/kept/=EIO", "fsync@/kept=EIO"])
    func keptFailing(rule: String) throws {
        let site = try Site()
        let token = site.program.folder.appendingPathComponent("token")
        try Data().write(to: token)
        let job = try site.enqueue("--keep-temporary-file")
        try site.work(environment: try Self.environment("\(rule)!\(token.path)"))
        #expect(!FileManager.default.fileExists(atPath: token.path), "the fault happened")
        try site.demandOnePublication(of: job, attempts: 2)
    }

    @Test(
        "Row 13: what never reaches the disk never succeeds", arguments: ["fsync@.part=EIO", "fsync@/attachments=EIO"])
    func neverDurable(rule: String) throws {
        let site = try Site()
        let job = try site.enqueue()
        try site.work(environment: try Self.environment(rule))
        let failed = try site.job(job)
        #expect(failed["state"] as? String == "failed")
        #expect(try site.files("attachments").isEmpty && site.files("tmp").isEmpty)
    }

    @Test(
        "Row 14: whoever is interrupted, put off or given half goes on, and the bytes are the same",
        arguments: ["write@.part=short", "write@.part=EINTR/2", "write@.part=EAGAIN/3", "write@store.db=EINTR/3"])
    func lessThanAskedFor(rule: String) throws {
        let site = try Site()
        let job = try site.enqueue()
        try site.work(environment: try Self.environment(rule))
        try site.demandOnePublication(of: job, attempts: 1)
    }

    @Test("Row 20: without inotify the worker looks by itself, and check says so")
    func withoutInotify() throws {
        let site = try Site()
        let deaf = try Self.environment("inotify@any=EMFILE")
        let worker = try site.worker(environment: deaf)
        while !site.said.contains("cannot be watched") { try #require(worker.isRunning) }
        let job = try site.enqueue()
        try site.wait(for: job) { $0["state"] as? String == "succeeded" }
        #expect(try site.program.run(["check"], environment: deaf).output.contains("look every second"))
        worker.terminate()
        worker.waitUntilExit()
        try site.demandOnePublication(of: job, attempts: 1)
    }
}
