import BuildingModel
import Database
import Foundation
import JobQueue
import TestDatabases
import Testing

@Suite struct `The law of the state machine` {
    static let budget = JobStateMachine.Budget(attempts: 5, crashes: 2)

    /// What every event does to a waiting, a running and a stopping job; anything that is not here is refused.
    static let moves: [(from: JobStateMachine, event: JobStateMachine.Event, to: JobStateMachine)] = {
        let queued = JobStateMachine(state: .queued, attempts: 1, crashes: 0, fence: 3)
        let running = JobStateMachine(state: .running, attempts: 2, crashes: 0, fence: 4)
        var stopping = running
        stopping.cancelRequested = true
        func with(_ job: JobStateMachine, _ change: (inout JobStateMachine) -> Void) -> JobStateMachine {
            var job = job
            change(&job)
            return job
        }
        let cancelled = with(stopping) { $0.state = .cancelled }
        return [
            (queued, .claim, running),
            (queued, .cancel, with(queued) { ($0.state, $0.cancelRequested) = (.cancelled, true) }),
            (running, .renew, running),
            (running, .cancel, stopping),
            (running, .succeed, with(running) { $0.state = .succeeded }),
            (running, .fail, with(running) { $0.state = .failed }),
            (running, .failForNow, with(running) { $0.state = .queued }),
            (running, .crash, with(running) { ($0.state, $0.crashes) = (.queued, 1) }),
            (running, .release, with(running) { ($0.state, $0.attempts) = (.queued, 1) }),
            (stopping, .renew, stopping),
            (stopping, .cancel, stopping),
            (stopping, .succeed, cancelled),
            (stopping, .fail, cancelled),
            (stopping, .failForNow, cancelled),
            (stopping, .crash, with(cancelled) { $0.crashes = 1 }),
            (stopping, .release, cancelled),
            (stopping, .stop, cancelled),
        ]
    }()

    @Test(arguments: moves.indices) func `a legal move`(index: Int) {
        let move = Self.moves[index]
        #expect(move.from.after(move.event, budget: Self.budget) == move.to)
    }

    @Test(arguments: JobState.allCases, JobStateMachine.Event.allCases)
    func `every other move is refused`(state: JobState, event: JobStateMachine.Event) {
        for cancelRequested in [false, true] where !(cancelRequested && state == .queued) {
            let isListed = Self.moves.contains {
                $0.from.state == state && $0.from.cancelRequested == cancelRequested && $0.event == event
            }
            let job = JobStateMachine(
                state: state, attempts: 2, crashes: 0, fence: 4, cancelRequested: cancelRequested)
            #expect((job.after(event, budget: Self.budget) != nil) == isListed)
        }
    }

    @Test func `ended jobs never move`() {
        for state in JobState.allCases where state.hasEnded {
            for event in JobStateMachine.Event.allCases {
                #expect(JobStateMachine(state: state).after(event, budget: Self.budget) == nil)
            }
        }
    }

    @Test(arguments: [
        (JobStateMachine.Event.failForNow, 4, 0, JobState.queued), (.failForNow, 5, 0, .failed),
        (.crash, 1, 0, .queued),
        (.crash, 1, 1, .failed), (.crash, 5, 0, .failed), (.release, 5, 1, .queued),
    ])
    func `budgets end what would go on for ever`(
        event: JobStateMachine.Event, attempts: Int, crashes: Int, state: JobState
    ) {
        let job = JobStateMachine(state: .running, attempts: attempts, crashes: crashes, fence: 9)
        #expect(job.after(event, budget: Self.budget)?.state == state)
    }

    /// Every change of state, fence, attempts, crashes and the wish to stop is tried on a real row: the database accepts
    /// exactly those that some event makes.
    @Test(.onEveryEngine, arguments: JobState.allCases) func `the database holds the same law`(from: JobState) throws {
        let fixture = try Fixture()
        for wasStopping in [false, true] {
            let before = JobStateMachine(
                state: from, attempts: 2, crashes: 1, fence: 4, cancelRequested: wasStopping || from == .cancelled)
            if wasStopping && from != .running { continue }
            #expect(try fixture.accepted(before, among: Self.neighbours(of: before)) == Self.reachable(from: before))
        }
    }

    static func reachable(from before: JobStateMachine) -> Set<JobStateMachine> {
        var found: Set<JobStateMachine> = []
        for event in JobStateMachine.Event.allCases {
            for budget in [JobStateMachine.Budget(attempts: 2, crashes: 2), .init(attempts: 100, crashes: 100)] {
                if let job = before.after(event, budget: budget) { found.insert(job) }
            }
        }
        return found
    }

    static func neighbours(of before: JobStateMachine) -> [JobStateMachine] {
        var found: [JobStateMachine] = []
        for state in JobState.allCases {
            for attempts in -2...2 {
                for crashes in -1...2 {
                    for fence in Int64(-1)...2 {
                        for cancelRequested in [false, true] {
                            found.append(
                                JobStateMachine(
                                    state: state, attempts: before.attempts + attempts,
                                    crashes: before.crashes + crashes,
                                    fence: before.fence + fence, cancelRequested: cancelRequested))
                        }
                    }
                }
            }
        }
        return found
    }

    @Test(
        .onEveryEngine,
        arguments: ["team = 'other'", "\"user\" = 'x'", "revision = 2", "export_order = '{}'", "created_at = 0"])
    func `what a job is for does not change`(assignment: String) throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue()
        #expect(throws: (any Error).self) {
            try fixture.database.write { try $0.execute("UPDATE job SET \(assignment)") }
        }
    }

    @Test(.onEveryEngine) func `a job is kept until it ends`() throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue().job
        #expect(throws: (any Error).self) {
            try fixture.database.write { try $0.execute("DELETE FROM job") }
        }
        _ = try fixture.queue.cancel(job.id)
        #expect(try fixture.database.write { try $0.execute("DELETE FROM job") } == 1)
    }
}

extension Fixture {
    /// Where the database lets a row go from a standing; the row is gone again afterwards.
    func accepted(
        _ before: JobStateMachine, among candidates: [JobStateMachine]
    ) throws -> Set<JobStateMachine> {
        struct Undo: Error {}
        var accepted: Set<JobStateMachine> = []
        do {
            try database.write { db in
                // The triggers are set aside only to put the row where it is to start from.
                let bringBack = try setTriggersAside(in: db)
                let (short, long) = ([UInt8](repeating: 0, count: 16), [UInt8](repeating: 0, count: 32))
                try db.execute(
                    "INSERT INTO attachment VALUES (?, 't', ?, ?, 'f', 's', 1, ?, 1, 'u')", [short, short, short, long])
                try db.execute(
                    """
                    INSERT INTO job (guid, team, "user", project, target, is_selection, revision, empty_properties,
                        custom_property_sets, format, keeps_temporary_file, export_order, not_before, created_at, state,
                        finished_at, cancel_requested)
                    VALUES (?, 't', 'u', ?, ?, 0, 1, 0, 0, 'ifc', 0, '{}', 0, 0, 4, 0, 1)
                    """, [short, short, short])
                try place(before, in: db)
                for statement in bringBack { try db.execute(statement) }
                for candidate in candidates {
                    try db.execute("SAVEPOINT candidate")
                    // Whatever the statement fails with: that it can succeed shows in those that are accepted.
                    if (try? place(candidate, in: db)) != nil { accepted.insert(candidate) }
                    try db.execute("ROLLBACK TO SAVEPOINT candidate")
                }
                throw Undo()
            }
        } catch is Undo {}
        return accepted
    }

    /// Sets the triggers of jobs aside and returns the statements that bring them back.
    private func setTriggersAside(in db: any SQLConnection) throws -> [String] {
        guard db.dialect == .sqlite else {
            try db.execute("ALTER TABLE job DISABLE TRIGGER USER")
            return ["ALTER TABLE job ENABLE TRIGGER USER"]
        }
        let triggers = try db.all("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'") { row in
            (name: try row["name"] as String, sql: try row["sql"] as String)
        }
        for trigger in triggers { try db.execute("DROP TRIGGER \(trigger.name)") }
        return triggers.map(\.sql)
    }

    /// Writes a standing with everything else as it must be with it.
    private func place(_ job: JobStateMachine, in db: any SQLConnection) throws {
        let code = try #require(JobState.allCases.firstIndex(of: job.state))
        let isRunning = job.state == .running
        let count = job.state == .succeeded ? 0 : nil
        let (short, long) = ([UInt8](repeating: 0, count: 16), [UInt8](repeating: 0, count: 32))
        try db.execute(
            """
            UPDATE job SET state = ?, attempts = ?, crashes = ?, fence = ?, cancel_requested = ?, request_key = ?,
                lease_token = ?, lease_until = ?, lease_boot = ?, worker = ?, finished_at = ?, attachment = ?, error = ?,
                objects = ?, degraded = ?, left_out = ?, instances = ?
            """,
            [
                code, job.attempts, job.crashes, job.fence, job.cancelRequested,
                job.answersForItsRequest ? long : nil, isRunning ? short : nil, isRunning ? 1 : nil,
                isRunning ? "b" : nil, isRunning ? "w" : nil, job.state.hasEnded ? 1 : nil,
                job.state == .succeeded ? short : nil, job.state == .failed ? "{}" : nil, count, count, count, count,
            ])
    }
}
