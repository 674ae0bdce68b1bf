#if Fleet
    import CPostgres

    /// Rows on their way from the server and to it.
    extension PostgresConnection {
        /// Sees to it that the connection can take a command: rows that are on their way have come, rows that wait have gone.
        func makeReady() throws {
            receiving?.receiveAll()
            try addWaitingRows()
            for command in commands { try command.send() }
        }

        // MARK: From the server

        /// Opens a cursor for a statement.
        func openCursor(_ sql: String, _ parameters: Parameters) throws -> PostgresCursor {
            try makeReady()
            if discarded.count >= Self.discardLimit { try closeDiscarded() }
            cursors += 1
            let name = "c\(cursors)"
            let declaration = "DECLARE \(name) NO SCROLL CURSOR FOR \(Placeholders.numbered(sql))"
            let result = unsafe try answer {
                unsafe parameters.lend { values, lengths, formats in
                    unsafe PQsendQueryParams(
                        connection, declaration, parameters.count, nil, values, lengths, formats, 1)
                }
            }
            unsafe PQclear(try demand(result))
            return PostgresCursor(self, name: name)
        }

        /// Notes a cursor that is open and not needed any more; some are closed at once.
        func discard(cursor: String) { discarded.append(cursor) }
        private static var discardLimit: Int { 16 }

        /// Closes cursors that are not needed any more: no table can be dropped that one stands on.
        func closeDiscarded() throws {
            guard !discarded.isEmpty else { return }
            let names = discarded
            discarded = []
            try script(names.map { "CLOSE \($0);" }.joined())
        }

        /// Asks for rows of a cursor.
        func send(_ sql: String, for cursor: PostgresCursor) throws {
            try makeReady()
            guard unsafe PQsendQueryParams(connection, sql, 0, nil, nil, nil, nil, 1) == 1,
                unsafe PQsetSingleRowMode(connection) == 1
            else { throw unsafe PostgresError(connection) }
            receiving = cursor
        }

        func error(of result: OpaquePointer?) -> PostgresError? { unsafe PostgresError(result, of: connection) }

        /// Takes note that nothing is on its way any more.
        func hasReceived(_ cursor: PostgresCursor) {
            if receiving === cursor { receiving = nil }
        }

        // MARK: To the server

        /// Notes somebody whose rows will wait.
        func addInsertion(_ insertion: PostgresInsertion) { insertions.append(insertion) }

        /// Sends all rows that wait, table by table in the order in which the insertions were made.
        func addWaitingRows() throws {
            for insertion in insertions { try insertion.send() }
        }

        /// Notes somebody whose changes will wait.
        func addCommand(_ command: PostgresCommand) { commands.append(command) }

        /// Makes changes with one exchange.
        func run(_ sql: String, withEach parameters: [Parameters]) throws {
            let statement = try prepared(sql)
            guard unsafe PQenterPipelineMode(connection) == 1 else { throw unsafe PostgresError(connection) }
            var isSent = true
            for parameters in parameters where isSent {
                isSent =
                    unsafe parameters.lend { values, lengths, formats in
                        unsafe PQsendQueryPrepared(
                            connection, statement.name, parameters.count, values, lengths, formats, 1)
                    } == 1
            }
            guard isSent, unsafe PQpipelineSync(connection) == 1 else { throw unsafe PostgresError(connection) }
            var failure: PostgresError?
            var isOver = false
            // Each answer is followed by nothing, all of them by the end of the pipeline.
            while !isOver {
                guard let result = unsafe try nextResult() else {
                    guard unsafe PQstatus(connection) == CONNECTION_OK else { throw unsafe PostgresError(connection) }
                    continue
                }
                isOver = unsafe PQresultStatus(result) == PGRES_PIPELINE_SYNC
                if !isOver { failure = unsafe failure ?? error(of: result) }
                unsafe PQclear(result)
            }
            guard unsafe PQexitPipelineMode(connection) == 1 else { throw unsafe PostgresError(connection) }
            if let failure { throw failure }
        }

        /// Copies rows, as they are written in binary form, into a table.
        func copy(_ begin: String, _ rows: [UInt8]) throws {
            receiving?.receiveAll()
            unsafe PQclear(try demand(answer { unsafe PQsendQuery(connection, begin) }))
            var start = 0
            while start < rows.count {
                let end = min(start + Self.largestPiece, rows.count)
                let isTaken = unsafe rows.withUnsafeBytes { bytes in
                    let piece = unsafe bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
                    return unsafe PQputCopyData(connection, piece, Int32(end - start))
                }
                guard isTaken == 1 else { throw unsafe PostgresError(connection) }
                start = end
            }
            guard unsafe PQputCopyEnd(connection, nil) == 1 else { throw unsafe PostgresError(connection) }
            var failure: PostgresError?
            while let result = unsafe try nextResult() {
                failure = unsafe failure ?? error(of: result)
                unsafe PQclear(result)
            }
            if let failure { throw failure }
        }
        private static var largestPiece: Int { 1 << 20 }
    }
#endif
