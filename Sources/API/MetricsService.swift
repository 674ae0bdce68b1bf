import Accounts
import Hummingbird
import HummingbirdCore
public import JobQueue
public import Logging
public import Prometheus
public import ServiceLifecycle

/// `/metrics` and the health routes on an address of their own, for a process with or without the API.
public struct MetricsService: Service {
    private let host: String
    private let port: Int
    private let table: RouteTable
    private let registry: Registry
    private let logger: Logger
    private let onListening: @Sendable (_ port: Int) -> Void

    /// Makes the service; it listens once it is run.
    public init(
        host: String, port: Int, registry: Registry, queue: JobQueue, checks: [ReadinessCheck], logger: Logger,
        onListening: @escaping @Sendable (_ port: Int) -> Void = { _ in }
    ) {
        self.host = host
        self.port = port
        self.registry = registry
        self.onListening = onListening
        // A line per look of a machine that looks every few seconds says nothing.
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .notice)
        self.logger = quiet
        let calls = BlockingCalls(lanes: 1, longestQueue: 64)
        table = RouteTable(
            routes: MetricsRoutes(registry: registry, queue: queue, calls: calls).routes
                + HealthRoutes(checks: checks, calls: calls).routes)
    }

    /// Serves until it is told to stop.
    ///
    /// Throws when the address cannot be listened on.
    public func run() async throws {
        var limits = Limits()
        limits.connections = 64
        let responder = Responder(
            routes: table, gate: .open, limits: limits, proxies: TrustedProxies(),
            metrics: RequestMetrics(registry: registry), logger: logger)
        try await HTTPServing(
            host: host, port: port, limits: limits, responder: responder, logger: logger,
            onListening: { [onListening] channel in onListening(channel.localAddress?.port ?? 0) }
        ).run()
    }
}
