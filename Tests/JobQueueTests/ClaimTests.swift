import BuildingModel
import Database
import Foundation
import JobQueue
import Synchronization
import TestDatabases
import Testing

@Suite(.onEveryEngine) struct `A claim` {
    @Test func `starts the job and counts`() throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue().job
        fixture.pass(milliseconds: 10)
        let claim = try #require(try fixture.queue.claim(worker: "w"))
        #expect(claim.job.id == job.id && claim.fence == 1 && claim.token.count == 16 && claim.worker == "w")
        #expect(claim.job.state == .running && claim.job.attempts == 1)
        #expect(claim.job.startedAt == fixture.clock.wall() && claim.job.createdAt == job.createdAt)
        #expect(try fixture.queue.claim(worker: "w") == nil)
        #expect(try fixture.queue.history(of: job.id).last?.detail == "w")
    }

    @Test func `has a higher number and another token each time`() throws {
        let fixture = try Fixture()
        let first = try fixture.claimed()
        _ = try fixture.queue.finish(first, .released)
        let second = try #require(try fixture.queue.claim(worker: "w"))
        #expect(second.fence == 2 && second.token != first.token && second.job.attempts == 1)
        #expect(second.attempt != first.attempt)
    }

    @Test func `waits until the job is due`() throws {
        let fixture = try Fixture()
        let first = try fixture.claimed()
        _ = try fixture.queue.finish(first, .failed(.passing))
        let due = try #require(try fixture.queue.job(first.job.id)).notBefore
        #expect(due == fixture.clock.wall() + 5000)
        #expect(try fixture.queue.nextWakeTime() == due)
        fixture.pass(milliseconds: 4999)
        #expect(try fixture.queue.claim(worker: "w") == nil)
        fixture.pass(milliseconds: 1)
        #expect(try fixture.queue.claim(worker: "w")?.job.id == first.job.id)
    }

    @Test func `goes to teams in turn, however long the queue of one is`() throws {
        let fixture = try Fixture()
        for revision in 1...300 { _ = try fixture.enqueue(Request(team: "big", revision: revision)) }
        for team in 1...20 { _ = try fixture.enqueue(Request(team: "small \(team)")) }
        var served: [String] = []
        for _ in 1...22 {
            let claim = try #require(try fixture.queue.claim(worker: "w"))
            served.append(claim.job.team)
            _ = try fixture.queue.finish(claim, .failed(.lasting))
        }
        #expect(Set(served).count == 21)
        #expect(served.count { $0 == "big" } == 2)
    }

    @Test func `prefers the team with the fewest running`() throws {
        let fixture = try Fixture()
        for revision in 1...3 { _ = try fixture.enqueue(Request(team: "a", revision: revision)) }
        #expect(try fixture.queue.claim(worker: "w")?.job.team == "a")
        _ = try fixture.enqueue(Request(team: "b"))
        #expect(try fixture.queue.claim(worker: "w")?.job.team == "b")
        #expect(try fixture.queue.claim(worker: "w")?.job.team == "a")
    }

    @Test func `takes a team's jobs in the order they came`() throws {
        let fixture = try Fixture()
        for revision in [3, 1, 2] { _ = try fixture.enqueue(Request(revision: revision)) }
        #expect(try (1...3).map { _ in try fixture.queue.claim(worker: "w")?.job.revision } == [3, 1, 2])
    }

    @Test func `takes a team's urgent jobs first, and a retry in its turn`() throws {
        let fixture = try Fixture()
        for (revision, priority) in [(1, 100), (2, 500), (3, 0), (4, 100), (5, 0)] {
            _ = try fixture.enqueue(Request(revision: revision, priority: priority))
        }
        let first = try #require(try fixture.queue.claim(worker: "w"))
        #expect(first.job.revision == 3 && first.job.priority == 0)
        _ = try fixture.queue.finish(first, .failed(.passing))
        #expect(try fixture.queue.claim(worker: "w")?.job.revision == 5)
        fixture.pass(milliseconds: 10_000)
        #expect(try (1...4).map { _ in try fixture.queue.claim(worker: "w")?.job.revision } == [3, 1, 4, 2])
    }

    @Test func `gives another team its turn before anybody's urgent job`() throws {
        let fixture = try Fixture()
        for revision in 1...3 { _ = try fixture.enqueue(Request(team: "a", revision: revision, priority: 0)) }
        _ = try fixture.enqueue(Request(team: "b", priority: 1000))
        #expect(try (1...2).map { _ in try fixture.queue.claim(worker: "w")?.job.team } == ["a", "b"])
    }

    @Test(arguments: [-1, 1001, .max]) func `has no place for a priority that is none`(priority: Int) throws {
        let fixture = try Fixture()
        #expect { try fixture.enqueue(Request(priority: priority)) } throws: {
            ($0 as? Failure)?.code == "bad-priority"
        }
        #expect(try fixture.queue.claim(worker: "w") == nil)
    }

    @Test func `passes over a job that another version wrote, which fails and says so`() throws {
        let fixture = try Fixture()
        let bad = try fixture.enqueue(Request(revision: 1)).job
        let good = try fixture.enqueue(Request(revision: 2)).job
        // As another version would have written it: by no statement of this one.
        try fixture.database.write { db in
            for trigger in ["job_stays_what_it_is", "job_moves_by_law"] {
                try db.execute("DROP TRIGGER \(trigger)\(db.dialect == .sqlite ? "" : " ON job")")
            }
            try db.execute("UPDATE job SET export_order = '{\"from\":\"the future\"}' WHERE guid = ?", [bad.id])
        }
        #expect(try fixture.queue.claim(worker: "w")?.job.id == good.id)
        #expect(try fixture.queue.claim(worker: "w") == nil)
        let row = try fixture.database.read { db in
            try db.first("SELECT state, error, request_key FROM job WHERE guid = ?", [bad.id]) { row in
                (
                    state: try row["state"] as Int, error: try row["error"] as String,
                    key: try row["request_key"] as [UInt8]?
                )
            }
        }
        #expect(row?.state == 3 && row?.key == nil)
        #expect(row?.error.contains("queue-unreadable") == true)
        #expect(try fixture.queue.history(of: bad.id).map(\.kind) == [.enqueued, .failed])
    }

    @Test func `keeps to the limit of a team`() throws {
        let fixture = try Fixture(policy: .test(runningPerTeam: 2))
        for revision in 1...3 { _ = try fixture.enqueue(Request(revision: revision)) }
        let first = try #require(try fixture.queue.claim(worker: "w"))
        #expect(try fixture.queue.claim(worker: "w") != nil)
        #expect(try fixture.queue.claim(worker: "w") == nil)
        _ = try fixture.queue.finish(first, .succeeded(.sample()))
        #expect(try fixture.queue.claim(worker: "w") != nil)
    }

    @Test func `of many at once goes to one each`() throws {
        let fixture = try Fixture()
        for revision in 1...60 { _ = try fixture.enqueue(Request(revision: revision)) }
        let queues = try [fixture.queue] + (0..<3).map { _ in try fixture.another() }
        let claims = Mutex<[GUID]>([])
        let group = DispatchGroup()
        for lane in 0..<8 {
            let queue = queues[lane % queues.count]
            DispatchQueue(label: "worker \(lane)").async(group: group) {
                while let claim = (try? queue.claim(worker: "w\(lane)")) ?? nil {
                    claims.withLock { $0.append(claim.job.id) }
                }
            }
        }
        group.wait()
        #expect(claims.withLock { $0.count } == 60)
        #expect(claims.withLock { Set($0).count } == 60)
    }
}

@Suite(.onEveryEngine) struct `Renewing` {
    @Test func `extends the lease and tells the progress, which never falls`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        for (told, shown) in [(0.25, 0.25), (0.1, 0.25), (.nan, 0.25), (7, 1), (-.infinity, 1)] {
            #expect(try fixture.queue.renew(claim, progress: told) == .held)
            #expect(try fixture.queue.job(claim.job.id)?.progress == shown)
        }
        fixture.pass(milliseconds: 59_000)
        _ = try fixture.queue.renew(claim, progress: 1)
        fixture.pass(milliseconds: 59_000)
        #expect(try fixture.queue.reclaim(deadWorkers: [], leasesOver: true) == [])
    }

    @Test func `starts at nothing with each attempt`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        _ = try fixture.queue.renew(claim, progress: 0.9)
        _ = try fixture.queue.finish(claim, .released)
        #expect(try fixture.queue.job(claim.job.id)?.progress == 0)
    }

    @Test func `tells of the wish to stop`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        #expect(try fixture.queue.standing(of: claim) == .held)
        _ = try fixture.queue.cancel(claim.job.id)
        #expect(try fixture.queue.standing(of: claim) == .cancelRequested)
        #expect(try fixture.queue.renew(claim, progress: 0.5) == .cancelRequested)
    }

    @Test func `tells that the claim is lost`() throws {
        let fixture = try Fixture()
        let first = try fixture.claimed()
        _ = try fixture.queue.finish(first, .released)
        #expect(try fixture.queue.renew(first, progress: 0.5) == .lost)
        _ = try fixture.queue.claim(worker: "other")
        #expect(try fixture.queue.renew(first, progress: 0.5) == .lost)
        #expect(try fixture.queue.standing(of: first) == .lost)
    }
}

@Suite(.onEveryEngine) struct `Taking back` {
    @Test(arguments: [true, false]) func `spares whoever lives`(leasesOver: Bool) throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        #expect(try fixture.queue.reclaim(deadWorkers: ["other"], leasesOver: leasesOver) == [])
        #expect(try fixture.queue.runningWorkers() == ["worker 1"])
        #expect(try fixture.queue.renew(claim, progress: 0) == .held)
    }

    @Test func `takes a dead worker's jobs at once`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        let jobs = try fixture.queue.reclaim(deadWorkers: ["worker 1"], leasesOver: false)
        #expect(jobs.map(\.id) == [claim.job.id])
        #expect(jobs.first?.state == .queued && jobs.first?.attempts == 1 && jobs.first?.error?.code == "worker-died")
        #expect(try fixture.queue.finish(claim, .succeeded(.sample())) == .lost)
        #expect(try fixture.queue.history(of: claim.job.id).map(\.kind) == [.enqueued, .claimed, .crashed])
    }

    @Test func `takes what an earlier start of the machine left, though its lease runs on`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        let later = try fixture.another(bootID: "boot 2")
        #expect(try later.reclaim(deadWorkers: [], leasesOver: false).map(\.id) == [claim.job.id])
    }

    @Test func `takes what was not renewed, only when asked to`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        #expect(try fixture.queue.nextWakeTime() == fixture.clock.wall() + 60_000)
        fixture.pass(milliseconds: 60_000)
        #expect(try fixture.queue.reclaim(deadWorkers: [], leasesOver: false) == [])
        #expect(try fixture.queue.reclaim(deadWorkers: [], leasesOver: true).map(\.id) == [claim.job.id])
    }

    @Test func `ends a job that takes its worker down each time`() throws {
        let fixture = try Fixture()
        _ = try fixture.claimed()
        _ = try fixture.queue.reclaim(deadWorkers: ["worker 1"], leasesOver: false)
        fixture.pass(milliseconds: 600_000)
        _ = try fixture.queue.claim(worker: "worker 2")
        let jobs = try fixture.queue.reclaim(deadWorkers: ["worker 2"], leasesOver: false)
        #expect(jobs.first?.state == .failed && jobs.first?.error?.code == "quarantined")
        #expect(try fixture.queue.messages(user: "ann@acme.example").map(\.returnCode) == ["quarantined"])
        #expect(try fixture.enqueue().isTaken)
    }

    @Test func `ends a job that was to stop`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        _ = try fixture.queue.cancel(claim.job.id)
        #expect(try fixture.queue.reclaim(deadWorkers: ["worker 1"], leasesOver: false).first?.state == .cancelled)
    }
}
