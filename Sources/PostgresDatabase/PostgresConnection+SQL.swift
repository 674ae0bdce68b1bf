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
            let cursor = try openCursor(sql, Parameters(arguments))
            defer { cursor.close() }
            let columns = ColumnPlaces()
            while let row = try unsafe cursor.next() {
                let isWanted = try body(PostgresRow(result: unsafe PostgresResult(row, columns: columns), row: 0))
                guard isWanted else { return }
            }
        }

        /// Prepares a statement; it is compiled when it is run first.
        public func prepare(_ sql: String, _ reading: SQLReading) -> any SQLStatement {
            PostgresStatement(self, sql, reading)
        }

        /// Prepares a change, which is made together with others before any other statement is run.
        public func command(_ sql: String) -> any SQLCommand {
            let command = PostgresCommand(self, sql)
            addCommand(command)
            return command
        }

        /// Prepares an insertion, whose rows are there before any other statement is run.
        public func insertion(into table: String, _ columns: [String]) -> any SQLCommand {
            let insertion = PostgresInsertion(self, into: table, columns)
            addInsertion(insertion)
            return insertion
        }

        /// Wakes those who listen, when the transaction is committed; several times in one transaction count as one.
        public func notify(_ channel: String) throws {
            _ = try run("SELECT pg_notify(?, '')", [channel])
        }
    }
#endif
