internal import BuildingModel
internal import GRDB
internal import GRDBSQLite

/// A statement whose rows are read where SQLite has them: no value, and no allocation, for any column.
///
/// For the few queries that read what every object has. It must only be used within an access to its database, and not after that
/// database is closed. Text is UTF-8 as it was stored.
///
/// Memory safety: what SQLite points to is only touched before the next step.
@safe final class RawStatement {
    private let statement: Statement
    private let handle: OpaquePointer

    init(_ sql: String, _ database: Database) throws {
        statement = try database.makeStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
    }

    /// Starts again with whole numbers as its arguments.
    func restart(_ arguments: Int64...) {
        unsafe sqlite3_reset(handle)
        for (index, argument) in arguments.enumerated() { unsafe sqlite3_bind_int64(handle, Int32(index + 1), argument) }
    }

    /// Ends the reading before the last row; an open reading keeps tables from being dropped.
    func stop() {
        unsafe sqlite3_reset(handle)
    }

    /// Moves to the next row; false at the end.
    func step() throws -> Bool {
        let code = unsafe sqlite3_step(handle)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }

    func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    /// A whole number that may be null.
    func optional(_ column: Int32) -> Int? { isNull(column) ? nil : Int(integer(column)) }

    func double(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }

    /// The bytes of a text or blob; none for null.
    func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer?) throws -> Result) rethrows -> Result {
        guard !isNull(column) else { return try body(nil) }
        // A text is asked for as what it is, else SQLite would have to convert it.
        let start = unsafe sqlite3_column_blob(handle, column)
        return try unsafe body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }

    /// Appends the bytes of a text or blob.
    func append(_ column: Int32, to bytes: inout [UInt8]) -> ObjectPage.Piece {
        unsafe withBytes(column) { stored in
            guard let stored = unsafe stored else { return .none }
            let start = bytes.count
            unsafe bytes.append(contentsOf: stored)
            return ObjectPage.Piece(start: Int32(start), count: Int32(stored.count))
        }
    }

    /// The GUID in a column.
    func guid(_ column: Int32) throws -> GUID {
        try unsafe withBytes(column) { stored in
            guard let stored = unsafe stored, stored.count == 16 else { throw PropertyCursor.damaged }
            return unsafe GUID(
                high: UInt64(bigEndian: stored.loadUnaligned(as: UInt64.self)),
                low: UInt64(bigEndian: stored.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
    }

    /// The transform in a column; nil for null.
    func transform(_ column: Int32) throws -> Transform? {
        try unsafe withBytes(column) { stored in
            guard let stored = unsafe stored else { return nil }
            guard stored.count == 96 else { throw PropertyCursor.damaged }
            var transform = Transform.identity
            for index in 0..<12 {
                let bits = unsafe UInt64(littleEndian: stored.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
                transform.rows[index] = Double(bitPattern: bits)
            }
            return transform
        }
    }
}
