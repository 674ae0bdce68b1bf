#if Fleet
    import Database
    import Dispatch
    import Synchronization

    /// Listens to one channel on a connection of its own, and on another one whenever that is lost.
    ///
    /// The connection is only touched on a queue of its own.
    final class Listener: Listening {
        private struct State {
            var watch: NoticeWatch?
            var pause = Backoff()
            var isCancelled = false
        }

        private let address: ServerAddress
        private let channel: String
        private let heard: @Sendable () -> Void
        private let queue: DispatchQueue
        private let own = DispatchQueue(label: "database notices")
        private let state = Mutex(State())

        init(address: ServerAddress, channel: String, queue: DispatchQueue, heard: @escaping @Sendable () -> Void) {
            self.address = address
            self.channel = channel
            self.queue = queue
            self.heard = heard
            own.async { [weak self] in self?.connect() }
        }

        deinit { cancel() }

        func cancel() {
            state.withLock { state in
                state.isCancelled = true
                state.watch?.cancel()
                state.watch = nil
            }
        }

        private func connect() {
            guard !state.withLock({ $0.isCancelled }) else { return }
            do {
                let connection = try PostgresConnection(address)
                try connection.script("LISTEN \(channel)")
                watch(connection)
                // What was said before now was said to nobody.
                queue.async(execute: heard)
            } catch {
                connectLater()
            }
        }

        private func connectLater() {
            let pause = state.withLock { $0.pause.next() }
            own.asyncAfter(deadline: .now() + .milliseconds(pause)) { [weak self] in self?.connect() }
        }

        private func watch(_ connection: PostgresConnection) {
            let watch = NoticeWatch(connection, on: own) { [weak self] in self?.read(connection) }
            state.withLock { state in
                state.pause = Backoff()
                if state.isCancelled { watch.cancel() } else { state.watch = watch }
            }
            lookLater(watch, connection)
        }

        /// Asks something now and then: who only listens does not hear that nobody can speak any more.
        private func lookLater(_ watch: NoticeWatch, _ connection: PostgresConnection) {
            own.asyncAfter(deadline: .now() + address.patience) { [weak self, weak watch, weak connection] in
                guard let self, let watch, let connection, state.withLock({ $0.watch === watch }) else { return }
                read(connection, asks: true)
                lookLater(watch, connection)
            }
        }

        private func read(_ connection: PostgresConnection, asks: Bool = false) {
            do {
                if asks { try connection.script("SELECT 1") }
                if try connection.takeNotices() { queue.async(execute: heard) }
            } catch {
                state.withLock { state in
                    state.watch?.cancel()
                    state.watch = nil
                }
                connectLater()
            }
        }
    }
#endif
