#if Fleet
    import Attachments
    import BuildingModel
    import Synchronization

    /// An object that is read as it comes; where the connection breaks it is asked for the rest.
    final class ObjectBody: StoredFile {
        private struct Place: @unchecked Sendable {
            /// Only touched under the lock.
            var connection: HTTPConnection?
            var position: Int64
            var end: Int64
        }

        let size: Int64
        private let bucket: Bucket
        private let key: String
        private let place: Mutex<Place>

        /// Asks for an object.
        init(_ bucket: Bucket, _ key: String, _ range: Range<Int64>?) throws {
            self.bucket = bucket
            self.key = key
            let (head, connection) = try Self.ask(bucket, key, range)
            let total = head.headers["content-range"].flatMap { $0.split(separator: "/").last }.flatMap { Int64($0) }
            guard let size = total ?? head.headers["content-length"].flatMap({ Int64($0) }) else {
                throw Bucket.unclear
            }
            self.size = size
            place = Mutex(
                Place(connection: connection, position: range?.lowerBound ?? 0, end: range?.upperBound ?? size))
        }

        deinit {
            // Whatever is left of the answer is thrown away with the connection.
            place.withLock { $0.connection = nil }
        }

        func read(_ range: Range<Int64>, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
            try place.withLock { place in
                let wanted = min(buffer.count, range.count)
                var tries = 0
                while true {
                    do {
                        if place.connection == nil || place.position != range.lowerBound
                            || range.lowerBound >= place.end
                        {
                            place.connection = nil
                            place.connection = try Self.ask(bucket, key, range).connection
                            place.position = range.lowerBound
                            place.end = range.upperBound
                        }
                        let count =
                            try unsafe place.connection?.read(
                                into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])) ?? 0
                        guard count > 0 else { throw HTTPTrouble(reason: "it ends too early") }
                        place.position += Int64(count)
                        if place.position >= place.end, let connection = place.connection {
                            place.connection = nil
                            bucket.connections.giveBack(connection)
                        }
                        return count
                    } catch let trouble as HTTPTrouble {
                        place.connection = nil
                        tries += 1
                        guard tries < bucket.persistence.tries else { throw trouble.failure }
                        bucket.persistence.pause(after: tries)
                    }
                }
            }
        }

        private static func ask(
            _ bucket: Bucket, _ key: String, _ range: Range<Int64>?
        ) throws -> (head: HTTPHead, connection: HTTPConnection) {
            let isPart = range.map { !$0.isEmpty } ?? false
            let headers = range.map { ["range": "bytes=\($0.lowerBound)-\($0.upperBound - 1)"] } ?? [:]
            let answer = try bucket.explained {
                try bucket.begin(Bucket.Call(method: "GET", key: key, headers: isPart ? headers : [:]))
            }
            guard !isPart || answer.head.status == 206 else { throw Bucket.unclear }
            return answer
        }
    }

    extension Bucket {
        /// Opens an object, or some of its bytes.
        func open(_ key: String, _ range: Range<Int64>?) throws -> ObjectBody { try ObjectBody(self, key, range) }
    }
#endif
