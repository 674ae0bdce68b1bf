import Attachments
import BuildingModel
import Configuration
import Foundation

#if Fleet
    import ObjectStorage
#endif

/// Where finished files go: `file:PATH` or `s3://BUCKET/PREFIX`.
enum AttachmentsSetting: Sendable, Hashable {
    /// A folder, by its path.
    case folder(String)
    /// A bucket of object storage.
    case bucket(BucketSettings)

    /// What is said of a bucket; who is to be believed comes from here, else from the usual variables and files.
    struct BucketSettings: Sendable, Hashable {
        var url: String
        /// The server; nil for Amazon's.
        var endpoint: String?
        var region: String?
        var isPathStyle: Bool?
        /// Whether clients are sent to the object storage for their files.
        var redirects = false
        var accessKeyID: String?
        var secretAccessKey: String?
        var sessionToken: String?
    }

    /// - Parameters:
    ///   - url: what was set.
    ///   - text: another setting as it is written; nil when it is not made.
    ///   - number: a setting that has to be a whole number in a range.
    init(
        _ url: String, text: (ConfigKey) -> String?, number: (ConfigKey, ClosedRange<Int>) throws -> Int?
    ) throws {
        if url.hasPrefix("file:"), url.count > 5 {
            self = .folder(Settings.absolute(String(url.dropFirst(5))))
            return
        }
        guard url.hasPrefix("s3://"), url.count > 5 else {
            throw Settings.invalid("attachments", Settings.kind(of: url), "file:PATH or s3://BUCKET/PREFIX")
        }
        #if Fleet
            var bucket = BucketSettings(url: url)
            bucket.endpoint = text("s3-endpoint")
            bucket.region = text("s3-region")
            bucket.isPathStyle = try number("s3-path-style", 0...1).map { $0 == 1 }
            let download = text("s3-download") ?? "stream"
            guard ["stream", "redirect"].contains(download) else {
                throw Settings.invalid("s3-download", download, "stream or redirect")
            }
            bucket.redirects = download == "redirect"
            bucket.accessKeyID = text("s3-access-key-id")
            bucket.secretAccessKey = text("s3-secret-access-key")
            bucket.sessionToken = text("s3-session-token")
            self = .bucket(bucket)
            // What is wrong with it is said now and not by whoever needs it first.
            _ = try storage()
        #else
            throw Failure(
                .configuration, "no-object-storage", "This program was built without object storage.",
                remedy: "Build it with `swift build --traits Fleet`, or let attachments be file:PATH.")
        #endif
    }

    /// The folder; nil when it is none.
    var folder: String? {
        if case .folder(let path) = self { path } else { nil }
    }

    /// The setting as it is written.
    var url: String {
        switch self {
        case .folder(let path): "file:\(path)"
        case .bucket(let bucket): bucket.url
        }
    }

    /// The storage; nothing of it is touched yet.
    func storage(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> any AttachmentStorage {
        switch self {
        case .folder(let path): return AttachmentFolder(path)
        case .bucket(let bucket):
            #if Fleet
                let address = try BucketAddress(
                    url: bucket.url,
                    endpoint: bucket.endpoint ?? environment["AWS_ENDPOINT_URL_S3"] ?? environment["AWS_ENDPOINT_URL"],
                    region: bucket.region ?? environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"],
                    isPathStyle: bucket.isPathStyle)
                return AttachmentBucket(
                    Bucket(address, credentials: Self.credentials(bucket, environment)),
                    download: bucket.redirects ? .redirect : .stream)
            #else
                throw Failure(.software, "no-object-storage", "There is no way to \(bucket.url).")
            #endif
        }
    }

    #if Fleet
        private static func credentials(_ bucket: BucketSettings, _ environment: [String: String]) -> CredentialSource {
            guard let id = bucket.accessKeyID, let secret = bucket.secretAccessKey else {
                return CredentialSource(environment: environment)
            }
            return CredentialSource(
                ObjectStorageCredentials(accessKeyID: id, secretAccessKey: secret, sessionToken: bucket.sessionToken))
        }
    #endif
}
