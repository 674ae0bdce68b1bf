#if Fleet
    import BuildingModel
    import Crypto
    import Foundation

    /// A client of one bucket of S3-compatible object storage.
    ///
    /// Every call blocks until the server has answered, or has not for as often as `Persistence` says, and throws `Failure`.
    /// Thread: any.
    public final class Bucket: Sendable {
        let address: BucketAddress
        let credentials: CredentialSource
        let persistence: Persistence
        let connections: HTTPConnections

        /// Makes a client; nothing is sent yet.
        ///
        /// - Parameter stallLimit: how long a server may leave a request without moving a byte, in seconds.
        public init(
            _ address: BucketAddress, credentials: CredentialSource, persistence: Persistence = Persistence(),
            stallLimit: Int = 30
        ) {
            self.address = address
            self.credentials = credentials
            self.persistence = persistence
            connections = HTTPConnections(patience: HTTPPatience(connect: min(10, stallLimit), stall: stallLimit))
        }

        /// What to ask for.
        struct Call {
            var method: String
            /// Without the prefix; nil for the bucket itself.
            var key: String?
            var query: [(String, String)] = []
            var headers: [String: String] = [:]
            var body: [UInt8] = []
            /// How often at most; nil for as often as the bucket's persistence says.
            var tries: Int?
        }

        /// What came of it.
        struct Answer {
            var head: HTTPHead
            var body: [UInt8] = []
            /// Whether a try before may have done it already.
            var isRepeated: Bool
        }

        /// Makes a request as often as needed and reads the whole answer.
        ///
        /// - Parameter accepts: statuses beyond 200…299 that are no trouble.
        func perform(_ call: Call, accepts: Set<Int> = []) throws -> Answer {
            try repeatedly(call) { connection, head in
                let body = try connection.readAll(limit: 16 << 20)
                // Completing takes long, so the status is sent before it is known.
                let isError = body.count < 65_536 && head.status == 200 && XMLElement(body)?.name == "Error"
                guard (200...299).contains(head.status) && !isError || accepts.contains(head.status) else {
                    throw ObjectStorageTrouble(head, body)
                }
                return body
            }
        }

        /// Makes a request as often as needed; whoever gets the connection reads the rest of the answer.
        func begin(_ call: Call) throws -> (head: HTTPHead, connection: HTTPConnection) {
            var found: HTTPConnection?
            let answer = try repeatedly(call, keepsConnection: true) { connection, head in
                guard (200...299).contains(head.status) else {
                    throw ObjectStorageTrouble(head, try connection.readAll(limit: 1 << 20))
                }
                found = connection
                return []
            }
            guard let found else { throw HTTPTrouble(reason: "no answer").failure }
            return (answer.head, found)
        }

        private func repeatedly(
            _ call: Call, keepsConnection: Bool = false, _ read: (HTTPConnection, HTTPHead) throws -> [UInt8]
        ) throws -> Answer {
            let payload = Hexadecimal.text(SHA256.hash(data: call.body))
            let limit = max(1, call.tries ?? persistence.tries)
            var tries = 0
            while true {
                tries += 1
                let connection = try connections.take()
                do {
                    let head = try connection.send(signed(call, payload: payload))
                    let body = try read(connection, head)
                    if !keepsConnection { connections.giveBack(connection) }
                    return Answer(head: head, body: body, isRepeated: tries > 1)
                } catch let trouble as HTTPTrouble {
                    guard tries < limit else { throw trouble.failure }
                } catch let trouble as ObjectStorageTrouble {
                    connections.giveBack(connection)
                    guard trouble.mayPass, tries < limit else {
                        throw Refused(trouble: trouble, isRepeated: tries > 1)
                    }
                }
                persistence.pause(after: tries)
            }
        }

        /// A refusal, and whether a try before may have been what it is about.
        struct Refused: Error {
            var trouble: ObjectStorageTrouble
            var isRepeated: Bool
        }

        private func signed(_ call: Call, payload: String) throws -> HTTPRequest {
            let path = address.path(call.key.map { address.prefix + $0 })
            var headers = call.headers
            headers["host"] = address.authority
            headers = Signature(credentials: try credentials.current(), region: address.region, time: .now)
                .sign(call.method, path: path, query: call.query, headers: headers, payload: payload)
            return HTTPRequest(
                method: call.method, url: address.url(path: path, query: Signature.canonical(call.query)),
                headers: headers, body: call.body)
        }

        /// Runs a call and turns refusals into failures.
        func explained<Result>(_ body: () throws -> Result) throws -> Result {
            do {
                return try body()
            } catch let refused as Refused {
                throw refused.trouble.failure
            }
        }
    }
#endif
