#if Fleet
    internal import BuildingModel
    public import Database
    public import Dispatch
    internal import Glibc

    /// A database on a PostgreSQL server, shared by any number of machines.
    ///
    /// Every commit is on the server's disk when it returns. While the server is away everything throws `unavailable`, code
    /// `database-away`; it is back as soon as the server is. Thread: any but those that asynchronous code shares: calls block.
    public final class PostgresDatabase: SQLDatabase {
        /// PostgreSQL's.
        public let dialect = SQLDialect.postgres
        private let address: ServerAddress
        private let migrations: [Migration]
        private let pool: ConnectionPool

        private init(address: ServerAddress, migrations: [Migration], connections: Int) {
            self.address = address
            self.migrations = migrations
            pool = ConnectionPool(address: address, limit: connections)
        }

        /// How many connections a process has at the most, one for listening aside.
        public static let connectionLimit = 8

        /// After how many seconds of silence somebody looks whether the server is there; it is given up after twice as many.
        public static let patience = 8.0

        /// Connects to a server and brings the schema up to date; several processes may do so at the same time.
        ///
        /// - Parameter address: a URL as libpq reads it: `postgres://USER@HOST/DATABASE?sslmode=verify-full`; what it leaves out
        ///   comes from libpq's own variables and files.
        /// - Parameter patience: after how many seconds of silence somebody looks whether the server is there.
        ///
        /// Throws `Failure`: `unavailable` when nobody answers, `configuration` for a server that cannot be used and for a schema
        /// that a newer version has written.
        public static func open(
            _ address: String, migrations: [Migration], connections: Int = connectionLimit,
            patience: Double = patience
        ) throws -> PostgresDatabase {
            try open(ServerAddress(url: address, patience: patience), migrations, connections) {
                try PostgresMigrator(migrations).migrate($0)
            }
        }

        /// Connects to a server whose schema has to be exactly that of the steps; it is never changed.
        public static func openExisting(
            _ address: String, migrations: [Migration], patience: Double = patience
        ) throws -> PostgresDatabase {
            try open(ServerAddress(url: address, patience: patience), migrations, connectionLimit) {
                try PostgresMigrator(migrations).demand($0)
            }
        }

        private static func open(
            _ address: ServerAddress, _ migrations: [Migration], _ connections: Int,
            _ prepare: (PostgresConnection) throws -> Void
        ) throws -> PostgresDatabase {
            do {
                let first = try PostgresConnection(address)
                try Self.demand(first)
                try prepare(first)
            } catch let error as PostgresError {
                throw error.state.isEmpty ? Failure(opening: error) : Failure(postgres: error)
            }
            return PostgresDatabase(address: address, migrations: migrations, connections: connections)
        }

        private static func demand(_ connection: PostgresConnection) throws {
            guard connection.serverVersion >= 130_000 else {
                throw Failure(
                    .configuration, "database-too-old",
                    "The database server is PostgreSQL \(connection.serverVersion / 10_000).",
                    remedy: "It has to be 13 or later.")
            }
            guard connection.reported("server_encoding") == "UTF8" else {
                throw Failure(
                    .configuration, "database-encoding", "The database does not keep its texts as UTF-8.",
                    remedy: "Create it anew with ENCODING 'UTF8'.")
            }
        }

        /// Reads in one transaction that sees one state.
        public func read<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
            try transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
        }

        /// Reads and writes in one transaction in which each statement sees what was committed before it.
        public func write<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
            try transaction("BEGIN ISOLATION LEVEL READ COMMITTED", body)
        }

        /// How often a transaction is run that runs into others.
        private static let collisionLimit = 8

        private func transaction<Value>(
            _ begin: String, _ body: (PostgresConnection) throws -> Value
        ) throws -> Value {
            var collisions = 0
            var hasReconnected = false
            while true {
                do {
                    return try pool.lend { try $0.transaction(begin, body) }
                } catch let error as PostgresError {
                    if error.isCollision, collisions < Self.collisionLimit {
                        collisions += 1
                        // Whoever collided is not to meet again; statements of an older schema go with their connections.
                        usleep(.random(in: 0...UInt32(1000 << collisions)))
                        if error.state == "0A000" || error.state == "26000" { pool.discardIdle() }
                    } else if error.isConnectionDead, !error.isInDoubt, !hasReconnected {
                        // The server was restarted since the connection was used last: nothing was committed.
                        hasReconnected = true
                        pool.discardIdle()
                    } else {
                        // Another server of the address may have become the one that takes changes.
                        if error.isReadOnly { pool.discardIdle() }
                        throw Failure(postgres: error)
                    }
                }
            }
        }

        /// Any number that no other program on the same database is likely to lock.
        private static let turn = 0x6966_6379

        /// Reads and writes much in one transaction; whoever comes meanwhile waits for as long as it takes.
        public func writeAtLength<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
            var hasBegun = false
            return try write { connection in
                // What the body was given to write is used up.
                guard !hasBegun else { throw Failure.collision }
                hasBegun = true
                // By turns: two who add the same shapes in different orders would wait for each other.
                try connection.script(
                    """
                    SET LOCAL lock_timeout = 0;
                    SELECT pg_advisory_xact_lock(\(Self.turn));
                    SET LOCAL lock_timeout = '10s';
                    SET LOCAL idle_in_transaction_session_timeout = 0;
                    """)
                return try body(connection)
            }
        }

        /// Opens one connection beside the pool's with a transaction that sees one state: rows are made by the server's own process.
        public func holdSnapshots(_ count: Int) throws -> [any SQLSnapshot] {
            [try PostgresSnapshot(address, migrations: migrations)]
        }

        /// Looks at the server.
        public func condition() throws -> ServerCondition {
            try read { connection in
                ServerCondition(
                    version: "PostgreSQL " + (try connection.value("SELECT current_setting('server_version')") ?? ""),
                    isDurable: try connection.value("SELECT current_setting('fsync')") == "on",
                    connections: try connection.value(
                        "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'") ?? 0,
                    mostConnections: try connection.value("SELECT current_setting('max_connections')::bigint") ?? 0)
            }
        }

        /// Listens on a connection of its own, and on another one whenever that is lost.
        public func listen(
            to channel: String, on queue: DispatchQueue, _ heard: @escaping @Sendable () -> Void
        ) -> (any Listening)? {
            Listener(address: address, channel: channel, queue: queue, heard: heard)
        }

        /// Closes the connections that nobody has; others close when they are given back no more.
        public func close() { pool.discardIdle() }
    }

    /// What an operator wants to know of a database server.
    public struct ServerCondition: Sendable, Hashable {
        /// What it is.
        public var version: String
        /// Whether a commit waits for the server's disk.
        public var isDurable: Bool
        /// How many connections there are, everybody's.
        public var connections: Int
        /// How many there may be.
        public var mostConnections: Int
    }

    extension Failure {
        fileprivate static let collision = Failure(
            .tryAgain, "database-busy", "The work in the database ran into somebody else's.", remedy: "Try again.")
    }
#endif
