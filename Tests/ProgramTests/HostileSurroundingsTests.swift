import Foundation
import Testing

/// Folders and files that are not what they were: rows 19, 30 and 36 of the fault matrix, on the built program.
@Suite(.timeLimit(.minutes(30))) struct HostileSurroundingsTests {
    @Test("Row 19: more events than the kernel keeps, and a folder that is replaced, lose no job")
    func overflow() throws {
        let site = try Site()
        let worker = try site.worker("--log-level", "info")
        while !site.said.contains("worker ready") { try #require(worker.isRunning) }
        let wake = site.program.folder.appendingPathComponent("wake")
        try site.halt(worker)
        for number in 0..<20_000 {
            try #require(
                FileManager.default.createFile(atPath: wake.appendingPathComponent("\(number % 7)").path, contents: nil)
            )
        }
        let first = try site.enqueue()
        kill(worker.processIdentifier, SIGCONT)
        try site.wait(for: first) { $0["state"] as? String == "succeeded" }
        try FileManager.default.moveItem(at: wake, to: site.program.folder.appendingPathComponent("moved"))
        let second = try site.enqueue("--empty-properties")
        try site.wait(for: second) { $0["state"] as? String == "succeeded" }
        worker.terminate()
        worker.waitUntilExit()
        #expect(worker.terminationStatus == 0)
    }

    /// Statements that make a store one this program must not touch, and what it says then.
    static let stores = [
        ("INSERT INTO grdb_migrations VALUES ('queue 99: of tomorrow')", "newer"),
        ("DAMAGE", "not an SQLite database"),
    ]

    @Test(
        "Row 30: a store that it must not touch is refused by everything, with the reason", arguments: stores,
        [["worker"], ["api"], ["check"]])
    func refusedStore(store: (statement: String, reason: String), command: [String]) throws {
        let site = try Site()
        let made = try Script.run(
            "python3",
            [
                "-c",
                """
                import sqlite3, sys
                if sys.argv[2] == 'DAMAGE':
                    open(sys.argv[1], 'wb').write(b'no database at all ' * 1000)
                else:
                    with sqlite3.connect(sys.argv[1]) as db: db.execute(sys.argv[2])
                """, site.program.folder.appendingPathComponent("store.db").path, store.statement,
            ])
        #expect(made.status == 0, "\(made.said)")
        let result = try site.program.run(command + (command == ["api"] ? ["--listen", "127.0.0.1:0"] : []))
        #expect(result.status == 78, "\(result)")
        #expect((result.error + result.output).contains(store.reason), "\(result)")
    }

    @Test("Row 36: a link in place of a folder of finished files leads nothing out")
    func linkedFolders() throws {
        let site = try Site()
        let job = try site.enqueue()
        let outside = site.program.folder.appendingPathComponent("outside")
        let attachments = site.program.folder.appendingPathComponent("attachments")
        for folder in [outside, attachments] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        for shard in 0..<256 {
            let name = String(shard >> 4, radix: 16) + String(shard & 15, radix: 16)
            try FileManager.default.createSymbolicLink(
                at: attachments.appendingPathComponent(name), withDestinationURL: outside)
        }
        try site.work()
        #expect(try site.job(job)["state"] as? String == "failed")
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
        #expect(try site.files("tmp").isEmpty)
    }
}
