/// Whose SQL a database speaks.
///
/// Most statements are the same for all; where one differs, its writer asks for this.
public enum SQLDialect: String, Sendable, CaseIterable {
    case sqlite, postgres

    /// What follows a `SELECT` whose rows nobody else may change until the transaction ends.
    ///
    /// SQLite needs nothing: who writes there has the whole database.
    public var forUpdate: String {
        switch self {
        case .sqlite: ""
        case .postgres: " FOR UPDATE"
        }
    }

    /// What joins a table of which a row is to be looked up for each row that stands before it, in this order.
    ///
    /// SQLite, which knows little of the tables' sizes, would sometimes turn the order round.
    public var join: String {
        switch self {
        case .sqlite: "CROSS JOIN"
        case .postgres: "JOIN"
        }
    }

    /// The type of a column of bytes.
    public var bytes: String {
        switch self {
        case .sqlite: "BLOB"
        case .postgres: "BYTEA"
        }
    }

    /// What follows a table's name to make SQLite use an index that it would not choose by itself.
    public func indexed(by name: String) -> String {
        switch self {
        case .sqlite: " INDEXED BY \(name)"
        case .postgres: ""
        }
    }
}
