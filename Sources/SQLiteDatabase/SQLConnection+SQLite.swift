public import Database
internal import Foundation
public import GRDB

/// A connection of GRDB's, as the modules know it that run on other engines too.
extension GRDB.Database: SQLConnection {
    /// SQLite's.
    public var dialect: SQLDialect { .sqlite }

    /// Runs one statement and returns how many rows it changed.
    @discardableResult public func execute(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int {
        // Compiled once: compiling a change of a job takes longer than the change, as triggers and constraints are compiled too.
        try cachedStatement(sql: sql).execute(arguments: StatementArguments(sql: arguments))
        return changesCount
    }

    /// Hands the rows to the body, each read in place.
    public func forEachRow(
        of sql: String, _ arguments: [any SQLConvertible], _ body: (any SQLRow) throws -> Bool
    ) throws {
        // Not by `Row.fetchOne`: that copies the row, and in a copy every column is searched by its name from the first on.
        let cursor = try Row.fetchCursor(
            try cachedStatement(sql: sql), arguments: StatementArguments(sql: arguments))
        // The row is the statement's own, and the cursor's end resets it.
        try withExtendedLifetime(cursor) {
            while let row = try cursor.next(), try body(RowInPlace(row: row)) {}
        }
    }

    /// Hands the rows to the body, each read in place.
    public func streamRows(
        of sql: String, _ arguments: [any SQLConvertible], _ body: (any SQLRow) throws -> Bool
    ) throws {
        try forEachRow(of: sql, arguments, body)
    }

    /// Prepares a statement, whose rows are never all in memory.
    public func prepare(_ sql: String, _ reading: SQLReading) throws -> any SQLStatement {
        try SQLiteStatement(self, sql)
    }

    /// Prepares a change, which is made at once.
    public func command(_ sql: String) throws -> any SQLCommand { try SQLiteStatement(self, sql) }

    /// Prepares an insertion, which is made at once.
    public func insertion(into table: String, _ columns: [String]) throws -> any SQLCommand {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        return try SQLiteStatement(
            self, "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
    }

    /// Does nothing: SQLite does not tell other processes.
    public func notify(_ channel: String) {}
}

/// The row a statement stands on.
private struct RowInPlace: SQLRow {
    let row: Row

    func value(at place: Int) -> SQLValue { SQLValue(row[place] as DatabaseValue) }

    func value(of column: String) -> SQLValue { (row[column] as DatabaseValue?).map { SQLValue($0) } ?? .null }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        self =
            switch value.storage {
            case .null: .null
            case .int64(let number): .integer(number)
            case .double(let number): .real(number)
            case .string(let text): .text(text)
            case .blob(let bytes): .bytes(Array(bytes))
            }
    }
}

extension StatementArguments {
    fileprivate init(sql arguments: [any SQLConvertible]) {
        self.init(
            arguments.map { argument -> (any DatabaseValueConvertible)? in
                switch argument.sql {
                case .null: nil
                case .integer(let number): number
                case .real(let number): number
                case .text(let text): text
                case .bytes(let bytes): Data(bytes)
                }
            })
    }
}
