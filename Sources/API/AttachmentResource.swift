import BuildingModel
import JobQueue

/// A finished file as clients see it; the keys are those Bimplus clients know, and the job.
struct AttachmentResource: Encodable {
    struct AttachmentLinks: Encodable {
        var `self`: String
        var download: String
        var job: String
    }

    var id: GUID
    var relatedId: GUID
    var name: String
    var fileName: String
    var type: String
    var size: Int64
    var sizeMB: Double
    var createdAt: String
    var creator: String
    var changed: String
    var changedBy: String
    var attachmentType = "Document"
    var hash: String
    var version = 1
    var job: GUID
    var links: AttachmentLinks

    init(_ attachment: Attachment) {
        id = attachment.id
        relatedId = attachment.project
        name = attachment.fileName
        fileName = attachment.fileName
        type = attachment.fileName.hasSuffix(".ifczip") ? "application/zip" : "application/x-step"
        size = attachment.size
        sizeMB = (Double(attachment.size) / 10_000).rounded() / 100
        createdAt = Timestamp.text(attachment.createdAt)
        creator = attachment.createdBy
        changed = createdAt
        changedBy = attachment.createdBy
        hash = attachment.hexadecimalHash
        job = attachment.job
        links = AttachmentLinks(
            self: Links.attachment(attachment.id, team: attachment.team),
            download: Links.download(attachment.id, team: attachment.team),
            job: Links.job(attachment.job, team: attachment.team))
    }
}

extension Attachment {
    /// The SHA-256 in lower-case hexadecimal digits.
    var hexadecimalHash: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: sha256.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
