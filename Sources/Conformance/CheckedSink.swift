public import STEP

/// A sink that checks what it passes on.
///
/// Thread: the writer's.
public final class CheckedSink: ByteSink {
    private let next: any ByteSink
    private var check: ConformanceCheck?
    private var ended = Verdict()

    /// Puts a check in front of a sink; `ownSets` as in `ConformanceCheck`.
    public init(_ next: any ByteSink, ownSets: Bool) {
        self.next = next
        check = ConformanceCheck(ownSets: ownSets)
    }

    /// Passes the bytes on and checks them.
    public func write(_ bytes: Span<UInt8>) throws {
        try next.write(bytes)
        check?.read(unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) })
    }

    /// Ends the check; what is written afterwards is not checked any more.
    public func verdict() -> Verdict {
        if let check = check.take() { ended = check.finish() }
        return ended
    }
}
