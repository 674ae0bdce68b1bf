import BuildingModel
import CoreMetrics
import HTTPTypes
import Hummingbird
import JobQueue
import Prometheus

/// The numbers of this process, and those of the queue at the moment of the question.
struct MetricsRoutes: Sendable {
    let registry: Registry
    let queue: JobQueue
    let calls: BlockingCalls

    var routes: [Route] {
        [Route(.get, "/metrics", .anyone(metrics))]
    }

    private func metrics(_ call: Call) async throws -> Response {
        // What the process counted is of most use when the store is away.
        let figures = try? await calls.run { [queue] in try queue.figures() }
        gauge("ifcexportd_store_reachable").record(figures == nil ? 0 : 1)
        if let figures { note(figures) }
        return Response(
            status: .ok, headers: [.contentType: Registry.mediaType, .cacheControl: "no-store"],
            body: .init(byteBuffer: .init(string: registry.text())))
    }

    private func note(_ figures: QueueFigures) {
        for (state, count) in figures.jobs {
            gauge("ifcexportd_jobs", [("state", state.rawValue)]).record(count)
        }
        let age = figures.oldestQueued.map { Double(max(0, queue.clock.wall() - $0)) / 1000 } ?? 0
        gauge("ifcexportd_oldest_queued_job_age_seconds").record(age)
        gauge("ifcexportd_attachments").record(figures.attachments)
        gauge("ifcexportd_attachment_bytes").record(figures.attachmentBytes)
        gauge("ifcexportd_webhook_deliveries_pending").record(figures.pendingDeliveries)
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)] = []) -> Gauge {
        Gauge(label: label, dimensions: dimensions, factory: registry)
    }
}

/// What is counted of requests.
struct RequestMetrics: Sendable {
    let registry: Registry

    init(registry: Registry) {
        self.registry = registry
        registry.describe(
            "ifcexportd_store_reachable", "1, or 0: then the figures of the queue are those of an earlier moment.")
        registry.describe("ifcexportd_jobs", "Jobs in the queue, by state.")
        registry.describe("ifcexportd_oldest_queued_job_age_seconds", "How long the longest waiting job waits.")
        registry.describe("ifcexportd_attachments", "Finished files that are kept.")
        registry.describe("ifcexportd_attachment_bytes", "Bytes of the finished files that are kept.")
        registry.describe("ifcexportd_webhook_deliveries_pending", "Ends of jobs still to be told to web hooks.")
        registry.describe("ifcexportd_http_requests_total", "Requests, by route and status.")
        registry.describe("ifcexportd_http_request_duration_seconds", "Time until the head of the answer, by route.")
        registry.describe("ifcexportd_http_connections", "Connections that are open.")
        registry.describe("ifcexportd_download_bytes_total", "Bytes of files handed out.")
    }

    /// Notes a request; of its method and path only the route, so that clients cannot make up metrics.
    func note(route: String, status: Int, duration: Duration) {
        Counter(
            label: "ifcexportd_http_requests_total", dimensions: [("route", route), ("status", String(status))],
            factory: registry
        ).increment()
        Timer(
            label: "ifcexportd_http_request_duration_seconds", dimensions: [("route", route)], factory: registry
        ).recordSeconds(duration / .seconds(1))
    }

    var connections: Meter { Meter(label: "ifcexportd_http_connections", factory: registry) }
    var downloadedBytes: Counter { Counter(label: "ifcexportd_download_bytes_total", factory: registry) }
}
