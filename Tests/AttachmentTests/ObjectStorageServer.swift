#if Fleet
    import BuildingModel
    import Foundation
    import Synchronization
    import Testing

    @testable import ObjectStorage

    /// A server that speaks S3, started once for all tests; it ends with this process.
    final class ObjectStorageServer: Sendable {
        static let bucket = "attachments"
        static let credentials = ObjectStorageCredentials(
            accessKeyID: "tester", secretAccessKey: "secret/of+tester")

        /// The server; nil, after saying so, where it is not to be had.
        static let shared = ObjectStorageServer()

        let port: Int
        /// Its standard input: when that ends with this process, the server ends too.
        private let lifeline = Pipe()

        private init?() {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("ObjectStorage/serve")
            let output = Pipe()
            process.standardOutput = output
            process.standardInput = lifeline
            do { try process.run() } catch {
                print("SKIPPED object storage: \(error)")
                return nil
            }
            var said = ""
            while !said.contains("\n"), case let piece = output.fileHandleForReading.availableData, !piece.isEmpty {
                said += String(decoding: piece, as: UTF8.self)
            }
            guard said.hasPrefix("ready "), let port = Int(said.dropFirst(6).filter(\.isNumber)) else {
                print("SKIPPED object storage: \(said)")
                return nil
            }
            self.port = port
        }

        /// A client that does not wait between tries.
        ///
        /// - Parameter port: that of somebody in between; nil for the server's own.
        func client(
            prefix: String, port: Int? = nil, bucket: String = bucket,
            credentials: ObjectStorageCredentials = credentials, tries: Int = 4, stallLimit: Int = 10
        ) throws -> Bucket {
            try Self.client(
                port: port ?? self.port, prefix: prefix, bucket: bucket, credentials: credentials, tries: tries,
                stallLimit: stallLimit)
        }

        static func client(
            port: Int, prefix: String, bucket: String = bucket, credentials: ObjectStorageCredentials = credentials,
            tries: Int = 4, stallLimit: Int = 10
        ) throws -> Bucket {
            var persistence = Persistence(tries: tries)
            persistence.wait = { _ in }
            return Bucket(
                try BucketAddress(
                    url: "s3://\(bucket)/\(prefix)", endpoint: "http://127.0.0.1:\(port)", region: "eu-central-1"),
                credentials: CredentialSource(credentials), persistence: persistence, stallLimit: stallLimit)
        }
    }
#endif
