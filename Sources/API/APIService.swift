public import Accounts
public import BuildingModel
import Hummingbird
import HummingbirdCore
public import JobQueue
public import Logging
import NIOCore
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
        /// The path of the folder the finished files are in.
        public var attachmentFolder: String
        /// Whether a project is one of a team's.
        ///
        /// May block.
        public var projectExists: @Sendable (_ project: GUID, _ team: String) throws -> Bool
        /// Throws `Failure` when there is no room for another job; clients see its message and remedy with a 503.
        ///
        /// May block.
        public var admission: @Sendable () throws -> Void
        /// Throws `Failure` when the service cannot do its work; `/readyz` shows its message.
        ///
        /// May block.
        public var readiness: @Sendable () throws -> Void

        /// Gathers the parts.
        public init(
            accounts: AccountStore, queue: JobQueue, catalog: any ExportCatalog, attachmentFolder: String,
            projectExists: @escaping @Sendable (_ project: GUID, _ team: String) throws -> Bool,
            admission: @escaping @Sendable () throws -> Void = {},
            readiness: @escaping @Sendable () throws -> Void = {}
        ) {
            self.accounts = accounts
            self.queue = queue
            self.catalog = catalog
            self.attachmentFolder = attachmentFolder
            self.projectExists = projectExists
            self.admission = admission
            self.readiness = readiness
        }
    }

    private let host: String
    private let port: Int
    private let sockets: [Int32]
    private let limits: Limits
    private let responder: Responder
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
        responder = Responder(
            routes: RouteTable(routes: Self.routes(parts, calls, logger)),
            gate: Gate(accounts: parts.accounts, calls: calls), limits: limits, logger: logger)
    }

    /// All routes with their rules of access, in the order of the interface's description.
    package var routes: [Route] { responder.routes.routes }

    /// Serves until it is told to stop.
    ///
    /// Throws when the address cannot be listened on.
    public func run() async throws {
        guard sockets.isEmpty else { return try await runOnSockets() }
        let application = Application(
            responder: responder,
            server: .http1(configuration: connections),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            onServerRunning: { [self] channel in listens(channel) },
            logger: logger)
        try await application.run()
    }

    private func runOnSockets() async throws {
        let channel = HTTP1Channel(
            responder: { [responder, logger] request, writer, channel in
                let source = ApplicationRequestContextSource(channel: channel, logger: logger)
                var response = await responder.respond(to: request, context: ConnectionContext(source: source))
                response.headers[.date] = HTTPDate.now
                try await writer.write(response: response.head, body: response.body)
            }, configuration: connections)
        try await InheritedListener(sockets: sockets, channel: channel, limits: limits, logger: logger).run { channel in
            listens(channel)
        }
    }

    private func listens(_ channel: any Channel) {
        accepting.began(on: channel)
        onListening(channel.localAddress?.port ?? 0)
    }

    /// Has an answer called on the thread that accepts connections: it comes as long as that works.
    public func pulse(_ answer: @escaping @Sendable () -> Void) {
        accepting.pulse(answer)
    }

    private var connections: HTTP1Channel.Configuration {
        // The parser's limits lie above ours, so that what is a little too long is told which of the two it was.
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits: limits, logger: logger)],
            idleTimeout: .seconds(limits.idle),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 256 * 1024, maxHeaderListSize: 256 * 1024 + limits.headers, maxHeaderFieldCount: 256
            ))
    }

    private static func routes(_ parts: Parts, _ calls: BlockingCalls, _ logger: Logger) -> [Route] {
        let exports = ExportRoutes(
            catalog: parts.catalog, queue: parts.queue, admission: parts.admission, calls: calls, logger: logger)
        let jobs = JobRoutes(queue: parts.queue, calls: calls)
        let files = AttachmentFiles(folder: parts.attachmentFolder)
        let reports = ReportRoutes(queue: parts.queue, files: files, calls: calls, logger: logger)
        let attachments = AttachmentRoutes(
            queue: parts.queue, files: files,
            projectExists: parts.projectExists, calls: calls, logger: logger)
        let messages = MessageRoutes(queue: parts.queue, calls: calls)
        let health = HealthRoutes(readiness: parts.readiness, calls: calls)
        return exports.routes + jobs.routes + reports.routes + attachments.routes + messages.routes + health.routes
    }
}
