import BuildingModel
import Database
import Foundation
import SQLiteDatabase

#if Fleet
    import PostgresDatabase
#endif

/// Where everything is kept: `sqlite:PATH` or `postgres://…`.
enum DatabaseSetting: Sendable, Hashable {
    /// An SQLite file, by its path.
    case file(String)
    /// A PostgreSQL server, by its URL.
    case server(String)

    /// - Parameter url: what was set; it may hold a password.
    init(_ url: String) throws {
        if ["postgres://", "postgresql://"].contains(where: url.hasPrefix) {
            #if Fleet
                self = .server(url)
                return
            #else
                throw Failure(
                    .configuration, "built-without-postgres", "This program was built without PostgreSQL.",
                    remedy:
                        "Build it with `swift build --traits Fleet`, which needs libpq-dev, or name sqlite:PATH.")
            #endif
        }
        guard url.hasPrefix("sqlite:"), url.count > 7 else {
            throw Settings.invalid("database", Settings.kind(of: url), "sqlite:PATH or postgres://…")
        }
        self = .file(Settings.absolute(String(url.dropFirst(7))))
    }

    /// Without a setting: a file in the service's folder, else in the working directory.
    static func standard(_ environment: [String: String]) -> String { "sqlite:\(folder(environment))/ifcexportd.db" }

    private static func folder(_ environment: [String: String]) -> String { environment["STATE_DIRECTORY"] ?? "." }

    /// The folder beside which everything stands that no setting names.
    func home(_ environment: [String: String]) -> String {
        switch self {
        case .file(let path): URL(fileURLWithPath: path).deletingLastPathComponent().path
        case .server: Settings.absolute(Self.folder(environment))
        }
    }

    /// The path of the file; nil where there is none.
    var path: String? {
        if case .file(let path) = self { path } else { nil }
    }

    /// What may be read by everybody: a server without its password.
    var shown: String {
        switch self {
        case .file(let path): return path
        case .server(let url):
            guard var parts = URLComponents(string: url) else { return Settings.kind(of: url) }
            (parts.password, parts.query) = (nil, nil)
            return parts.string ?? Settings.kind(of: url)
        }
    }

    /// How an export process is told, which every user of the machine could read on its command line.
    var childArguments: [String] {
        if case .file(let path) = self { ["--database", "sqlite:\(path)"] } else { [] }
    }
    var childEnvironment: [String: String] {
        if case .server(let url) = self { ["IFCEXPORTD_DATABASE": url] } else { [:] }
    }

    /// Opens it and brings its schema up to date.
    ///
    /// - Parameter more: steps of the schema beyond those of the program.
    func open(_ more: [Migration] = []) throws -> any SQLDatabase {
        let migrations = Installation.migrations + more
        switch self {
        case .file(let path): return try DatabaseFile.open(path: path, migrations: migrations)
        case .server(let url):
            #if Fleet
                return try PostgresDatabase.open(url, migrations: migrations)
            #else
                throw Failure(.software, "built-without-postgres", "There is no way to \(shown).")
            #endif
        }
    }

    /// Opens it to read; its schema has to be exactly this program's.
    func openToRead() throws -> any SQLDatabase {
        switch self {
        case .file(let path): return try DatabaseFile.openReadOnly(path: path, migrations: Installation.migrations)
        case .server(let url):
            #if Fleet
                return try PostgresDatabase.openExisting(url, migrations: Installation.migrations)
            #else
                throw Failure(.software, "built-without-postgres", "There is no way to \(shown).")
            #endif
        }
    }
}
