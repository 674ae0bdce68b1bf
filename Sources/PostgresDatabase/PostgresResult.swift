#if Fleet
    import CPostgres
    import Database

    /// The answer to a statement, in binary form.
    @safe final class PostgresResult {
        private let result: OpaquePointer
        /// Where each column stands; made once for all answers to one statement.
        private let columns: ColumnPlaces

        /// Takes over a result that did not fail.
        init(_ result: OpaquePointer, columns: ColumnPlaces) {
            unsafe self.result = unsafe result
            self.columns = columns
        }

        deinit { unsafe PQclear(result) }

        var rows: Int32 { unsafe PQntuples(result) }

        /// How many rows the statement changed.
        var changes: Int { unsafe Self.changes(of: result) }

        static func changes(of result: OpaquePointer) -> Int {
            guard let text = unsafe PQcmdTuples(result) else { return 0 }
            return unsafe Int(String(cString: text)) ?? 0
        }

        func value(of column: String, in row: Int32) -> SQLValue {
            guard let place = unsafe columns.place(of: column, in: result) else { return .null }
            return value(at: place, in: row)
        }

        /// A type that is not known comes as its bytes, which no typed reading takes for a number or text.
        func value(at place: Int32, in row: Int32) -> SQLValue {
            guard unsafe PQgetisnull(result, row, place) == 0, let start = unsafe PQgetvalue(result, row, place) else {
                return .null
            }
            let count = Int(unsafe PQgetlength(result, row, place))
            let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
            switch unsafe PQftype(result, place) {
            case 20, 23, 21, 16: return unsafe .integer(Self.integer(bytes))
            case 701: return unsafe .real(Double(bitPattern: UInt64(bitPattern: Self.integer(bytes))))
            case 25, 1043, 19, 1042: return unsafe .text(String(decoding: bytes, as: UTF8.self))
            default: return unsafe .bytes(Array(bytes))
            }
        }

        /// A number of any width, the most significant byte first.
        static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
            guard let first = unsafe bytes.first else { return 0 }
            var number = Int64(Int8(bitPattern: first))
            for place in 1..<bytes.count { number = number << 8 | Int64(unsafe bytes[place]) }
            return number
        }
    }

    /// One row of an answer.
    struct PostgresRow: SQLRow {
        let result: PostgresResult
        let row: Int32

        func value(at place: Int) -> SQLValue { result.value(at: Int32(place), in: row) }
        func value(of column: String) -> SQLValue { result.value(of: column, in: row) }
    }

    /// Where the columns of a statement's answers stand.
    final class ColumnPlaces {
        private var places: [String: Int32]?

        func place(of column: String, in result: OpaquePointer) -> Int32? {
            if let places { return places[column] }
            var places: [String: Int32] = [:]
            for place in 0..<(unsafe PQnfields(result)) {
                guard let name = unsafe PQfname(result, place) else { continue }
                unsafe places[String(cString: name)] = place
            }
            self.places = places
            return places[column]
        }
    }
#endif
