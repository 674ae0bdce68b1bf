import NIOCore
import NIOHTTP1

/// Decides which answer is a connection's last: the one to a request of HTTP/1.0, or to one that says so in any letter case.
///
/// What sits behind it knows neither versions nor letter cases: it ends the connection for exactly `close`. Whatever a client
/// sends after such a request is not looked at.
final class ClosingRule: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// Versions of the requests that are not answered yet, the oldest first.
    private var unanswered: [HTTPVersion] = []
    /// The last request there will be was read, its head at least.
    private var isLast = false
    /// That request was read whole.
    private var isDone = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDone else { return }
        var part = unwrapInboundIn(data)
        switch part {
        case .head(var head):
            unanswered.append(head.version)
            isLast =
                head.version != .http1_1
                || head.headers[canonicalForm: "connection"].contains { $0.lowercased() == "close" }
            if isLast {
                head.headers.replaceOrAdd(name: "connection", value: "close")
                part = .head(head)
            }
        case .body: break
        case .end: isDone = isLast
        }
        context.fireChannelRead(wrapInboundOut(part))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The parser takes what follows the last request for an error; nobody is to be told of it.
        guard !isDone else { return }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var part = unwrapOutboundIn(data)
        switch part {
        case .head(var head) where head.status.code >= 200:
            if isLast, unanswered.count == 1 { head.headers.replaceOrAdd(name: "connection", value: "close") }
            if let version = unanswered.first, version != .http1_1 { head.version = version }
            part = .head(head)
        case .head, .body: break
        case .end: if !unanswered.isEmpty { unanswered.removeFirst() }
        }
        context.write(wrapOutboundOut(part), promise: promise)
    }
}
