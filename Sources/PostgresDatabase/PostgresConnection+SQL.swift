#if Fleet
    public import Database

    extension PostgresConnection: SQLConnection {
        /// PostgreSQL's.
        public var dialect: SQLDialect { .postgres }

        /// Runs one statement and returns how many rows it changed.
        @discardableResult public func execute(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int {
            try run(sql, arguments).changes
        }

        /// Hands the rows of an answer, all in memory, to the body.
        public func forEachRow(
            of sql: String, _ arguments: [any SQLConvertible], _ body: (any SQLRow) throws -> Bool
        ) throws {
            let result = try run(sql, arguments)
            for row in 0..<result.rows {
                guard try body(PostgresRow(result: result, row: row)) else { return }
            }
        }

        /// Hands the rows to the body, some of them in memory.
        public func streamRows(
            of sql: String, _ arguments: [any SQLConvertible], _ body: (any SQLRow) throws -> Bool
        ) throws {
            try stream(sql, arguments, body)
        }

        /// Wakes those who listen, when the transaction is committed; several times in one transaction count as one.
        public func notify(_ channel: String) throws {
            _ = try run("SELECT pg_notify(?, '')", [channel])
        }
    }
#endif
