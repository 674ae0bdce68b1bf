import BuildingModel
import JobQueue
import TestDatabases
import Testing

@Suite(.onEveryEngine) struct `What is to be told` {
    private func hook(_ fixture: Fixture, team: String = "acme", events: Set<JobState> = [.failed]) throws -> Webhook {
        try fixture.queue.addWebhook(
            team: team, url: "https://example.org/", secret: [UInt8](repeating: 1, count: 24), events: events,
            user: "ann@acme.example")
    }

    /// Ends jobs one after the other, a second apart.
    private func fail(_ count: Int, _ fixture: Fixture) throws -> [GUID] {
        try (1...count).map { revision in
            let claim = try fixture.claimed(Request(revision: revision))
            _ = try fixture.queue.finish(claim, .failed(.lasting))
            fixture.pass(milliseconds: 1000)
            return claim.job.id
        }
    }

    @Test func `is written for each web hook of the team that wants to hear of it`() throws {
        let fixture = try Fixture()
        let (all, some, other) = (
            try hook(fixture), try hook(fixture, events: [.succeeded]), try hook(fixture, team: "other")
        )
        let jobs = try fail(1, fixture)
        #expect(try fixture.queue.deliveries(to: all.id).map(\.job) == jobs)
        #expect(try fixture.queue.deliveries(to: some.id) == [])
        #expect(try fixture.queue.deliveries(to: other.id) == [])
        #expect(try fixture.queue.figures().pendingDeliveries == 1)
        #expect(Set(try fixture.queue.webhooks(team: "acme").map(\.id)) == [all.id, some.id])
        #expect(try fixture.queue.webhook(all.id, team: "other") == nil)
    }

    @Test func `is taken once, the longest due first, one per web hook and none of those that are busy`() throws {
        let fixture = try Fixture()
        let hooks = [try hook(fixture), try hook(fixture), try hook(fixture)]
        let jobs = try fail(2, fixture)
        let first = try fixture.queue.takeDeliveries(limit: 2, hold: 60_000, busy: [hooks[0].id])
        #expect(Set(first.map(\.webhook.id)) == [hooks[1].id, hooks[2].id])
        #expect(first.map(\.delivery.job) == [jobs[0], jobs[0]] && first.allSatisfy { $0.delivery.attempts == 1 })
        let second = try fixture.queue.takeDeliveries(limit: 1, hold: 60_000)
        #expect(second.map(\.webhook.id) == [hooks[0].id] && second.map(\.delivery.job) == [jobs[0]])
        let third = try fixture.queue.takeDeliveries(limit: 9, hold: 60_000)
        #expect(third.map(\.delivery.job) == [jobs[1], jobs[1], jobs[1]])
        #expect(try fixture.queue.takeDeliveries(limit: 9, hold: 60_000).isEmpty)
        fixture.pass(milliseconds: 60_000)
        #expect(try fixture.queue.takeDeliveries(limit: 9, hold: 60_000).map(\.delivery.attempts) == [2, 2, 2])
    }

    @Test func `ends when it is taken, is put off when it is refused, and stops for good when nobody is there`() throws
    {
        let fixture = try Fixture()
        let hook = try hook(fixture)
        _ = try fail(3, fixture)
        let taken = try fixture.queue.takeDeliveries(limit: 1, hold: 60_000)[0].delivery
        try fixture.queue.record(.taken("200"), of: taken)
        let refused = try fixture.queue.takeDeliveries(limit: 1, hold: 60_000)[0].delivery
        try fixture.queue.record(.refused("503", retryAfter: nil), of: refused)
        var states = try fixture.queue.deliveries(to: hook.id)
        #expect(states.map(\.state) == [.pending, .pending, .delivered])
        #expect(states[1].nextAt == fixture.clock.wall() + 5500 && states[1].lastResult == "503")
        let gone = try fixture.queue.takeDeliveries(limit: 1, hold: 60_000)[0].delivery
        try fixture.queue.record(.gone("410"), of: gone)
        states = try fixture.queue.deliveries(to: hook.id)
        #expect(states.map(\.state) == [.abandoned, .abandoned, .delivered])
        #expect(try fixture.queue.webhook(hook.id, team: "acme")?.disabledReason == "410")
        #expect(try fixture.queue.removeWebhook(hook.id, team: "other") == false)
        #expect(try fixture.queue.removeWebhook(hook.id, team: "acme"))
        #expect(try fixture.queue.deliveries(to: hook.id) == [])
    }
}
