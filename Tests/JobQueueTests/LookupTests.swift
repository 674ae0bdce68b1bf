import BuildingModel
import Foundation
import JobQueue
import TestDatabases
import Testing

@Suite(.onEveryEngine) struct `The list of jobs` {
    func fill(_ fixture: Fixture, _ count: Int) throws -> [GUID] {
        try (1...count).map { revision in
            fixture.pass(milliseconds: 1)
            return try fixture.enqueue(Request(team: revision % 2 == 0 ? "even" : "odd", revision: revision)).job.id
        }
    }

    @Test(arguments: 1...8) func `comes in pages, the newest first, each job once`(limit: Int) throws {
        let fixture = try Fixture()
        let ids = try fill(fixture, 7)
        var seen: [GUID] = []
        var cursor: String?
        repeat {
            let page = try fixture.queue.jobs(limit: limit, cursor: cursor)
            #expect(page.jobs.count <= limit && !page.jobs.isEmpty)
            seen += page.jobs.map(\.id)
            cursor = page.nextCursor
        } while cursor != nil
        #expect(seen == ids.reversed())
    }

    @Test func `stays in place while jobs come and end`() throws {
        let fixture = try Fixture()
        let ids = try fill(fixture, 4)
        let first = try fixture.queue.jobs(limit: 2)
        fixture.pass(milliseconds: 1)
        _ = try fixture.enqueue(Request(revision: 99))
        _ = try fixture.queue.cancel(ids[3])
        let second = try fixture.queue.jobs(limit: 2, cursor: first.nextCursor)
        #expect(second.jobs.map(\.id) == [ids[1], ids[0]])
    }

    @Test func `knows teams and states`() throws {
        let fixture = try Fixture()
        let ids = try fill(fixture, 4)
        _ = try fixture.queue.cancel(ids[0])
        #expect(try fixture.queue.jobs(team: "even", limit: 10).jobs.map(\.id) == [ids[3], ids[1]])
        #expect(try fixture.queue.jobs(team: "odd", state: .cancelled, limit: 10).jobs.map(\.id) == [ids[0]])
        #expect(try fixture.queue.jobs(state: .queued, limit: 10).jobs.count == 3)
        #expect(try fixture.queue.jobs(team: "none", limit: 10).jobs == [])
        #expect(try fixture.queue.counts()[.queued] == 3)
        let odd: [JobState: Int] = [.queued: 1, .running: 0, .succeeded: 0, .failed: 0, .cancelled: 1]
        #expect(try fixture.queue.counts(team: "odd") == odd)
        #expect(try fixture.queue.job(ids[0], team: "even") == nil)
    }

    @Test(arguments: ["", "x", "0", String(repeating: "g", count: 32), String(repeating: "0", count: 33), "é"])
    func `refuses what is no cursor`(cursor: String) throws {
        let fixture = try Fixture()
        let failure = #expect(throws: Failure.self) { try fixture.queue.jobs(limit: 1, cursor: cursor) }
        #expect(failure?.kind == .usage && failure?.code == "bad-cursor")
    }
}

@Suite(.onEveryEngine) struct `Pruning` {
    @Test func `removes what ended long ago, keeps its file, and spares everything else`() throws {
        let fixture = try Fixture()
        let done = try fixture.claimed(Request(revision: 1))
        _ = try fixture.queue.finish(done, .succeeded(.sample()))
        let failed = try fixture.claimed(Request(revision: 2))
        _ = try fixture.queue.finish(failed, .failed(.lasting))
        let waiting = try fixture.enqueue(Request(revision: 3)).job
        let day: Int64 = 86_400_000

        fixture.pass(milliseconds: 7 * day)
        #expect(try fixture.queue.prune() == 0)
        fixture.pass(milliseconds: 1)
        #expect(try fixture.queue.prune() == 1)
        #expect(try fixture.queue.job(done.job.id) == nil)
        #expect(try fixture.queue.history(of: done.job.id) == [])
        #expect(try fixture.queue.attachments(project: Request.project).count == 1)
        fixture.pass(milliseconds: 23 * day)
        #expect(try fixture.queue.prune() == 3)
        #expect(try fixture.queue.jobs(limit: 10).jobs.map(\.id) == [waiting.id])
    }
}

@Suite(.onEveryEngine) struct `The bell` {
    @Test func `leaves a sign until it is cleared`() throws {
        let folder = NSTemporaryDirectory() + "/bell-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bell = WakeBell(directory: folder)
        #expect(bell.ring() == nil)
        #expect(FileManager.default.fileExists(atPath: bell.pending))
        bell.clear()
        #expect(!FileManager.default.fileExists(atPath: bell.pending))
        #expect(bell.ring() == nil)
    }

    @Test func `says when it cannot ring`() {
        #expect(WakeBell(directory: "/nowhere/at/all").ring()?.code == "wake-folder")
    }
}
