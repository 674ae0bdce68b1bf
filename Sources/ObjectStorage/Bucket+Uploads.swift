#if Fleet
    public import Attachments
    import BuildingModel
    import Crypto
    import Foundation

    extension Bucket {
        /// Begins an upload in parts.
        public func beginUpload(_ key: String) throws -> UploadID {
            let document = try explained {
                try self.document(
                    Call(
                        method: "POST", key: key, query: [("uploads", "")],
                        headers: [
                            "content-type": "application/octet-stream", "x-amz-checksum-algorithm": "SHA256",
                            "x-amz-checksum-type": "COMPOSITE",
                        ]))
            }
            guard let id = document["UploadId"], !id.isEmpty else { throw Self.unclear }
            return id
        }

        /// Sends one part; the same number again replaces it.
        ///
        /// - Parameter number: from 1.
        public func put(_ bytes: [UInt8], part number: Int, of id: UploadID, _ key: String) throws -> UploadedPart {
            let checksum = Data(SHA256.hash(data: bytes)).base64EncodedString()
            let answer = try explained {
                try perform(
                    Call(
                        method: "PUT", key: key, query: [("partNumber", String(number)), ("uploadId", id)],
                        headers: ["x-amz-checksum-sha256": checksum], body: bytes))
            }
            guard let tag = answer.head.headers["etag"]?.filter({ $0 != "\"" && $0 != " " }), !tag.isEmpty else {
                throw Self.unclear
            }
            return UploadedPart(tag: tag, checksum: checksum)
        }

        /// Makes an upload an object under its key, which nothing may have yet, and looks whether it is what was sent.
        public func complete(_ id: UploadID, _ parts: [UploadedPart], size: Int64, _ key: String) throws {
            let list = parts.enumerated().map { index, part in
                "<Part><PartNumber>\(index + 1)</PartNumber><ETag>&quot;\(XMLElement.escape(part.tag))&quot;</ETag>"
                    + "<ChecksumSHA256>\(part.checksum)</ChecksumSHA256></Part>"
            }
            let body =
                "<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\(list.joined())"
                + "</CompleteMultipartUpload>"
            do {
                _ = try perform(
                    Call(
                        method: "POST", key: key, query: [("uploadId", id)],
                        headers: ["content-type": "application/xml", "if-none-match": "*"], body: Array(body.utf8)))
            } catch let refused as Refused {
                // An answer that was lost on its way: then the upload is no more and our own object stands there.
                guard refused.isRepeated, [404, 412].contains(refused.trouble.status) else {
                    throw refused.trouble.code == "NoSuchUpload" ? Self.uploadGone : refused.trouble.failure
                }
            }
            guard let info = try head(key) else { throw Self.uploadGone }
            // Servers write the number of parts after it.
            let checksum = info.checksum.map { String($0.prefix { $0 != "-" }) }
            guard info.size == size, checksum == nil || checksum == Self.checksum(of: parts) else {
                throw Failure(
                    .inputOutput, "object-storage-checksum", "The object storage holds another file than was sent.",
                    remedy: "See how its server is; the export is tried again.")
            }
        }

        /// Gives an upload up; quiet where there is none.
        ///
        /// - Parameter tries: how often at most; nil for as often as usual.
        public func abort(_ id: UploadID, _ key: String, tries: Int? = nil) throws {
            _ = try explained {
                try perform(
                    Call(method: "DELETE", key: key, query: [("uploadId", id)], tries: tries), accepts: [404])
            }
        }

        /// Some of the uploads under way.
        ///
        /// - Parameter mark: `next` of the page before.
        public func uploads(from mark: String? = nil) throws -> Page<ListedUpload> {
            var query = [("uploads", ""), ("prefix", address.prefix)]
            let marks = mark.map { $0.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false) } ?? []
            if marks.count == 2 {
                query += [("key-marker", String(marks[0])), ("upload-id-marker", String(marks[1]))]
            }
            let document = try explained { try self.document(Call(method: "GET", query: query)) }
            let entries = document.children.filter { $0.name == "Upload" }.compactMap { entry -> ListedUpload? in
                guard let key = entry["Key"], let id = entry["UploadId"],
                    let begun = entry["Initiated"].flatMap(CivilDate.seconds), key.hasPrefix(address.prefix)
                else { return nil }
                return ListedUpload(key: String(key.dropFirst(address.prefix.count)), id: id, begun: begun)
            }
            guard document["IsTruncated"] == "true", let key = document["NextKeyMarker"] else {
                return Page(entries: entries, next: nil)
            }
            return Page(entries: entries, next: "\(key)\n\(document["NextUploadIdMarker"] ?? "")")
        }

        /// An upload in a list.
        public struct ListedUpload: Sendable, Hashable {
            /// The key it is to have, without the prefix.
            public var key: String
            /// Its name.
            public var id: UploadID
            /// When it was begun, in seconds since 1970.
            public var begun: Int
        }

        /// What a server computes of an object that came in parts: the hash of their hashes.
        static func checksum(of parts: [UploadedPart]) -> String {
            let hashes = parts.compactMap { Data(base64Encoded: $0.checksum) }
            return Data(SHA256.hash(data: hashes.reduce(into: Data()) { $0 += $1 })).base64EncodedString()
        }

        private static let uploadGone = Failure(
            .inputOutput, "upload-gone", "The upload was given up before it was completed.",
            remedy: "See that no rule of the bucket removes uploads younger than the longest export.")
    }
#endif
