#if Fleet
    import CPostgres

    /// What libpq says went wrong, before it is put into words for people.
    struct PostgresError: Error {
        /// The five characters of the SQL standard; empty where the server said nothing.
        var state: String
        /// The server's or libpq's own sentence: for operators at the shell only, it may name hosts and tables.
        var message: String
        /// Whether the connection is of no use any more.
        var isConnectionDead: Bool
        /// Whether the commit was on its way, so that nobody knows whether it was made.
        var isInDoubt = false

        /// Whether the transaction ran into another one, or into a statement compiled for an older schema, and may succeed when
        /// it is run again.
        var isCollision: Bool { ["40001", "40P01", "0A000", "26000"].contains(state) }

        /// Whether the server takes no changes.
        var isReadOnly: Bool { state == "25006" }

        /// Of a failed result; nil of one that did not fail.
        init?(_ result: OpaquePointer?, of connection: OpaquePointer) {
            let status = unsafe PQresultStatus(result)
            guard ![PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN].contains(status) else {
                return nil
            }
            state = unsafe Self.field("C", of: result) ?? ""
            message = unsafe Self.field("M", of: result) ?? Self.text(PQerrorMessage(connection)) ?? ""
            isConnectionDead = unsafe PQstatus(connection) != CONNECTION_OK
        }

        /// Of a connection that cannot be made or used.
        init(_ connection: OpaquePointer?) {
            state = ""
            message = unsafe Self.text(PQerrorMessage(connection)) ?? ""
            isConnectionDead = true
        }

        /// Of a server that says nothing any more.
        static let silence = PostgresError(
            state: "08006", message: "the server says nothing", isConnectionDead: true)

        private init(state: String, message: String, isConnectionDead: Bool) {
            self.state = state
            self.message = message
            self.isConnectionDead = isConnectionDead
        }

        private static func field(_ code: Unicode.Scalar, of result: OpaquePointer?) -> String? {
            unsafe text(PQresultErrorField(result, Int32(code.value)))
        }

        private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
            guard let pointer = unsafe pointer else { return nil }
            let lines = unsafe String(cString: pointer).split(whereSeparator: \.isNewline)
            return lines.joined(separator: " ")
        }
    }
#endif
