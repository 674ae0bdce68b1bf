#if Fleet
    import CPostgres
    import Database
    import Glibc

    /// Where a server is, and how long it may say nothing.
    struct ServerAddress: Sendable {
        /// As libpq reads it.
        var url: String
        /// After how many seconds of silence somebody looks whether the server is still there.
        var patience: Double
    }

    extension PostgresConnection {
        /// Sends something and waits for the last answer to it, which the caller clears.
        ///
        /// The kernel finds out when packets are lost, not when something on the way takes them and hands them on no more, or when
        /// the server's own machine hangs. So whoever waits asks over another connection now and then whether the server works on it.
        func answer(to send: () -> Int32) throws -> OpaquePointer? {
            guard send() == 1 else { throw unsafe PostgresError(connection) }
            var last: OpaquePointer?
            do {
                while true {
                    guard let result = unsafe try nextResult() else { return unsafe last }
                    unsafe PQclear(last)
                    unsafe last = unsafe result
                    // What follows is not an answer but data, to or from whoever asked for it.
                    let status = unsafe PQresultStatus(result)
                    if status == PGRES_COPY_IN || status == PGRES_COPY_OUT { return unsafe last }
                }
            } catch {
                unsafe PQclear(last)
                throw error
            }
        }

        /// Waits for the next part of an answer, which the caller clears; nil at its end.
        func nextResult() throws(PostgresError) -> OpaquePointer? {
            while unsafe PQisBusy(connection) == 1 { try takeInput() }
            return unsafe PQgetResult(connection)
        }

        private func takeInput() throws(PostgresError) {
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let outcome = unsafe poll(&wanted, 1, Int32(way.patience * 1000))
            if outcome == 0, !isWorkedOn { throw PostgresError.silence }
            guard unsafe outcome <= 0 || PQconsumeInput(connection) == 1 else { throw unsafe PostgresError(connection) }
        }

        /// Whether the server still works on what it was asked, and does not wait for us in its turn.
        private var isWorkedOn: Bool {
            // Who looks is not looked after: when it hears nothing either, that is the answer.
            guard !isLooking, let other = try? PostgresConnection(way, looksAfterAnother: true) else { return false }
            let isActive = try? other.exists(
                """
                SELECT 1 FROM pg_stat_activity WHERE pid = ? AND state NOT LIKE 'idle%'
                    AND wait_event_type IS DISTINCT FROM 'Client'
                """, [Int(unsafe PQbackendPID(connection))])
            return isActive ?? false
        }
    }
#endif
