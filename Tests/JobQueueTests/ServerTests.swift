import BuildingModel
import Database
import Dispatch
import JobQueue
import Synchronization
import TestDatabases
import Testing

/// What only a queue on a server promises, since only there many machines meet.
@Suite(
    .enabled(if: PostgresServer.isHere, "SKIPPED: PostgreSQL is not here or not built in; nothing is shown of a fleet"))
struct `On a server` {
    /// Queues of two machines whose own clocks have nothing to do with each other.
    private func machines(policy: QueuePolicy = .test()) throws -> [JobQueue] {
        let test = try TestDatabase(JobQueue.migrations, on: .postgres)
        return try ([5_000, 9_000_000_000] as [Int64]).map { boot in
            let clock = QueueClock(
                wall: QueueClock.system.wall, boot: { boot }, bootID: "server", leavesLeasesToServer: true)
            return JobQueue(database: try test.open(), clock: clock, policy: policy)
        }
    }

    @Test func `leases go by its clock, whatever the machines' clocks say`() throws {
        let machines = try machines()
        _ = try Request().enqueue(in: machines[0])
        let claim = try #require(try machines[0].claim(worker: "a"))
        #expect(try machines[1].reclaim(deadWorkers: [], leasesOver: true) == [])
        #expect(try machines[1].renew(claim, progress: 0.5) == .held)
        let wake = try #require(try machines[1].nextWakeTime())
        #expect(abs(wake - machines[1].clock.wall() - 60_000) < 30_000)
    }

    @Test func `a lease that is over is taken back by anybody`() throws {
        var policy = QueuePolicy.test()
        policy.lease = 0
        let machines = try machines(policy: policy)
        _ = try Request().enqueue(in: machines[0])
        let claim = try #require(try machines[0].claim(worker: "a"))
        #expect(try machines[1].reclaim(deadWorkers: [], leasesOver: false) == [])
        #expect(try machines[1].reclaim(deadWorkers: [], leasesOver: true).map(\.id) == [claim.job.id])
        #expect(try machines[0].finish(claim, .succeeded(.sample())) == .lost)
    }

    @Test func `every machine hears of new work`() throws {
        let machines = try machines()
        let heard = DispatchSemaphore(value: 0)
        let listening = machines[1].listenForWork(on: DispatchQueue(label: "heard")) { heard.signal() }
        heard.wait()
        _ = try Request().enqueue(in: machines[0])
        heard.wait()
        #expect(try machines[1].claim(worker: "b") != nil)
        listening?.cancel()
    }

    @Test func `two hundred of the same request at once are one job`() throws {
        let machines = try machines()
        for round in 1...3 {
            let answers = Mutex<[EnqueueResult]>([])
            let group = DispatchGroup()
            for lane in 0..<8 {
                DispatchQueue(label: "client \(lane)").async(group: group) {
                    for _ in 0..<25 {
                        guard let answer = try? Request(revision: round).enqueue(in: machines[lane % 2]) else {
                            continue
                        }
                        answers.withLock { $0.append(answer) }
                    }
                }
            }
            group.wait()
            let heard = answers.withLock { $0 }
            #expect(heard.count == 200 && heard.count { $0.isTaken } == 1 && Set(heard.map(\.job.id)).count == 1)
        }
    }

    @Test func `the same request that comes and goes is answered each time`() throws {
        let machines = try machines()
        let failures = Mutex<[String]>([])
        let group = DispatchGroup()
        for lane in 0..<4 {
            DispatchQueue(label: "client \(lane)").async(group: group) {
                for _ in 0..<60 {
                    do {
                        // Half of them end what they find as fast as they can.
                        let job = try Request().enqueue(in: machines[lane % 2]).job
                        if lane < 2 { _ = try machines[lane % 2].cancel(job.id) }
                    } catch { failures.withLock { $0.append("\(error)") } }
                }
            }
        }
        group.wait()
        #expect(failures.withLock { $0 } == [])
    }

    @Test func `a team's limit holds however many take jobs at once`() throws {
        let machines = try machines(policy: .test(runningPerTeam: 2))
        for team in ["a", "b", "c"] {
            for revision in 1...5 { _ = try Request(team: team, revision: revision).enqueue(in: machines[0]) }
        }
        let claims = Mutex<[String]>([])
        let group = DispatchGroup()
        for lane in 0..<8 {
            DispatchQueue(label: "worker \(lane)").async(group: group) {
                while let claim = (try? machines[lane % 2].claim(worker: "w\(lane)")) ?? nil {
                    claims.withLock { $0.append(claim.job.team) }
                }
            }
        }
        group.wait()
        #expect(claims.withLock { $0.sorted() } == ["a", "a", "b", "b", "c", "c"])
    }
}
