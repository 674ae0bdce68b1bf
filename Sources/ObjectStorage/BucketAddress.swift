#if Fleet
    import BuildingModel

    /// Where a bucket is and how it is spoken to.
    public struct BucketAddress: Sendable, Hashable {
        /// The bucket's name.
        public var bucket: String
        /// What all keys begin with; empty, or with a slash at its end.
        public var prefix: String
        /// `https` or `http`.
        public var scheme: String
        /// Host and port, without the bucket.
        public var host: String
        /// The region that signatures name.
        public var region: String
        /// Whether the bucket stands in the path instead of before the host.
        public var isPathStyle: Bool

        /// Reads `s3://BUCKET/PREFIX`; throws `Failure` when it or the endpoint is not right.
        ///
        /// - Parameters:
        ///   - endpoint: a URL; nil for Amazon's own of the region.
        ///   - isPathStyle: nil for what most servers of that kind understand.
        public init(url: String, endpoint: String?, region: String?, isPathStyle: Bool? = nil) throws {
            let words = url.dropFirst(5).split(separator: "/", omittingEmptySubsequences: true).map(String.init)
            guard url.hasPrefix("s3://"), let bucket = words.first, Self.isBucketName(bucket),
                !words.contains("."), !words.contains("..")
            else {
                throw Failure(
                    .configuration, "bad-setting", "The setting attachments does not name a bucket.",
                    remedy: "It has to be s3://BUCKET/PREFIX.")
            }
            self.bucket = bucket
            prefix = words.dropFirst().map { $0 + "/" }.joined()
            self.region = region ?? "us-east-1"
            if let endpoint {
                (scheme, host) = try Self.parts(of: endpoint)
                self.isPathStyle = isPathStyle ?? true
            } else {
                scheme = "https"
                host = "s3.\(self.region).amazonaws.com"
                // A certificate for any bucket is none for a name with a dot in it.
                self.isPathStyle = isPathStyle ?? bucket.contains(".")
            }
        }

        /// The host that requests name.
        var authority: String { isPathStyle ? host : "\(bucket).\(host)" }

        /// The percent-encoded path of a key; of the bucket itself without one.
        func path(_ key: String? = nil) -> String {
            let base = isPathStyle ? "/\(bucket)" : ""
            return key.map { base + "/" + PercentCoding.encode($0, keepsSlashes: true) } ?? (base.isEmpty ? "/" : base)
        }

        func url(path: String, query: String) -> String {
            "\(scheme)://\(authority)\(path)" + (query.isEmpty ? "" : "?\(query)")
        }

        private static func isBucketName(_ name: String) -> Bool {
            (3...63).contains(name.utf8.count)
                && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
        }

        private static func parts(of endpoint: String) throws -> (String, String) {
            for scheme in ["https", "http"] where endpoint.hasPrefix(scheme + "://") {
                var host = endpoint.dropFirst(scheme.count + 3)
                if host.hasSuffix("/") { host = host.dropLast() }
                // The port that goes without saying is not sent, and what is not sent cannot be signed.
                let port = scheme == "https" ? ":443" : ":80"
                if host.hasSuffix(port) { host = host.dropLast(port.count) }
                guard !host.isEmpty, !host.contains(where: { "/@?# ".contains($0) }) else { break }
                return (scheme, host.lowercased())
            }
            throw Failure(
                .configuration, "bad-setting", "The setting s3-endpoint is not the address of a server.",
                remedy: "It has to be https://HOST or https://HOST:PORT, without a path.")
        }
    }
#endif
