import BuildingModel
import CoreMetrics
import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Answers what never becomes a request: what the parser refuses, and bodies that are too long.
///
/// Each gets its problem document, after the answers of the requests before it, and then the connection ends.
///
/// Also ends connections whose client takes none of its bytes.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: Limits
    private let connections: Meter
    private let logger: Logger
    /// Requests that were handed on and whose answer is not complete.
    private var unanswered = 0
    /// The last request that was handed on is not complete.
    private var isReading = false
    /// An answer has begun and is not complete.
    private var isWriting = false
    private var bodyBytes = 0
    /// What is to be answered as soon as it is its turn.
    private var refusal: Problem?
    private var isClosing = false
    private var stall: Scheduled<Void>?
    private var deadline: Scheduled<Void>?

    init(limits: Limits, connections: Meter, logger: Logger) {
        self.limits = limits
        self.connections = connections
        self.logger = logger
    }

    func handlerAdded(context: ChannelHandlerContext) {
        connections.increment()
        let pipeline = context.pipeline.syncOperations
        do {
            let codec = try pipeline.context(handlerType: HTTP1ToHTTPServerCodec.self)
            try pipeline.addHandler(ClosingRule(), position: .before(codec.handler))
        } catch {
            logger.error("A connection has no codec and is closed.")
            context.close(promise: nil)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing, refusal == nil else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            if let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length > limits.body {
                return refuse(.bodyTooLarge(limit: limits.body), context)
            }
            unanswered += 1
            isReading = true
            bodyBytes = 0
            deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(limits.requestTime)) {
                guard !self.isClosing, self.refusal == nil else { return }
                self.refuse(.requestTimeout, context)
            }
        case .body(let bytes):
            bodyBytes += bytes.readableBytes
            guard bodyBytes <= limits.body else { return refuse(.bodyTooLarge(limit: limits.body), context) }
        case .end:
            isReading = false
            deadline?.cancel()
        }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isClosing, refusal == nil else { return }
        switch error {
        case HTTPParserError.headerOverflow: refuse(.headersTooLarge(limit: limits.headers), context)
        case HTTPParserError.invalidEOFState:
            // The client went away. Whoever waits for the rest of a body must not take what came for all of it.
            if isReading { context.fireErrorCaught(error) }
            context.close(promise: nil)
        case is HTTPParserError, is HTTP1TypeConversionError:
            refuse(
                .malformedRequest("This is not an HTTP/1.1 request. Check the request line and the header fields."),
                context)
        default: context.fireErrorCaught(error)
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isClosing else {
            promise?.succeed()
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(let head): isWriting = head.status.kind != .informational
        case .body: break
        case .end:
            isWriting = false
            unanswered -= 1
        }
        context.write(data, promise: promise)
        if refusal != nil, !isWriting { settle(context) }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        stall?.cancel()
        stall = nil
        if !context.channel.isWritable {
            stall = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(limits.stalled)) {
                self.logger.info("A client takes none of its bytes: the connection is closed.")
                context.close(promise: nil)
            }
        }
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        stall?.cancel()
        deadline?.cancel()
        connections.decrement()
    }

    private func refuse(_ problem: Problem, _ context: ChannelHandlerContext) {
        refusal = problem
        settle(context)
    }

    /// Answers the refusal when it is its turn.
    private func settle(_ context: ChannelHandlerContext) {
        guard let problem = refusal else { return }
        // A body that is refused belongs to a request that was handed on; everything else is a request of its own.
        let before = isReading ? unanswered - 1 : unanswered
        if before < 0 { return close(context) }
        guard before == 0, !isWriting else { return }
        let requestID = GUID.random().description
        let body = problem.body(requestID: requestID)
        var head = HTTPResponse(status: problem.status, headerFields: problem.headers)
        head.headerFields[.contentType] = Problem.mediaType
        head.headerFields[.contentLength] = String(body.readableBytes)
        head.headerFields[.connection] = "close"
        head.headerFields[.requestID] = requestID
        head.headerFields[.xContentTypeOptions] = "nosniff"
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        // A request that was handed on writes its own line.
        if !isReading { log(problem, requestID) }
        close(context)
    }

    /// Ends the connection in such a way that a client that is still sending gets to read the answer: closed at once, its bytes
    /// under way would make the kernel throw the answer away.
    private func close(_ context: ChannelHandlerContext) {
        isClosing = true
        context.flush()
        // What was refused must not pass for a body that is complete.
        if isReading { context.fireErrorCaught(HTTPParserError.unknown) }
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(2)) { context.close(promise: nil) }
    }

    private func log(_ problem: Problem, _ requestID: String) {
        logger.info(
            "request",
            metadata: [
                "route": "none", "status": .stringConvertible(problem.status.code), "request_id": .string(requestID),
                "problem": .string(problem.name),
            ])
    }
}
