public import Attachments
internal import BuildingModel
internal import Crypto
public import Database
internal import Foundation
internal import JobQueue

/// Copies finished files, and their reports, from one storage into another.
///
/// What is there already is not copied again, so it may end at any moment and be run again. Thread: one; calls block.
public struct AttachmentTransfer {
    private let source: any AttachmentStorage
    private let target: any AttachmentStorage
    private let folder: String

    /// Makes a transfer that has not begun.
    ///
    /// - Parameter folder: where one file at a time lies on its way; it has to be there.
    public init(from source: any AttachmentStorage, to target: any AttachmentStorage, by folder: String) {
        self.source = source
        self.target = target
        self.folder = folder
    }

    private struct Stored {
        var id: [UInt8]
        var name: String
        var size: Int64
        var sha256: [UInt8]
    }

    /// Copies the files of all attachments that a database names, each compared with the size and the hash that it has there.
    ///
    /// Throws `Failure`: `badData` for a file that is not what the database says.
    ///
    /// - Parameter copied: told after each file, with how many this run has copied.
    public func run(for database: any SQLDatabase, copied: (Int) throws -> Void = { _ in }) throws {
        try target.prepare()
        var last: [UInt8] = []
        var count = 0
        while case let page = try self.page(after: last, in: database), let end = page.last {
            for stored in page where try !isThere(stored) {
                try copy(stored)
                count += 1
                try copied(count)
            }
            last = end.id
        }
    }

    private func page(after last: [UInt8], in database: any SQLDatabase) throws -> [Stored] {
        try database.read { db in
            try db.all(
                "SELECT id, stored_name, size, sha256 FROM attachment WHERE id > ? ORDER BY id LIMIT 500", [last]
            ) {
                Stored(id: try $0[0], name: try $0[1], size: try $0[2], sha256: try $0[3])
            }
        }
    }

    /// A file is published after its report and whole, or not at all.
    private func isThere(_ stored: Stored) throws -> Bool {
        do {
            return try target.open(stored.name, nil).size == stored.size
        } catch let failure as Failure where failure.code == "attachment-gone" {
            return false
        }
    }

    private func copy(_ stored: Stored) throws {
        let reportName = Publication.reportName(of: stored.name)
        let (path, report) = ("\(folder)/moving-\(UUID())", "\(folder)/moving-\(UUID())")
        defer { for file in [path, report] { try? FileManager.default.removeItem(atPath: file) } }
        guard try fetch(stored.name, into: path) == stored.sha256 else { throw Failure.damaged(stored.name) }
        _ = try fetch(reportName, into: report)
        // What an earlier try left: nothing is ever overwritten.
        try target.remove(stored.name)
        try target.remove(reportName)
        try target.publish(
            WrittenAttachment(
                name: stored.name, content: .file(path: path, stays: false), size: stored.size,
                reportName: reportName, report: report))
    }

    /// Copies a stored file onto this machine and returns its hash.
    private func fetch(_ name: String, into path: String) throws -> [UInt8] {
        let file = try source.open(name, nil)
        guard FileManager.default.createFile(atPath: path, contents: nil), let copy = FileHandle(forWritingAtPath: path)
        else { throw Failure.noRoom }
        defer { try? copy.close() }
        var hash = SHA256()
        var piece = Data(count: 1 << 18)
        var offset: Int64 = 0
        while offset < file.size {
            let count = try unsafe piece.withUnsafeMutableBytes { try unsafe file.read(offset..<file.size, into: $0) }
            hash.update(data: piece.prefix(count))
            do { try copy.write(contentsOf: piece.prefix(count)) } catch { throw Failure.noRoom }
            offset += Int64(count)
        }
        return Array(hash.finalize())
    }
}

extension Failure {
    fileprivate static let noRoom = Failure(
        .cannotCreate, "transfer-folder", "A file cannot be written on its way.",
        remedy: "See that the folder for temporary files is there, may be written to, and has room.")
    fileprivate static func damaged(_ name: String) -> Failure {
        Failure(
            .badData, "transfer-file-damaged", "The stored file \(name) is not what the database says.",
            remedy: "Restore it from a backup, or remove its attachment.")
    }
}
