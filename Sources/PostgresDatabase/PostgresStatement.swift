#if Fleet
    import BuildingModel
    import CPostgres
    import Database

    /// A statement compiled once for a connection, read where libpq has its rows.
    ///
    /// A lookup has all its rows in memory and takes one exchange with the server; a scan goes through a cursor. Memory safety: a row
    /// is only touched before the next step.
    @safe final class PostgresStatement: SQLStatement, Parametrised {
        private let connection: PostgresConnection
        private let sql: String
        private let reading: SQLReading
        var parameters = Parameters()
        private var hasBegun = false
        /// Of a lookup all rows, of a scan the one it stands on.
        private var result: OpaquePointer?
        private var row: Int32 = 0
        private var cursor: PostgresCursor?

        init(_ connection: PostgresConnection, _ sql: String, _ reading: SQLReading) {
            self.connection = connection
            self.sql = sql
            self.reading = reading
        }

        deinit { unsafe PQclear(result) }

        // MARK: Running

        @discardableResult func run() throws -> Bool {
            let result = try unsafe connection.execute(sql, parameters)
            defer { unsafe PQclear(result) }
            return unsafe PostgresResult.changes(of: result) > 0
        }

        func bind(_ place: Int32, _ value: Int64) { parameters.set(value, at: Int(place) - 1) }

        func run(lending bytes: [UInt8], at place: Int32) throws {
            bind(bytes, at: place)
            defer { bind(nil as [UInt8]?, at: place) }
            try run()
        }

        func restart() {
            stop()
            hasBegun = false
        }

        func step() throws -> Bool {
            switch reading {
            case .lookup:
                if !hasBegun {
                    unsafe result = try unsafe connection.execute(sql, parameters)
                    row = 0
                } else {
                    row += 1
                }
                hasBegun = true
                if unsafe row < PQntuples(result) { return true }
                stop()
                return false
            case .scan:
                if !hasBegun {
                    cursor = try connection.openCursor(sql, parameters)
                    row = 0
                }
                hasBegun = true
                unsafe PQclear(result)
                unsafe result = nil
                unsafe result = try unsafe cursor?.next()
                if unsafe result != nil { return true }
                stop()
                return false
            }
        }

        func stop() {
            unsafe PQclear(result)
            unsafe result = nil
            // No row is left to stand on.
            row = .max - 1
            cursor?.close()
            cursor = nil
        }

        // MARK: Reading

        func isNull(_ column: Int32) -> Bool { unsafe PQgetisnull(result, row, column) != 0 }

        func integer(_ column: Int32) -> Int64 {
            unsafe bytes(column).map { unsafe PostgresResult.integer($0) } ?? 0
        }

        func double(_ column: Int32) -> Double {
            unsafe bytes(column).map { unsafe Double(bitPattern: UInt64(bitPattern: PostgresResult.integer($0))) } ?? 0
        }

        func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
            guard !isNull(column), let start = unsafe PQgetvalue(result, row, column) else { return nil }
            return unsafe UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        }
    }
#endif
