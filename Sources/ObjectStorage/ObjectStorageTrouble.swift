#if Fleet
    import Attachments
    import BuildingModel

    /// What object storage says when it does not do what it was asked for.
    struct ObjectStorageTrouble: Error, Hashable {
        var status: Int
        /// Its own word for it: `NoSuchKey`; empty where it gave none.
        var code: String
        /// The region the bucket is in, when that was the trouble.
        var region: String?
        /// By what the server's operators find the request.
        var request: String?

        /// Reads an answer.
        init(_ head: HTTPHead, _ body: [UInt8]) {
            let document = XMLElement(body).flatMap { $0.name == "Error" ? $0 : nil }
            status = head.status
            // Only what can be a code, since it is shown: servers repeat what they were sent in other places.
            code = document?["Code"]?.filter { $0.isASCII && $0.isLetter || $0.isNumber } ?? ""
            region = head.headers["x-amz-bucket-region"] ?? document?["Region"]
            request = head.headers["x-amz-request-id"]
        }

        /// Whether the same request may be answered otherwise soon.
        var mayPass: Bool {
            status >= 500 && status != 501 || status == 429
                || [
                    "SlowDown", "RequestTimeout", "InternalError", "OperationAborted", "ConditionalRequestConflict",
                    "BadDigest", "XAmzContentSHA256Mismatch", "IncompleteBody",
                ].contains(code)
        }

        /// The same for operators.
        var failure: Failure {
            let name = code.isEmpty ? String(status) : "\(status) \(code)"
            let more = request.map { ", request \($0)" } ?? ""
            switch code {
            case "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "ExpiredToken", "TokenRefreshRequired":
                return Failure(
                    .configuration, "object-storage-credentials",
                    "The object storage does not accept the credentials (\(name)\(more)).",
                    remedy: "Set a key that is valid there, and the secret that belongs to it.")
            case "NoSuchBucket":
                return Failure(
                    .configuration, "no-bucket", "The bucket for attachments does not exist.",
                    remedy: "Make it, or name another one with --attachments.")
            case "RequestTimeTooSkewed":
                return Failure(
                    .configuration, "object-storage-clock", "The clocks of this machine and the object storage differ.",
                    remedy: "Set this machine's clock.")
            case "PermanentRedirect", "TemporaryRedirect", "AuthorizationHeaderMalformed":
                return Failure(
                    .configuration, "object-storage-region",
                    "The bucket is in another region\(region.map { ": \($0)" } ?? "") (\(name)).",
                    remedy: "Set s3-region to its region, and s3-endpoint to a server there.")
            case "BadDigest", "XAmzContentSHA256Mismatch", "IncompleteBody":
                return Failure(
                    .inputOutput, "object-storage-checksum",
                    "The object storage received other bytes than were sent, each time (\(name)\(more)).",
                    remedy: "Look for a faulty proxy or network card on the way.")
            case "QuotaExceeded", "XMinioStorageFull":
                return Failure(
                    .tryAgain, "no-space", "The object storage is full (\(name)\(more)).",
                    remedy: "Make room in the bucket, or raise its quota.")
            default: return byStatus(name + more)
            }
        }

        private func byStatus(_ name: String) -> Failure {
            switch status {
            case 403:
                Failure(
                    .configuration, "object-storage-access", "The object storage refuses access (\(name)).",
                    remedy: "Allow the key to get, put, delete and list objects and uploads of the bucket.")
            case 404: Failure.gone
            case 301, 307:
                Failure(
                    .configuration, "object-storage-region", "The bucket is elsewhere (\(name)).",
                    remedy: "Set s3-region and s3-endpoint to where it is.")
            case 412:
                Failure(.software, "attachment-exists", "There is something under the name of a new file already.")
            case 429, 500...:
                Failure(
                    .unavailable, "object-storage-busy", "The object storage cannot answer (\(name)).",
                    remedy: "See how its server is; it was asked several times.")
            default:
                Failure(
                    .inputOutput, "object-storage", "The object storage does not do what it was asked for (\(name)).",
                    remedy: "See that it speaks S3 as Amazon's does.")
            }
        }
    }

    extension HTTPTrouble {
        var failure: Failure {
            Failure(
                .unavailable, "object-storage-away", "The object storage cannot be reached: \(reason).",
                remedy: "See that its server runs, that s3-endpoint names it, and that this machine reaches it.")
        }
    }
#endif
