import BuildingModel
import JobQueue
import TestDatabases
import Testing

/// Two workers, three requests and somebody who cancels, in any order: the queue, the state machine and the law in the
/// database never disagree.
@Suite(.onEveryEngine) struct `A random life` {
    @Test(arguments: 1...12 as ClosedRange<UInt64>) func `keeps every promise`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let policy = QueuePolicy.test(attempts: 4, crashes: 2)
        let fixture = try Fixture(policy: policy)
        let queues = try [fixture.queue, fixture.another(policy: policy)]
        var model: [GUID: JobStateMachine] = [:]
        var claims: [Claim] = []
        let budget = JobStateMachine.Budget(attempts: 4, crashes: 2)

        func move(_ id: GUID, _ event: JobStateMachine.Event) throws {
            let before = try #require(model[id])
            let after: JobStateMachine = try #require(before.after(event, budget: budget))
            model[id] = after
        }
        func holds(_ claim: Claim) -> Bool {
            model[claim.job.id]?.state == .running && model[claim.job.id]?.fence == claim.fence
        }

        for step in 0..<120 {
            let queue = queues[Int.random(in: 0...1, using: &random)]
            switch Int.random(in: 0..<10, using: &random) {
            case 0...2:
                let result = try Request(revision: Int.random(in: 1...3, using: &random)).enqueue(in: queue)
                #expect(result.isTaken == (model[result.job.id] == nil))
                if result.isTaken { model[result.job.id] = JobStateMachine() }
                #expect(model[result.job.id]?.answersForItsRequest == true)
            case 3...4:
                guard let claim = try queue.claim(worker: "worker \(step % 2)") else { continue }
                try move(claim.job.id, .claim)
                #expect(model[claim.job.id]?.fence == claim.fence)
                claims.append(claim)
            case 5...6:
                guard let claim = claims.randomElement(using: &random) else { continue }
                let held = holds(claim)
                let stopping = model[claim.job.id]?.cancelRequested == true
                let ends: [(AttemptOutcome, JobStateMachine.Event)] = [
                    (.succeeded(.sample("\(claim.attempt)")), .succeed), (.failed(.lasting), .fail),
                    (.failed(.passing), .failForNow), (.crashed(.passing), .crash), (.released, .release),
                    (.cancelled, stopping ? .stop : .release),
                ]
                let (outcome, event) = ends[Int.random(in: 0..<ends.count, using: &random)]
                let answer = try queue.finish(claim, outcome)
                if held { try move(claim.job.id, event) }
                let state = try #require(model[claim.job.id]).state
                #expect(answer == (held ? .applied(state) : .lost))
            case 7:
                guard let id = model.keys.sorted().randomElement(using: &random) else { continue }
                let before = try #require(model[id])
                switch try queue.cancel(id) {
                case .ended: #expect(before.state.hasEnded)
                case .notFound: Issue.record("the job is there")
                case .cancelled, .stopping: try move(id, .cancel)
                }
            case 8:
                guard let claim = claims.randomElement(using: &random) else { continue }
                let answer = try queue.renew(claim, progress: .random(in: 0...1, using: &random))
                let stopping = model[claim.job.id]?.cancelRequested == true
                #expect(answer == (!holds(claim) ? .lost : stopping ? .cancelRequested : .held))
            default:
                fixture.pass(milliseconds: .random(in: 0...900_000, using: &random))
                let dead = Set(["worker 0", "worker 1"].filter { _ in Bool.random(using: &random) })
                for job in try queue.reclaim(deadWorkers: dead, leasesOver: Bool.random(using: &random)) {
                    try move(job.id, .crash)
                }
            }
            try compare(queue, model)
        }
    }

    private func compare(_ queue: JobQueue, _ model: [GUID: JobStateMachine]) throws {
        let jobs = try queue.jobs(limit: 1000).jobs
        #expect(Set(jobs.map(\.id)) == Set(model.keys))
        var active: [Int] = []
        for job in jobs {
            let expected = try #require(model[job.id])
            #expect(job.state == expected.state && job.attempts == expected.attempts)
            #expect(job.cancelRequested == expected.cancelRequested)
            #expect((job.attachment != nil) == (job.state == .succeeded))
            if expected.answersForItsRequest { active.append(job.revision) }
        }
        #expect(Set(active).count == active.count, "two jobs answer for one request")
        let succeeded = jobs.count { $0.state == .succeeded }
        #expect(try queue.attachments(project: Request.project).count == succeeded)
        let ended = jobs.count { $0.state.hasEnded }
        #expect(try queue.messages(user: "ann@acme.example", limit: 1000).count == ended)
    }
}

/// A small generator of random numbers that can be started the same way twice.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
