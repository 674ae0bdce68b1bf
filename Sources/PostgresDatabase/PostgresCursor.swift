#if Fleet
    import CPostgres

    /// The rows of a statement, of which the server sends some at a time and one at a time is in memory.
    ///
    /// When the connection is needed in between, what is on its way is taken in first.
    @safe final class PostgresCursor {
        // The connection knows the cursor whose rows are on their way.
        private unowned let connection: PostgresConnection
        private let name: String
        /// What was taken in ahead of its time, the last row first.
        private var ahead: [OpaquePointer] = unsafe []
        private var failure: PostgresError?
        private var isOnItsWay = false
        private var isAtEnd = false
        /// How many rows are asked for at once and how many of them came.
        private var batch = 64
        private var received = 0
        private static let largestBatch = 512
        private static let smallestBatch = 16
        /// So many bytes that were taken in ahead are too many.
        private static let mostAhead = 1 << 20

        init(_ connection: PostgresConnection, name: String) {
            self.connection = connection
            self.name = name
        }

        deinit { while let row = unsafe ahead.popLast() { unsafe PQclear(row) } }

        /// The next row, which is the caller's to clear; nil at the end.
        func next() throws -> OpaquePointer? {
            while true {
                if let row = unsafe ahead.popLast() { return unsafe row }
                if let failure { throw failure }
                if isOnItsWay {
                    if let row = unsafe receive() { return unsafe row }
                } else if isAtEnd {
                    return nil
                } else {
                    received = 0
                    try connection.send("FETCH FORWARD \(batch) FROM \(name)", for: self)
                    isOnItsWay = true
                }
            }
        }

        /// The row that comes next; nil when all that were asked for have come, or when that failed.
        private func receive() -> OpaquePointer? {
            do {
                let result = unsafe try connection.nextResult()
                if unsafe PQresultStatus(result) == PGRES_SINGLE_TUPLE {
                    received += 1
                    return unsafe result
                }
                failure = unsafe connection.error(of: result)
                unsafe PQclear(result)
                while let more = unsafe try connection.nextResult() { unsafe PQclear(more) }
            } catch {
                failure = error
            }
            isOnItsWay = false
            connection.hasReceived(self)
            if received < batch { isAtEnd = true }
            batch = min(batch * 2, Self.largestBatch)
            return nil
        }

        /// Takes in what is on its way, so that the connection is free.
        func receiveAll() {
            var rows: [OpaquePointer] = unsafe []
            var bytes = 0
            while isOnItsWay {
                guard let row = unsafe receive() else { break }
                unsafe rows.append(row)
                bytes += Int(unsafe PQresultMemorySize(row))
            }
            // Somebody needs the connection between the rows, so all that was asked for is in memory each time.
            if bytes > Self.mostAhead { batch = max(Self.smallestBatch, batch / 8) }
            unsafe ahead = unsafe rows.reversed() + ahead
        }

        /// Says that no more rows are wanted.
        func close() {
            receiveAll()
            connection.discard(cursor: name)
        }
    }
#endif
