#if Fleet
    import BuildingModel
    import Database
    import Dispatch
    import PostgresDatabase
    import Synchronization
    import TestDatabases
    import Testing

    private func step(_ name: String) -> Migration {
        Migration(identifier: name, sqlite: "", postgres: "CREATE TABLE \(name) (id BIGINT PRIMARY KEY, n BIGINT)")
    }

    /// Does something at the same instant on several threads and collects what failed.
    private func atOnce(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) -> [String] {
        let failures = Mutex<[String]>([])
        let group = DispatchGroup()
        for number in 0..<count {
            DispatchQueue(label: "\(number)").async(group: group) {
                do { try body(number) } catch { failures.withLock { $0.append("\(error)") } }
            }
        }
        group.wait()
        return failures.withLock { $0 }
    }

    @Suite(.enabled(if: PostgresServer.isHere, "SKIPPED: no PostgreSQL server here (Debian: postgresql)"))
    struct `A database on a server` {
        private static func address() throws -> String { try PostgresServer.common().makeDatabase() }

        @Test func `is made once by all who start at the same instant`() throws {
            let address = try Self.address()
            let steps = ["one", "two", "three"].map(step)
            #expect(atOnce(8) { _ in _ = try PostgresDatabase.open(address, migrations: steps) } == [])
            let database = try PostgresDatabase.open(address, migrations: steps)
            let made = try database.read { db in
                try db.all("SELECT identifier FROM schema_step ORDER BY place") { try $0[0] as String }
            }
            #expect(made == ["one", "two", "three"])
        }

        @Test func `gets the steps that are new, and is refused to a program that knows fewer`() throws {
            let address = try Self.address()
            _ = try PostgresDatabase.open(address, migrations: [step("one")])
            _ = try PostgresDatabase.open(address, migrations: [step("one"), step("two")])
            let refusal = failure { _ = try PostgresDatabase.open(address, migrations: [step("one")]) }
            #expect(refusal?.code == "schema-newer" && refusal?.kind == .configuration)
        }

        @Test func `has all of a step or nothing`() throws {
            let address = try Self.address()
            let bad = Migration(
                identifier: "bad", sqlite: "", postgres: "CREATE TABLE a (id BIGINT); CREATE TABLE a (id BIGINT)")
            #expect(failure { _ = try PostgresDatabase.open(address, migrations: [bad]) } != nil)
            _ = try PostgresDatabase.open(address, migrations: [step("a")])
        }

        @Test func `is not opened where something is kept in SQLite only`() throws {
            let address = try Self.address()
            let other = Migration(identifier: "other", sqlite: "CREATE TABLE a (id INTEGER)", postgres: nil)
            #expect(failure { _ = try PostgresDatabase.open(address, migrations: [other]) }?.code == "no-schema")
        }

        @Test(arguments: [
            ("postgres://nobody@/nowhere?host=/nonexistent", Failure.Kind.unavailable),
            ("postgres://u@127.0.0.1:1/x", .unavailable), ("postgres://u@h/x?nonsense=1", .configuration),
        ])
        func `says what is wrong with an address`(address: String, kind: Failure.Kind) {
            #expect(failure { _ = try PostgresDatabase.open(address, migrations: []) }?.kind == kind)
        }

        @Test(arguments: [
            "postgres://u:secret@[::1/x", "postgres://u:secret@h:port/x", "postgres://u:secret@127.0.0.1:1/x",
            "postgres://u:secret@h/x?secret=%zz",
        ])
        func `keeps the password to itself`(address: String) {
            let refusal = failure { _ = try PostgresDatabase.open(address, migrations: []) }
            #expect(refusal?.description.contains("u:secret") == false)
        }

        @Test func `is refused where there is none of the name`() throws {
            let address = try Self.address().replacing("/test_", with: "/nobody_made_")
            let refusal = failure { _ = try PostgresDatabase.open(address, migrations: []) }
            #expect(refusal?.kind == .configuration && refusal?.code == "database-refused")
        }

        @Test func `refuses a text that it cannot keep`() throws {
            let database = try PostgresDatabase.open(try Self.address(), migrations: [])
            let refusal = failure {
                _ = try database.read { try $0.value("SELECT CAST(? AS TEXT)", ["a\0b"], as: String.self) }
            }
            #expect(refusal?.kind == .badData)
        }

        @Test func `runs a transaction again that ran into another`() throws {
            let database = try PostgresDatabase.open(try Self.address(), migrations: [step("row")])
            _ = try database.write { try $0.execute("INSERT INTO row VALUES (0, 0), (1, 0)") }
            let both = DispatchGroup()
            both.enter()
            both.enter()
            let runs = Mutex(0)
            let failures = atOnce(2) { number in
                let isFirst = Mutex(true)
                try database.write { db in
                    runs.withLock { $0 += 1 }
                    try db.execute("UPDATE row SET n = n + 1 WHERE id = ?", [number])
                    // Each holds one row and wants the other's.
                    if isFirst.withLock({ first in
                        defer { first = false }; return first
                    }) {
                        both.leave()
                        both.wait()
                    }
                    try db.execute("UPDATE row SET n = n + 1 WHERE id = ?", [1 - number])
                }
            }
            #expect(failures == [])
            #expect(runs.withLock { $0 } >= 3, "one of them had to give way")
            #expect(try database.read { db in try db.all("SELECT n FROM row") { try $0[0] as Int } } == [2, 2])
        }

        @Test func `lends no more connections than it may`() throws {
            let database = try PostgresDatabase.open(try Self.address(), migrations: [], connections: 2)
            let failures = atOnce(12) { _ in
                try database.read { db in
                    _ = try db.exists("SELECT pg_sleep(0.01)")
                    let others: Int? = try db.value(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    )
                    #expect(others ?? 9 <= 2)
                }
            }
            #expect(failures == [])
        }
    }

    @Suite(.enabled(if: PostgresServer.isHere, "SKIPPED: no PostgreSQL server here (Debian: postgresql)"))
    struct `Who listens` {
        @Test func `hears what is committed, and only that`() throws {
            let database = try PostgresDatabase.open(
                try PostgresServer.common().makeDatabase(), migrations: [step("row")])
            let heard = DispatchSemaphore(value: 0)
            let counts = Mutex<[Int]>([])
            let queue = DispatchQueue(label: "heard")
            let listening = database.listen(to: "bell", on: queue) {
                let count = try? database.read { try $0.value("SELECT count(*) FROM row", as: Int.self) }
                counts.withLock { $0.append((count ?? nil) ?? -1) }
                heard.signal()
            }
            heard.wait()
            struct Stop: Error {}
            #expect(throws: Stop.self) {
                try database.write { db in
                    try db.notify("bell")
                    throw Stop()
                }
            }
            _ = try database.write { db in
                try db.notify("bell")
                return try db.execute("INSERT INTO row VALUES (1, 1)")
            }
            heard.wait()
            listening?.cancel()
            #expect(counts.withLock { $0 } == [0, 1], "once to begin with, then with the row in sight")
        }
    }

    /// A server of its own, since it goes away.
    @Suite(.enabled(if: PostgresServer.isHere, "SKIPPED: no PostgreSQL server here (Debian: postgresql)"))
    struct `When the server goes away` {
        @Test func `everybody is told, and all goes on when it is back`() throws {
            let server = try PostgresServer()
            let database = try PostgresDatabase.open(try server.makeDatabase(), migrations: [step("row")])
            let heard = DispatchSemaphore(value: 0)
            let listening = database.listen(to: "bell", on: DispatchQueue(label: "heard")) { heard.signal() }
            heard.wait()
            _ = try database.write { try $0.execute("INSERT INTO row VALUES (1, 1)") }
            try server.stop()
            for _ in 0..<3 {
                let refusal = failure { _ = try database.read { try $0.exists("SELECT 1") } }
                #expect(refusal?.kind == .unavailable && refusal?.code == "database-away")
            }
            try server.start()
            // It listens again by itself, and by then everybody may connect.
            heard.wait()
            var count: Int?
            while count == nil { count = try? database.read { try $0.value("SELECT n FROM row", as: Int.self) } ?? nil }
            #expect(count == 1)
            _ = try database.write { db in try db.notify("bell") }
            heard.wait()
            listening?.cancel()
        }

        @Test func `between two transactions, nobody notices`() throws {
            let server = try PostgresServer()
            let database = try PostgresDatabase.open(try server.makeDatabase(), migrations: [step("row")])
            _ = try database.write { try $0.execute("INSERT INTO row VALUES (1, 1)") }
            try server.stop()
            try server.start()
            #expect(try database.write { try $0.execute("UPDATE row SET n = 2") } == 1)
        }
    }
#endif
