import BuildingModel
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// A listener with its limits, and the end of it.
struct HTTPServing {
    let host: String
    let port: Int
    /// Sockets that listen already; the address does not count when there are any.
    var sockets: [Int32] = []
    let limits: Limits
    let responder: Responder
    let logger: Logger
    /// Called once for each socket.
    let onListening: @Sendable (any Channel) -> Void

    /// Serves until it is told to stop; throws `Failure` (`unavailable`) where the address cannot be listened on.
    ///
    /// On a graceful shutdown answers under way may go on for `limits.drain` seconds.
    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    try await sockets.isEmpty ? listen() : takeOver()
                } catch let error as IOError {
                    throw Failure(
                        .unavailable, "cannot-listen",
                        "The address \(host):\(port) cannot be listened on (error \(error.errnoCode)).",
                        remedy: "Name an address of this machine that no other program listens on.")
                }
            }
            group.addTask { [limits] in
                // Cancelled when the server ended first: then there is nothing to wait for.
                try? await gracefulShutdown()
                try? await Task.sleep(for: .seconds(limits.drain))
            }
            try await group.next()
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    private func listen() async throws {
        let application = Application(
            responder: responder,
            server: .http1(configuration: connections),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            onServerRunning: { [onListening] channel in onListening(channel) },
            logger: logger)
        try await application.run()
    }

    private func takeOver() async throws {
        let channel = HTTP1Channel(
            responder: { [responder, logger] request, writer, channel in
                let source = ApplicationRequestContextSource(channel: channel, logger: logger)
                var response = await responder.respond(to: request, context: ConnectionContext(source: source))
                response.headers[.date] = HTTPDate.now
                try await writer.write(response: response.head, body: response.body)
            }, configuration: connections)
        try await InheritedListener(sockets: sockets, channel: channel, limits: limits, logger: logger)
            .run(onListening: onListening)
    }

    private var connections: HTTP1Channel.Configuration {
        // The parser's limits lie above ours, so that what is a little too long is told which of the two it was.
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                ConnectionGuard(limits: limits, connections: responder.metrics.connections, logger: logger)
            ],
            idleTimeout: .seconds(limits.idle),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 256 * 1024, maxHeaderListSize: 256 * 1024 + limits.headers, maxHeaderFieldCount: 256
            ))
    }
}
