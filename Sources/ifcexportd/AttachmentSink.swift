import Attachments
import BuildingModel
import Crypto
import Export
import STEP

/// Where an export process writes its file: to the temporary file, to an upload, or to both.
final class AttachmentSink: ByteSink {
    private let file: FileSink?
    private let upload: (any AttachmentUpload)?
    private var hash = SHA256()
    private var size: Int64 = 0

    /// - Parameters:
    ///   - path: the file to make; nil for none.
    ///   - upload: where the bytes go besides.
    init(creating path: String?, upload: (any AttachmentUpload)?) throws {
        file = try path.map { try FileSink(creating: $0) }
        self.upload = upload
    }

    func write(_ bytes: Span<UInt8>) throws {
        try file?.write(bytes)
        guard let upload else { return }
        // A copy, since a part goes on its way when the writer's own buffer is used for other bytes already.
        let copy = unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) }
        if file == nil {
            unsafe copy.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
            size += Int64(copy.count)
        }
        try upload.write(copy)
    }

    func settle() throws { try file?.settle() }

    /// Waits until everything is where it belongs; the file is durable then, the upload not yet visible.
    func finish() throws -> (digest: FileSink.Digest, parts: [UploadedPart]?) {
        let parts = try upload?.finish()
        let digest = try file?.finish() ?? FileSink.Digest(size: size, sha256: Array(hash.finalize()))
        return (digest, parts)
    }
}
