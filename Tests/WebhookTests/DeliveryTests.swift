import BuildingModel
import Dispatch
import Foundation
import GRDB
import JobQueue
import Logging
import SQLiteDatabase
import Synchronization
import Testing

@testable import Webhooks

@Suite("Delivery")
struct DeliveryTests {
    /// A queue of its own whose clock stands until it is moved, and whoever tells its web hooks.
    final class Fixture: Sendable {
        let folder: URL
        let database: DatabaseFile
        let queue: JobQueue
        let model = GUID.random()

        init() throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "webhooks-\(UUID())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            database = try DatabaseFile.open(
                path: folder.appending(path: "test.db").path, migrations: JobQueue.migrations)
            var clock = QueueClock.system
            let time = Time()
            clock.wall = { time.now.withLock { $0 } }
            self.time = time
            var policy = QueuePolicy()
            policy.backoff.spread = { 0 }
            queue = JobQueue(database: database, clock: clock, policy: policy)
        }

        final class Time: Sendable {
            let now = Mutex<Int64>(1_700_000_000_000)
        }
        let time: Time

        func pass(milliseconds: Int64) { time.now.withLock { $0 += milliseconds } }

        deinit {
            try? database.close()
            try? FileManager.default.removeItem(at: folder)
        }

        func enqueue(revision: Int = 1, team: String = "acme") throws -> Job {
            let order = ExportOrder(
                project: GUID.random(), name: "House_r\(revision)", targets: [.init(model: model, revision: revision)],
                elements: nil, options: ExportOptions(emptyProperties: false, customPropertySets: false, format: .ifc))
            return try queue.enqueue(
                ResolvedRequest(team: team, order: order, target: model, revision: revision, consumesSelection: false),
                user: "jane@example.com", isSelection: false, keepsTemporaryFile: false
            ).job
        }

        func fail(revision: Int = 1) throws -> Job {
            let job = try enqueue(revision: revision)
            let claim = try #require(try queue.claim(worker: "test"))
            _ = try queue.finish(claim, .failed(Failure(.badData, "face-index", "A face is wrong.")))
            return job
        }

        func hook(_ url: String, events: Set<JobState> = [.succeeded, .failed, .cancelled]) throws -> Webhook {
            try queue.addWebhook(
                team: "acme", url: url, secret: WebhookSecret().bytes, events: events, user: "jane@example.com")
        }

        func service(
            allowsPrivate: Bool = true, pause: DispatchTimeInterval = .milliseconds(10),
            addresses: @escaping @Sendable (String) -> [String] = NameService.addresses
        ) -> WebhookService {
            let time = time
            return WebhookService(
                queue: queue,
                sender: WebhookSender(
                    allowsPrivate: allowsPrivate, patience: 5, addresses: addresses,
                    now: { time.now.withLock { $0 } / 1000 }, calls: BlockingLane("test")),
                pause: pause, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        }

        /// The one delivery of a web hook, once it is as it should be.
        func delivery(
            of webhook: Webhook, until isSo: (WebhookDelivery) -> Bool
        ) async throws -> WebhookDelivery {
            while true {
                if let delivery = try queue.deliveries(to: webhook.id).first, isSo(delivery) { return delivery }
                await Task.yield()
            }
        }
    }

    private func telling(_ service: WebhookService, _ body: () async throws -> Void) async throws {
        let running = Task { await service.run() }
        defer { running.cancel() }
        try await body()
    }

    @Test("The end of a job is told, signed, with its id and nothing but what there is to know")
    func told() async throws {
        let fixture = try Fixture()
        let receiver = try Receiver(["204 No Content"])
        defer { receiver.stop() }
        let hook = try fixture.hook(receiver.url)
        let job = try fixture.fail()
        try await telling(fixture.service()) {
            let request = try #require(await receiver.next())
            #expect(request.head.hasPrefix("POST /hook HTTP/1.1\r\n"))
            #expect(request["content-type"] == "application/json")
            let id = try #require(request["webhook-id"])
            let timestamp = try #require(request["webhook-timestamp"].flatMap { Int64($0) })
            #expect(timestamp == 1_700_000_000)
            #expect(
                request["webhook-signature"]
                    == WebhookSecret(bytes: hook.secret).signature(id: id, timestamp: timestamp, body: request.body))
            let json = try JSONSerialization.jsonObject(with: Data(request.body.utf8)) as? [String: Any]
            #expect(json?["type"] as? String == "job.failed")
            #expect(json?["timestamp"] as? String == "2023-11-14T22:13:20.000Z")
            let data = try #require(json?["data"] as? [String: Any])
            #expect(data["job"] as? String == job.id.description)
            #expect((data["error"] as? [String: Any])?["code"] as? String == "face-index")
            let delivery = try await fixture.delivery(of: hook) { $0.state == .delivered }
            #expect(delivery.attempts == 1 && delivery.lastResult == "HTTP 204")
        }
    }

    @Test(
        "What is not taken is told again later, with the same id and body",
        arguments: ["500 Oops", "404 Not Found", "302 Found\r\nLocation: http://127.0.0.1:1/", ""])
    func again(answer: String) async throws {
        let fixture = try Fixture()
        let receiver = try Receiver([answer, "200 OK"])
        defer { receiver.stop() }
        let hook = try fixture.hook(receiver.url)
        _ = try fixture.fail()
        try await telling(fixture.service()) {
            let first = try #require(await receiver.next())
            let delivery = try await fixture.delivery(of: hook) { $0.lastResult != nil }
            #expect(delivery.state == .pending && delivery.nextAt == 1_700_000_005_000)
            fixture.pass(milliseconds: 5000)
            let second = try #require(await receiver.next())
            #expect(second["webhook-id"] == first["webhook-id"])
            #expect(second.body == first.body)
            #expect(second["webhook-timestamp"] == "1700000005")
            #expect(try await fixture.delivery(of: hook) { $0.state == .delivered }.attempts == 2)
        }
    }

    @Test("One who asks to be left alone for a while is; one who is gone is never told again")
    func retryAfterAndGone() async throws {
        let fixture = try Fixture()
        let receiver = try Receiver(["429 Slow\r\nRetry-After: 100", "410 Gone"])
        defer { receiver.stop() }
        let hook = try fixture.hook(receiver.url)
        _ = try fixture.fail()
        try await telling(fixture.service()) {
            _ = await receiver.next()
            #expect(try await fixture.delivery(of: hook) { $0.lastResult != nil }.nextAt == 1_700_000_100_000)
            fixture.pass(milliseconds: 100_000)
            _ = await receiver.next()
            _ = try await fixture.delivery(of: hook) { $0.state == .abandoned }
        }
        #expect(try fixture.queue.webhook(hook.id, team: "acme")?.disabledReason == "HTTP 410")
        _ = try fixture.fail(revision: 2)
        #expect(try fixture.queue.deliveries(to: hook.id).count == 1)
    }

    @Test("What waits for one web hook is told without a pause in between, the oldest first")
    func manyForOne() async throws {
        let fixture = try Fixture()
        let receiver = try Receiver(["200 OK"])
        defer { receiver.stop() }
        _ = try fixture.hook(receiver.url)
        var jobs: [GUID] = []
        for revision in 1...20 {
            jobs.append(try fixture.fail(revision: revision).id)
            fixture.pass(milliseconds: 1)
        }
        // A pause so long that only the first tick comes from it.
        try await telling(fixture.service(pause: .seconds(3600))) {
            for job in jobs {
                let request = try #require(await receiver.next())
                #expect(request.body.contains(job.description))
            }
        }
    }

    @Test("After ten tries it is given up")
    func givenUp() throws {
        let fixture = try Fixture()
        let hook = try fixture.hook("https://example.org/")
        _ = try fixture.fail()
        for attempt in 1...10 {
            let taken = try fixture.queue.takeDeliveries(limit: 1, hold: 1000)
            let delivery = try #require(taken.first?.delivery)
            #expect(delivery.attempts == attempt)
            // Nobody else gets it meanwhile.
            #expect(try fixture.queue.takeDeliveries(limit: 1, hold: 1000).isEmpty)
            try fixture.queue.record(.refused("no", retryAfter: nil), of: delivery)
            fixture.pass(milliseconds: 90_000_000)
        }
        #expect(try fixture.queue.deliveries(to: hook.id).map(\.state) == [.abandoned])
        #expect(try fixture.queue.takeDeliveries(limit: 1, hold: 1000).isEmpty)
    }

    @Test("A try whose outcome was never recorded is made again when its time is over")
    func lostTry() throws {
        let fixture = try Fixture()
        _ = try fixture.hook("https://example.org/")
        _ = try fixture.fail()
        let first = try #require(try fixture.queue.takeDeliveries(limit: 9, hold: 1000).first)
        fixture.pass(milliseconds: 1000)
        let second = try #require(try fixture.queue.takeDeliveries(limit: 9, hold: 1000).first)
        #expect(second.delivery.id == first.delivery.id && second.delivery.attempts == 2)
    }

    @Test("Only the ends that were asked for are told, only the team's, and a cancelled waiting job too")
    func events() throws {
        let fixture = try Fixture()
        let all = try fixture.hook("https://example.org/all")
        let some = try fixture.hook("https://example.org/some", events: [.succeeded])
        let other = try fixture.queue.addWebhook(
            team: "other", url: "https://example.org/", secret: WebhookSecret().bytes, events: [.cancelled],
            user: "sam@example.com")
        let job = try fixture.enqueue()
        _ = try fixture.queue.cancel(job.id)
        #expect(try fixture.queue.deliveries(to: all.id).map(\.type) == ["job.cancelled"])
        #expect(try fixture.queue.deliveries(to: some.id).isEmpty)
        #expect(try fixture.queue.deliveries(to: other.id).isEmpty)
    }

    @Test("What is told is part of the end: without it the job has not ended")
    func oneTransaction() throws {
        let fixture = try Fixture()
        _ = try fixture.hook("https://example.org/")
        let job = try fixture.enqueue()
        let claim = try #require(try fixture.queue.claim(worker: "test"))
        try fixture.database.write {
            try $0.execute(
                sql: """
                    CREATE TRIGGER no BEFORE INSERT ON webhook_delivery BEGIN SELECT RAISE(ABORT, 'no'); END
                    """)
        }
        #expect(throws: (any Error).self) {
            try fixture.queue.finish(claim, .failed(Failure(.badData, "face-index", "A face is wrong.")))
        }
        #expect(try fixture.queue.job(job.id)?.state == .running)
    }

    @Test("A name that leads to a private address is not followed, even when only one of its addresses is")
    func privateName() async throws {
        let fixture = try Fixture()
        let receiver = try Receiver(["200 OK"])
        defer { receiver.stop() }
        let hook = try fixture.hook("https://hooks.example:\(receiver.port)/")
        _ = try fixture.fail()
        try await telling(
            fixture.service(allowsPrivate: false, addresses: { _ in ["1.1.1.1", "127.0.0.1"] })
        ) {
            let delivery = try await fixture.delivery(of: hook) { $0.lastResult != nil }
            #expect(delivery.lastResult == "its name leads to a private address")
        }
    }

    @Test("The connection goes to the address that was judged, whatever the name leads to")
    func pinned() async throws {
        let fixture = try Fixture()
        let receiver = try Receiver(["200 OK"])
        defer { receiver.stop() }
        let hook = try fixture.hook("http://no-such-name.invalid:\(receiver.port)/hook")
        _ = try fixture.fail()
        try await telling(fixture.service(addresses: { _ in ["127.0.0.1"] })) {
            let request = try #require(await receiver.next())
            #expect(request["host"] == "no-such-name.invalid:\(receiver.port)")
            _ = try await fixture.delivery(of: hook) { $0.state == .delivered }
        }
    }

    @Test("A web hook that was allowed once is not told when it is not allowed any more")
    func noLongerAllowed() async throws {
        let fixture = try Fixture()
        let receiver = try Receiver(["200 OK"])
        defer { receiver.stop() }
        let hook = try fixture.hook(receiver.url)
        _ = try fixture.fail()
        try await telling(fixture.service(allowsPrivate: false)) {
            let delivery = try await fixture.delivery(of: hook) { $0.lastResult != nil }
            #expect(delivery.lastResult == "its address is not allowed")
        }
    }
}
