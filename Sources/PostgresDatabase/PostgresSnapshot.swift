#if Fleet
    import BuildingModel
    import Database

    /// A transaction that sees one state, on a connection beside the pool's.
    final class PostgresSnapshot: SQLSnapshot {
        private let connection: PostgresConnection

        let dialect = SQLDialect.postgres

        /// Throws `Failure`.
        init(_ address: ServerAddress, migrations: [Migration]) throws {
            do {
                connection = try PostgresConnection(address)
                // An export reads for as long as it takes, and all of what a cursor stands for.
                try connection.script(
                    """
                    SET idle_in_transaction_session_timeout = 0; SET cursor_tuple_fraction = 1; SET jit = off;
                    """)
                try connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ")
                try PostgresMigrator(migrations).demand(connection)
            } catch let error as PostgresError {
                throw Failure(postgres: error)
            }
        }

        func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
            do {
                return try body(connection)
            } catch let error as PostgresError {
                throw Failure(postgres: error)
            }
        }
    }
#endif
