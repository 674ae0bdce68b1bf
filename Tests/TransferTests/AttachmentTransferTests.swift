import Attachments
import BuildingModel
import Crypto
import Database
import Foundation
import TestDatabases
import Testing

@testable import Transfer

/// Files that move along with their installation.
@Suite struct `Moved attachments` {
    private struct Stop: Error {}

    /// An installation with some files, in a folder.
    private struct Files {
        let house: House
        let source: AttachmentFolder
        let target: AttachmentFolder
        var names: [String] { (1...5).map { "0\($0)/file-\($0).ifc" } }
        var transfer: AttachmentTransfer { AttachmentTransfer(from: source, to: target, by: house.database.folder) }

        init() throws {
            house = try House()
            source = AttachmentFolder(house.database.folder + "/old")
            target = AttachmentFolder(house.database.folder + "/new")
            try source.prepare()
            let database = try house.database.open()
            _ = try database.write { db in
                try db.execute("DROP TRIGGER attachment_stays_what_it_is")
                try db.execute("DELETE FROM job WHERE attachment IS NOT NULL")
                try db.execute("DELETE FROM attachment")
            }
            for (number, name) in names.enumerated() {
                let bytes = [UInt8](repeating: UInt8(number), count: 300_000 + number)
                let file = house.database.folder + "/\(number)"
                try Data(bytes).write(to: URL(fileURLWithPath: file))
                try Data("{\(number)}".utf8).write(to: URL(fileURLWithPath: file + ".json"))
                try source.publish(
                    WrittenAttachment(
                        name: name, content: .file(path: file, stays: true), size: Int64(bytes.count),
                        reportName: name.replacing(".ifc", with: ".report.json"), report: file + ".json"))
                _ = try database.write { db in
                    try db.execute(
                        """
                        INSERT INTO attachment (id, team, project, job, file_name, stored_name, size, sha256, created_at, created_by)
                        VALUES (?, 'demo', ?, ?, 'a.ifc', ?, ?, ?, 1, 'ada')
                        """,
                        [
                            GUID(high: 4, low: UInt64(number)), House.project, GUID(high: 5, low: UInt64(number)), name,
                            bytes.count, Array(SHA256.hash(data: bytes)),
                        ])
                }
            }
        }

        func content(_ storage: AttachmentFolder) throws -> [String: Data] {
            try FileManager.default.subpathsOfDirectory(atPath: storage.path).reduce(into: [:]) { content, name in
                content[name] = FileManager.default.contents(atPath: "\(storage.path)/\(name)")
            }
        }
    }

    @Test(arguments: [1, 3, 5]) func `are all there, also when it was ended on its way`(files count: Int) throws {
        let files = try Files()
        #expect(throws: Stop.self) {
            try files.transfer.run(for: files.house.database.open()) { if $0 == count { throw Stop() } }
        }
        // As if it had been killed between a report and its file.
        try? FileManager.default.removeItem(atPath: "\(files.target.path)/\(files.names[0])")
        var copied = 0
        try files.transfer.run(for: files.house.database.open()) { copied = $0 }
        #expect(copied == 5 - count + 1, "what is there is not copied again")
        #expect(try files.content(files.target) == files.content(files.source))
    }

    @Test func `are not taken for whole when they are not`() throws {
        let files = try Files()
        let path = "\(files.source.path)/\(files.names[2])"
        var bytes = try #require(FileManager.default.contents(atPath: path))
        bytes[1000] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let failure = #expect(throws: Failure.self) { try files.transfer.run(for: files.house.database.open()) }
        #expect(failure?.code == "transfer-file-damaged")
        #expect(throws: Failure.self) { try files.target.open(files.names[2], nil) }
    }
}
