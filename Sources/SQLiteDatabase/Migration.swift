internal import GRDB

/// One step of the schema, run once, in the order of registration.
///
/// Once released, a step is never changed: what must change comes as another step.
public struct Migration: Sendable, Hashable {
    /// Its name; unique in the program, and what the database remembers.
    public var identifier: String
    /// The statements, divided by semicolons.
    public var sql: String

    /// Makes a step.
    public init(identifier: String, sql: String) {
        self.identifier = identifier
        self.sql = sql
    }
}

extension DatabaseMigrator {
    /// The migrator of these steps.
    init(_ migrations: [Migration]) {
        self.init()
        for migration in migrations {
            registerMigration(migration.identifier) { try $0.execute(sql: migration.sql) }
        }
    }
}
