public import STEP

/// A sink that checks what it passes on.
///
/// Thread: the writer's.
public final class CheckedSink: ByteSink {
    private let next: any ByteSink
    private var check: ConformanceCheck?
    private var ended = Verdict()

    /// Puts a check in front of a sink; `ownSets` and `temporaryDirectory` as in `ConformanceCheck`.
    public init(_ next: any ByteSink, ownSets: Bool, temporaryDirectory: String? = nil) {
        self.next = next
        check = ConformanceCheck(ownSets: ownSets, temporaryDirectory: temporaryDirectory)
    }

    /// Passes the bytes on and checks them; throws what the other sink throws, and `CheckStorageError`.
    public func write(_ bytes: Span<UInt8>) throws {
        try next.write(bytes)
        try check?.read(bytes)
    }

    /// Ends the check; what is written afterwards is not checked any more.
    ///
    /// Throws `CheckStorageError` when nothing can be said of the file.
    public func verdict() throws(CheckStorageError) -> Verdict {
        if let check = check.take() { ended = try check.finish() }
        return ended
    }
}
