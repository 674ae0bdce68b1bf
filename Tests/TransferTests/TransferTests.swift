import Accounts
import BuildingModel
import Database
import JobQueue
import TestDatabases
import Testing

@testable import Transfer

/// An installation that moves from one database into another.
@Suite struct `A moved installation` {
    private struct Stop: Error {}

    private func move(_ source: TestDatabase, into target: TestDatabase, named name: String = "house") throws {
        try DatabaseTransfer(from: source.open(), to: target.open([DatabaseTransfer.underWay]), named: name).run()
    }

    @Test(arguments: Engine.here) func `holds what it held, there and back`(engine: Engine) throws {
        let house = try House()
        let before = try House.content(of: house.database.open())
        #expect(before.filter { $0.value.rows == 0 }.keys.sorted() == [], "nothing is shown of tables without rows")
        let there = try TestDatabase(House.migrations, on: engine)
        try move(house.database, into: there)
        #expect(try House.content(of: there.open()) == before)
        let back = try TestDatabase(House.migrations, on: .sqlite)
        try move(there, into: back)
        #expect(try House.content(of: back.open()) == before)
    }

    @Test(arguments: Engine.here) func `goes on as if nothing had been`(engine: Engine) throws {
        let house = try House()
        let there = try TestDatabase(House.migrations, on: engine)
        try move(house.database, into: there)
        let database = try there.open()
        #expect(try AccountStore(database: database).authenticate(house.token.digits)?.email == "ada@example.org")
        // The number of a token that is no more is not given again.
        let accounts = AccountStore(database: database)
        _ = try accounts.createToken(team: "demo", email: "cat@example.org")
        #expect(try accounts.tokens().map(\.id).sorted() == [1, 3])
        let queue = JobQueue(database: database)
        let waiting = try #require(try queue.job(house.waiting))
        let again = try House.ask(waiting.revision, of: queue)
        #expect(again.job.id == waiting.id, "it waited already")
        _ = try #require(try queue.claim(worker: "w"))
        // The law that stood back holds again.
        let refused = failure {
            _ = try database.write { try $0.execute("UPDATE job SET fence = fence + 5 WHERE state = 1") }
        }
        #expect(refused != nil)
    }

    @Test(arguments: Engine.here, [1, 4, 12, 30]) func `goes on where it was ended`(engine: Engine, pages: Int) throws {
        let house = try House()
        let there = try TestDatabase(House.migrations, on: engine)
        var left = pages
        let transfer = DatabaseTransfer(
            from: try house.database.open(), to: try there.open([DatabaseTransfer.underWay]), named: "house")
        #expect(throws: Stop.self) {
            try transfer.run(copied: { _, _ in
                left -= 1
                if left == 0 { throw Stop() }
            })
        }
        #expect(failure { _ = try there.open() }?.code == "schema-newer", "no service may use half of it")
        var again: [String: Int] = [:]
        try DatabaseTransfer(
            from: house.database.open(), to: there.open([DatabaseTransfer.underWay]), named: "house"
        ).run(copied: { again[$0] = $1 })
        #expect(again["team"] == nil, "what is there is not copied again")
        #expect(try House.content(of: there.open()) == House.content(of: house.database.open()))
    }

    @Test(
        arguments: Engine.here,
        [
            "UPDATE object_version SET name = 'x' WHERE id = (SELECT max(id) FROM object_version)",
            "DELETE FROM message WHERE id = (SELECT max(id) FROM message)",
            "UPDATE shape SET content = hash WHERE id = (SELECT min(id) FROM shape)",
        ])
    func `is not taken for the same when a row is not`(engine: Engine, damage: String) throws {
        let house = try House()
        let there = try TestDatabase(House.migrations, on: engine)
        let target = try there.open([DatabaseTransfer.underWay])
        let transfer = DatabaseTransfer(from: try house.database.open(), to: target, named: "house")
        var copied = 0
        let refusal = failure {
            try transfer.run(copied: { table, _ in
                // The last table of all.
                guard table == "webhook_delivery" else { return }
                copied += try target.write { try $0.execute(damage) }
            })
        }
        #expect(copied == 1)
        #expect(refusal?.code == "transfer-different")
        #expect(failure { _ = try there.open() }?.code == "schema-newer", "no service may use it")
    }

    @Test(arguments: Engine.here) func `goes only where nothing is`(engine: Engine) throws {
        let house = try House()
        let there = try TestDatabase(House.migrations, on: engine)
        _ = try there.open().write { try $0.execute("INSERT INTO team (slug) VALUES ('other')") }
        #expect(failure { try move(house.database, into: there) }?.code == "transfer-not-empty")
        #expect(try there.open().read { try $0.value("SELECT slug FROM team") } == "other", "that stays as it was")
    }

    @Test(arguments: Engine.here) func `does not go where another is on its way`(engine: Engine) throws {
        let house = try House()
        let there = try TestDatabase(House.migrations, on: engine)
        let target = try there.open([DatabaseTransfer.underWay])
        #expect(throws: Stop.self) {
            try DatabaseTransfer(from: house.database.open(), to: target, named: "one").run(
                copied: { _, _ in throw Stop() })
        }
        let refusal = failure { try DatabaseTransfer(from: house.database.open(), to: target, named: "two").run() }
        #expect(refusal?.code == "transfer-other-source")
    }

    @Test func `has no jobs that run`() throws {
        let house = try House()
        _ = try JobQueue(database: house.database.open()).claim(worker: "w")
        let there = try TestDatabase(House.migrations, on: .sqlite)
        #expect(failure { try move(house.database, into: there) }?.code == "transfer-jobs-run")
    }

    @Test(arguments: Engine.here) func `cannot be written to meanwhile`(engine: Engine) throws {
        let house = try House()
        let source = try TestDatabase(House.migrations, on: engine)
        try move(house.database, into: source)
        let there = try TestDatabase(House.migrations, on: .sqlite)
        let queue = JobQueue(database: try source.open())
        var refusals = 0
        try DatabaseTransfer(from: source.open(), to: there.open([DatabaseTransfer.underWay]), named: "house").run(
            copied: { table, _ in
                guard table == "team" else { return }
                refusals += failure { _ = try House.ask(77, of: queue) }?.kind == .tryAgain ? 1 : 0
            })
        #expect(refusals == 1)
        #expect(try House.content(of: there.open()) == House.content(of: source.open()))
    }
}
