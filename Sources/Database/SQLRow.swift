internal import BuildingModel

/// One row of an answer.
///
/// It is the statement's own and holds only within the closure it is handed to; a column is read when it is asked for.
public protocol SQLRow {
    /// The value in a column by its place, from 0.
    func value(at place: Int) -> SQLValue
    /// The value in a column by its name, in lower case; null where there is no such column.
    func value(of column: String) -> SQLValue
}

extension SQLRow {
    /// Reads a column by its name; throws `badData` when it holds something else.
    public subscript<Value: SQLConvertible>(column: String) -> Value {
        get throws {
            guard let value = Value(sql: value(of: column)) else { throw Failure.unreadableColumn(column) }
            return value
        }
    }

    /// Reads a column by its place, from 0; throws `badData` when it holds something else.
    public subscript<Value: SQLConvertible>(place: Int) -> Value {
        get throws {
            guard let value = Value(sql: value(at: place)) else { throw Failure.unreadableColumn("\(place)") }
            return value
        }
    }
}

extension Failure {
    static func unreadableColumn(_ name: String) -> Failure {
        Failure(
            .badData, "database-unreadable",
            "A row cannot be read (\(name)): another program or version wrote it.",
            remedy: "Run `ifcexportd check`, and use one version of ifcexportd on a database.")
    }
}
