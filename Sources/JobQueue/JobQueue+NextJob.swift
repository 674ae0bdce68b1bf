import Database

extension JobQueue {
    /// The job to be taken next; nil when none is due.
    ///
    /// On PostgreSQL it is locked, and its team's turn with it.
    func nextJob(in db: any SQLConnection) throws -> Int64? {
        switch db.dialect {
        case .sqlite:
            try db.value(Self.nextJob, [clock.wall(), policy.runningPerTeam ?? .max])
        case .postgres:
            try nextJobBesideOthers(in: db)
        }
    }

    /// Walks the teams that have work by leaps through the index, so that a long queue of one costs the others nothing.
    ///
    /// The indexes are named: left to itself SQLite takes one that makes it read every waiting job for each team.
    private static let nextJob = """
        WITH RECURSIVE waiting (team) AS (
            SELECT min(team) FROM job INDEXED BY job_ready WHERE state = 0
            UNION ALL
            SELECT (SELECT min(team) FROM job INDEXED BY job_ready WHERE state = 0 AND team > waiting.team)
            FROM waiting WHERE waiting.team IS NOT NULL
        ), head AS (
            SELECT waiting.team,
                (SELECT id FROM job INDEXED BY job_ready WHERE state = 0 AND team = waiting.team AND not_before <= ?
                    ORDER BY priority, not_before, id LIMIT 1) AS id,
                (SELECT count(*) FROM job INDEXED BY job_running WHERE state = 1 AND team = waiting.team) AS running
            FROM waiting WHERE waiting.team IS NOT NULL
        )
        SELECT head.id FROM head LEFT JOIN team_turn ON team_turn.team = head.team
        WHERE head.id IS NOT NULL AND head.running < ?
        ORDER BY head.running, coalesce(team_turn.served, 0), head.id LIMIT 1
        """

    /// First the turn of a team is locked and then the team is looked at again: until the lock was held others took jobs of it,
    /// and only what is counted after that keeps the team's limit.
    private func nextJobBesideOthers(in db: any SQLConnection) throws -> Int64? {
        let limit = policy.runningPerTeam ?? .max
        for _ in 1...Self.looks {
            // Others take jobs of other teams meanwhile; only when every team that has work is being served, wait for one.
            let now = clock.wall()
            guard
                let team: String = try db.value(Self.nextTeam + " SKIP LOCKED", [now, limit])
                    ?? db.value(Self.nextTeam, [now, limit])
            else { return nil }
            let id: Int64? = try db.value(
                """
                SELECT id FROM job WHERE state = 0 AND team = ? AND not_before <= ?
                    AND (SELECT count(*) FROM job WHERE state = 1 AND team = ?) < ?
                ORDER BY priority, not_before, id LIMIT 1 FOR UPDATE
                """, [team, now, team, limit])
            if let id { return id }
        }
        return nil
    }

    /// How often a look is repeated because others were faster.
    private static let looks = 16

    private static let nextTeam = """
        WITH RECURSIVE waiting (team) AS (
            SELECT min(team) FROM job WHERE state = 0
            UNION ALL
            SELECT (SELECT min(team) FROM job WHERE state = 0 AND team > waiting.team)
            FROM waiting WHERE waiting.team IS NOT NULL
        ), head AS MATERIALIZED (
            SELECT waiting.team,
                (SELECT id FROM job WHERE state = 0 AND team = waiting.team AND not_before <= ?
                    ORDER BY priority, not_before, id LIMIT 1) AS id,
                (SELECT count(*) FROM job WHERE state = 1 AND team = waiting.team) AS running
            FROM waiting WHERE waiting.team IS NOT NULL
        )
        SELECT head.team FROM head JOIN team_turn ON team_turn.team = head.team
        WHERE head.id IS NOT NULL AND head.running < ?
        ORDER BY head.running, team_turn.served, head.id LIMIT 1 FOR UPDATE OF team_turn
        """
}
