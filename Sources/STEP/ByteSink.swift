/// Where finished bytes go, block by block.
///
/// Thread: the writer's. An error means that the bytes may be lost in part: the file is of no use any more.
public protocol ByteSink: AnyObject {
    /// Takes a block of bytes, in the order of the file; they are the sink's only while the call lasts.
    func write(_ bytes: Span<UInt8>) throws
    /// Brings what it took to where it is to stay, since little or nothing more will come.
    ///
    /// To be called where there is time for it; whoever needs to know that the bytes are there asks the sink itself.
    func settle() throws
}

/// A sink that takes a block with the memory it lies in.
package protocol BlockSink: ByteSink {
    /// Takes the text and leaves an empty one in its place, mostly one that was taken before.
    func take(_ text: inout TextBuffer) throws
}

extension ByteSink {
    /// Does nothing.
    public func settle() throws {}

    /// Hands a text over, as it is where the sink takes blocks, and leaves an empty one.
    package func hand(over text: inout TextBuffer) throws {
        if let sink = self as? any BlockSink { return try sink.take(&text) }
        try unsafe text.withBytes { bytes in try unsafe write(Span(_unsafeElements: bytes)) }
        text.truncate(to: 0)
    }

    /// Takes the bytes of an array.
    public func write(_ bytes: [UInt8]) throws {
        try write(bytes.span)
    }
}
