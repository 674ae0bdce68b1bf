internal import BuildingModel
internal import Database
internal import GRDB

/// A read transaction on a connection of its own.
final class SQLiteSnapshot: SQLSnapshot {
    private let file: DatabaseFile

    init(path: String, migrations: [Migration]) throws {
        file = try DatabaseFile.openReadOnly(path: path, migrations: migrations)
        // It begins with the first reading, which also fixes what is seen.
        try read { database in
            try database.execute("BEGIN DEFERRED TRANSACTION")
            _ = try database.exists("SELECT 1 FROM sqlite_schema")
        }
    }

    var dialect: SQLDialect { .sqlite }

    func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try Failure.translatingSQLite { try file.pool.unsafeReentrantWrite { try body($0) } }
    }
}
