import Foundation
import TestDatabases
import Testing

/// `ifcexportd migrate`, killed on its way.
@Suite struct MigrateTests {
    @Test(arguments: Engine.here) func anInstallationMovesAlsoWhenItIsKilledOnItsWay(engine: Engine) throws {
        let program = try Program.withHouse()
        let before = try program.run("export", "--model", Program.houseModel, "-o", "-").output
        let waiting = try program.run("enqueue", "--model", Program.houseModel).output
        let source = "sqlite:\(program.folder.path)/store.db"
        let target =
            engine == .sqlite
            ? "sqlite:\(program.folder.path)/moved.db" : try PostgresServer.common().makeDatabase()
        let move = ["migrate", "--from", source, "--to", target]
        for page in [1, 2, 5, 9] {
            let killed = try program.run(move, environment: ["IFCEXPORTD_FAILPOINTS": "page-moved=kill@\(page)"])
            #expect(killed.status == SIGKILL, "\(killed.error)")
        }
        let done = try program.run(move)
        try #require(done.status == 0, "\(done.error)")
        let counts = done.output.split(separator: "\n").map {
            $0.split(separator: "\t").prefix(2).joined(separator: " ")
        }
        #expect(counts.contains("project 1") && counts.contains("job 1") && counts.count == 31, "\(counts)")
        // Once more, and it holds something already.
        #expect(try program.run(move).status == 78)
        let back = "sqlite:\(program.folder.path)/back.db"
        try #require(try program.run("migrate", "--from", target, "--to", back).status == 0)
        let after = try program.run("export", "--model", Program.houseModel, "-o", "-", "--database", back)
        #expect(after.output == before && after.status == 0, "\(after.error)")
        #expect(try program.run("jobs", "list", "--database", back).output.contains(waiting.prefix(36)))
    }

    @Test func filesMoveAlongWhereThatIsSaid() throws {
        let program = try Program.withHouse()
        let here = program.folder.path
        try program.run("enqueue", "--model", Program.houseModel)
        try #require(try program.run("worker", "--exit-when-idle", "0").status == 0)
        let moved = try program.run(
            "migrate", "--from", "sqlite:\(here)/store.db", "--to", "sqlite:\(here)/moved.db", "--attachments-from",
            "file:\(here)/attachments", "--attachments-to", "file:\(here)/elsewhere")
        #expect(moved.status == 0 && moved.error.contains("1 files copied"), "\(moved.error)")
        #expect(try Script.run("diff", ["-r", "\(here)/attachments", "\(here)/elsewhere"]).status == 0)
        let half = try program.run(
            "migrate", "--from", "sqlite:\(here)/store.db", "--to", "sqlite:\(here)/other.db", "--attachments-to",
            "file:x")
        #expect(half.status == 64)
    }

    @Test(arguments: [
        ("sqlite:nowhere.db", "sqlite:new.db", Int32(66)), ("sqlite:store.db", "sqlite:store.db", 64),
        ("sqlite:store.db", "mysql://x", 78),
    ])
    func whatCannotBeMovedIsRefused(from: String, to: String, status: Int32) throws {
        let program = try Program.withHouse()
        #expect(try program.run("migrate", "--from", from, "--to", to).status == status)
    }
}
