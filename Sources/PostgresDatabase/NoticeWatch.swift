#if Fleet
    import Dispatch
    import Synchronization

    /// Waits for notices on a connection, which it keeps until it is cancelled.
    final class NoticeWatch: Sendable {
        private let source: Mutex<any DispatchSourceRead>

        /// Calls the handler on the queue whenever something has come on the connection, and when it is lost.
        init(_ connection: PostgresConnection, on queue: DispatchQueue, _ handler: @escaping @Sendable () -> Void) {
            let source = DispatchSource.makeReadSource(fileDescriptor: connection.descriptor, queue: queue)
            source.setEventHandler(handler: handler)
            // The source goes before the connection: the number of its descriptor is soon another's.
            source.setCancelHandler { @Sendable in withExtendedLifetime(connection) {} }
            source.activate()
            self.source = Mutex(source)
        }

        deinit { cancel() }

        func cancel() { source.withLock { $0.cancel() } }
    }
#endif
