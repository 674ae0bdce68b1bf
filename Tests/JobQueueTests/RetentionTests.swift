import BuildingModel
import Database
import JobQueue
import TestDatabases
import Testing

@Suite(.onEveryEngine) struct `Attachments` {
    static let day: Int64 = 86_400_000

    /// Jobs that succeeded a day after each other, the newest now; each file has 1234 bytes.
    func succeeded(_ count: Int, in fixture: Fixture) throws -> [Job] {
        try (1...count).map { number in
            if number > 1 { fixture.pass(milliseconds: Self.day) }
            let claim = try fixture.claimed(Request(revision: number))
            _ = try fixture.queue.finish(claim, .succeeded(.sample("00/\(number).ifc")))
            return try #require(try fixture.queue.job(claim.job.id))
        }
    }

    func stored(_ fixture: Fixture) throws -> [String] {
        try fixture.database.read { db in
            try db.all("SELECT stored_name FROM attachment ORDER BY created_at") { try $0[0] }
        }
    }

    @Test func `stay for ever when nothing else was asked for`() throws {
        let fixture = try Fixture()
        _ = try succeeded(2, in: fixture)
        fixture.pass(milliseconds: 10_000 * Self.day)
        #expect(try fixture.queue.retireAttachments() == [])
        while try fixture.queue.prune() > 0 {}
        #expect(try stored(fixture) == ["00/1.ifc", "00/2.ifc"], "older than any job that is kept")
    }

    @Test func `go with their jobs when they are too old`() throws {
        var policy = QueuePolicy.test()
        policy.keepsAttachments = 3 * Self.day / 2
        let fixture = try Fixture(policy: policy)
        let jobs = try succeeded(4, in: fixture)
        #expect(try fixture.queue.retireAttachments() == ["00/1.ifc", "00/2.ifc"])
        #expect(try fixture.queue.retireAttachments() == [])
        #expect(try stored(fixture) == ["00/3.ifc", "00/4.ifc"])
        #expect(try jobs.map { try fixture.queue.job($0.id) != nil } == [false, false, true, true])
    }

    @Test(arguments: [(0, 4), (1233, 4), (1234, 3), (2467, 3), (2468, 2), (4936, 0), (9999, 0)] as [(Int64, Int)])
    func `go when they are too much, the oldest first`(limit: Int64, gone: Int) throws {
        var policy = QueuePolicy.test()
        policy.attachmentBytes = limit
        let fixture = try Fixture(policy: policy)
        _ = try succeeded(4, in: fixture)
        #expect(try fixture.queue.retireAttachments() == (1...4).prefix(gone).map { "00/\($0).ifc" })
    }

    @Test func `go a few at a time, so that nobody waits long for the lock`() throws {
        var policy = QueuePolicy.test()
        policy.keepsAttachments = 0
        let fixture = try Fixture(policy: policy)
        _ = try succeeded(5, in: fixture)
        fixture.pass(milliseconds: 1)
        #expect(try (1...4).map { _ in try fixture.queue.retireAttachments(limit: 2).count } == [2, 2, 1, 0])
    }

    @Test func `go when their jobs went before`() throws {
        var policy = QueuePolicy.test()
        policy.keepsAttachments = 9 * Self.day
        let fixture = try Fixture(policy: policy)
        _ = try succeeded(1, in: fixture)
        fixture.pass(milliseconds: 8 * Self.day)
        #expect(try fixture.queue.prune() > 0)
        #expect(try fixture.queue.retireAttachments() == [])
        fixture.pass(milliseconds: 2 * Self.day)
        #expect(try fixture.queue.retireAttachments() == ["00/1.ifc"])
    }
}

@Suite(.onEveryEngine) struct `Kept temporary files` {
    func succeeded(_ fixture: Fixture) throws -> Job {
        let claim = try fixture.claimed(Request(keepsTemporaryFile: true))
        _ = try fixture.queue.finish(claim, .succeeded(.sample(temporaryFile: "/kept/House.ifc")))
        return claim.job
    }

    @Test(arguments: [(1000, []), (1001, ["/kept/House.ifc"])] as [(Int64, [String])])
    func `have a time of their own`(age: Int64, gone: [String]) throws {
        var policy = QueuePolicy.test()
        policy.keepsTemporaryFiles = 1000
        let fixture = try Fixture(policy: policy)
        let job = try succeeded(fixture)
        fixture.pass(milliseconds: age)
        #expect(try fixture.queue.retireTemporaryFiles() == gone)
        #expect(try fixture.queue.retireTemporaryFiles() == [])
        let now = try #require(try fixture.queue.job(job.id))
        #expect(now.temporaryFile == (gone.isEmpty ? "/kept/House.ifc" : nil))
        #expect(now.state == .succeeded && now.attachment != nil)
    }

    @Test func `stay for ever when that is asked for`() throws {
        var policy = QueuePolicy.test()
        policy.keepsTemporaryFiles = nil
        let fixture = try Fixture(policy: policy)
        _ = try succeeded(fixture)
        fixture.pass(milliseconds: 1_000_000 * 86_400)
        #expect(try fixture.queue.retireTemporaryFiles() == [])
    }

    @Test func `are all that ever changes in an ended job`() throws {
        let fixture = try Fixture()
        let job = try succeeded(fixture)
        for change in ["progress = 0.5", "temporary_file = '/etc/passwd'", "temporary_file = NULL, fence = 9"] {
            #expect(throws: Failure.self, "\(change)") {
                try fixture.database.write { db in try db.execute("UPDATE job SET \(change)") }
            }
        }
        #expect(try fixture.queue.job(job.id)?.temporaryFile == "/kept/House.ifc")
    }
}
