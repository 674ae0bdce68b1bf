internal import BuildingModel
internal import GRDB
internal import GRDBSQLite

/// Rows read where SQLite has them: no value, and no allocation, for any column. Text is UTF-8 as it was stored.
///
/// Memory safety: what SQLite points to is only touched before the next step.
extension BareStatement {
    // No list of arguments: it would be an array for each row that is looked up.

    /// Starts again.
    func restart() {
        unsafe sqlite3_reset(handle)
    }

    /// Starts again with a whole number as its argument.
    func restart(_ first: Int64) {
        restart()
        bind(1, first)
    }

    /// Starts again with two whole numbers as its arguments.
    func restart(_ first: Int64, _ second: Int64) {
        restart(first)
        bind(2, second)
    }

    /// Says the argument at a place from 1.
    func bind(_ place: Int32, _ value: Int64) {
        if unsafe sqlite3_bind_int64(handle, place, value) != SQLITE_OK { hasWrongArgument = true }
    }

    /// Starts again with rows as its arguments, all that it has; where there are fewer, the rest is a row that is not there.
    func restart(rows: some Collection<Int64>, of count: Int) {
        restart()
        var place: Int32 = 0
        for row in rows {
            place += 1
            bind(place, row)
        }
        while Int(place) < count {
            place += 1
            bind(place, 0)
        }
    }

    /// Ends the reading before the last row; an open reading keeps tables from being dropped.
    func stop() {
        unsafe sqlite3_reset(handle)
    }

    /// Moves to the next row; false at the end.
    func step() throws -> Bool {
        guard !hasWrongArgument else { throw failure() }
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure()
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
