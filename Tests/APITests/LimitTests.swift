import BuildingModel
import Foundation
import JobQueue
import Synchronization
import Testing

@testable import API

@Suite("Limits")
struct LimitTests {
    @Test("A token that asks too often is told when to come back; other tokens and open routes are not touched")
    func rate() async throws {
        var limits = Limits()
        limits.requestRate = 1
        limits.requestBurst = 3
        try await TestService.with(limits: limits) { service in
            var statuses: [Int] = []
            for _ in 0..<20 {
                let reply = try await service.send("GET", "/v2/acme/jobs")
                statuses.append(reply.status)
                guard reply.status == 429 else { continue }
                #expect(reply.problem == "too-many-requests")
                #expect((1...2).contains(reply["retry-after"].flatMap { Int($0) } ?? 0))
            }
            #expect(statuses.prefix(3) == [200, 200, 200])
            #expect(statuses.contains(429))
            #expect(try await service.send("GET", "/v2/acme/jobs", token: service.joe).status == 200)
            #expect(try await service.send("GET", "/healthz").status == 200)
        }
    }

    @Test("A budget fills up again with time, to its burst and no further")
    func budget() {
        let start = ContinuousClock.now
        let seconds = Mutex(0.0)
        let budget = RequestBudget(rate: 2, burst: 4) { start + .seconds(seconds.withLock { $0 }) }
        #expect((0..<4).allSatisfy { _ in budget.spend(1) == nil })
        #expect(budget.spend(1) == 1)
        #expect(budget.spend(2) == nil)
        seconds.withLock { $0 = 0.5 }
        #expect(budget.spend(1) == nil)
        #expect(budget.spend(1) == 1)
        seconds.withLock { $0 = 1000 }
        #expect((0..<4).allSatisfy { _ in budget.spend(1) == nil })
        #expect(budget.spend(1) == 1)
        #expect(RequestBudget(rate: 0, burst: 0).spend(1) == nil)
    }

    @Test("A team that has as many jobs waiting as it may is told so; the same request still finds its job")
    func queueDepth() async throws {
        var policy = QueuePolicy()
        policy.queuedPerTeam = 2
        try await TestService.with(policy: policy) { service in
            for revision in 1...2 {
                #expect(try await service.send("POST", service.modelPath + "?revision=\(revision)").status == 202)
            }
            let full = try await service.send("POST", service.modelPath + "?revision=3")
            #expect(full.status == 429)
            #expect(full.problem == "queue-full")
            #expect(full["retry-after"] == "30")
            #expect(try await service.send("POST", service.modelPath + "?revision=1").status == 302)
            let other = "/v2/other/projects/\(IDs.otherProject)/model/\(IDs.otherModel)/exportasync"
            #expect(try await service.send("POST", other, token: service.stranger).status == 202)
            _ = try service.queue.claim(worker: "test")
            #expect(try await service.send("POST", service.modelPath + "?revision=3").status == 202)
        }
    }

    @Test("A body that trickles in is given up")
    func slowBody() async throws {
        var limits = Limits()
        limits.requestTime = 1
        try await TestService.with(limits: limits) { service in
            let connection = try service.connect()
            try await connection.send("POST /v2/acme/webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n")
            try await connection.send("Authorization: Bearer \(service.jane)\r\n\r\n{")
            let reply = try await connection.reply()
            #expect(reply.status == 408)
            #expect(reply.problem == "request-timeout")
            _ = try await connection.readToEnd()
        }
    }

    @Test(
        "An answer that is the last of its connection says so and is",
        arguments: [
            "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, CLOSE\r\n\r\n",
            "GET /healthz HTTP/1.0\r\n\r\n", "GET /healthz HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
        ])
    func lastAnswer(request: String) async throws {
        try await TestService.with { service in
            let connection = try service.connect()
            // What comes after the last request is not answered.
            try await connection.send(request + "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            let reply = try await connection.reply()
            #expect(reply.status == 200)
            #expect(reply["connection"]?.lowercased() == "close")
            #expect(try await connection.readToEnd() == 0)
        }
    }

    @Test("To a client of HTTP/1.0 a stream ends with its connection and has no chunks")
    func oldStream() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1])
            let connection = try service.connect()
            try await connection.send(
                "GET /v2/acme/jobs/\(attachment.job)/events HTTP/1.0\r\nAuthorization: Bearer \(service.jane)\r\n\r\n")
            let head = try await connection.headOfReply()
            #expect(head["transfer-encoding"] == nil)
            #expect(try await connection.readToEnd() > 100)
        }
    }
}

@Suite("Proxies")
struct ProxyTests {
    @Test(
        "Forwarded is believed for as long as whoever wrote it is trusted",
        arguments: [
            ("203.0.113.7", [], "203.0.113.7"),
            ("203.0.113.7", ["for=1.2.3.4"], "203.0.113.7"),
            ("10.0.0.1", ["for=1.2.3.4"], "1.2.3.4"),
            ("10.0.0.1", [#"for="1.2.3.4:567";proto=https"#], "1.2.3.4"),
            ("10.0.0.1", ["For=6.6.6.6, for=1.2.3.4, for=10.1.2.3"], "1.2.3.4"),
            ("10.0.0.1", ["for=6.6.6.6", "proto=http;for=1.2.3.4"], "1.2.3.4"),
            ("::1", [#"for="[2001:db8::17]:4711""#], "2001:db8::17"),
            ("10.0.0.1", ["for=unknown"], "unknown"),
            ("10.0.0.1", ["nonsense"], "10.0.0.1"),
        ] as [(String, [String], String)])
    func client(peer: String, forwarded: [String], client: String) throws {
        let proxies = try TrustedProxies("10.0.0.0/8, ::1")
        #expect(proxies.client(peer: peer, forwarded: forwarded) == client)
        #expect(TrustedProxies().client(peer: peer, forwarded: forwarded) == peer)
    }

    @Test("What is neither an address nor a network is refused", arguments: ["proxy.example", "10.0.0.0/33", "::1/x"])
    func malformed(text: String) {
        #expect(throws: Failure.self) { try TrustedProxies(text) }
    }

    @Test("The log names the client")
    func log() async throws {
        try await TestService.with(adapt: { $0.proxies = (try? TrustedProxies("127.0.0.1")) ?? TrustedProxies() }) {
            service in
            _ = try await service.send("GET", "/healthz", headers: ["Forwarded: for=192.0.2.9"])
            #expect(service.log.all.withLock { $0.contains { $0.contains("client=192.0.2.9") } })
        }
    }
}
