import Accounts
import BuildingModel
import Database
import Export
import Foundation
import JobQueue
import ModelStore
import SQLiteDatabase
import TestDatabases

@testable import Transfer

/// An installation with something in every table.
final class House {
    static let migrations = AccountStore.migrations + ModelStore.migrations + JobQueue.migrations
    static let project = GUID(high: 7, low: 7)

    let database: TestDatabase
    let queue: JobQueue
    let accounts: AccountStore
    let token: AccessToken
    /// A job that nobody has taken yet.
    let waiting: GUID

    init() throws {
        database = try TestDatabase(Self.migrations, on: .sqlite)
        let file = try database.openFile()
        let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("samples")
        for sample in ["house.ndjson"] {
            try ProjectDocumentLoader(database: file, standardAttributes: StandardAttributes.definitions)
                .load(.file(path: samples.appendingPathComponent(sample).path))
        }
        accounts = AccountStore(database: file)
        token = try accounts.createToken(team: "demo", email: "ada@example.org")
        // The last number was given to one that is no more.
        _ = try accounts.createToken(team: "demo", email: "bob@example.org")
        _ = try file.write { db in try db.execute("DELETE FROM token WHERE id = (SELECT max(id) FROM token)", []) }
        let queue = JobQueue(database: file)
        _ = try queue.addWebhook(
            team: "demo", url: "https://example.org/hook", secret: [UInt8](repeating: 5, count: 32),
            events: [.succeeded, .failed, .cancelled], user: "ada@example.org")
        let asked = try (1...6).map { try Self.ask($0, of: queue) }
        for end in [true, false] {
            guard let claim = try queue.claim(worker: "w") else { continue }
            let outcome: AttemptOutcome =
                end
                ? .succeeded(
                    Publication(
                        storedName: "00/a.ifc", size: 9, sha256: [UInt8](repeating: 7, count: 32),
                        counts: ExportCounts(objects: 4, degraded: 1, leftOut: 1, instances: 90), temporaryFile: nil))
                : .failed(Failure(.badData, "bad", "It was bad."))
            _ = try queue.finish(claim, outcome)
        }
        // Those of the same instant are taken in any order.
        let waiting = try asked.map(\.job.id).filter { try queue.job($0)?.state == .queued }
        _ = try queue.cancel(waiting[0])
        self.waiting = waiting[1]
        try Self.fill(file)
        self.queue = queue
        try file.close()
    }

    static func ask(_ revision: Int, of queue: JobQueue) throws -> EnqueueResult {
        let model = GUID(high: 2, low: 2)
        let order = ExportOrder(
            project: project, name: "Haus \u{1F3E0}", targets: [.init(model: model, revision: revision)],
            elements: nil, options: ExportOptions())
        return try queue.enqueue(
            ResolvedRequest(team: "demo", order: order, target: model, revision: revision, consumesSelection: false),
            user: "ada@example.org", isSelection: false, keepsTemporaryFile: false)
    }

    /// Rows for tables that the sample leaves empty, in numbers that take more than one page where that is cheap.
    private static func fill(_ file: some SQLDatabase) throws {
        try file.write { db in
            let guid = { (number: Int) in GUID(high: 9, low: UInt64(number)) }
            let project: Int? = try db.value("SELECT min(id) FROM project")
            let model: Int? = try db.value("SELECT min(id) FROM model")
            let version: Int? = try db.value("SELECT min(id) FROM object_version")
            let shape: Int? = try db.value("SELECT min(id) FROM shape")
            for number in 1...2500 {
                try db.execute("INSERT INTO object (model, guid) VALUES (?, ?)", [model, guid(number)])
            }
            try db.execute(
                "INSERT INTO classification (system, code, name) VALUES ('ä', 'Z', ''), ('Ä', 'a', 'x'), ('B', '', 'y')"
            )
            try db.execute("INSERT INTO classification_use SELECT ?, max(id) FROM classification", [version])
            try db.execute("INSERT INTO object_group (model, guid) VALUES (?, ?)", [model, guid(1)])
            for number in 1...3 {
                try db.execute("INSERT INTO group_member SELECT max(id), ? FROM object_group", [guid(number)])
                try db.execute("INSERT INTO shape_use VALUES (?, ?, ?, NULL)", [version, 90 + number, shape])
            }
            try db.execute(
                "INSERT INTO project_attribute_template (project, guid, name) VALUES (?, ?, 'T')", [project, guid(1)])
            try db.execute(
                """
                INSERT INTO attribute_template (project, guid, name, template, order_number, element_types, attributes)
                VALUES (?, ?, 'Ö', ?, 1, ?, ?)
                """, [project, guid(2), guid(1), [UInt8](), guid(3)])
            try db.execute(
                "INSERT INTO geometry (project, guid, shape) VALUES (?, ?, NULL), (?, ?, ?)",
                [project, guid(4), project, guid(5), shape])
            try db.execute(
                "INSERT INTO selection (guid, project, type, elements, single_use) VALUES (?, ?, 'Elements', ?, 0)",
                [guid(6), project, guid(7)])
            try db.execute(
                "INSERT INTO layer (project, guid, name) VALUES (?, ?, 'L')", [project, guid(8)])
            try db.execute(
                "INSERT INTO material (project, guid, name) VALUES (?, ?, 'M')", [project, guid(9)])
            try db.execute(
                "INSERT INTO material_use (project, hash, content) VALUES (?, ?, ?)",
                [project, [UInt8](repeating: 3, count: 32), [0, 255, 10] as [UInt8]])
            try db.execute(
                "INSERT INTO type_object (project, guid, ifc_type) VALUES (?, ?, 'IfcWallType')", [project, guid(10)])
            try db.execute(
                """
                INSERT INTO free_attribute (project, guid, name, type, kind) VALUES (?, ?, 'F', 'string', 'single')
                """, [project, guid(11)])
        }
    }

    /// What each table holds, by its name.
    static func content(of database: any SQLDatabase) throws -> [String: TableDigest] {
        try database.read { db in
            try Dictionary(
                uniqueKeysWithValues: StoredTable.all(in: db).map { ($0.name, try TableDigest(of: $0, in: db)) })
        }
    }
}
