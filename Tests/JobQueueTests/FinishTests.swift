import BuildingModel
import JobQueue
import TestDatabases
import Testing

@Suite(.onEveryEngine) struct `The end of an attempt` {
    @Test func `that succeeded leaves the file, the message and the history together`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        fixture.pass(milliseconds: 1500)
        let publication = Publication.sample(temporaryFile: "/kept/House.ifc")
        #expect(try fixture.queue.finish(claim, .succeeded(publication)) == .applied(.succeeded))

        let job = try #require(try fixture.queue.job(claim.job.id))
        #expect(job.state == .succeeded && job.progress == 1 && job.counts?.objects == 42 && job.error == nil)
        #expect(job.temporaryFile == "/kept/House.ifc" && job.finishedAt == fixture.clock.wall())
        let id = try #require(job.attachment)
        let attachment = try #require(try fixture.queue.attachment(id))
        #expect(attachment.fileName == "House_r1.ifc" && attachment.storedName == publication.storedName)
        #expect(attachment.size == 1234 && attachment.sha256 == publication.sha256)
        #expect(attachment.job == job.id && attachment.project == Request.project && attachment.team == "acme")
        #expect(attachment.createdBy == job.user && attachment.createdAt == job.finishedAt)
        #expect(try fixture.queue.attachments(project: Request.project) == [attachment])
        #expect(try fixture.queue.attachments(project: Request.project, team: "other") == [])
        #expect(try fixture.queue.attachment(attachment.id, team: "other") == nil)
        let message = try #require(try fixture.queue.messages(user: job.user, team: "acme").first)
        #expect(message.topic == "IFC_JOB" && message.severity == .info && message.returnCode == "OK")
        #expect(message.correlationID == job.id && message.timestamp == job.finishedAt)
        #expect(message.text.contains("House_r1.ifc"))
        #expect(try fixture.queue.history(of: job.id).map(\.kind) == [.enqueued, .claimed, .succeeded])
    }

    @Test func `whose file cannot be recorded changes nothing at all`() throws {
        let fixture = try Fixture()
        let first = try fixture.claimed(Request(revision: 1))
        _ = try fixture.queue.finish(first, .succeeded(.sample("00/same.ifc")))
        let second = try fixture.claimed(Request(revision: 2))
        let before = try fixture.queue.job(second.job.id)
        #expect(throws: Failure.self) { try fixture.queue.finish(second, .succeeded(.sample("00/same.ifc"))) }
        #expect(try fixture.queue.job(second.job.id) == before)
        #expect(try fixture.queue.messages(user: "ann@acme.example").count == 1)
        #expect(try fixture.queue.finish(second, .succeeded(.sample("00/other.ifc"))) == .applied(.succeeded))
    }

    @Test func `that cannot be helped fails the job and says why`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        #expect(try fixture.queue.finish(claim, .failed(.lasting)) == .applied(.failed))
        let job = try #require(try fixture.queue.job(claim.job.id))
        #expect(job.error == .lasting && job.attachment == nil)
        let message = try #require(try fixture.queue.messages(user: job.user).first)
        #expect(message.severity == .error && message.returnCode == "face-index")
        #expect(message.text.contains("no such point"))
    }

    @Test func `that may pass is tried again, later each time, and not for ever`() throws {
        let fixture = try Fixture()
        var claim = try fixture.claimed()
        for wait: Int64 in [5000, 20_000, 80_000, 320_000] {
            #expect(try fixture.queue.finish(claim, .failed(.passing)) == .applied(.queued))
            let job = try #require(try fixture.queue.job(claim.job.id))
            #expect(job.notBefore - fixture.clock.wall() == wait && job.error == .passing)
            fixture.pass(milliseconds: wait)
            claim = try #require(try fixture.queue.claim(worker: "w"))
        }
        #expect(claim.job.attempts == 5)
        #expect(try fixture.queue.finish(claim, .failed(.passing)) == .applied(.failed))
        #expect(try fixture.queue.job(claim.job.id)?.error == .passing)
    }

    @Test(arguments: [
        (Failure.Kind.usage, false), (.badData, false), (.noInput, false), (.software, false), (.unavailable, true),
        (.cannotCreate, true), (.inputOutput, true), (.tryAgain, true), (.configuration, true),
    ])
    func `is tried again only where that can help`(kind: Failure.Kind, again: Bool) throws {
        let fixture = try Fixture()
        let answer = try fixture.queue.finish(try fixture.claimed(), .failed(Failure(kind, "c", "m")))
        #expect(answer == .applied(again ? .queued : .failed))
    }

    @Test func `given back does not count`() throws {
        let fixture = try Fixture(policy: .test(attempts: 1))
        let claim = try fixture.claimed()
        #expect(try fixture.queue.finish(claim, .released) == .applied(.queued))
        let job = try #require(try fixture.queue.job(claim.job.id))
        #expect(job.attempts == 0 && job.notBefore == fixture.clock.wall())
    }

    @Test(arguments: [
        AttemptOutcome.succeeded(.sample()), .failed(.passing), .failed(.lasting), .crashed(.passing), .cancelled,
        .released,
    ])
    func `of a cancelled job is its end, whatever it came to`(outcome: AttemptOutcome) throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        _ = try fixture.queue.cancel(claim.job.id)
        #expect(try fixture.queue.finish(claim, outcome) == .applied(.cancelled))
        let job = try #require(try fixture.queue.job(claim.job.id))
        #expect(job.state == .cancelled && job.attachment == nil)
        #expect(try fixture.queue.attachments(project: Request.project) == [])
        #expect(try fixture.queue.messages(user: job.user).map(\.returnCode) == ["cancelled"])
    }

    @Test(arguments: [
        AttemptOutcome.succeeded(.sample()), .failed(.lasting), .crashed(.passing), .cancelled, .released,
    ])
    func `comes too late when the claim is an older one`(outcome: AttemptOutcome) throws {
        let fixture = try Fixture()
        let old = try fixture.claimed()
        _ = try fixture.queue.reclaim(deadWorkers: ["worker 1"], leasesOver: false)
        fixture.pass(milliseconds: 600_000)
        let new = try #require(try fixture.queue.claim(worker: "worker 2"))
        let before = try fixture.queue.job(new.job.id)
        #expect(try fixture.queue.finish(old, outcome) == .lost)
        #expect(try fixture.queue.job(new.job.id) == before)
        #expect(try fixture.queue.finish(new, .succeeded(.sample())) == .applied(.succeeded))
        #expect(try fixture.queue.finish(new, outcome) == .lost)
    }

    @Test func `needs the token, as the number alone can come again`() throws {
        let fixture = try Fixture()
        var forged = try fixture.claimed()
        forged.token = [UInt8](repeating: 1, count: 16)
        #expect(try fixture.queue.finish(forged, .succeeded(.sample())) == .lost)
    }
}

@Suite(.onEveryEngine) struct `Cancelling` {
    @Test func `ends a waiting job`() throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue().job
        guard case .cancelled(let cancelled) = try fixture.queue.cancel(job.id, team: "acme") else {
            Issue.record("the job waited")
            return
        }
        #expect(cancelled == (try fixture.queue.job(job.id)))
        #expect(cancelled.state == .cancelled && cancelled.finishedAt != nil)
        #expect(try fixture.queue.claim(worker: "w") == nil)
        #expect(try fixture.queue.cancel(job.id) == .ended(cancelled))
        #expect(try fixture.queue.messages(user: job.user).count == 1)
    }

    @Test func `asks a running job to stop, once or twice`() throws {
        let fixture = try Fixture()
        let claim = try fixture.claimed()
        for _ in 1...2 {
            guard case .stopping(let job) = try fixture.queue.cancel(claim.job.id) else {
                Issue.record("the job runs")
                return
            }
            #expect(job == (try fixture.queue.job(claim.job.id)) && job.cancelRequested && job.state == .running)
        }
        #expect(try fixture.queue.history(of: claim.job.id).count { $0.kind == .cancelRequested } == 1)
    }

    @Test func `finds nothing elsewhere`() throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue().job
        #expect(try fixture.queue.cancel(.random()) == .notFound)
        #expect(try fixture.queue.cancel(job.id, team: "other") == .notFound)
    }
}

@Suite(.onEveryEngine) struct `Waiting after a failure` {
    @Test(
        arguments: [(1, 5000), (2, 20_000), (3, 80_000), (4, 320_000), (5, 600_000), (60, 600_000)] as [(Int, Int64)])
    func `grows up to ten minutes, give or take a fifth`(attempt: Int, wait: Int64) {
        var backoff = QueuePolicy.Backoff()
        for (spread, part) in [(0.0, 0.8), (0.5, 1.0), (1.0, 1.2)] {
            backoff.spread = { spread }
            #expect(abs(backoff.delay(afterAttempt: attempt) - Int64(Double(wait) * part)) <= 1)
        }
    }
}
