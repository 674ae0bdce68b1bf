import BuildingModel
import Foundation
import GRDB
import JobQueue
import SQLiteDatabase

/// A database in a folder of its own, filled faster than by asking for each job.
final class TestBed {
    let folder: URL
    var path: String { folder.appendingPathComponent("queue.db").path }
    let database: DatabaseFile

    init(in parent: String?) throws {
        let parent = parent.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
        folder = parent.appendingPathComponent("queue-benchmark-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try DatabaseFile.open(
            path: folder.appendingPathComponent("queue.db").path, migrations: JobQueue.migrations)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Adds waiting jobs of some teams; the first has so large a part of them.
    func addWaiting(_ count: Int, teams: Int, share: Double = 0) throws {
        try database.write { db in
            try db.execute(
                sql: """
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
                    INSERT INTO job (guid, team, user, project, target, is_selection, revision, empty_properties,
                        custom_property_sets, format, keeps_temporary_file, export_order, request_key, not_before, created_at)
                    SELECT randomblob(16), 'team ' || CASE WHEN i < :share * :count THEN 0 ELSE i % :teams END, 'ann@acme.example',
                        zeroblob(16), randomblob(16), 0, 1, 0, 0, 'ifc', 0, :order, randomblob(32), i, i FROM n
                    """, arguments: ["count": count, "teams": teams, "share": share, "order": try order])
        }
    }

    /// Adds succeeded jobs with all that belongs to them, every other one old enough to go.
    func addEnded(_ count: Int, teams: Int, now: Int64) throws {
        let old = now - 8 * 86_400_000
        try database.pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000")
        }
        // In parts, so that the log does not become as large as the database.
        for begin in stride(from: 0, to: count, by: 100_000) {
            try database.write { db in
                let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
                for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
                try db.execute(
                    sql: """
                        CREATE TEMP TABLE made AS
                            WITH RECURSIVE n (i) AS (SELECT :begin UNION ALL SELECT i + 1 FROM n WHERE i < :end - 1)
                            SELECT i, 1 + i + (SELECT ifnull(max(id), 0) FROM job) - :begin AS id, randomblob(16) AS guid,
                                randomblob(16) AS file,
                                CASE i % 2 WHEN 0 THEN :old ELSE :now END - i AS ended FROM n;
                        """,
                    arguments: [
                        "begin": begin, "end": min(begin + 100_000, count), "old": old, "now": now,
                    ])
                try db.execute(
                    sql: """
                        INSERT INTO attachment SELECT file, 'team ' || i % :teams, zeroblob(16), guid, 'f', hex(guid), 1234,
                            zeroblob(32), ended, 'ann@acme.example' FROM made
                        """, arguments: ["teams": teams])
                try db.execute(
                    sql: """
                        INSERT INTO job (id, guid, team, user, project, target, is_selection, revision, empty_properties,
                            custom_property_sets, format, keeps_temporary_file, export_order, not_before, created_at, state, fence,
                            attempts, progress, attachment, objects, degraded, left_out, instances, started_at, finished_at)
                        SELECT id, guid, 'team ' || i % :teams, 'ann@acme.example', zeroblob(16), randomblob(16), 0, 1, 0, 0, 'ifc', 0,
                            :order, ended, ended, 2, 1, 1, 1, file, 42, 2, 1, 900, ended, ended FROM made
                        """, arguments: ["teams": teams, "order": try order])
                try db.execute(
                    sql: """
                        INSERT INTO job_event (job, at, fence, kind, detail) SELECT id, ended, k.fence, k.kind, 'worker' FROM made,
                            (SELECT 0 AS fence, 'enqueued' AS kind UNION ALL SELECT 1, 'claimed' UNION ALL SELECT 1, 'succeeded') k;
                        INSERT INTO message (user, team, topic, severity, return_code, correlation, timestamp, text)
                            SELECT 'ann@acme.example', 'team', 'IFC_JOB', 'Info', 'OK', guid, ended, 'It is ready.' FROM made;
                        DROP TABLE made;
                        """)
                for trigger in triggers { try db.execute(sql: trigger["sql"] as String) }
            }
            try database.checkpoint()
        }
        try database.pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -8192; PRAGMA shrink_memory")
        }
    }

    private var order: String {
        get throws {
            let order = ExportOrder(
                project: GUID(high: 1, low: 1), name: "House_r1",
                targets: [.init(model: GUID(high: 2, low: 1), revision: 1)], elements: nil, options: ExportOptions())
            return String(decoding: try JSONEncoder().encode(order), as: UTF8.self)
        }
    }

    func count(_ condition: String) throws -> Int {
        try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM job WHERE \(condition)") ?? 0 }
    }
}

extension Publication {
    /// What a finished attempt says; the file itself is not what is measured.
    static func sample(_ claim: Claim) -> Publication {
        Publication(
            storedName: "\(claim.attempt).ifc", size: 1234, sha256: [UInt8](repeating: 7, count: 32),
            counts: ExportCounts(objects: 42, degraded: 2, leftOut: 1, instances: 900), temporaryFile: nil)
    }
}
