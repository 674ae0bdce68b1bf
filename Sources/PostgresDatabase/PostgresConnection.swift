#if Fleet
    import CPostgres
    import Database
    import Glibc

    /// One connection to the server.
    ///
    /// One thread at a time has it: the pool hands it out, or the listener's queue is the only one that knows it.
    @safe public final class PostgresConnection: @unchecked Sendable {
        let connection: OpaquePointer
        /// Where the server is, and how long it may say nothing.
        let way: ServerAddress
        /// Whether it looks after another connection.
        let isLooking: Bool
        private var statements: [String: Statement] = [:]
        var cursors = 0
        /// The cursor whose rows are on their way.
        var receiving: PostgresCursor?
        /// Cursors that are open and not needed any more.
        var discarded: [String] = []
        /// Whoever has rows that wait, in the order in which they were made.
        var insertions: [PostgresInsertion] = []
        /// Whoever has changes that wait.
        var commands: [PostgresCommand] = []

        struct Statement {
            let name: String
            let columns: ColumnPlaces
        }

        /// How many statements are kept compiled; there are fewer, unless somebody makes them up as they go.
        private static let statementLimit = 512

        /// Connects; throws `PostgresError`.
        init(_ way: ServerAddress, looksAfterAnother isLooking: Bool = false) throws {
            self.way = way
            self.isLooking = isLooking
            let patience = way.connectPatience
            // Packets that nobody acknowledges any more are found by the kernel; silence behind them by `answer`.
            let settings = [
                ("fallback_application_name", "ifcexportd"), ("connect_timeout", "\(patience)"),
                ("keepalives_idle", "\(patience)"), ("keepalives_interval", "\(max(patience / 2, 1))"),
                ("keepalives_count", "2"), ("tcp_user_timeout", "\(2 * patience)000"),
                // What comes later beats what comes before: all but the encoding may be told otherwise.
                ("dbname", way.url), ("client_encoding", "UTF8"),
            ]
            guard let connection = unsafe Self.connect(settings) else {
                throw unsafe PostgresError(nil)
            }
            unsafe self.connection = unsafe connection
            // From here on the end of this object ends the connection, also when this throws.
            guard unsafe PQstatus(connection) == CONNECTION_OK else { throw unsafe PostgresError(connection) }
            // What the server only remarks is nobody's business; what it refuses comes as an error.
            unsafe PQsetNoticeProcessor(connection, { _, _ in }, nil)
            // A commit is to be durable whatever the server's default, and whoever stops in the middle of a transaction is not to
            // keep others waiting.
            try script(
                """
                SET client_min_messages = warning; SET lock_timeout = '10s';
                SET idle_in_transaction_session_timeout = '30s';
                SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
                """)
        }

        deinit { unsafe PQfinish(connection) }

        private static func connect(_ settings: [(name: String, value: String)]) -> OpaquePointer? {
            var bytes: [UInt8] = []
            var places: [(name: Int, value: Int)] = []
            for setting in settings {
                let name = bytes.count
                bytes += Array(setting.name.utf8) + [0]
                places.append((name, bytes.count))
                bytes += Array(setting.value.utf8) + [0]
            }
            return unsafe bytes.withUnsafeBytes { buffer in
                let base = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress
                let names = unsafe places.map { unsafe base?.advanced(by: $0.name) } + [nil]
                let values = unsafe places.map { unsafe base?.advanced(by: $0.value) } + [nil]
                return unsafe PQconnectdbParams(names, values, 1)
            }
        }

        /// The server's version, 150018 for 15.18.
        var serverVersion: Int { Int(unsafe PQserverVersion(connection)) }

        /// A setting that the server reports by itself.
        func reported(_ name: String) -> String? {
            unsafe PQparameterStatus(connection, name).map { unsafe String(cString: $0) }
        }

        /// Whether it can be used for another transaction.
        var isIdle: Bool {
            unsafe PQstatus(connection) == CONNECTION_OK && PQtransactionStatus(connection) == PQTRANS_IDLE
        }

        /// Runs statements without arguments, divided by semicolons.
        func script(_ sql: String) throws {
            try makeReady()
            let result = unsafe try answer { unsafe PQsendQuery(connection, sql) }
            defer { unsafe PQclear(result) }
            if let error = unsafe PostgresError(result, of: connection) { throw error }
        }

        /// Runs the body in a transaction; what it throws rolls back.
        func transaction<Value>(_ begin: String, _ body: (PostgresConnection) throws -> Value) throws -> Value {
            try script(begin)
            defer { (insertions, commands, discarded) = ([], [], []) }
            let value: Value
            do {
                value = try body(self)
                try makeReady()
            } catch {
                (insertions, commands) = ([], [])
                // When that fails too, the connection is not idle afterwards and is not used again.
                _ = try? script("ROLLBACK")
                throw error
            }
            do {
                try script("COMMIT")
            } catch var error as PostgresError {
                error.isInDoubt = error.isConnectionDead
                throw error
            }
            return value
        }

        /// Runs a statement, compiled once for this connection.
        func run(_ sql: String, _ arguments: [any SQLConvertible]) throws -> PostgresResult {
            try closeDiscarded()
            let result = try unsafe execute(sql, Parameters(arguments))
            return unsafe PostgresResult(result, columns: try prepared(sql).columns)
        }

        /// Runs a statement, compiled once for this connection; the answer is the caller's to clear.
        func execute(_ sql: String, _ parameters: Parameters) throws -> OpaquePointer {
            try makeReady()
            let statement = try prepared(sql)
            let result = unsafe try answer {
                unsafe parameters.lend { values, lengths, formats in
                    unsafe PQsendQueryPrepared(
                        connection, statement.name, parameters.count, values, lengths, formats, 1)
                }
            }
            return try unsafe demand(result)
        }

        /// The answer, unless it is none.
        func demand(_ result: OpaquePointer?) throws -> OpaquePointer {
            if let error = unsafe PostgresError(result, of: connection) {
                unsafe PQclear(result)
                throw error
            }
            guard let result = unsafe result else { throw unsafe PostgresError(connection) }
            return unsafe result
        }

        func prepared(_ sql: String) throws -> Statement {
            if let statement = statements[sql] { return statement }
            if statements.count >= Self.statementLimit {
                try script("DEALLOCATE ALL")
                statements = [:]
            }
            let statement = Statement(name: "s\(statements.count)", columns: ColumnPlaces())
            let result = unsafe try answer {
                unsafe PQsendPrepare(connection, statement.name, Placeholders.numbered(sql), 0, nil)
            }
            defer { unsafe PQclear(result) }
            if let error = unsafe PostgresError(result, of: connection) { throw error }
            statements[sql] = statement
            return statement
        }

        /// The descriptor that becomes readable when notices come.
        var descriptor: Int32 { unsafe PQsocket(connection) }

        /// Takes all that has come and says whether there was a notice; throws when the connection is gone.
        ///
        /// Until nothing is left: the last words of a server and the end of the connection come as one event, and no other follows.
        func takeNotices() throws -> Bool {
            repeat {
                guard unsafe PQconsumeInput(connection) == 1 else { throw unsafe PostgresError(connection) }
            } while isReadable
            var isThere = false
            while let notice = unsafe PQnotifies(connection) {
                unsafe PQfreemem(notice)
                isThere = true
            }
            return isThere
        }

        private var isReadable: Bool {
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return unsafe poll(&wanted, 1, 0) > 0
        }
    }
#endif
