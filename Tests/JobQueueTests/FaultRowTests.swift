import BuildingModel
import Dispatch
import JobQueue
import Synchronization
import TestDatabases
import Testing

/// Clocks that jump and callers that come at the worst moment: rows 17, 18, 22 and 29 of the fault matrix.
@Suite(.onEveryEngine) struct FaultRowTests {
    @Test("Row 17: the clock on the wall decides no lease", arguments: [3_600_000, -3_600_000] as [Int64])
    func wallClock(jump: Int64) throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        fixture.setWall(by: jump)
        #expect(try fixture.queue.reclaim(deadWorkers: [], leasesOver: true) == [])
        #expect(try fixture.queue.renew(claim, progress: 0.5) == .held)
        // A retry is due at most by the jump too late, and never lost.
        #expect(try fixture.queue.finish(claim, .failed(.passing)) == .applied(.queued))
        fixture.setWall(by: -jump)
        fixture.pass(milliseconds: abs(jump) + 5_000)
        #expect(try fixture.queue.claim(worker: "worker 2")?.job.id == claim.job.id)
    }

    @Test("Row 18: after a restart of the machine everything that ran waits again")
    func restart() throws {
        let fixture = try Fixture()
        let claims = try (1...3).map { try fixture.claimed(Request(revision: $0)) }
        let later = try fixture.another(bootID: "boot 2")
        #expect(Set(try later.reclaim(deadWorkers: [], leasesOver: false).map(\.id)) == Set(claims.map(\.job.id)))
        for claim in claims { #expect(try later.finish(claim, .succeeded(.sample())) == .lost) }
        #expect(try later.counts()[.queued] == 3)
    }

    @Test("Row 22: a request at the instant of completion is taken, or led to the job that was still running")
    func atCompletion() throws {
        let fixture = try Fixture()
        let asking = try fixture.another()
        for _ in 0..<100 {
            let claim = try fixture.claimed()
            let answers = Mutex<[EnqueueResult]>([])
            let group = DispatchGroup()
            DispatchQueue(label: "client").async(group: group) {
                for _ in 0..<3 {
                    if let answer = try? Request().enqueue(in: asking) { answers.withLock { $0.append(answer) } }
                }
            }
            #expect(try fixture.queue.finish(claim, .failed(.lasting)) == .applied(.failed))
            group.wait()
            let heard = answers.withLock { $0 }
            #expect(heard.count == 3)
            // First the old job, as long as it runs; then one new one, taken once.
            let old = heard.prefix { $0.job.id == claim.job.id }
            #expect(old.allSatisfy { !$0.isTaken && $0.job.state == .running })
            let new = heard.dropFirst(old.count)
            #expect(
                Set(new.map(\.job.id)).count <= 1 && new.first?.isTaken != false
                    && new.dropFirst().allSatisfy { !$0.isTaken })
            if let job = new.first?.job { _ = try fixture.queue.cancel(job.id) }
        }
    }

    @Test("Row 29: eight that write at once hear of no lock")
    func eightWriters() throws {
        let fixture = try Fixture()
        let failures = Mutex<[String]>([])
        let group = DispatchGroup()
        for writer in 0..<8 {
            let queue = try fixture.another()
            DispatchQueue(label: "writer \(writer)").async(group: group) {
                do {
                    for round in 0..<40 {
                        _ = try Request(team: "team \(writer)", revision: round + 1).enqueue(in: queue)
                        guard let claim = try queue.claim(worker: "worker \(writer)") else { continue }
                        _ = try queue.renew(claim, progress: 0.5)
                        _ = try queue.finish(claim, .failed(.lasting))
                    }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        group.wait()
        #expect(failures.withLock { $0 } == [])
        let counts = try fixture.queue.counts()
        #expect(counts.values.reduce(0, +) == 8 * 40 && counts[.running] ?? 0 == 0)
    }
}
