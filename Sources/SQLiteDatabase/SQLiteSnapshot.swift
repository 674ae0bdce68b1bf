internal import BuildingModel
internal import Database
internal import GRDB

/// A read transaction on a connection of its own.
final class SQLiteSnapshot: SQLSnapshot {
    private let file: DatabaseFile

    private init(path: String, migrations: [Migration]) throws {
        file = try DatabaseFile.openReadOnly(path: path, migrations: migrations)
    }

    var dialect: SQLDialect { .sqlite }

    func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try Failure.translatingSQLite { try file.pool.unsafeReentrantWrite { try body($0) } }
    }

    /// Opens so many that see the same; only the first where others write all the time.
    static func hold(_ count: Int, path: String, migrations: [Migration]) throws -> [SQLiteSnapshot] {
        let snapshots = try (0..<max(count, 1)).map { _ in try SQLiteSnapshot(path: path, migrations: migrations) }
        let first = snapshots[0]
        for _ in 0..<attempts {
            // SQLite as distributions build it cannot open what another connection sees (sqlite3_snapshot_open). But the first
            // one's version of the file is the same before and after the others began exactly where nobody wrote meanwhile.
            let before = try first.begin()
            if snapshots.count == 1 { return snapshots }
            for other in snapshots.dropFirst() { _ = try other.begin() }
            try first.end()
            if try first.begin() == before { return snapshots }
            for snapshot in snapshots { try snapshot.end() }
        }
        _ = try first.begin()
        return [first]
    }

    private static let attempts = 8

    /// Begins the transaction; a number that is another one on this connection once somebody else has written.
    private func begin() throws -> Int64 {
        try read { database in
            try database.execute("BEGIN DEFERRED TRANSACTION")
            // What is seen is fixed by the first reading.
            _ = try database.exists("SELECT 1 FROM sqlite_schema")
            guard let version = try database.value("PRAGMA data_version", as: Int64.self) else {
                throw Failure(.software, "no-data-version", "SQLite does not say which version of the file it sees.")
            }
            return version
        }
    }

    private func end() throws {
        try read { _ = try $0.execute("COMMIT") }
    }
}
