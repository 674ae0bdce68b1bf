import BuildingModel
import Foundation
import JobQueue
import Synchronization
import TestDatabases
import Testing

@Suite(.onEveryEngine) struct `The same request` {
    static let variations: [(String, @Sendable (inout Request) -> Void)] = [
        ("user", { $0.user = "bob@acme.example" }),
        ("team", { $0.team = "other" }),
        ("project", { $0.project = GUID(high: 1, low: 2) }),
        ("target", { $0.target = GUID(high: 2, low: 2) }),
        ("revision", { $0.revision = 2 }),
        ("empty properties", { $0.emptyProperties = true }),
        ("custom property sets", { $0.customPropertySets = true }),
        ("keeps temporary file", { $0.keepsTemporaryFile = true }),
        ("a border between parts", { ($0.team, $0.user) = ("acm", "eann@acme.example") }),
    ]
    static let sameness: [(String, @Sendable (inout Request) -> Void)] = [
        ("name", { $0.name = "Renamed_r1" }),
        ("content of the selection", { $0.elements = [GUID(high: 5, low: 5)] }),
    ]

    @Test func `becomes a waiting job with everything it asked for`() throws {
        let fixture = try Fixture()
        let request = Request(
            isSelection: true, emptyProperties: true, keepsTemporaryFile: true, elements: [Request.model])
        let result = try fixture.enqueue(request)
        let job = result.job
        #expect(result.isTaken)
        #expect(job.order == request.resolved.order)
        #expect(job.team == request.team && job.user == request.user && job.target == request.target)
        #expect(job.isSelection && job.keepsTemporaryFile && job.revision == 1)
        #expect(job.state == .queued && job.attempts == 0 && job.progress == 0 && !job.cancelRequested)
        #expect(job.createdAt == fixture.clock.wall() && job.notBefore == job.createdAt)
        #expect(try fixture.queue.job(job.id) == job)
        #expect(try fixture.queue.history(of: job.id).map(\.kind) == [.enqueued])
    }

    @Test(arguments: variations.indices) func `is another when this differs`(index: Int) throws {
        let fixture = try Fixture()
        let first = try fixture.enqueue().job
        var request = Request()
        Self.variations[index].1(&request)
        let second = try fixture.enqueue(request)
        #expect(second.isTaken, "\(Self.variations[index].0)")
        #expect(second.job.id != first.id)
    }

    @Test(arguments: sameness.indices) func `stays the same when only this differs`(index: Int) throws {
        let fixture = try Fixture()
        let first = try fixture.enqueue(Request(elements: [])).job
        var request = Request(elements: [])
        Self.sameness[index].1(&request)
        #expect(try fixture.enqueue(request) == .existing(first))
    }

    @Test(arguments: [AttemptOutcome.succeeded(.sample()), .failed(.lasting)])
    func `is a new job once the first has ended`(outcome: AttemptOutcome) throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        #expect(try !fixture.enqueue().isTaken)
        _ = try fixture.queue.finish(claim, outcome)
        #expect(try fixture.enqueue().isTaken)
    }

    @Test(arguments: [AttemptOutcome.failed(.passing), .crashed(.passing), .released])
    func `is the job that waits for its next attempt`(outcome: AttemptOutcome) throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        #expect(try fixture.queue.finish(claim, outcome) == .applied(.queued))
        let again = try fixture.enqueue()
        #expect(!again.isTaken && again.job.id == claim.job.id)
    }

    @Test func `is a new job from the moment the running one was cancelled`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        _ = try fixture.queue.cancel(claim.job.id)
        let next = try fixture.enqueue()
        #expect(next.isTaken)
        #expect(try fixture.queue.finish(claim, .cancelled) == .applied(.cancelled))
        #expect(try fixture.enqueue() == .existing(next.job))
    }

    @Test func `made 200 times at once over several connections is taken once`() throws {
        let fixture = try Fixture()
        let queues = try [fixture.queue] + (0..<3).map { _ in try fixture.another() }
        let results = Mutex<[EnqueueResult]>([])
        let failures = Mutex<[String]>([])
        let group = DispatchGroup()
        for lane in 0..<20 {
            let queue = queues[lane % queues.count]
            DispatchQueue(label: "client \(lane)").async(group: group) {
                for _ in 0..<10 {
                    do {
                        let result = try Request().enqueue(in: queue)
                        results.withLock { $0.append(result) }
                    } catch {
                        failures.withLock { $0.append("\(error)") }
                    }
                }
            }
        }
        group.wait()
        #expect(failures.withLock { $0 } == [])
        let all = results.withLock { $0 }
        #expect(all.count == 200)
        #expect(all.count(where: \.isTaken) == 1)
        #expect(Set(all.map(\.job.id)).count == 1)
        #expect(try fixture.queue.counts()[.queued] == 1)
    }

    @Test func `announces new work, and only that`() throws {
        let fixture = try Fixture()
        let calls = Mutex(0)
        fixture.queue.onWork { calls.withLock { $0 += 1 } }
        _ = try fixture.enqueue()
        #expect(calls.withLock { $0 } == 1)
        _ = try fixture.enqueue()
        #expect(calls.withLock { $0 } == 1)
    }
}

@Suite(.onEveryEngine) struct `A selection that is gone` {
    let request = Request(target: GUID(high: 3, low: 3), isSelection: true)

    func find(_ fixture: Fixture, user: String = "ann@acme.example", keeps: Bool = false) throws -> Job? {
        try fixture.queue.activeJob(
            forSelection: request.target, team: "acme", user: user, options: ExportOptions(), keepsTemporaryFile: keeps)
    }

    @Test func `is answered by its waiting or running job`() throws {
        let fixture = try Fixture()
        #expect(try find(fixture) == nil)
        let claim = try fixture.claimed(request)
        #expect(try find(fixture)?.id == claim.job.id)
        #expect(try find(fixture, user: "bob@acme.example") == nil)
        #expect(try find(fixture, keeps: true) == nil)
        _ = try fixture.queue.finish(claim, .succeeded(.sample()))
        #expect(try find(fixture) == nil)
    }

    @Test func `is not answered by a job that is being cancelled, nor by a model of the same id`() throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue(Request(target: request.target))
        #expect(try find(fixture) == nil)
        let other = try Fixture()
        let claim = try other.claimed(request)
        _ = try other.queue.cancel(claim.job.id)
        #expect(try find(other) == nil)
    }
}

@Suite(.onEveryEngine) struct `Asking again` {
    @Test(arguments: [AttemptOutcome.succeeded(.sample()), .failed(.lasting)])
    func `makes a new job of an ended one, which stays as it was`(outcome: AttemptOutcome) throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed(Request(emptyProperties: true, name: "Other", elements: [Request.model]))
        _ = try fixture.queue.finish(claim, outcome)
        let old = try #require(try fixture.queue.job(claim.job.id))
        let result = try #require(try fixture.queue.retry(old.id))
        #expect(result.isTaken && result.job.order == old.order && result.job.id != old.id)
        #expect(try fixture.queue.job(old.id) == old)
        #expect(try fixture.queue.history(of: old.id).last?.kind == .retriedAs)
        #expect(try fixture.queue.retry(old.id) == .existing(result.job))
    }

    @Test func `of one that has not ended names that`() throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue().job
        #expect(try fixture.queue.retry(job.id) == .existing(job))
    }

    @Test func `finds nothing elsewhere`() throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue().job
        #expect(try fixture.queue.retry(.random()) == nil)
        #expect(try fixture.queue.retry(job.id, team: "other") == nil)
    }
}
