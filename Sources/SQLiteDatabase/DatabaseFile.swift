internal import BuildingModel
public import Database
public import GRDB

/// The service's SQLite file, opened with the settings every part relies on.
///
/// Every commit is on the disk when it returns (WAL, `synchronous=FULL`). The WAL is never copied back by itself:
/// somebody has to call `checkpoint()` now and then, or it grows.
///
/// Big sorts and temporary tables are files in the folder named by the environment variable `SQLITE_TMPDIR`, else in
/// `/var/tmp`; SQLite reads the variable once, so `useTemporaryDirectory(_:)` must come before the first database is
/// opened.
///
/// Thread: any. In async code use GRDB's async forms or hop to a Dispatch queue.
public final class DatabaseFile: SQLDatabase {
    /// SQLite's.
    public let dialect = SQLDialect.sqlite
    /// GRDB's access to the file; reads in a read-write file run beside writes.
    ///
    /// Errors of SQLite come out of it as GRDB's `DatabaseError`; `read` and `write` here translate them.
    public let pool: any DatabaseWriter
    /// Where the file is.
    public let path: String
    /// The steps of the schema this program knows, in order.
    public let migrations: [Migration]
    /// The connection for checkpoints; nil in a read-only file.
    let checkpointer: Checkpointer?
    private let gate = AccessGate()

    private init(pool: any DatabaseWriter, path: String, migrations: [Migration], checkpointer: Checkpointer?) {
        self.pool = pool
        self.path = path
        self.migrations = migrations
        self.checkpointer = checkpointer
    }

    /// Opens the file to read and write; creates it where it is missing, and brings its schema up to date.
    ///
    /// Several processes may do so at the same time. Throws `Failure`: `configuration` for a folder that is missing,
    /// not writable or on a network drive, a file that is no database, or one that a newer version has written.
    public static func open(path: String, migrations: [Migration]) throws -> DatabaseFile {
        try FileSystem.check(path: path, writable: true)
        return try Failure.translatingSQLite {
            // Creating the WAL and the schema takes turns: two processes that start together must not both see an
            // empty file.
            let pool = try FileLock.hold(path: Checkpointer.lockPath(path), wait: true) {
                let pool = try DatabasePool(path: path, configuration: ConnectionSettings.configuration())
                try pool.writeWithoutTransaction(ConnectionSettings.makeDurable)
                let migrator = DatabaseMigrator(migrations)
                guard try !pool.read(migrator.hasBeenSuperseded) else { throw Failure.newerSchema }
                try migrator.migrate(pool)
                return pool
            }
            guard let pool else { throw Failure(.software, "lock-file", "A lock that was waited for was not given.") }
            return DatabaseFile(
                pool: pool, path: path, migrations: migrations, checkpointer: try Checkpointer(databasePath: path))
        }
    }

    /// Opens the file to read only, over one connection; never changes its schema.
    ///
    /// The connection may hold temporary tables, and a transaction from one access to the next. Throws `Failure`:
    /// `noInput` when the file is not there, `configuration` for a schema that is not exactly the one of
    /// `migrations`.
    public static func openReadOnly(path: String, migrations: [Migration]) throws -> DatabaseFile {
        try FileSystem.check(path: path, writable: false)
        return try Failure.translatingSQLite {
            // Who only reads goes through the file once.
            var configuration = ConnectionSettings.configuration(cache: 1024)
            configuration.readonly = true
            configuration.allowsUnsafeTransactions = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let migrator = DatabaseMigrator(migrations)
            try queue.read { database in
                guard try database.tableExists("grdb_migrations") else {
                    throw migrations.isEmpty ? Failure.foreignDatabase : Failure.olderSchema
                }
                guard try !migrator.hasBeenSuperseded(database) else { throw Failure.newerSchema }
                guard try migrator.hasCompletedMigrations(database) else { throw Failure.olderSchema }
            }
            return DatabaseFile(pool: queue, path: path, migrations: migrations, checkpointer: nil)
        }
    }

    /// Says where big sorts and temporary tables go: for the whole process, before the first database is opened.
    public static func useTemporaryDirectory(_ path: String) {
        ConnectionSettings.setTemporaryDirectory(path)
    }

    /// Where big sorts and temporary tables go, and whatever else has no room in memory.
    public static var temporaryDirectory: String { ConnectionSettings.temporaryDirectory }

    /// Works on the file as long as it is open; errors of SQLite become `Failure`.
    func access<T>(_ body: () throws -> T) throws -> T {
        try gate.pass { try Failure.translatingSQLite(body) }
    }

    /// Reads in one transaction; errors of SQLite become `Failure`.
    ///
    /// Blocks. Must not be called within another access.
    public func read<T>(_ body: (Database) throws -> T) throws -> T {
        try access { try pool.read(body) }
    }

    /// Reads and writes in one immediate transaction, which is rolled back when the body throws; errors of SQLite
    /// become `Failure`.
    ///
    /// Blocks. Must not be called within another access.
    public func write<T>(_ body: (Database) throws -> T) throws -> T {
        try access { try pool.write(body) }
    }

    /// How much of the file is held in memory while much is written, in KiB.
    private static let cacheForMuch = 65_536

    /// Reads and writes as `write(_:)` does, with more of the file in memory, and without looking up again what rows refer to.
    public func writeAtLength<T>(_ body: (Database) throws -> T) throws -> T {
        try access { try pool.writeWithoutTransaction { try Self.writeAtLength($0, body) } }
    }

    private static func writeAtLength<T>(_ database: Database, _ body: (Database) throws -> T) throws -> T {
        // Ids come in any order, so every page of their indexes is wanted again and again. Looking up each reference once more
        // took a seventh of the time of loading 200,000 objects; it is switched for whole transactions only.
        try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheForMuch); PRAGMA foreign_keys = OFF")
        let written = Result { try Self.transaction(database, body) }
        try database.execute(
            sql: "PRAGMA cache_size = -\(ConnectionSettings.cache); PRAGMA foreign_keys = ON; PRAGMA shrink_memory")
        return try written.get()
    }

    private static func transaction<T>(_ database: Database, _ body: (Database) throws -> T) throws -> T {
        var value: T?
        try database.inTransaction(.immediate) {
            value = try body(database)
            return .commit
        }
        guard let value else { preconditionFailure("a transaction was committed without its body") }
        return value
    }

    /// Opens connections of their own with read transactions; the schema has to be exactly that of `migrations`.
    public func holdSnapshots(_ count: Int) throws -> [any SQLSnapshot] {
        try SQLiteSnapshot.hold(count, path: path, migrations: migrations)
    }

    /// Closes all connections when everybody's access has ended; later ones throw `unavailable`.
    ///
    /// Throws `tryAgain`, and closes nothing, where a statement is still under way.
    public func close() throws {
        try gate.shut {
            try Failure.translatingSQLite {
                try checkpointer?.close()
                try pool.close()
            }
        }
    }
}
