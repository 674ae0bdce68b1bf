#if Fleet
    import Attachments
    import BuildingModel
    import Dispatch
    import Synchronization

    /// Sends a file in parts while it is written.
    ///
    /// One part is under way while the next is filled, so memory is two parts whatever the file's size.
    final class PartWriter: AttachmentUpload {
        /// What became of the parts so far.
        private final class Sent: Sendable {
            let outcome = Mutex<Result<[UploadedPart], any Error>>(.success([]))
        }

        private let bucket: Bucket
        private let key: String
        private let id: UploadID
        private let partSize: Int
        private let limit: Int64
        private let queue = DispatchQueue(label: "parts of an upload")
        private let underWay = DispatchGroup()
        private let sent = Sent()
        private var filling: [UInt8] = []
        private var number = 0
        private var total: Int64 = 0

        init(_ bucket: Bucket, _ key: String, _ id: UploadID, partSize: Int, limit: Int64?) {
            self.bucket = bucket
            self.key = key
            self.id = id
            self.partSize = partSize
            self.limit = limit ?? .max
            filling.reserveCapacity(partSize)
        }

        func write(_ bytes: [UInt8]) throws {
            total += Int64(bytes.count)
            guard total <= limit else {
                throw Failure(
                    .software, "file-too-large", "The file would have more bytes than one export may write.",
                    remedy: "Export less at once, or raise the limit.")
            }
            var rest = bytes[...]
            while !rest.isEmpty {
                let room = rest.prefix(partSize - filling.count)
                filling += room
                rest = rest.dropFirst(room.count)
                if filling.count == partSize { try send() }
            }
        }

        func finish() throws -> [UploadedPart] {
            // An upload has at least one part, and it may be empty.
            if !filling.isEmpty || number == 0 { try send() }
            return try arrived()
        }

        private func send() throws {
            _ = try arrived()
            number += 1
            let part = filling
            let number = number
            filling = []
            filling.reserveCapacity(partSize)
            queue.async(group: underWay) { [bucket, key, id, sent] in
                let outcome = Result { try bucket.put(part, part: number, of: id, key) }
                sent.outcome.withLock { sent in sent = sent.flatMap { parts in outcome.map { parts + [$0] } } }
            }
        }

        /// Waits for the part under way.
        private func arrived() throws -> [UploadedPart] {
            underWay.wait()
            return try sent.outcome.withLock { $0 }.get()
        }
    }
#endif
