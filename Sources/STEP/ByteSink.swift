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

extension ByteSink {
    /// Does nothing.
    public func settle() throws {}

    /// Takes the bytes of an array.
    public func write(_ bytes: [UInt8]) throws {
        try write(bytes.span)
    }
}
