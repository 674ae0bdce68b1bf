import API
import BuildingModel
import Foundation
import JobQueue
import Synchronization
import Testing

@Suite("What is no proper request")
struct WireTests {
    @Test(
        "An address that is not there is 404, before anybody asks for a token",
        arguments: [
            "/", "/v2", "/v2/", "/v2/acme", "/v2/acme/jobs/", "/v2//jobs", "//v2/acme/jobs", "/V2/acme/jobs",
            "/v1/acme/jobs",
            "/v2/acme/jobs/1/2", "/favicon.ico", "/v2/acme/Jobs", "/%2e%2e/%2e%2e/etc/passwd", "/../../etc/passwd",
            "/metrics/x",
        ])
    func unknownAddress(path: String) async throws {
        try await TestService.with { service in
            let reply = try await service.send("GET", path, token: .some(nil))
            #expect(reply.status == 404)
            #expect(reply.problem == "no-such-route")
        }
    }

    @Test(
        "Malformed escapes in path or query are 400",
        arguments: [
            "/v2/acme/jobs?x=%", "/v2/acme/jobs?x=%2", "/v2/acme/jobs?x=%zz", "/v2/acme/jobs?%=1",
            "/v2/acme/jobs?x=%ff",
            "/v2/acme/jobs?x=%c0%80", "/v2/%/jobs", "/v2/%ff/jobs", "/v2/acme/jobs/%2",
        ])
    func escapes(path: String) async throws {
        try await TestService.with { service in
            let reply = try await service.send("GET", path)
            #expect(reply.status == 400)
            #expect(reply.problem == "malformed-request")
        }
    }

    @Test("A request line of 64 KiB is told that it is too long, and the connection goes on")
    func longRequestLine() async throws {
        try await TestService.with { service in
            let connection = try service.connect()
            for padding in ["/v2/acme/jobs?x=", "/v2/acme/jobs/", "/"] {
                let line = "GET \(padding)"
                let target = padding + String(repeating: "x", count: 65536 - line.utf8.count - " HTTP/1.1".utf8.count)
                try await connection.send(service.request("GET", target, token: service.jane))
                let reply = try await connection.reply()
                #expect(reply.status == 414)
                #expect(reply.problem == "request-line-too-long")
                #expect(reply["x-request-id"] != nil)
            }
            try await connection.send(service.request("GET", "/healthz", token: nil))
            #expect(try await connection.reply().status == 200)
        }
    }

    @Test(
        "A request line or header without end is 431, and then the connection ends",
        arguments: [
            "GET /", "GET /healthz HTTP/1.1\r\nX: ", "GET /healthz HTTP/1.1\r\nHost: x\r\nAuthorization: BimPlus ",
        ])
    func endless(start: String) async throws {
        try await TestService.with { service in
            let connection = try service.connect()
            try await connection.send(start + String(repeating: "x", count: 1_000_000))
            let reply = try await connection.reply()
            #expect(reply.status == 431)
            #expect(reply.problem == "headers-too-large")
            #expect(reply["connection"] == "close")
            #expect(try await connection.readToEnd() == 0)
        }
    }

    @Test("More header fields than there may be are 431")
    func manyHeaders() async throws {
        try await TestService.with { service in
            for fields in [(0..<1000).map { "X-\($0): y" }, ["X: " + String(repeating: "y", count: 70_000)]] {
                let reply = try await service.send("GET", "/healthz", headers: fields)
                #expect(reply.status == 431)
                #expect(reply.problem == "headers-too-large")
            }
        }
    }

    @Test(
        "What is no HTTP/1.1 is 400 with a problem document, and then the connection ends",
        arguments: [
            "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\r\n\r\n", "hello\r\n\r\n", "GET\r\n\r\n", "GET /healthz\r\n\r\n",
            "BREW /healthz HTTP/1.1\r\n\r\n", "GET /healthz HTTP/9.9\r\n\r\n", "GET /healthz FTP/1.1\r\n\r\n",
            "GET /health z HTTP/1.1\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nno colon\r\n\r\n", "GET /healthz HTTP/1.1\r\nbad name: x\r\n\r\n",
            "POST /healthz HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            "POST /healthz HTTP/1.1\r\nContent-Length: abc\r\n\r\n",
            "POST /healthz HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        ])
    func malformed(bytes: String) async throws {
        try await TestService.with { service in
            let connection = try service.connect()
            try await connection.send(bytes)
            let reply = try await connection.reply()
            #expect(reply.status == 400)
            #expect(reply.problem == "malformed-request")
            #expect(reply["connection"] == "close")
            #expect(try await connection.readToEnd() == 0)
        }
    }

    @Test("A malformed request after good ones is answered after them")
    func pipeline() async throws {
        try await TestService.with { service in
            let connection = try service.connect()
            let good = service.request("GET", "/v2/acme/jobs", token: service.jane)
            try await connection.send(good + good + "nonsense\r\n\r\n")
            #expect(try await connection.reply().status == 200)
            #expect(try await connection.reply().status == 200)
            let reply = try await connection.reply()
            #expect(reply.problem == "malformed-request")
            #expect(try await connection.readToEnd() == 0)
        }
    }

    @Test("A malformed body is answered once, and never passes for an empty one")
    func malformedChunk() async throws {
        for _ in 0..<20 {
            try await TestService.with { service in
                let connection = try service.connect()
                let fields = ["Transfer-Encoding: chunked"]
                try await connection.send(
                    service.request("POST", service.modelPath, token: service.jane, headers: fields) + "zz\r\n")
                let reply = try await connection.reply()
                #expect(reply.status == 400)
                #expect(reply.problem == "malformed-request")
                #expect(try await connection.readToEnd() == 0)
                await service.log.wait(for: "exportasync")
                #expect(try service.queue.jobs(limit: 10).jobs.isEmpty)
            }
        }
    }

    @Test("A body that is cut off never passes for an empty one", arguments: ["", "5", "5\r\n", "0\r\n"])
    func cutOff(start: String) async throws {
        try await TestService.with { service in
            let connection = try service.connect()
            let fields = ["Transfer-Encoding: chunked"]
            try await connection.send(
                service.request("POST", service.modelPath, token: service.jane, headers: fields) + start)
            try await connection.finishSending()
            _ = try await connection.readToEnd()
            await service.log.wait(for: "exportasync")
            #expect(try service.queue.jobs(limit: 10).jobs.isEmpty)
        }
    }

    @Test("A body above the limit is 413 on every route, by its announced length before it is sent")
    func bodyTooLarge() async throws {
        try await TestService.with { service in
            for (method, path) in [("POST", service.modelPath), ("GET", "/v2/acme/jobs"), ("PUT", "/nowhere")] {
                let connection = try service.connect()
                try await connection.send(
                    service.request(method, path, token: service.jane, headers: ["Content-Length: 1048577"]))
                let reply = try await connection.reply()
                #expect(reply.status == 413)
                #expect(reply.problem == "body-too-large")
                #expect(try await connection.readToEnd() == 0)
            }
        }
    }

    @Test("A client that goes on sending a body above the limit still gets to read the answer")
    func bodyGoesOn() async throws {
        try await TestService.with { service in
            let connection = try service.connect()
            let body = String(repeating: "x", count: 3_000_000)
            try await connection.send(service.request("POST", service.modelPath, token: service.jane, body: body))
            #expect(try await connection.reply().problem == "body-too-large")
            #expect(try await connection.readToEnd() == 0)
        }
    }

    @Test("A chunked body without end is cut off once it is above the limit")
    func endlessChunks() async throws {
        try await TestService.with(
            limits: {
                var limits = Limits()
                limits.body = 10_000
                return limits
            }()
        ) { service in
            let connection = try service.connect()
            try await connection.send(
                service.request("GET", "/nowhere", token: nil, headers: ["Transfer-Encoding: chunked"]))
            let chunk = "1000\r\n" + String(repeating: "x", count: 4096) + "\r\n"
            try await connection.send(String(repeating: chunk, count: 4))
            // The address is answered first or the body, as they come; then the connection ends.
            #expect([404, 413].contains(try await connection.reply().status))
            #expect(try await connection.readToEnd() == 0)
        }
    }

    @Test("A connection that is silent is closed")
    func silence() async throws {
        try await TestService.with(
            limits: {
                var limits = Limits()
                limits.idle = 1
                return limits
            }()
        ) { service in
            for start in ["", "GET /healthz HT", "POST \(service.modelPath) HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"] {
                let connection = try service.connect()
                try await connection.send(start)
                _ = try await connection.readToEnd()
            }
        }
    }

    @Test(
        "Every answer carries a request id: the client's own where it is sound, else a new one",
        arguments: [
            ("abc-123", true), (String(repeating: "x", count: 128), true), ("!~", true),
            (String(repeating: "x", count: 129), false), ("a b", false), ("", false), ("é", false),
        ])
    func requestID(offered: String, isKept: Bool) async throws {
        try await TestService.with { service in
            for path in ["/healthz", "/nowhere"] {
                let reply = try await service.send("GET", path, headers: ["X-Request-Id: \(offered)"])
                let id = try #require(reply["x-request-id"])
                #expect((id == offered) == isKept)
                #expect(isKept || GUID(id) != nil)
                if reply.status == 404 { #expect(reply.json["requestId"] as? String == id) }
            }
        }
    }

    @Test("Each request is one line in the log: method, route, status, team and id, never a token or a query")
    func log() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1])
            service.log.all.withLock { $0 = [] }
            let path = "/v2/acme/attachments/\(attachment.id)/download"
            _ = try await service.send(
                "GET", path + "?api-token=\(service.jane)", token: .some(nil), headers: ["X-Request-Id: r1"])
            _ = try await service.send(
                "GET", path + "?api-token=geheim", token: .some(nil), headers: ["X-Request-Id: r2"])
            _ = try await service.send("POST", service.modelPath + "?x=geheim", headers: ["X-Request-Id: r3"])
            _ = try await service.send("GET", "/geheim", headers: ["X-Request-Id: r4"])
            let lines = service.log.all.withLock { $0 }
            #expect(lines.count == 4)
            for line in lines {
                #expect(!line.contains(service.jane) && !line.contains("geheim"))
                #expect(line.hasPrefix("info request ") && line.contains("duration_ms="))
            }
            #expect(
                lines[0].contains(
                    "method=GET request_id=r1 route=GET /v2/{team}/attachments/{attachment}/download status=200"))
            #expect(lines[0].contains("team=acme"))
            #expect(lines[1].contains("problem=unknown-token") && lines[1].contains("status=401"))
            #expect(lines[2].contains("status=202") && lines[2].contains("user=jane@example.com"))
            #expect(lines[3].contains("route=none") && lines[3].contains("status=404"))
        }
    }

    @Test("The process answers always; it is ready when the program says so")
    func health() async throws {
        try await TestService.with { service in
            #expect(try await service.send("GET", "/healthz", token: .some(nil)).json["status"] as? String == "ok")
            #expect(try await service.send("GET", "/readyz", token: .some(nil)).json["status"] as? String == "ready")
            service.readiness.withLock { $0 = Failure(.unavailable, "store-away", "The store is away.") }
            let reply = try await service.send("GET", "/readyz", token: .some(nil))
            #expect(reply.status == 503)
            #expect(reply.problem == "unavailable")
            #expect(reply.json["detail"] as? String == "The store is away.")
            #expect(reply.json["checks"] as? [String: String] == ["store": "The store is away.", "disk": "ok"])
            #expect(try await service.send("GET", "/healthz", token: .some(nil)).status == 200)
        }
    }
}
