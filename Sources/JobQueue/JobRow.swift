import BuildingModel
import Foundation
import GRDB

/// A row of the table `job`.
struct JobRow {
    var id: Int64
    var job: Job
    var crashes: Int
    var fence: Int64

    /// - Parameter order: what the job was asked to do, where that is known: it never changes, may name very many objects, and
    ///   reading it would be most of the work.
    init(_ row: Row, knowing order: ExportOrder? = nil) throws {
        id = row["id"]
        crashes = row["crashes"]
        fence = row["fence"]
        let error: String? = row["error"]
        job = Job(
            id: try GUID(column: "guid", of: row), team: row["team"], user: row["user"],
            order: try order ?? Self.decode(ExportOrder.self, row["export_order"]),
            target: try GUID(column: "target", of: row), isSelection: row["is_selection"], revision: row["revision"],
            keepsTemporaryFile: row["keeps_temporary_file"], priority: row["priority"],
            state: try JobState(code: row["state"]),
            progress: row["progress"], attempts: row["attempts"], createdAt: row["created_at"],
            notBefore: row["not_before"], startedAt: row["started_at"], finishedAt: row["finished_at"],
            cancelRequested: row["cancel_requested"], attachment: try GUID(optionalColumn: "attachment", of: row),
            temporaryFile: row["temporary_file"], counts: Self.counts(row),
            error: try error.map { try Self.decode(Failure.self, $0) })
    }

    private static func counts(_ row: Row) -> ExportCounts? {
        guard let objects: Int = row["objects"] else { return nil }
        return ExportCounts(
            objects: objects, degraded: row["degraded"], leftOut: row["left_out"], instances: row["instances"])
    }

    /// Where the job stands, for deciding what may happen to it.
    var standing: JobStateMachine {
        JobStateMachine(
            state: job.state, attempts: job.attempts, crashes: crashes, fence: fence,
            cancelRequested: job.cancelRequested)
    }

    static func fetch(_ db: Database, guid: GUID) throws -> JobRow? {
        try fetch(db, "SELECT * FROM job WHERE guid = ?", [guid.blob])
    }

    static func fetch(
        _ db: Database, _ sql: String, _ arguments: StatementArguments, knowing order: ExportOrder? = nil
    ) throws -> JobRow? {
        try read(db, sql, arguments) { try JobRow($0, knowing: order) }
    }

    /// Reads the first row of a statement in place; nil when there is none.
    ///
    /// Not by `Row.fetchOne`: that copies the row, and in a copy every column is searched by its name from the first on.
    static func read<Value>(
        _ db: Database, _ sql: String, _ arguments: StatementArguments, _ body: (Row) throws -> Value
    ) throws -> Value? {
        let cursor = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
        // The row is the statement's own, and the cursor's end resets it.
        return try withExtendedLifetime(cursor) { try cursor.next().map(body) }
    }

    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw Failure.unreadableRow
        }
    }
}

extension JobState {
    /// The number that stands for it in the table.
    var code: Int {
        switch self {
        case .queued: 0
        case .running: 1
        case .succeeded: 2
        case .failed: 3
        case .cancelled: 4
        }
    }

    init(code: Int) throws {
        guard let state = Self.allCases.first(where: { $0.code == code }) else { throw Failure.unreadableRow }
        self = state
    }
}

extension GUID {
    /// The form the tables keep.
    var blob: Data { Data(bytes) }

    init(column: String, of row: Row) throws {
        guard let guid = try GUID(optionalColumn: column, of: row) else { throw Failure.unreadableRow }
        self = guid
    }

    init?(optionalColumn column: String, of row: Row) throws {
        guard let bytes = row[column] as Data? else { return nil }
        guard let guid = GUID(bytes: bytes) else { throw Failure.unreadableRow }
        self = guid
    }
}

extension Attachment {
    /// - Parameter order: what the job was asked to do, where that is known: it never changes, may name very many objects, and
    ///   reading it would be most of the work.
    init(_ row: Row, knowing order: ExportOrder? = nil) throws {
        self.init(
            id: try GUID(column: "id", of: row), team: row["team"], project: try GUID(column: "project", of: row),
            job: try GUID(column: "job", of: row), fileName: row["file_name"], storedName: row["stored_name"],
            size: row["size"], sha256: Array(row["sha256"] as Data), createdAt: row["created_at"],
            createdBy: row["created_by"])
    }
}

extension Failure {
    static func badPriority(_ priority: Int) -> Failure {
        Failure(
            .usage, "bad-priority", "The priority \(priority) is none.",
            remedy: "It has to be from \(Job.priorities.lowerBound) to \(Job.priorities.upperBound).")
    }

    /// A row that this program could not have written.
    static let unreadableRow = Failure(
        .badData, "queue-unreadable", "A row of the queue cannot be read: another program or version wrote it.",
        remedy: "Run `ifcexportd check`, and use one version of ifcexportd on a database.")
}
