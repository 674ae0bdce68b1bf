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

        /// The same for who looks after another connection: what it does not hear ends the other's work, so it waits for as long as
        /// connecting may take.
        var forLooking: ServerAddress { ServerAddress(url: url, patience: Double(connectPatience)) }

        /// How many seconds connecting may take: libpq takes no fewer than two.
        var connectPatience: Int { max(Int(patience), 2) }
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
            var outcome = waitForInput(way.patience)
            if outcome == 0 {
                switch lookAfter() {
                case .working: return
                // It has come while somebody looked, or is on its way.
                case .answered: outcome = waitForInput(Double(way.connectPatience))
                case .unknown: outcome = waitForInput(0)
                }
                guard outcome != 0 else { throw PostgresError.silence }
            }
            guard unsafe outcome < 0 || PQconsumeInput(connection) == 1 else { throw unsafe PostgresError(connection) }
        }

        /// Waits until something has come, for so many seconds at the most; 0 when nothing has, negative after a signal.
        private func waitForInput(_ seconds: Double) -> Int32 {
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return unsafe poll(&wanted, 1, Int32(seconds * 1000))
        }

        /// What the server does about what it was asked, seen over another connection.
        private enum Progress {
            case working, answered
            /// Nobody answered there either.
            case unknown
        }

        private func lookAfter() -> Progress {
            // Who looks is not looked after: when it hears nothing either, that is the answer.
            guard !isLooking, let other = try? PostgresConnection(way.forLooking, looksAfterAnother: true) else {
                return .unknown
            }
            // A server that waits for us in its turn has lost what we sent, unless it has just answered.
            let isActive = try? other.exists(
                """
                SELECT 1 FROM pg_stat_activity WHERE pid = ? AND state NOT LIKE 'idle%'
                    AND wait_event_type IS DISTINCT FROM 'Client'
                """, [Int(unsafe PQbackendPID(connection))])
            guard let isActive else { return .unknown }
            return isActive ? .working : .answered
        }
    }
#endif
