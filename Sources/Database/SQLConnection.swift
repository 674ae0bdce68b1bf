/// A connection in the middle of a transaction.
///
/// Statements have `?` where arguments go; each is compiled once for each connection. Errors are those of the engine until they
/// leave `read` or `write`, so nothing should be caught in between: on PostgreSQL a transaction is over with its first error.
///
/// It must not leave the closure it is handed to.
public protocol SQLConnection {
    /// Whose SQL it speaks.
    var dialect: SQLDialect { get }

    /// Runs one statement and returns how many rows it changed.
    @discardableResult func execute(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int

    /// Hands the rows of an answer to the body, one after the other, until it returns false.
    ///
    /// All rows may be in memory meanwhile. Other statements may be run in the body, this one may not.
    func forEachRow(
        of sql: String, _ arguments: [any SQLConvertible], _ body: (any SQLRow) throws -> Bool) throws

    /// As `forEachRow` does, but with a few rows in memory however many there are; no other statement may be run in the body.
    func streamRows(
        of sql: String, _ arguments: [any SQLConvertible], _ body: (any SQLRow) throws -> Bool) throws

    /// Prepares a statement that is run for one object after the other.
    func prepare(_ sql: String, _ reading: SQLReading) throws -> any SQLStatement

    /// Prepares a change that is made for one object after the other and need not be made at once.
    ///
    /// Rows that `insertion` added before are there when it is made; changes that different commands make may change places.
    func command(_ sql: String) throws -> any SQLCommand

    /// Prepares the adding of rows with these columns to a table, as fast as the engine takes them.
    ///
    /// Rows of a table that refers to another one's are prepared after that one's.
    func insertion(into table: String, _ columns: [String]) throws -> any SQLCommand

    /// Wakes those who listen on a channel, in whichever process, as soon as this transaction is committed.
    ///
    /// Nothing happens on engines that cannot.
    func notify(_ channel: String) throws
}

extension SQLConnection {
    /// Runs one statement without arguments and returns how many rows it changed.
    @discardableResult public func execute(_ sql: String) throws -> Int { try execute(sql, []) }

    /// Prepares a statement that is run for one object after the other and gives few rows.
    public func prepare(_ sql: String) throws -> any SQLStatement { try prepare(sql, .lookup) }

    /// Reads the first row; nil when there is none.
    public func first<Value>(
        _ sql: String, _ arguments: [any SQLConvertible] = [], _ body: (any SQLRow) throws -> Value
    ) throws -> Value? {
        var value: Value?
        try forEachRow(of: sql, arguments) { row in
            value = try body(row)
            return false
        }
        return value
    }

    /// Reads every row.
    public func all<Value>(
        _ sql: String, _ arguments: [any SQLConvertible] = [], _ body: (any SQLRow) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try forEachRow(of: sql, arguments) { row in
            values.append(try body(row))
            return true
        }
        return values
    }

    /// Reads the first column of the first row; nil when there is no row or the column is null.
    public func value<Value: SQLConvertible>(
        _ sql: String, _ arguments: [any SQLConvertible] = [], as type: Value.Type = Value.self
    ) throws -> Value? {
        try first(sql, arguments) { try $0[0] as Value? } ?? nil
    }

    /// Whether there is a row.
    public func exists(_ sql: String, _ arguments: [any SQLConvertible] = []) throws -> Bool {
        try first(sql, arguments) { _ in true } ?? false
    }
}
