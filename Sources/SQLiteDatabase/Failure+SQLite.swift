public import BuildingModel
internal import GRDB

extension Failure {
    /// What an error of SQLite means to a person; nil for any other error.
    ///
    /// Says nothing of statements or paths.
    public init?(sqlite error: any Error) {
        guard let error = error as? DatabaseError else { return nil }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .tryAgain, "database-busy", "The database is busy: another process has kept it locked for too long.",
                remedy: "Try again.")
        case .SQLITE_NOTADB:
            self.init(
                .configuration, "not-a-database", "The file is not an SQLite database.",
                remedy: "Name another one with --database.")
        case .SQLITE_CORRUPT:
            self.init(
                .inputOutput, "database-damaged", "The database is damaged (\(error.message ?? "no details")).",
                remedy: "Stop the service and restore it from a backup.")
        case .SQLITE_FULL:
            self.init(
                .inputOutput, "disk-full", "The disk is full.",
                remedy: "Make room where the database and its temporary files are.")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
            self.init(
                .configuration, "database-not-accessible", "The database cannot be opened or written.",
                remedy: "Check the rights of the file, its -wal and -shm files and their folder.")
        case .SQLITE_IOERR:
            self.init(
                .inputOutput, "database-input-output",
                "Reading or writing the database failed (SQLite error \(error.extendedResultCode.rawValue)).",
                remedy: "Check the disk.")
        case .SQLITE_INTERRUPT:
            self.init(
                .tryAgain, "database-interrupted", "The work in the database was interrupted.", remedy: "Try again.")
        case .SQLITE_NOMEM:
            self.init(.unavailable, "out-of-memory", "There was not enough memory for the database.")
        case .SQLITE_TOOBIG:
            self.init(.badData, "too-big", "A text or a blob is too big for the database.")
        default:
            self.init(
                .software, "database-error",
                "The database refused a statement (SQLite error \(error.extendedResultCode.rawValue): "
                    + "\(error.message ?? "no details")).",
                remedy: "This is a bug: please report it.")
        }
    }

    /// Runs the body; an error of SQLite becomes a `Failure`, any other is thrown on.
    public static func translatingSQLite<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            throw Failure(sqlite: error) ?? error
        }
    }
}
