#if Fleet
    import BuildingModel
    import Database
    import Dispatch
    import PostgresDatabase
    import Synchronization
    import TestDatabases
    import Testing

    /// What a program sees of servers that are there and do not do what they should.
    @Suite(.enabled(if: PostgresServer.isHere, "SKIPPED: no PostgreSQL server here (Debian: postgresql)"))
    struct `A server that` {
        private static let steps = [
            Migration(identifier: "row", sqlite: "", postgres: "CREATE TABLE row (id BIGINT PRIMARY KEY, n BIGINT)")
        ]

        @Test(
            "Row 26: says nothing any more is found out, in the middle of a transaction and by who listens",
            .timeLimit(.minutes(15)))
        func silence() throws {
            let server = try PostgresServer.common()
            let direct = try server.makeDatabase()
            let wire = try SilentWire(to: server)
            defer { wire.close() }
            let database = try PostgresDatabase.open(wire.address(of: direct), migrations: Self.steps, patience: 0.2)
            let heard = DispatchSemaphore(value: 0)
            let listening = database.listen(to: "bell", on: DispatchQueue(label: "heard")) { heard.signal() }
            heard.wait()
            let refusal = failure {
                try database.write { db in
                    try db.execute("INSERT INTO row VALUES (1, 1)")
                    wire.fallSilent()
                    try db.execute("INSERT INTO row VALUES (2, 2)")
                }
            }
            #expect(refusal?.kind == .unavailable && refusal?.code == "database-away")
            wire.fallSilent(false)
            // It listens again over a new connection, and what had begun was never made.
            heard.wait()
            while failure({ _ = try database.read { try $0.exists("SELECT 1") } }) != nil {}
            #expect(try database.read { try $0.value("SELECT count(*) FROM row", as: Int.self) } == 0)
            _ = try database.write { try $0.notify("bell") }
            heard.wait()
            listening?.cancel()
        }

        @Test func `works for longer than anybody waits is waited for`() throws {
            let database = try PostgresDatabase.open(
                try PostgresServer.common().makeDatabase(), migrations: Self.steps, patience: 0.1)
            let answer = try database.read { db in try db.value("SELECT 7 FROM pg_sleep(1)", as: Int.self) }
            #expect(answer == 7)
            // A lock that another one holds is work too.
            let (locked, free) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let holds = DispatchQueue(label: "holds")
            _ = try database.write { try $0.execute("INSERT INTO row VALUES (1, 0)") }
            holds.async {
                _ = try? database.write { db in
                    try db.execute("UPDATE row SET n = 1")
                    locked.signal()
                    free.wait()
                }
            }
            locked.wait()
            DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) { free.signal() }
            #expect(try database.write { try $0.execute("UPDATE row SET n = n + 1") } == 1)
            #expect(try database.read { try $0.value("SELECT n FROM row", as: Int.self) } == 2)
        }

        @Test func `answers while somebody looks after it is heard`() throws {
            let database = try PostgresDatabase.open(
                try PostgresServer.common().makeDatabase(), migrations: Self.steps, patience: 0.02)
            // Looking begins after 20 ms and takes some: an answer comes before, meanwhile and afterwards.
            for moment in 0..<100 {
                let answer: Int? = try database.read { db in
                    try db.value("SELECT 7 FROM pg_sleep(?)", [0.019 + Double(moment) * 0.0002])
                }
                #expect(answer == 7)
            }
        }

        @Test("Row 27: takes no changes says so, and takes them when it is the primary again")
        func readOnly() throws {
            let server = try PostgresServer()
            let database = try PostgresDatabase.open(try server.makeDatabase(), migrations: Self.steps)
            _ = try database.write { try $0.execute("INSERT INTO row VALUES (1, 1)") }
            try server.takeChanges(false)
            var refusal: Failure?
            while refusal == nil {
                refusal = failure { _ = try database.write { try $0.execute("UPDATE row SET n = 1") } }
            }
            #expect(refusal?.kind == .unavailable && refusal?.code == "database-read-only")
            #expect(try database.read { try $0.exists("SELECT 1 FROM row") }, "what is there can be read")
            try server.takeChanges(true)
            while failure({ _ = try database.write { try $0.execute("UPDATE row SET n = n + 10") } }) != nil {}
            #expect(try database.read { try $0.value("SELECT n FROM row", as: Int.self) } == 11)
        }

        @Test func `takes over is found by itself, with all that was committed`() throws {
            let server = try PostgresServer()
            let direct = try server.makeDatabase()
            _ = try PostgresDatabase.open(direct, migrations: Self.steps)
            let database = try PostgresDatabase.open(try server.follow(direct), migrations: Self.steps)
            for number in 1...50 {
                _ = try database.write { try $0.execute("INSERT INTO row VALUES (?, 0)", [number]) }
            }
            try server.failOver()
            while failure({ _ = try database.write { try $0.execute("UPDATE row SET n = 1") } }) != nil {}
            #expect(try database.read { try $0.value("SELECT CAST(sum(n) AS BIGINT) FROM row", as: Int.self) } == 50)
        }
    }
#endif
