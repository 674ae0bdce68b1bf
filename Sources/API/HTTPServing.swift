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
    let limits: Limits
    let responder: Responder
    let logger: Logger
    let onListening: @Sendable (_ port: Int) -> Void

    /// Serves until it is told to stop; throws `Failure` (`unavailable`) where the address cannot be listened on.
    ///
    /// On a graceful shutdown answers under way may go on for `limits.drain` seconds.
    func run() async throws {
        let application = Application(
            responder: responder,
            server: .http1(configuration: connections),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            onServerRunning: { [onListening] channel in onListening(channel.localAddress?.port ?? 0) },
            logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [host, port] in
                do {
                    try await application.run()
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
