import API
import BuildingModel
import Foundation
import JobQueue
import Testing

@Suite("Web hooks")
struct WebhookRouteTests {
    private let path = "/v2/acme/webhooks"

    @Test(
        "A web hook is registered, shown without its secret, told of ends, and removed with what was still to be told")
    func life() async throws {
        try await TestService.with { service in
            let made = try await service.send("POST", path, body: #"{"url":"https://Example.org/hook"}"#)
            #expect(made.status == 201)
            let location = try #require(made["location"])
            let secret = try #require(made.json["secret"] as? String)
            #expect(secret.hasPrefix("whsec_"))
            #expect(made.json["url"] as? String == "https://example.org/hook")
            #expect(made.json["events"] as? [String] == ["job.cancelled", "job.failed", "job.succeeded"])
            let shown = try await service.send("GET", location)
            #expect(shown.status == 200 && shown.json["secret"] == nil)
            let listed = try await service.send("GET", path)
            #expect(listed.list.count == 1 && !listed.text.contains(secret))
            let job = try await service.send("POST", service.modelPath)
            #expect(try await service.send("DELETE", try #require(job["location"])).status == 204)
            let deliveries = try await service.send("GET", location + "/deliveries")
            #expect(deliveries.list.map { $0["type"] as? String } == ["job.cancelled"])
            #expect(deliveries.list.first?["state"] as? String == "pending")
            #expect(deliveries.list.first?["job"] as? String == job.json["id"] as? String)
            #expect(try await service.send("DELETE", location).status == 204)
            #expect(try await service.send("DELETE", location).status == 404)
            #expect(try service.queue.takeDeliveries(limit: 10, hold: 1).isEmpty)
        }
    }

    @Test("A secret of one's own and a choice of events are kept")
    func choice() async throws {
        try await TestService.with { service in
            let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            let made = try await service.send(
                "POST", path,
                body: #"{"url":"https://example.org/","secret":"\#(secret)","events":["job.failed","job.failed"]}"#)
            #expect(made.json["secret"] as? String == secret)
            #expect(made.json["events"] as? [String] == ["job.failed"])
        }
    }

    @Test(
        "What is no web hook is refused with what is wrong",
        arguments: [
            ("", 400, "malformed-body"), ("{", 400, "malformed-body"), ("[]", 400, "malformed-body"),
            ("null", 400, "malformed-body"), ("{}", 400, "malformed-body"), (#"{"url":7}"#, 400, "malformed-body"),
            (#"{"url":null}"#, 400, "malformed-body"), (#"{"url":"http://example.org/"}"#, 422, "webhook-address"),
            (#"{"url":"https://127.0.0.1/"}"#, 422, "webhook-address"),
            (#"{"url":"https://[::1]/"}"#, 422, "webhook-address"),
            (#"{"url":"https://169.254.169.254/latest"}"#, 422, "webhook-address"),
            (#"{"url":"https://example.org/","secret":"x"}"#, 422, "webhook-secret"),
            (#"{"url":"https://example.org/","events":[]}"#, 400, "malformed-body"),
            (#"{"url":"https://example.org/","events":["job.running"]}"#, 400, "malformed-body"),
            (#"{"url":"https://example.org/","events":"job.failed"}"#, 400, "malformed-body"),
            (#"{"url":"https://example.org/"}"# + String(repeating: " ", count: 70_000), 413, "body-too-large"),
        ])
    func refused(body: String, status: Int, problem: String) async throws {
        try await TestService.with { service in
            let reply = try await service.send("POST", path, body: body)
            #expect(reply.status == status)
            #expect(reply.problem == problem)
            #expect(try service.queue.webhooks(team: "acme").isEmpty)
        }
    }

    @Test("Where the operator allows it, a web hook may be on this machine")
    func allowed() async throws {
        try await TestService.with(adapt: { $0.allowsPrivateWebhooks = true }) { service in
            let reply = try await service.send("POST", path, body: #"{"url":"http://127.0.0.1:9/"}"#)
            #expect(reply.status == 201)
        }
    }

    @Test("A team has no more than so many")
    func limit() async throws {
        try await TestService.with { service in
            for _ in 0..<JobQueue.webhooksPerTeam {
                #expect(try await service.send("POST", path, body: #"{"url":"https://example.org/"}"#).status == 201)
            }
            let reply = try await service.send("POST", path, body: #"{"url":"https://example.org/"}"#)
            #expect(reply.status == 409 && reply.problem == "too-many-webhooks")
        }
    }

    @Test("Another team's web hook is not there", arguments: [("GET", ""), ("DELETE", ""), ("GET", "/deliveries")])
    func foreign(method: String, ending: String) async throws {
        try await TestService.with { service in
            let made = try await service.send("POST", path, body: #"{"url":"https://example.org/"}"#)
            let id = try #require(made.json["id"] as? String)
            let reply = try await service.send(
                method, "/v2/other/webhooks/\(id)\(ending)", token: service.stranger)
            #expect(reply.status == 404)
            #expect(try service.queue.webhooks(team: "acme").count == 1)
        }
    }
}
