#if Fleet
    import BuildingModel
    import Database

    /// Brings a database's schema up to date.
    struct PostgresMigrator {
        private let migrations: [Migration]

        init(_ migrations: [Migration]) { self.migrations = migrations }

        /// Any number that no other program on the same database is likely to lock.
        private static let lock = 0x6966_6378

        /// Throws `Failure` where the schema is not exactly that of the steps.
        func demand(_ connection: PostgresConnection) throws {
            guard try connection.value("SELECT to_regclass('schema_step') IS NOT NULL") == true else {
                throw migrations.isEmpty ? Failure.foreignDatabase : Failure.olderSchema
            }
            let made = Set(try connection.all("SELECT identifier FROM schema_step") { try $0[0] as String })
            let known = Set(migrations.map(\.identifier))
            guard made.isSubset(of: known) else { throw Failure.newerSchema }
            guard known.isSubset(of: made) else { throw Failure.olderSchema }
        }

        /// Makes the steps that are missing, all or none; who starts at the same time waits.
        func migrate(_ connection: PostgresConnection) throws {
            try connection.transaction("BEGIN") { connection in
                try connection.script("SET LOCAL lock_timeout = 0")
                try connection.script("SELECT pg_advisory_xact_lock(\(Self.lock))")
                try connection.script(
                    """
                    CREATE TABLE IF NOT EXISTS schema_step (
                        place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, identifier TEXT NOT NULL UNIQUE)
                    """)
                let made = Set(try connection.all("SELECT identifier FROM schema_step") { try $0[0] as String })
                guard made.isSubset(of: migrations.map(\.identifier)) else { throw Failure.newerSchema }
                for migration in migrations where !made.contains(migration.identifier) {
                    guard let statements = migration.postgres else {
                        throw Failure(
                            .software, "no-schema", "“\(migration.identifier)” has no form for PostgreSQL.")
                    }
                    if !statements.isEmpty { try connection.script(statements) }
                    try connection.execute("INSERT INTO schema_step (identifier) VALUES (?)", [migration.identifier])
                }
            }
        }
    }
#endif
