import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOExtras
import NIOHTTPTypes
import NIOPosix
import ServiceLifecycle

/// Serves on sockets that somebody else has bound and put to listening, which Hummingbird's own server cannot.
///
/// The sockets are the process's own from then on and are closed at the end; whoever handed them over keeps them open.
struct InheritedListener: Sendable {
    let sockets: [Int32]
    let channel: HTTP1Channel
    let limits: Limits
    let logger: Logger

    /// Serves until a graceful shutdown, which lets answers under way be completed, or until its task is cancelled.
    func run(onListening: (any Channel) -> Void) async throws {
        var listeners: [NIOAsyncChannel<HTTP1Channel.Value, Never>] = []
        // One for each: it knows only of one socket that listens.
        let quiescing = sockets.map { _ in ServerQuiescingHelper(group: MultiThreadedEventLoopGroup.singleton) }
        for (socket, quiescing) in zip(sockets, quiescing) { listeners.append(try await listen(on: socket, quiescing)) }
        for listener in listeners { onListening(listener.channel) }
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for listener in listeners { group.addTask { await accept(from: listener) } }
            }
        } onGracefulShutdown: {
            for quiescing in quiescing { quiescing.initiateShutdown(promise: nil) }
        }
    }

    private func listen(
        on socket: Int32, _ quiescing: ServerQuiescingHelper
    ) async throws -> NIOAsyncChannel<HTTP1Channel.Value, Never> {
        try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
            .serverChannelInitializer { [limits, logger] channel in
                channel.eventLoop.makeCompletedFuture {
                    let limit = MaximumAvailableConnections(limits.connections, logger: logger)
                    try channel.pipeline.syncOperations.addHandler(AvailableConnectionsChannelHandler(delegate: limit))
                    try channel.pipeline.syncOperations.addHandler(quiescing.makeServerChannelHandler(channel: channel))
                }
            }
            .bind(socket) { [channel, logger] connection in channel.setup(channel: connection, logger: logger) }
    }

    private func accept(from listener: NIOAsyncChannel<HTTP1Channel.Value, Never>) async {
        do {
            try await listener.executeThenClose { connections in
                await withDiscardingTaskGroup { group in
                    do {
                        for try await connection in connections {
                            group.addTask { await channel.handle(value: connection, logger: logger) }
                        }
                    } catch {
                        logger.error("connections cannot be accepted any more: \(error)")
                    }
                }
            }
        } catch {
            logger.error("the socket could not be closed: \(error)")
        }
    }
}
