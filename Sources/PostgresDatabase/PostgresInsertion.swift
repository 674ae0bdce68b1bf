#if Fleet
    import BuildingModel
    import CPostgres
    import Database

    /// Rows on their way into a table, sent with `COPY` some at a time.
    ///
    /// Values are written as the columns keep them, so their kinds must be those of the columns: BIGINT, DOUBLE PRECISION, TEXT, BYTEA.
    @safe final class PostgresInsertion: SQLCommand {
        // The connection knows everybody whose rows wait.
        private unowned let connection: PostgresConnection
        private let begin: String
        /// The values of the next row; nil for null.
        private var values: [[UInt8]?]
        private var rows: [UInt8] = PostgresInsertion.header
        /// With so many bytes they are sent.
        private static let fullSize = 1 << 18

        init(_ connection: PostgresConnection, into table: String, _ columns: [String]) {
            self.connection = connection
            begin = "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
            values = columns.map { _ in nil }
        }

        /// A signature, and no options.
        private static let header = Array("PGCOPY\n".utf8) + [255, 13, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0]

        func bind(_ value: Int64?, at place: Int32) {
            set(value.map { UInt64(bitPattern: $0) }, at: place)
        }

        func bind(_ value: Double?, at place: Int32) { set(value?.withoutSignOfZero.bitPattern, at: place) }

        func bind(_ text: String?, at place: Int32) {
            guard let text else { return values[Int(place) - 1] = nil }
            begin(place)
            values[Int(place) - 1]?.append(contentsOf: text.utf8)
        }

        func bind(_ bytes: [UInt8]?, at place: Int32) {
            guard let bytes else { return values[Int(place) - 1] = nil }
            values[Int(place) - 1] = bytes
        }

        func bind(copying bytes: UnsafeRawBufferPointer, at place: Int32) {
            begin(place)
            unsafe values[Int(place) - 1]?.append(contentsOf: bytes)
        }

        private func set(_ word: UInt64?, at place: Int32) {
            guard let word else { return values[Int(place) - 1] = nil }
            unsafe withUnsafeBytes(of: word.bigEndian) { unsafe bind(copying: $0, at: place) }
        }

        /// Makes the value in a place an empty one, in the room it had.
        private func begin(_ place: Int32) {
            if values[Int(place) - 1] == nil { values[Int(place) - 1] = [] }
            values[Int(place) - 1]?.removeAll(keepingCapacity: true)
        }

        @discardableResult func run() throws -> Bool {
            append(UInt16(values.count))
            for value in values {
                guard let value else {
                    append(UInt32.max)
                    continue
                }
                append(UInt32(truncatingIfNeeded: value.count))
                rows.append(contentsOf: value)
            }
            if rows.count >= Self.fullSize { try connection.addWaitingRows() }
            return true
        }

        func run(lending bytes: [UInt8], at place: Int32) throws {
            values[Int(place) - 1] = bytes
            defer { values[Int(place) - 1] = nil }
            try run()
        }

        private func append(_ word: some FixedWidthInteger) {
            unsafe withUnsafeBytes(of: word.bigEndian) { unsafe rows.append(contentsOf: $0) }
        }

        /// Sends the rows that wait.
        func send() throws {
            guard rows.count > Self.header.count else { return }
            append(UInt16.max)
            try connection.copy(begin, rows)
            rows.removeAll(keepingCapacity: rows.count < 4 * Self.fullSize)
            rows.append(contentsOf: Self.header)
        }
    }
#endif
