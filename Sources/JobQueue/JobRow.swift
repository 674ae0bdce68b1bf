import BuildingModel
import Database
import Foundation

/// A row of the table `job`.
struct JobRow {
    var id: Int64
    var job: Job
    var crashes: Int
    var fence: Int64

    /// - Parameter order: what the job was asked to do, where that is known: it never changes, may name very many objects, and
    ///   reading it would be most of the work.
    init(_ row: any SQLRow, knowing order: ExportOrder? = nil) throws {
        id = try row["id"]
        crashes = try row["crashes"]
        fence = try row["fence"]
        let error: String? = try row["error"]
        job = Job(
            id: try row["guid"], team: try row["team"], user: try row["user"],
            order: try order ?? Self.decode(ExportOrder.self, try row["export_order"]),
            target: try row["target"], isSelection: try row["is_selection"], revision: try row["revision"],
            keepsTemporaryFile: try row["keeps_temporary_file"], priority: try row["priority"],
            state: try JobState(code: try row["state"]),
            progress: try row["progress"], attempts: try row["attempts"], createdAt: try row["created_at"],
            notBefore: try row["not_before"], startedAt: try row["started_at"], finishedAt: try row["finished_at"],
            cancelRequested: try row["cancel_requested"], attachment: try row["attachment"],
            temporaryFile: try row["temporary_file"], counts: try Self.counts(row),
            error: try error.map { try Self.decode(Failure.self, $0) })
    }

    private static func counts(_ row: any SQLRow) throws -> ExportCounts? {
        guard let objects: Int = try row["objects"] as Int? else { return nil }
        return ExportCounts(
            objects: objects, degraded: try row["degraded"], leftOut: try row["left_out"],
            instances: try row["instances"])
    }

    /// Where the job stands, for deciding what may happen to it.
    var standing: JobStateMachine {
        JobStateMachine(
            state: job.state, attempts: job.attempts, crashes: crashes, fence: fence,
            cancelRequested: job.cancelRequested)
    }

    /// - Parameter toChange: whether nobody else may change it until the transaction ends.
    static func fetch(_ db: any SQLConnection, guid: GUID, toChange: Bool = false) throws -> JobRow? {
        try fetch(db, "SELECT * FROM job WHERE guid = ?" + (toChange ? db.dialect.forUpdate : ""), [guid])
    }

    static func fetch(
        _ db: any SQLConnection, _ sql: String, _ arguments: [any SQLConvertible], knowing order: ExportOrder? = nil
    ) throws -> JobRow? {
        try db.first(sql, arguments) { try JobRow($0, knowing: order) }
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

extension Attachment {
    init(_ row: any SQLRow) throws {
        self.init(
            id: try row["id"], team: try row["team"], project: try row["project"], job: try row["job"],
            fileName: try row["file_name"], storedName: try row["stored_name"], size: try row["size"],
            sha256: try row["sha256"], createdAt: try row["created_at"], createdBy: try row["created_by"])
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
