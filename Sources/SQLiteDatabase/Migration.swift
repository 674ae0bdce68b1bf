public import Database

/// One step of the schema.
public typealias Migration = Database.Migration

extension Migration {
    /// Makes a step of tables that are kept in SQLite only; the statements are divided by semicolons.
    public init(identifier: String, sql: String) {
        self.init(identifier: identifier, sqlite: sql, postgres: nil)
    }
}
