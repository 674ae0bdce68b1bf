#if Fleet
    import BuildingModel
    import Crypto
    import Foundation

    extension Bucket {
        /// What is known of an object without its bytes.
        public struct ObjectInfo: Sendable, Hashable {
            /// Its size in bytes.
            public var size: Int64
            /// The SHA-256 of its bytes, or of those of its parts, in base64; nil where the server keeps none.
            public var checksum: String?
        }

        /// Stores bytes under a key that nothing has yet.
        public func put(_ bytes: [UInt8], at key: String, type: String = "application/octet-stream") throws {
            let checksum = Data(SHA256.hash(data: bytes)).base64EncodedString()
            do {
                _ = try perform(
                    Call(
                        method: "PUT", key: key,
                        headers: ["content-type": type, "if-none-match": "*", "x-amz-checksum-sha256": checksum],
                        body: bytes))
            } catch let refused as Refused {
                // An answer that was lost on its way: then it is our own object that stands in the way.
                guard refused.trouble.status == 412, refused.isRepeated, let info = try head(key),
                    info.size == bytes.count, info.checksum == nil || info.checksum == checksum
                else { throw refused.trouble.failure }
            }
        }

        /// Looks at an object; nil when there is none.
        public func head(_ key: String) throws -> ObjectInfo? {
            try explained {
                let answer = try perform(
                    Call(method: "HEAD", key: key, headers: ["x-amz-checksum-mode": "ENABLED"]), accepts: [404])
                guard answer.head.status != 404 else { return nil }
                guard let size = answer.head.headers["content-length"].flatMap({ Int64($0) }) else {
                    throw Self.unclear
                }
                return ObjectInfo(size: size, checksum: answer.head.headers["x-amz-checksum-sha256"])
            }
        }

        /// Removes an object; quiet where there is none.
        ///
        /// - Parameter tries: how often at most; nil for as often as usual.
        public func delete(_ key: String, tries: Int? = nil) throws {
            _ = try explained { try perform(Call(method: "DELETE", key: key, tries: tries), accepts: [404]) }
        }

        /// A URL by which anybody gets an object for some seconds; a browser saves it under the file name.
        public func link(to key: String, savedAs fileName: String, seconds: Int) throws -> String {
            // Quotes and backslashes would end the quoted name; the other form carries any name.
            let plain = fileName.map { $0.isASCII && $0 != "\"" && $0 != "\\" && !$0.isNewline ? String($0) : "_" }
            let disposition =
                "attachment; filename=\"\(plain.joined())\"; filename*=UTF-8''\(PercentCoding.encode(fileName))"
            let path = address.path(address.prefix + key)
            let query = Signature(credentials: try credentials.current(), region: address.region, time: .now)
                .presign(
                    "GET", path: path, query: [("response-content-disposition", disposition)], host: address.authority,
                    seconds: seconds)
            return address.url(path: path, query: query)
        }

        /// Some of the objects, in the order of their keys.
        ///
        /// - Parameters:
        ///   - token: `next` of the page before.
        ///   - limit: how many at most.
        public func list(from token: String? = nil, limit: Int = 1000) throws -> Page<Listed> {
            var query = [("list-type", "2"), ("prefix", address.prefix), ("max-keys", String(limit))]
            if let token { query.append(("continuation-token", token)) }
            let document = try explained { try self.document(Call(method: "GET", query: query)) }
            let entries = document.children.filter { $0.name == "Contents" }.compactMap { entry -> Listed? in
                guard let key = entry["Key"], let modified = entry["LastModified"].flatMap(CivilDate.seconds),
                    key.hasPrefix(address.prefix)
                else { return nil }
                return Listed(key: String(key.dropFirst(address.prefix.count)), modified: modified)
            }
            return Page(
                entries: entries, next: document["IsTruncated"] == "true" ? document["NextContinuationToken"] : nil)
        }

        func document(_ call: Call) throws -> XMLElement {
            guard let document = XMLElement(try perform(call).body) else { throw Self.unclear }
            return document
        }

        static let unclear = Failure(
            .unavailable, "object-storage-answer", "The object storage answered what this program does not understand.",
            remedy: "See that s3-endpoint names a server that speaks S3, and no proxy's page.")
    }

    extension Bucket {
        /// Part of a list.
        public struct Page<Entry: Sendable>: Sendable {
            /// What is on it.
            public var entries: [Entry]
            /// What to ask the next one with; nil when this is the last.
            public var next: String?
        }

        /// An object in a list.
        public struct Listed: Sendable, Hashable {
            /// Its key, without the prefix.
            public var key: String
            /// When it was stored, in seconds since 1970.
            public var modified: Int
        }
    }
#endif
