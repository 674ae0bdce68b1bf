#if Fleet
    import BuildingModel
    import Foundation
    import Synchronization

    /// Who asks object storage for something.
    public struct ObjectStorageCredentials: Sendable, Hashable {
        /// The name of the key.
        public var accessKeyID: String
        /// The key.
        public var secretAccessKey: String
        /// What goes with a key that is valid for a while only.
        public var sessionToken: String?

        /// Makes credentials.
        public init(accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil) {
            self.accessKeyID = accessKeyID
            self.secretAccessKey = secretAccessKey
            self.sessionToken = sessionToken
        }
    }

    extension ObjectStorageCredentials: CustomStringConvertible, CustomReflectable {
        /// The name of the key alone: the rest is nobody's business.
        public var description: String { "credentials \(accessKeyID)" }
        /// Nothing, for the same reason.
        public var customMirror: Mirror { Mirror(self, children: []) }
    }

    /// Where credentials come from.
    ///
    /// A file is read again when it has changed, so keys can be replaced while the program runs.
    public final class CredentialSource: Sendable {
        private struct Read {
            var at: FileVersion
            var credentials: ObjectStorageCredentials
        }

        private let fixed: ObjectStorageCredentials?
        private let path: String
        private let profile: String
        private let read = Mutex<Read?>(nil)

        /// Credentials that stay as they are.
        public init(_ credentials: ObjectStorageCredentials) {
            fixed = credentials
            path = ""
            profile = ""
        }

        /// Looks in the environment: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`, else the profile
        /// `AWS_PROFILE` of the file `AWS_SHARED_CREDENTIALS_FILE`, which is `~/.aws/credentials` where it is not named.
        public init(environment: [String: String]) {
            if let id = environment["AWS_ACCESS_KEY_ID"], let secret = environment["AWS_SECRET_ACCESS_KEY"] {
                fixed = ObjectStorageCredentials(
                    accessKeyID: id, secretAccessKey: secret, sessionToken: environment["AWS_SESSION_TOKEN"])
            } else {
                fixed = nil
            }
            path = environment["AWS_SHARED_CREDENTIALS_FILE"] ?? (environment["HOME"] ?? "") + "/.aws/credentials"
            profile = environment["AWS_PROFILE"] ?? "default"
        }

        /// The credentials as they are now; throws `Failure` when there are none.
        public func current() throws -> ObjectStorageCredentials {
            if let fixed { return fixed }
            guard let version = FileVersion(path) else { throw Self.missing }
            return try read.withLock { read in
                if let read, read.at == version { return read.credentials }
                guard let text = try? String(contentsOfFile: path, encoding: .utf8),
                    let found = Self.credentials(in: text, profile: profile)
                else { throw Self.missing }
                read = Read(at: version, credentials: found)
                return found
            }
        }

        /// Reads a profile of a credentials file.
        static func credentials(in text: String, profile: String) -> ObjectStorageCredentials? {
            var section = ""
            var values: [String: String] = [:]
            for line in text.split(whereSeparator: \.isNewline) {
                let line = line.trimmingCharacters(in: .whitespaces)
                if line.hasPrefix("["), line.hasSuffix("]") {
                    section = line.dropFirst().dropLast().trimmingCharacters(in: .whitespaces)
                } else if section == profile, !line.hasPrefix("#"), !line.hasPrefix(";") {
                    let sides = line.split(separator: "=", maxSplits: 1)
                    guard sides.count == 2 else { continue }
                    values[sides[0].trimmingCharacters(in: .whitespaces).lowercased()] =
                        sides[1].trimmingCharacters(in: .whitespaces)
                }
            }
            guard let id = values["aws_access_key_id"], let secret = values["aws_secret_access_key"] else {
                return nil
            }
            return ObjectStorageCredentials(
                accessKeyID: id, secretAccessKey: secret, sessionToken: values["aws_session_token"])
        }

        private static let missing = Failure(
            .configuration, "no-object-storage-credentials", "There are no credentials for the object storage.",
            remedy:
                "Set s3-access-key-id and s3-secret-access-key, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name "
                + "a profile of a credentials file with AWS_PROFILE.")
    }

    /// What tells a file from what stood there before.
    private struct FileVersion: Hashable {
        var inode: UInt64
        var modified: Date

        init?(_ path: String) {
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
                let number = attributes[.systemFileNumber] as? NSNumber,
                let modified = attributes[.modificationDate] as? Date
            else { return nil }
            inode = number.uint64Value
            self.modified = modified
        }
    }
#endif
