#if Fleet
    public import Attachments
    import BuildingModel
    import Failpoints
    import Synchronization

    /// Attachments in a bucket of S3-compatible object storage, under the names they have in a folder.
    public final class AttachmentBucket: AttachmentStorage {
        /// How clients get a file.
        public enum Download: String, Sendable {
            /// Through this program.
            case stream
            /// From the object storage, by a URL that holds for a few minutes.
            case redirect
        }

        let bucket: Bucket
        private let download: Download
        private let partSize: Int
        private let isAway = Mutex(false)

        /// How long a link holds, in seconds.
        private static let linkLifetime = 300
        /// Ten thousand parts are what an object may have.
        private static let mostParts: Int64 = 10_000

        /// Makes a storage; nothing is sent yet.
        ///
        /// - Parameter partSize: the bytes of a part, at least 5 MiB; more where a file could have too many of them.
        public init(_ bucket: Bucket, download: Download = .stream, partSize: Int = 8 << 20) {
            self.bucket = bucket
            self.download = download
            self.partSize = partSize
        }

        /// Looks whether the bucket is there, may be used, and keeps what is stored from being overwritten.
        public func prepare() throws {
            try watched {
                let probe = "probe/\(GUID.random())"
                _ = try bucket.uploads()
                try bucket.put([], at: probe)
                defer { try? bucket.delete(probe, tries: 1) }
                do {
                    // Other bytes, or the first could be taken for these with its answer lost.
                    try bucket.put([1], at: probe)
                } catch let failure as Failure where failure.code == "attachment-exists" {
                    return
                }
                throw Failure(
                    .configuration, "object-storage-overwrites",
                    "The object storage overwrites objects although it was told not to.",
                    remedy: "Use a server that knows If-None-Match, and answers 412.")
            }
        }

        /// Asks the bucket for a sign of life, when the last request found none.
        public func require() throws {
            guard isAway.withLock({ $0 }) else { return }
            try watched { _ = try bucket.list(limit: 1) }
        }

        /// Begins an upload in parts.
        public func beginUpload(of name: String) throws -> UploadID? {
            try watched { try bucket.beginUpload(name) }
        }

        /// Writes the parts of an upload.
        public func upload(_ id: UploadID, of name: String, limit: Int64?) throws -> any AttachmentUpload {
            PartWriter(bucket, name, id, partSize: partSize(for: limit ?? .max), limit: limit)
        }

        /// Aborts an upload; asks only twice, since the sweep comes by later.
        public func abandon(_ id: UploadID, of name: String) throws {
            try mustNotWait()
            try watched { try bucket.abort(id, name, tries: 2) }
        }

        /// Stores the report and completes the upload of the file, or uploads the file where that has not been done.
        public func publish(_ written: WrittenAttachment) throws {
            try watched {
                try upload(file: written.report, size: nil, name: written.reportName, type: "application/json")
                Failpoint.reportLinked.reach()
                switch written.content {
                case .upload(let id, let parts):
                    try bucket.complete(id, parts, size: written.size, written.name)
                case .file(let path, _):
                    try upload(
                        file: path, size: written.size, name: written.name, type: "application/octet-stream")
                }
                Failpoint.fileLinked.reach()
            }
        }

        /// Opens an object: asks for the bytes at once and reads them as they come.
        public func open(_ name: String, _ range: Range<Int64>?) throws -> any StoredFile {
            try watched { try bucket.open(name, range) }
        }

        /// A URL to the object, where clients are to use such.
        public func link(to name: String, savedAs fileName: String) throws -> String? {
            guard download == .redirect else { return nil }
            return try bucket.link(to: name, savedAs: fileName, seconds: Self.linkLifetime)
        }

        /// Removes an object.
        public func remove(_ name: String) throws {
            try mustNotWait()
            try watched { try bucket.delete(name, tries: 2) }
        }

        /// Removes an object, or aborts an upload.
        public func remove(_ item: StoredItem) throws -> Bool {
            try watched {
                if let upload = item.upload {
                    try bucket.abort(upload, item.name)
                } else {
                    try bucket.delete(item.name)
                }
                return true
            }
        }

        /// Calls a body for each page of uploads, then of objects.
        public func visit(untouchedFor seconds: Int, _ body: ([StoredItem]) throws -> Void) throws {
            let oldest = SigningTime.secondsNow - seconds
            var mark: String?
            repeat {
                let page = try watched { try bucket.uploads(from: mark) }
                let items = page.entries.filter { $0.begun <= oldest }.map { StoredItem(name: $0.key, upload: $0.id) }
                if !items.isEmpty { try body(items) }
                mark = page.next
            } while mark != nil
            repeat {
                let page = try watched { try bucket.list(from: mark) }
                let items = page.entries.filter { $0.modified <= oldest }.map { StoredItem(name: $0.key) }
                if !items.isEmpty { try body(items) }
                mark = page.next
            } while mark != nil
        }

        /// Throws where nothing answers anyway: what is left the sweep finds.
        private func mustNotWait() throws {
            guard isAway.withLock({ $0 }) else { return }
            throw Failure(
                .unavailable, "object-storage-away", "The object storage was away when it was asked last.",
                remedy: "See that its server runs; what is left there is swept later.")
        }

        private func partSize(for size: Int64) -> Int {
            let mebibyte: Int64 = 1 << 20
            let least = size == .max ? 0 : (size / Self.mostParts / mebibyte + 1) * mebibyte
            return max(partSize, Int(clamping: least))
        }

        /// Stores a local file, in parts where it is long.
        private func upload(file path: String, size: Int64?, name: String, type: String) throws {
            let file = try LocalFile(path)
            guard size == nil || size == file.size else { throw WrittenAttachment.unfinished }
            let partSize = partSize(for: file.size)
            guard file.size > partSize else { return try bucket.put(file.read(partSize), at: name, type: type) }
            let id = try bucket.beginUpload(name)
            do {
                let writer = PartWriter(bucket, name, id, partSize: partSize, limit: nil)
                while case let bytes = try file.read(partSize), !bytes.isEmpty { try writer.write(bytes) }
                try bucket.complete(id, try writer.finish(), size: file.size, name)
            } catch {
                try? bucket.abort(id, name, tries: 2)
                throw error
            }
        }

        /// Takes note whether the storage is away.
        private func watched<Result>(_ body: () throws -> Result) throws -> Result {
            do {
                let result = try body()
                isAway.withLock { $0 = false }
                return result
            } catch let failure as Failure {
                isAway.withLock { $0 = failure.kind == .unavailable || failure.kind == .configuration }
                throw failure
            }
        }
    }
#endif
