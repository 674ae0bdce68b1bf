/// One step of the schema, run once, in order.
///
/// Once released, a step is never changed: what must change comes as another step.
public struct Migration: Sendable, Hashable {
    /// Its name; unique in the program, and what the database remembers.
    public let identifier: String
    /// The statements for SQLite, divided by semicolons.
    public let sqlite: String
    private let forPostgres: PostgresStatements

    private enum PostgresStatements: Hashable {
        case written(String?)
        case translated(more: String)
    }

    /// The statements for PostgreSQL, empty where an earlier step holds them; nil where what they make is kept in SQLite only.
    ///
    /// Translated when they are asked for: every process has the steps at hand, and those on SQLite never need these.
    public var postgres: String? {
        switch forPostgres {
        case .written(let statements): return statements
        case .translated(let more):
            var tables = sqlite
            for (sqlite, other) in Self.spellings { tables = tables.replacing(sqlite, with: other) }
            return tables + more
        }
    }

    /// Makes a step.
    public init(identifier: String, sqlite: String, postgres: String?) {
        self.identifier = identifier
        self.sqlite = sqlite
        forPostgres = .written(postgres)
    }

    /// Makes a step of tables that are the same on both engines but for the names of types.
    ///
    /// - Parameters:
    ///   - tables: statements for SQLite, of tables that are STRICT: their types are INTEGER, REAL, TEXT and BLOB, and an INTEGER PRIMARY
    ///     KEY numbers the rows.
    ///   - more: statements that PostgreSQL wants besides.
    public init(identifier: String, tables: String, morePostgres more: String) {
        self.identifier = identifier
        sqlite = tables
        forPostgres = .translated(more: more)
    }

    /// How PostgreSQL says what SQLite says, the longer before what is part of it.
    private static let spellings: KeyValuePairs = [
        SQLDialect.sqlite.counter: SQLDialect.postgres.counter, " STRICT, WITHOUT ROWID;": ";", " STRICT;": ";",
        " INTEGER": " BIGINT", " REAL": " DOUBLE PRECISION", " BLOB": " BYTEA",
    ]
}
