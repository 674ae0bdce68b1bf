import API
import BuildingModel
import Foundation
import GRDB
import JobQueue
import Logging
import Prometheus
import SQLiteDatabase
import Synchronization
import Testing

@Suite("Metrics")
struct MetricsTests {
    @Test("The queue and the requests are counted, by route and never by what a client wrote")
    func numbers() async throws {
        try await TestService.with { service in
            _ = try await service.attachment(content: [1, 2, 3])
            let waiting = try await service.send("POST", service.modelPath)
            service.clock.now.withLock { $0 += 5000 }
            _ = try await service.send("GET", "/geheim", headers: ["Connection: close"])
            _ = try await service.send("GET", "/v2/acme/jobs/geheim")
            let reply = try await service.send("GET", "/metrics", token: .some(nil))
            #expect(reply.status == 200)
            #expect(reply["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            let lines = Set(reply.text.split(separator: "\n").map(String.init))
            for line in [
                #"ifcexportd_jobs{state="queued"} 1"#, #"ifcexportd_jobs{state="succeeded"} 1"#,
                #"ifcexportd_jobs{state="running"} 0"#, "ifcexportd_oldest_queued_job_age_seconds 5",
                "ifcexportd_attachments 1", "ifcexportd_attachment_bytes 3",
                #"ifcexportd_http_requests_total{route="none",status="404"} 1"#,
                #"ifcexportd_http_requests_total{route="GET /v2/{team}/jobs/{job}",status="400"} 1"#,
                "# TYPE ifcexportd_http_request_duration_seconds histogram",
            ] {
                #expect(lines.contains(line), "\(line)")
            }
            #expect(!reply.text.contains("geheim") && !reply.text.contains("acme"))
            #expect(waiting.status == 202)
        }
    }

    @Test("When the store is away the numbers of the process are still there")
    func storeAway() async throws {
        try await TestService.with { service in
            #expect(try await service.send("GET", "/metrics").text.contains("ifcexportd_store_reachable 1\n"))
            try service.database.write { try $0.execute(sql: "ALTER TABLE job RENAME TO gone") }
            let reply = try await service.send("GET", "/metrics")
            #expect(reply.status == 200)
            #expect(reply.text.contains("ifcexportd_store_reachable 0\n"))
            #expect(reply.text.contains(#"ifcexportd_http_requests_total{route="GET /metrics",status="200"} 1"#))
        }
    }

    @Test("Bytes that were handed out are counted")
    func bytes() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1, 2, 3])
            let path = "/v2/acme/attachments/\(attachment.id)/download"
            _ = try await service.send("GET", path)
            _ = try await service.send("GET", path, headers: ["Range: bytes=1-"])
            _ = try await service.send("HEAD", path)
            let text = try await service.send("GET", "/metrics").text
            #expect(text.contains("ifcexportd_download_bytes_total 5\n"))
        }
    }

    @Test("With a listener of its own the numbers are there and not with the API")
    func ownListener() async throws {
        let registry = Registry()
        try await TestService.with(adapt: {
            $0.metrics = registry
            $0.showsMetrics = false
        }) { service in
            let refused = try service.connect()
            try await refused.send(service.request("GET", "/metrics", token: service.jane))
            #expect(try await refused.reply().status == 404)
            let (ports, told) = AsyncStream.makeStream(of: Int.self)
            let listener = MetricsService(
                host: "127.0.0.1", port: 0, registry: registry, queue: service.queue,
                checks: [ReadinessCheck("store") {}], logger: Logger(label: "test"), onListening: { told.yield($0) })
            let running = Task { try await listener.run() }
            for await port in ports {
                for path in ["/metrics", "/healthz", "/readyz", "/v2/acme/jobs"] {
                    let connection = try RawConnection(port: port)
                    try await connection.send(service.request("GET", path, token: service.jane))
                    let reply = try await connection.reply()
                    #expect(reply.status == (path == "/v2/acme/jobs" ? 404 : 200))
                    if path == "/metrics" { #expect(reply.text.contains(#"route="none",status="404""#)) }
                }
                break
            }
            running.cancel()
            _ = await running.result
        }
    }
}
