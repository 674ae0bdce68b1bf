#if Fleet
    import BuildingModel
    import Dispatch
    import Synchronization

    /// The connections of one process: so many at the most, made when they are needed and kept.
    final class ConnectionPool: Sendable {
        private struct State {
            var idle: [PostgresConnection] = []
            var pause = Backoff()
            var closedUntil = DispatchTime(uptimeNanoseconds: 0)
        }

        private let address: ServerAddress
        private let places: DispatchSemaphore
        private let state = Mutex(State())

        init(address: ServerAddress, limit: Int) {
            self.address = address
            places = DispatchSemaphore(value: max(limit, 1))
        }

        /// How long somebody waits for a connection that others have.
        private static let patience = DispatchTimeInterval.seconds(30)

        /// Lends a connection; one that is not fit for another transaction afterwards is not kept.
        ///
        /// Blocks while others have all there may be.
        func lend<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
            guard places.wait(timeout: .now() + Self.patience) == .success else { throw Failure.noConnection }
            defer { places.signal() }
            let connection = try state.withLock { $0.idle.popLast() } ?? connect()
            defer { if connection.isIdle { state.withLock { $0.idle.append(connection) } } }
            return try body(connection)
        }

        /// Lets go of all connections that nobody has: when one is dead, the others are too, most likely.
        func discardIdle() {
            let discarded = state.withLock { state in
                defer { state.idle = [] }
                return state.idle
            }
            withExtendedLifetime(discarded) {}
        }

        /// Connects, unless that has just failed: a server that comes up is not to be run over by everybody at once.
        private func connect() throws -> PostgresConnection {
            let now = DispatchTime.now()
            guard state.withLock({ $0.closedUntil <= now }) else { throw Failure.away }
            do {
                let connection = try PostgresConnection(address)
                state.withLock { $0.pause = Backoff() }
                return connection
            } catch {
                state.withLock { state in
                    state.closedUntil = .now() + .milliseconds(state.pause.next())
                }
                throw Failure.away
            }
        }
    }

    /// Pauses that become longer: a tenth of a second at first, two at last, each by chance a little shorter.
    struct Backoff {
        private var pause = 100.0

        mutating func next() -> Int {
            defer { pause = min(pause * 2, 2000) }
            return Int(pause * .random(in: 0.7...1))
        }
    }

    extension Failure {
        fileprivate static let away = Failure(
            .unavailable, "database-away", "The database server cannot be reached.",
            remedy: "Try again; if it stays away, see that it runs and takes connections.")
        fileprivate static let noConnection = Failure(
            .tryAgain, "database-busy", "All connections to the database have been in use for too long.",
            remedy: "Try again.")
    }
#endif
