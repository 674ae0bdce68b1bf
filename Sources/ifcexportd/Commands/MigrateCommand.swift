import ArgumentParser
import Attachments
import BuildingModel
import Database
import Foundation
import Transfer

/// `ifcexportd migrate`: a whole installation's rows from one database into another.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Move everything from one database into another, empty one.",
        discussion: """
            Stop the workers and the API first: nobody can write to the database while it is moved, and what would be written to it
            afterwards would be lost. Jobs that wait move along; while jobs run, nothing is moved. It may be killed at any moment, and goes
            on when it is run again; until all is there and the same on both sides, no service uses the new database.
            Files of attachments stay where they are, unless it is said where they are and where they are to go.
            """)

    @Option(help: ArgumentHelp("The database that is moved: sqlite:PATH or postgres://….", valueName: "url"))
    var from: String
    @Option(help: ArgumentHelp("The database that it moves into, empty or from an earlier try.", valueName: "url"))
    var to: String

    @Option(help: ArgumentHelp("Where finished files are: file:PATH or s3://BUCKET/PREFIX.", valueName: "url"))
    var attachmentsFrom: String?
    @Option(help: ArgumentHelp("Where they are copied to; settings of object storage hold for both.", valueName: "url"))
    var attachmentsTo: String?

    func run() async throws {
        // They block, and asynchronous code shares few threads; but here is no other.
        guard from != to else {
            throw Failure(.usage, "transfer-same", "Both are the same database.", remedy: "Name another one with --to.")
        }
        guard (attachmentsFrom == nil) == (attachmentsTo == nil) else {
            throw Failure(
                .usage, "transfer-attachments", "Attachments move from somewhere to somewhere.",
                remedy: "Give both --attachments-from and --attachments-to, or neither.")
        }
        let files = try await attachments()
        let (old, new) = (try DatabaseSetting(from), try DatabaseSetting(to))
        if let path = old.path, !FileManager.default.fileExists(atPath: path) {
            throw Failure(
                .noInput, "no-database", "There is no database \(path).", remedy: "Name another one with --from.")
        }
        let source = try old.open()
        let target = try new.open([DatabaseTransfer.underWay])
        try DatabaseTransfer(from: source, to: target, named: old.shown).run(
            copied: { table, rows in StandardError.write("\(table): \(rows) rows moved\n") },
            compared: { table, digest in
                let hash = digest.sha256.prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
                try StandardOutput.write("\(table)\t\(digest.rows)\t\(hash.joined())\n")
            },
            opens: {
                try files?.run(for: target) { count in StandardError.write("attachments: \(count) files copied\n") }
            })
        StandardError.write(
            "moved; start the services with the new database, and keep the old one until you are sure\n")
    }

    /// The files that move along; nil when they stay.
    private func attachments() async throws -> AttachmentTransfer? {
        guard let attachmentsFrom, let attachmentsTo else { return nil }
        return AttachmentTransfer(
            from: try await Self.storage(attachmentsFrom), to: try await Self.storage(attachmentsTo),
            by: FileManager.default.temporaryDirectory.path)
    }

    private static func storage(_ url: String) async throws -> any AttachmentStorage {
        try await Settings.resolve(try CommonOptions.parse(["--attachments", url])).attachments.storage()
    }
}
