import Attachments
import BuildingModel
import Crypto
import Foundation
import Testing

#if Fleet
    @testable import ObjectStorage
#endif

/// A storage of its own for one test, and local files to publish in it.
final class StorageUnderTest {
    /// What attachments are stored in.
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case folder, bucket
        var testDescription: String { "in a \(rawValue)" }
    }

    let kind: Kind
    let storage: any AttachmentStorage
    let folder = URL(fileURLWithPath: NSTemporaryDirectory() + "/attachments-" + UUID().uuidString)

    /// Nil where the kind cannot be had here.
    init?(_ kind: Kind, port: Int? = nil, stallLimit: Int = 10) throws {
        self.kind = kind
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        switch kind {
        case .folder:
            storage = AttachmentFolder(folder.path + "/attachments")
        case .bucket:
            #if Fleet
                guard let server = ObjectStorageServer.shared else { return nil }
                storage = AttachmentBucket(
                    try server.client(prefix: folder.lastPathComponent, port: port, stallLimit: stallLimit),
                    partSize: 5 << 20)
            #else
                print("SKIPPED object storage: build with --traits Fleet")
                return nil
            #endif
        }
        try storage.prepare()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Publishes bytes the way this storage takes them.
    func publish(_ bytes: [UInt8], as name: String, size: Int64? = nil, stays: Bool = false) throws {
        try storage.publish(written(bytes, as: name, size: size, stays: stays))
    }

    /// Brings bytes as far as they are before they are published.
    func written(
        _ bytes: [UInt8], as name: String, size: Int64? = nil, stays: Bool = false
    ) throws -> WrittenAttachment {
        let file = folder.appendingPathComponent("file-\(UUID())")
        let report = folder.appendingPathComponent("report-\(UUID())")
        try Data("{}".utf8).write(to: report)
        var content = WrittenAttachment.Content.file(path: file.path, stays: stays)
        if let id = try storage.beginUpload(of: name) {
            let upload = try storage.upload(id, of: name, limit: nil)
            for start in stride(from: 0, to: bytes.count, by: 1_000_000) {
                try upload.write(Array(bytes[start..<min(start + 1_000_000, bytes.count)]))
            }
            content = .upload(id, try upload.finish())
        } else {
            try Data(bytes).write(to: file)
        }
        return WrittenAttachment(
            name: name, content: content, size: size ?? Int64(bytes.count), reportName: name + ".report.json",
            report: report.path)
    }

    /// What is stored under a name, or in a range of it.
    func bytes(of name: String, _ range: Range<Int64>? = nil) throws -> [UInt8] {
        let file = try storage.open(name, range)
        let range = range ?? 0..<file.size
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while Int64(bytes.count) < range.upperBound - range.lowerBound {
            let rest = range.lowerBound + Int64(bytes.count)..<range.upperBound
            let count = try unsafe piece.withUnsafeMutableBytes { try unsafe file.read(rest, into: $0) }
            bytes += piece[..<count]
        }
        return bytes
    }

    /// Everything that can be visited.
    func items(untouchedFor seconds: Int = 0) throws -> Set<StoredItem> {
        var items: Set<StoredItem> = []
        try storage.visit(untouchedFor: seconds) { items.formUnion($0) }
        return items
    }

    /// Bytes that look like none other.
    static func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }
}
