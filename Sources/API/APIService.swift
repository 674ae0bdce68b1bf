public import Accounts
public import Attachments
public import BuildingModel
public import JobQueue
public import Logging
import NIOCore
public import Prometheus
public import ServiceLifecycle

/// The HTTP side of the service.
///
/// Takes requests for exports, tells of jobs and hands out the finished files; it never exports anything itself. Ends when
/// its task is cancelled or a graceful shutdown begins: then answers under way are completed first.
public struct APIService: Service {
    /// What the service is made of.
    public struct Parts: Sendable {
        /// Who may do what.
        public var accounts: AccountStore
        /// Where jobs go; whoever wakes workers listens to its `onWork`.
        public var queue: JobQueue
        /// Where requests are looked up.
        public var catalog: any ExportCatalog
        /// Where the finished files are.
        public var attachments: any AttachmentStorage
        /// Whether a project is one of a team's.
        ///
        /// May block.
        public var projectExists: @Sendable (_ project: GUID, _ team: String) throws -> Bool
        /// Throws `Failure` when there is no room for another job; clients see its message and remedy with a 503.
        ///
        /// May block.
        public var admission: @Sendable () throws -> Void
        /// What `/readyz` looks at.
        public var checks: [ReadinessCheck] = []
        /// Where everything is counted.
        public var metrics = Registry()
        /// Whether `/metrics` is answered here; not where it has a listener of its own.
        public var showsMetrics = true
        /// Whose `Forwarded` is believed.
        public var proxies = TrustedProxies()
        /// Whether web hooks may be on this machine and in private networks, and without TLS.
        public var allowsPrivateWebhooks = false

        /// Gathers the parts; the rest keeps its defaults until it is set.
        public init(
            accounts: AccountStore, queue: JobQueue, catalog: any ExportCatalog,
            attachments: any AttachmentStorage,
            projectExists: @escaping @Sendable (_ project: GUID, _ team: String) throws -> Bool,
            admission: @escaping @Sendable () throws -> Void = {}
        ) {
            self.accounts = accounts
            self.queue = queue
            self.catalog = catalog
            self.attachments = attachments
            self.projectExists = projectExists
            self.admission = admission
        }
    }

    private let host: String
    private let port: Int
    private let sockets: [Int32]
    private let limits: Limits
    private let responder: Responder
    private let watch: JobWatch
    private let onListening: @Sendable (_ port: Int) -> Void
    private let logger: Logger
    private let accepting = AcceptingLoop()

    /// Makes the service; it listens once it is run.
    ///
    /// - Parameters:
    ///   - host: the address or name to listen on.
    ///   - port: the port; 0 takes a free one.
    ///   - sockets: descriptors that listen already; when there are any, host and port do not count.
    ///   - onListening: is told the port as soon as requests are taken.
    public init(
        host: String, port: Int, sockets: [Int32] = [], parts: Parts, limits: Limits = Limits(), logger: Logger,
        onListening: @escaping @Sendable (_ port: Int) -> Void = { _ in }
    ) {
        self.host = host
        self.port = port
        self.sockets = sockets
        self.limits = limits
        self.logger = logger
        self.onListening = onListening
        let calls = BlockingCalls()
        let metrics = RequestMetrics(registry: parts.metrics)
        watch = JobWatch(queue: parts.queue)
        responder = Responder(
            routes: RouteTable(routes: Self.routes(parts, watch, calls, metrics, logger)),
            gate: Gate(
                accounts: parts.accounts, budget: RequestBudget(rate: limits.requestRate, burst: limits.requestBurst),
                calls: calls),
            limits: limits, proxies: parts.proxies, metrics: metrics, logger: logger)
    }

    /// All routes with their rules of access, in the order of the interface's description.
    package var routes: [Route] { responder.routes.routes }

    /// Serves until it is told to stop.
    ///
    /// Throws when the address cannot be listened on.
    public func run() async throws {
        let serving = HTTPServing(
            host: host, port: port, sockets: sockets, limits: limits, responder: responder, logger: logger,
            onListening: { [accepting, onListening] channel in
                accepting.began(on: channel)
                onListening(channel.localAddress?.port ?? 0)
            })
        try await withGracefulShutdownHandler {
            try await serving.run()
        } onGracefulShutdown: { [watch] in
            // A stream of events lasts as long as its job; clients come back to whoever serves then.
            watch.stop()
        }
    }

    /// Has an answer called on the thread that accepts connections: it comes as long as that works.
    public func pulse(_ answer: @escaping @Sendable () -> Void) {
        accepting.pulse(answer)
    }

    private static func routes(
        _ parts: Parts, _ watch: JobWatch, _ calls: BlockingCalls, _ metrics: RequestMetrics, _ logger: Logger
    ) -> [Route] {
        let queue = parts.queue
        let files = AttachmentFiles(storage: parts.attachments)
        let downloaded = metrics.downloadedBytes
        var routes = ExportRoutes(
            catalog: parts.catalog, queue: queue, admission: parts.admission, calls: calls, logger: logger
        ).routes
        routes += JobRoutes(queue: queue, calls: calls).routes
        routes += EventRoutes(queue: queue, watch: watch, calls: calls).routes
        routes += ReportRoutes(queue: queue, files: files, calls: calls, downloaded: downloaded, logger: logger).routes
        routes +=
            AttachmentRoutes(
                queue: queue, files: files, projectExists: parts.projectExists, calls: calls, downloaded: downloaded,
                logger: logger
            ).routes
        routes += MessageRoutes(queue: queue, calls: calls).routes
        routes += WebhookRoutes(queue: queue, allowsPrivate: parts.allowsPrivateWebhooks, calls: calls).routes
        routes += HealthRoutes(checks: parts.checks, calls: calls).routes
        if parts.showsMetrics { routes += MetricsRoutes(registry: parts.metrics, queue: queue, calls: calls).routes }
        return routes + DescriptionRoutes().routes
    }
}
