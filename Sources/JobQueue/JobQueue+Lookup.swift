public import BuildingModel
import Database

extension JobQueue {
    /// A job; nil when there is none of this id or, with a team, when it belongs to another.
    public func job(_ id: GUID, team: String? = nil) throws -> Job? {
        try database.read { db in try JobRow.fetch(db, guid: id)?.job }
            .flatMap { team == nil || $0.team == team ? $0 : nil }
    }

    /// Those of the jobs that are there.
    public func jobs(_ ids: Set<GUID>) throws -> [GUID: Job] {
        try database.read { db in
            try ids.reduce(into: [:]) { jobs, id in jobs[id] = try JobRow.fetch(db, guid: id)?.job }
        }
    }

    /// Jobs, the newest first, at most `limit` (at least one) at a time.
    ///
    /// `cursor` is the `nextCursor` of the page before; jobs that come or end meanwhile neither repeat nor hide others. Text
    /// that is no cursor throws a `Failure` of kind usage, code `bad-cursor`.
    public func jobs(
        team: String? = nil, state: JobState? = nil, limit: Int, cursor: String? = nil
    ) throws -> JobPage {
        let limit = min(max(limit, 1), 1000)
        var conditions: [String] = []
        var arguments: [any SQLConvertible] = []
        if let team {
            conditions.append("team = ?")
            arguments += [team]
        }
        if let state {
            conditions.append("state = ?")
            arguments += [state.code]
        }
        if let cursor {
            conditions.append("guid < ?")
            arguments += [try Self.position(cursor)]
        }
        let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        // Ids are ordered by time, so this is the newest first, and an id stays a place in the list when its job is gone.
        var jobs = try database.read { db in
            try db.all("SELECT * FROM job \(filter) ORDER BY guid DESC LIMIT ?", arguments + [limit + 1]) {
                try JobRow($0).job
            }
        }
        let hasMore = jobs.count > limit
        if hasMore { jobs.removeLast() }
        return JobPage(jobs: jobs, nextCursor: hasMore ? jobs.last.map { Self.cursor(after: $0.id) } : nil)
    }

    private static func cursor(after id: GUID) -> String {
        String(id.description.filter { $0 != "-" })
    }

    private static func position(_ cursor: String) throws -> GUID {
        let digits = Array(cursor.utf8)
        guard digits.count == 32 else { throw Failure.badCursor }
        let groups = [digits[..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20...]]
        guard let id = GUID(utf8: Array(groups.joined(separator: [UInt8(ascii: "-")]))) else { throw Failure.badCursor }
        return id
    }

    /// How many jobs stand where; states without any are there with 0.
    public func counts(team: String? = nil) throws -> [JobState: Int] {
        try database.read { db in try Self.counts(team: team, in: db) }
    }

    static func counts(team: String?, in db: any SQLConnection) throws -> [JobState: Int] {
        var counts = Dictionary(uniqueKeysWithValues: JobState.allCases.map { ($0, 0) })
        let sql = """
            SELECT state, count(*) AS count FROM job WHERE CAST(? AS TEXT) IS NULL OR team = ? GROUP BY state
            """
        try db.forEachRow(of: sql, [team, team]) { row in
            counts[try JobState(code: try row["state"])] = try row["count"]
            return true
        }
        return counts
    }

    /// The finished files of a project, the newest first; with a team, none when the project is another's.
    public func attachments(project: GUID, team: String? = nil) throws -> [Attachment] {
        try database.read { db in
            try db.all(
                """
                SELECT * FROM attachment WHERE project = ? AND (CAST(? AS TEXT) IS NULL OR team = ?)
                ORDER BY created_at DESC, id DESC
                """, [project, team, team]
            ) { try Attachment($0) }
        }
    }

    /// A finished file; nil when there is none of this id or, with a team, when it belongs to another.
    public func attachment(_ id: GUID, team: String? = nil) throws -> Attachment? {
        try database.read { db in
            try db.first(
                "SELECT * FROM attachment WHERE id = ? AND (CAST(? AS TEXT) IS NULL OR team = ?)", [id, team, team]
            ) { try Attachment($0) }
        }
    }
}

extension Failure {
    static let badCursor = Failure(
        .usage, "bad-cursor", "The cursor is not one that a list of jobs gave out.",
        remedy: "Use `nextCursor` of the page before, or none for the first page.")
}
