import NIOCore
import Synchronization

/// The thread that accepts connections, once there is one.
final class AcceptingLoop: Sendable {
    private let loop = Mutex<(any EventLoop)?>(nil)

    func began(on channel: any Channel) { loop.withLock { $0 = channel.eventLoop } }

    /// Has an answer called there, or at once while nothing is accepted yet.
    func pulse(_ answer: @escaping @Sendable () -> Void) {
        guard let loop = loop.withLock({ $0 }) else { return answer() }
        loop.execute(answer)
    }
}
