import Foundation
import TestDatabases
import Testing

/// The built program with everything in PostgreSQL, beside one with everything in SQLite.
@Suite(
    .enabled(
        if: PostgresServer.isHere,
        "SKIPPED: PostgreSQL is not here or not built in; the program is shown on SQLite alone"))
struct FleetTests {
    private static let house = Program.repository.appendingPathComponent("samples/house.ndjson").path

    /// A program on a server of the tests' own.
    private func program() throws -> Program {
        let program = try Program()
        program.database = try PostgresServer.common().makeDatabase()
        return program
    }

    private func file(_ program: Program, model: String, options: [String] = []) throws -> Data {
        let file = program.folder.appendingPathComponent("\(UUID()).ifc")
        let result = try program.run(["export", "--model", model, "-o", file.path] + options)
        try #require(result.status == 0, "\(result.error)")
        return try Data(contentsOf: file)
    }

    @Test func theSameDocumentsGiveTheSameBytes() throws {
        let (sqlite, model) = try Program.withEverything()
        let document = sqlite.folder.appendingPathComponent("everything.ndjson").path
        let server = try program()
        for (program, document) in [(server, document), (server, Self.house), (sqlite, Self.house)] {
            let result = try program.run("load", document)
            try #require(result.status == 0, "\(result.error)")
        }
        for model in [model, Program.houseModel] {
            for options in [[], ["--empty-properties", "--custom-property-set"]] {
                let (here, there) = (
                    try file(sqlite, model: model, options: options), try file(server, model: model, options: options)
                )
                #expect(here == there && here.count > 10_000)
            }
        }
    }

    @Test func anExportOfAWorkerIsPublishedAndItsProcessKeepsThePassword() throws {
        let program = try program()
        // The server trusts everybody, so any password will do; nobody may find it on a command line.
        program.database = program.database.replacing("postgres@/", with: "postgres:secretword@/")
        try #require(try program.run("load", Self.house).status == 0)
        let service = try Service(program)
        defer { service.process.terminate() }
        #expect(try service.post().status == 202)
        #expect(try service.post().status == 302)
        let site = Site(program)
        let worker = try site.worker(
            "--exit-when-idle", "1", environment: ["IFCEXPORTD_FAILPOINTS": "export-begun=stop"])
        let child = try #require(Self.stoppedChild(of: worker), "\(site.said)")
        let words = try String(contentsOfFile: "/proc/\(child)/cmdline", encoding: .utf8)
        #expect(words.contains("export-task") && !words.contains("secretword"))
        kill(child, SIGCONT)
        worker.waitUntilExit()
        let shown = try program.run("jobs", "list")
        #expect(shown.output.contains("succeeded"), "\(shown.output) \(site.said)")
        #expect(!site.said.contains("secretword"))
        #expect(try site.files("attachments").map(\.pathExtension).sorted() == ["ifc", "json"])
    }

    /// The export process of a worker, as soon as it stands still; nil when the worker has ended.
    private static func stoppedChild(of worker: Process) -> pid_t? {
        let folder = "/proc/\(worker.processIdentifier)/task"
        while worker.isRunning {
            let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for thread in threads {
                let children = (try? String(contentsOfFile: "\(folder)/\(thread)/children", encoding: .utf8)) ?? ""
                guard let child = children.split(separator: " ").first,
                    let status = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8),
                    status.contains(") T ")
                else { continue }
                return pid_t(child)
            }
        }
        return nil
    }

    @Test func twoThatOpenAnEmptyDatabaseAtOnceMakeItTogether() throws {
        let program = try program()
        let processes = (0..<2).map { _ in program.process(["token", "list"]) }
        for process in processes { try process.run() }
        for process in processes { process.waitUntilExit() }
        #expect(processes.map(\.terminationStatus) == [0, 0])
    }

    @Test func checkSaysWhatTheServerIsLikeAndNoPassword() throws {
        let program = try program()
        program.database = program.database.replacing("postgres@/", with: "postgres:secretword@/")
        let check = try program.run("check")
        // That of the tests is told not to wait for its disk, which no real one may be.
        #expect(check.status == 78)
        #expect(check.output.contains("WRONG PostgreSQL") && check.output.contains("fsync"))
        #expect(check.output.contains("ok    database: postgres://postgres@/test_"))
        #expect(!check.output.contains("SQLite") && !check.output.contains("secretword"))
        let lines = check.output.split(separator: "\n")
        #expect(lines.count { !$0.hasPrefix("ok ") } == 1, "\(check.output)")
    }

    @Test func aDocumentThatIsWrongLeavesNothing() throws {
        let program = try program()
        let lines = try String(contentsOfFile: Self.house, encoding: .utf8)
        let result = try program.run("load", "-", input: lines + "{\"object\":{}}\n")
        #expect(result.status == 65 && result.error.contains("Line "), "\(result.error)")
        #expect(try program.run("export", "--model", Program.houseModel, "-o", "-").status == 66)
        #expect(try program.run("load", Self.house).status == 0)
    }
}

@Suite struct WithoutFleetTests {
    #if !Fleet
        @Test func aServerIsRefusedByAProgramThatKnowsNone() throws {
            let result = try Program().run("jobs", "list", "--database", "postgres://user:secret@host/db")
            #expect(result.status == 78)
            #expect(result.error.contains("swift build --traits Fleet") && !result.error.contains("secret"))
        }
    #endif
}
