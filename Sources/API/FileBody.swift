import CoreMetrics
import Hummingbird
import Logging
import NIOCore

extension ResponseBody {
    /// The bytes of a range of a file, read as the client takes them: memory does not know the file's size.
    ///
    /// When they cannot all be read the connection ends, so that the client does not take a part for the whole.
    init(
        of file: AttachmentFile, _ range: Range<Int64>, _ call: Call, _ calls: BlockingCalls, _ downloaded: Counter,
        _ logger: Logger
    ) {
        self.init(contentLength: range.count) { writer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let bytes: ByteBuffer
                do {
                    bytes = try await calls.run { [offset] in try file.read(offset..<range.upperBound) }
                } catch {
                    logger.error(
                        "A download was cut off.",
                        metadata: [
                            "request_id": .string(call.requestID), "cause": .string(String(describing: error)),
                        ])
                    call.cut()
                    throw error
                }
                offset += Int64(bytes.readableBytes)
                try await writer.write(bytes)
                downloaded.increment(by: bytes.readableBytes)
                try await call.caughtUp()
            }
            try await writer.finish(nil)
        }
    }
}
