#if Fleet
    import BuildingModel
    import Database

    /// Changes by one statement that are made some hundred at a time, with one exchange.
    final class PostgresCommand: SQLCommand, Parametrised {
        // The connection knows everybody whose changes wait.
        private unowned let connection: PostgresConnection
        private let sql: String
        var parameters = Parameters()
        private var waiting: [Parameters] = []
        private var waitingBytes = 0
        private static let most = 256
        private static let mostBytes = 1 << 20

        init(_ connection: PostgresConnection, _ sql: String) {
            self.connection = connection
            self.sql = sql
        }

        @discardableResult func run() throws -> Bool {
            waiting.append(parameters)
            waitingBytes += parameters.size
            if waiting.count >= Self.most || waitingBytes >= Self.mostBytes { try connection.makeReady() }
            return true
        }

        func run(lending bytes: [UInt8], at place: Int32) throws {
            bind(bytes, at: place)
            defer { bind(nil as [UInt8]?, at: place) }
            try run()
        }

        /// Makes the changes that wait.
        func send() throws {
            guard !waiting.isEmpty else { return }
            let changes = waiting
            (waiting, waitingBytes) = ([], 0)
            try connection.run(sql, withEach: changes)
        }
    }

    /// Something whose arguments are set by place, from 1.
    protocol Parametrised: AnyObject {
        var parameters: Parameters { get set }
    }

    extension Parametrised {
        func bind(_ value: Int64?, at place: Int32) {
            guard let value else { return parameters.setNull(at: Int(place) - 1) }
            parameters.set(value, at: Int(place) - 1)
        }

        func bind(_ value: Double?, at place: Int32) {
            guard let value else { return parameters.setNull(at: Int(place) - 1) }
            parameters.set(value, at: Int(place) - 1)
        }

        func bind(_ text: String?, at place: Int32) {
            guard let text else { return parameters.setNull(at: Int(place) - 1) }
            parameters.set(text, at: Int(place) - 1)
        }

        func bind(_ bytes: [UInt8]?, at place: Int32) {
            guard let bytes else { return parameters.setNull(at: Int(place) - 1) }
            parameters.set(bytes, at: Int(place) - 1)
        }

        func bind(copying bytes: UnsafeRawBufferPointer, at place: Int32) {
            unsafe parameters.set(bytes, at: Int(place) - 1)
        }
    }
#endif
