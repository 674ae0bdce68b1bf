public import Database
internal import Foundation
internal import GRDB
public import SQLiteDatabase

#if Fleet
    internal import PostgresDatabase
#endif

/// A database of a test's own on the engine at hand; it goes with it.
public final class TestDatabase: Sendable {
    /// What keeps it.
    public let engine: Engine
    /// The folder of an SQLite file.
    public let folder: String
    private let migrations: [Migration]
    /// The file's path, or the server's URL.
    public let address: String

    /// Makes an empty database.
    public init(_ migrations: [Migration], on engine: Engine = .current) throws {
        self.engine = engine
        self.migrations = migrations
        folder = NSTemporaryDirectory() + "/database-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        address = engine == .sqlite ? folder + "/test.db" : try PostgresServer.common().makeDatabase()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Opens it over connections of its own, as another process does.
    ///
    /// - Parameter more: steps of the schema beyond those it was made with.
    public func open(_ more: [Migration] = []) throws -> any SQLDatabase {
        let migrations = migrations + more
        switch engine {
        case .sqlite:
            return try openFile(more)
        case .postgres:
            #if Fleet
                return try PostgresDatabase.open(address, migrations: migrations, connections: 4)
            #else
                throw PostgresServer.Absence(description: "the trait Fleet is off")
            #endif
        }
    }

    /// Opens an SQLite file whose commits do not wait for the disk, as no test pulls the plug.
    public func openFile(_ more: [Migration] = []) throws -> DatabaseFile {
        let file = try DatabaseFile.open(path: address, migrations: migrations + more)
        try file.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        return file
    }
}
