internal import BuildingModel
internal import Database
internal import GRDB
internal import GRDBSQLite

/// A statement of SQLite's own, bound and read where SQLite has its values.
///
/// Memory safety: SQLite copies what it is given before a call returns, except for what `run(lending:at:)` lends it for the length of
/// that call; what it points to is only touched before the next step.
@safe final class SQLiteStatement: SQLStatement {
    private let database: GRDB.Database
    /// Keeps the statement prepared.
    private let statement: Statement
    private let handle: OpaquePointer
    /// An argument was refused: whoever asks for rows is told, for they would be those of other arguments.
    private var hasWrongArgument = false

    init(_ database: GRDB.Database, _ sql: String) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
    }

    // MARK: Binding

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

    func bind(copying bytes: UnsafeRawBufferPointer, at place: Int32) throws {
        try check(unsafe sqlite3_bind_blob(handle, place, bytes.baseAddress, Int32(bytes.count), Self.copied))
    }

    func bind(_ place: Int32, _ value: Int64) {
        if unsafe sqlite3_bind_int64(handle, place, value) != SQLITE_OK { hasWrongArgument = true }
    }

    private func bindNull(at place: Int32) throws {
        try check(unsafe sqlite3_bind_null(handle, place))
    }

    /// Says that SQLite has to copy what it is given.
    private static var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    // MARK: Running

    @discardableResult func run() throws -> Bool {
        defer { unsafe sqlite3_reset(handle) }
        let code = unsafe sqlite3_step(handle)
        guard code == SQLITE_DONE else { throw failure() }
        return database.changesCount > 0
    }

    func run(lending bytes: [UInt8], at place: Int32) throws {
        guard let count = Int32(exactly: bytes.count) else { throw DatabaseError(resultCode: .SQLITE_TOOBIG) }
        try unsafe bytes.withUnsafeBytes { bytes in
            try check(unsafe sqlite3_bind_blob(handle, place, bytes.baseAddress, count, nil))
            defer { unsafe sqlite3_bind_null(handle, place) }
            try run()
        }
    }

    func restart() {
        unsafe sqlite3_reset(handle)
    }

    func step() throws -> Bool {
        guard !hasWrongArgument else { throw failure() }
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure()
        }
    }

    func stop() {
        unsafe sqlite3_reset(handle)
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw failure() }
    }

    private func failure() -> DatabaseError {
        DatabaseError(resultCode: database.lastErrorCode, message: database.lastErrorMessage)
    }

    // MARK: Reading

    func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    func double(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }

    func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
        guard !isNull(column) else { return nil }
        // A text is asked for as what it is, else SQLite would have to convert it.
        let start = unsafe sqlite3_column_blob(handle, column)
        return unsafe UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }
}
