public import BuildingModel
import Crypto
import Database
import Failpoints

extension JobQueue {
    /// Takes a request, or names the job that stands for the same request already.
    ///
    /// The same request is the same user, team, project, target, revision and switches; neither the file's name nor what a
    /// selection held counts. However many ask at the same instant, one is taken.
    ///
    /// Among the jobs of one team those with a smaller `priority` go first; teams take turns whatever theirs are. Throws
    /// `usage` for a number outside of `Job.priorities`, `tryAgain` with the code `queue-full` when the team has as many jobs
    /// waiting as it may.
    public func enqueue(
        _ request: ResolvedRequest, user: String, isSelection: Bool, keepsTemporaryFile: Bool,
        priority: Int = Job.defaultPriority
    ) throws -> EnqueueResult {
        guard Job.priorities.contains(priority) else { throw Failure.badPriority(priority) }
        let wanted = JobRequest(
            team: request.team, user: user, order: request.order, target: request.target, isSelection: isSelection,
            revision: request.revision, keepsTemporaryFile: keepsTemporaryFile,
            priority: priority)
        let result = try database.write { db in
            let result = try insert(wanted, in: db)
            Failpoint.enqueueBeforeCommit.reach()
            return result
        }
        Failpoint.enqueueAfterCommit.reach()
        if case .taken = result { announceWork() }
        return result
    }

    /// Asks again for what an ended job was for: the same order, as a new job.
    ///
    /// A job that has not ended answers for itself, and so does another that stands for the same request. Nil: there is no
    /// such job, or it belongs to another team.
    public func retry(_ id: GUID, team: String? = nil) throws -> EnqueueResult? {
        let result: EnqueueResult? = try database.write { db in
            guard let old = try JobRow.fetch(db, guid: id, toChange: true), team == nil || team == old.job.team else {
                return nil
            }
            guard old.job.state.hasEnded else { return .existing(old.job) }
            let result = try insert(JobRequest(old.job), in: db)
            if case .taken(let new) = result {
                try note(.retriedAs, of: old.id, fence: old.fence, detail: new.id.description, in: db)
            }
            return result
        }
        if case .taken = result { announceWork() }
        return result
    }

    /// The waiting or running job for a selection that is itself gone, because it could be used only once.
    public func activeJob(
        forSelection selection: GUID, team: String, user: String, options: ExportOptions, keepsTemporaryFile: Bool
    ) throws -> Job? {
        try database.read { db in
            try JobRow.fetch(
                db,
                """
                SELECT * FROM job WHERE target = ? AND state <= 1 AND is_selection = 1 AND team = ? AND "user" = ?
                    AND empty_properties = ? AND custom_property_sets = ? AND format = ? AND keeps_temporary_file = ?
                    AND request_key IS NOT NULL
                ORDER BY id DESC LIMIT 1
                """,
                [
                    selection, team, user, options.emptyProperties, options.customPropertySets,
                    options.format.rawValue, keepsTemporaryFile,
                ])?.job
        }
    }

    /// Throws, which undoes the insertion, when more jobs of a team wait than may.
    private func requireRoom(for team: String, limit: Int, in db: any SQLConnection) throws {
        let waiting: Int? = try db.value(
            "SELECT count(*) FROM (SELECT 1 FROM job WHERE state = 0 AND team = ? LIMIT ?) AS waiting",
            [team, limit + 1])
        guard waiting ?? 0 <= limit else { throw Failure.queueFull(limit) }
    }

    private func insert(_ request: JobRequest, in db: any SQLConnection) throws -> EnqueueResult {
        // On SQLite the write lock is held since before the insertion, so a row it runs into is still there afterwards. On
        // PostgreSQL that one may end in between; then there is room for another try.
        for _ in 1...Self.insertions {
            if let new = try insertNew(request, in: db) {
                // Looked at afterwards: the same request as one that waits already is answered however long the queue is.
                if let limit = policy.queuedPerTeam { try requireRoom(for: request.team, limit: limit, in: db) }
                try note(.enqueued, of: new.id, fence: 0, detail: request.user, in: db)
                try takePlace(request.team, in: db)
                try db.notify(Self.workChannel)
                return .taken(new.job)
            }
            // Another statement: on PostgreSQL the insertion does not see what it ran into.
            let existing = try JobRow.fetch(
                db, "SELECT * FROM job WHERE request_key = ? AND state <= 1", [request.key])
            if let existing { return .existing(existing.job) }
            guard db.dialect != .sqlite else { throw Failure.unreadableRow }
        }
        throw Failure.contended
    }

    /// How often a request is tried while others for the same come and go.
    private static let insertions = 5

    /// Sees to it that PostgreSQL has a row of the team by which workers take turns.
    private func takePlace(_ team: String, in db: any SQLConnection) throws {
        guard db.dialect == .postgres else { return }
        try db.execute("INSERT INTO team_turn (team, served) VALUES (?, 0) ON CONFLICT DO NOTHING", [team])
    }

    private func insertNew(_ request: JobRequest, in db: any SQLConnection) throws -> JobRow? {
        let now = clock.wall()
        return try JobRow.fetch(
            db,
            """
            INSERT INTO job (guid, team, "user", project, target, is_selection, revision, empty_properties,
                custom_property_sets, format, keeps_temporary_file, export_order, request_key, priority, not_before,
                created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (request_key) WHERE state <= 1 AND request_key IS NOT NULL DO NOTHING
            RETURNING *
            """,
            [
                GUID.timeOrdered(at: now), request.team, request.user, request.order.project,
                request.target, request.isSelection, request.revision, request.order.options.emptyProperties,
                request.order.options.customPropertySets, request.order.options.format.rawValue,
                request.keepsTemporaryFile,
                try JobRow.encode(request.order), request.key, request.priority, now, now,
            ])
    }
}

/// What a job is for.
struct JobRequest {
    var team: String
    var user: String
    var order: ExportOrder
    var target: GUID
    var isSelection: Bool
    var revision: Int
    var keepsTemporaryFile: Bool
    /// No part of the key: who is in a hurry asks for the same file.
    var priority: Int

    /// What tells this request from others: a hash over its parts, each preceded by its length so that none can run into the
    /// next.
    var key: [UInt8] {
        let options = order.options
        let switches = [options.emptyProperties, options.customPropertySets, keepsTemporaryFile, isSelection]
        var hash = SHA256()
        for part in [
            Array("ifcexportd request 1".utf8), Array(team.utf8), Array(user.utf8), order.project.bytes, target.bytes,
            Array(String(revision).utf8), Array(options.format.rawValue.utf8), switches.map { $0 ? 1 : 0 },
        ] as [[UInt8]] {
            hash.update(data: Array(String(part.count).utf8) + [UInt8(ascii: ":")])
            hash.update(data: part)
        }
        return Array(hash.finalize())
    }
}

extension JobRequest {
    init(_ job: Job) {
        self.init(
            team: job.team, user: job.user, order: job.order, target: job.target, isSelection: job.isSelection,
            revision: job.revision, keepsTemporaryFile: job.keepsTemporaryFile, priority: job.priority)
    }
}

extension GUID {
    /// A version 7 identifier (RFC 9562 section 5.7): ordered by time, random within a millisecond.
    static func timeOrdered(at milliseconds: Int64) -> GUID {
        let random = GUID.random()
        let time = UInt64(max(milliseconds, 0)) << 16
        return GUID(high: time | 0x7000 | (random.low >> 32 & 0x0fff), low: GUID.random().low)
    }
}

extension Failure {
    static let contended = Failure(
        .tryAgain, "request-contended", "The same request came and went too often at the same instant.",
        remedy: "Try again.")

    static func queueFull(_ limit: Int) -> Failure {
        Failure(
            .tryAgain, "queue-full", "\(limit) exports of the team wait already, and no more may.",
            remedy: "Ask again when some of them have begun, or cancel some.")
    }
}
