public import STEP

/// A sink that checks what it passes on.
///
/// Thread: the writer's.
public final class CheckedSink: BlockSink {
    private let next: any ByteSink
    private let ownSets: Bool
    private let temporaryDirectory: String?
    private var check: ConformanceCheck?
    /// What came of the check, once it has ended.
    private var ended: Verdict?

    /// Puts a check in front of a sink; `ownSets` and `temporaryDirectory` as in `ConformanceCheck`.
    public init(_ next: any ByteSink, ownSets: Bool, temporaryDirectory: String? = nil) {
        self.next = next
        self.ownSets = ownSets
        self.temporaryDirectory = temporaryDirectory
    }

    /// Checks the bytes and passes them on; throws what the other sink throws, and `CheckStorageError`.
    public func write(_ bytes: Span<UInt8>) throws {
        begin()
        try check?.read(bytes)
        try next.write(bytes)
    }

    /// The same for a block, which is passed on as it is.
    package func take(_ text: inout TextBuffer) throws {
        begin()
        try unsafe text.withBytes { bytes in try unsafe check?.read(Span(_unsafeElements: bytes)) }
        try next.hand(over: &text)
    }

    /// Ends the check; what is written afterwards is not checked any more.
    ///
    /// Throws `CheckStorageError` when nothing can be said of the file.
    public func verdict() throws(CheckStorageError) -> Verdict {
        if let ended { return ended }
        begin()
        ended = Verdict()
        guard let check = check.take() else { return Verdict() }
        let verdict = try check.finish()
        ended = verdict
        return verdict
    }

    /// Makes the check with the first bytes and not before: whoever makes the sink would wait for the tables of the standard, which
    /// takes a small export a tenth longer.
    private func begin() {
        guard check == nil, ended == nil else { return }
        check = ConformanceCheck(ownSets: ownSets, temporaryDirectory: temporaryDirectory)
    }
}
