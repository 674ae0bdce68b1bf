/// One step of the schema, run once, in order.
///
/// Once released, a step is never changed: what must change comes as another step.
public struct Migration: Sendable, Hashable {
    /// Its name; unique in the program, and what the database remembers.
    public var identifier: String
    /// The statements for SQLite, divided by semicolons.
    public var sqlite: String
    /// The statements for PostgreSQL, empty where an earlier step holds them; nil where what they make is kept in SQLite only.
    public var postgres: String?

    /// Makes a step.
    public init(identifier: String, sqlite: String, postgres: String?) {
        self.identifier = identifier
        self.sqlite = sqlite
        self.postgres = postgres
    }
}
