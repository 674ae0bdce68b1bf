internal import BuildingModel
internal import GRDB
internal import GRDBSQLite

/// A prepared statement whose values are bound and read as they are, without a box around each: for what is done once an object.
///
/// It must only be used within an access to its database, and not after that database is closed. Values stay bound until they are
/// bound anew. Memory safety: SQLite copies what it is given before a call returns, except
/// for what `run(lending:at:)` lends it for the length of that call.
@safe final class BareStatement {
    private let database: Database
    /// Keeps the statement prepared.
    private let statement: Statement
    let handle: OpaquePointer
    /// An argument was refused: whoever asks for rows is told, for they would be those of other arguments.
    var hasWrongArgument = false

    init(_ database: Database, _ sql: String) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
    }

    func bind(_ value: Int64?, at place: Int32) throws {
        guard let value else { return try bindNull(at: place) }
        try check(unsafe sqlite3_bind_int64(handle, place, value))
    }

    func bind(_ value: Double?, at place: Int32) throws {
        guard let value else { return try bindNull(at: place) }
        try check(unsafe sqlite3_bind_double(handle, place, value))
    }

    func bind(_ text: String?, at place: Int32) throws {
        guard var text else { return try bindNull(at: place) }
        // An empty text must not be taken for none.
        if text.isEmpty { return try check(unsafe sqlite3_bind_text(handle, place, "", 0, Self.copied)) }
        let code = text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                unsafe sqlite3_bind_text(handle, place, bytes.baseAddress, Int32(bytes.count), Self.copied)
            }
        }
        try check(code)
    }

    func bind(_ bytes: [UInt8]?, at place: Int32) throws {
        guard let bytes else { return try bindNull(at: place) }
        try check(unsafe sqlite3_bind_blob(handle, place, bytes, Int32(bytes.count), Self.copied))
    }

    func bind(_ guid: GUID, at place: Int32) throws {
        let code = unsafe withUnsafeBytes(of: (guid.high.bigEndian, guid.low.bigEndian)) { bytes in
            unsafe sqlite3_bind_blob(handle, place, bytes.baseAddress, 16, Self.copied)
        }
        try check(code)
    }

    func bind(_ transform: Transform?, at place: Int32) throws {
        guard let transform else { return try bindNull(at: place) }
        var words = InlineArray<12, UInt64>(repeating: 0)
        for index in 0..<12 { words[index] = transform.rows[index].bitPattern.littleEndian }
        let code = unsafe withUnsafeBytes(of: words) { bytes in
            unsafe sqlite3_bind_blob(handle, place, bytes.baseAddress, 96, Self.copied)
        }
        try check(code)
    }

    /// Runs a statement that gives no rows; whether it changed one.
    @discardableResult func run() throws -> Bool {
        defer { unsafe sqlite3_reset(handle) }
        let code = unsafe sqlite3_step(handle)
        guard code == SQLITE_DONE else { throw failure() }
        return database.changesCount > 0
    }

    /// Runs a statement with a large blob, which is not copied.
    func run(lending bytes: [UInt8], at place: Int32) throws {
        guard let count = Int32(exactly: bytes.count) else {
            throw DatabaseError(resultCode: .SQLITE_TOOBIG)
        }
        try unsafe bytes.withUnsafeBytes { bytes in
            try check(unsafe sqlite3_bind_blob(handle, place, bytes.baseAddress, count, nil))
            defer { unsafe sqlite3_bind_null(handle, place) }
            try run()
        }
    }

    /// Runs a statement and gives the whole number in its first row; nil where there is no row.
    func integer() throws -> Int64? {
        defer { unsafe sqlite3_reset(handle) }
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return unsafe sqlite3_column_int64(handle, 0)
        case SQLITE_DONE: return nil
        default: throw failure()
        }
    }

    private func bindNull(at place: Int32) throws {
        try check(unsafe sqlite3_bind_null(handle, place))
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw failure() }
    }

    func failure() -> DatabaseError {
        DatabaseError(resultCode: database.lastErrorCode, message: database.lastErrorMessage)
    }

    /// Says that SQLite has to copy what it is given.
    private static var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
