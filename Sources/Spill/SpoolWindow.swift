/// Finds single values of a spool to which nothing is added any more, with those around the last one at hand.
///
/// For places that mostly ascend: one read then serves some of them. Thread: one at a time.
@usableFromInline package struct SpoolWindow<Element: BitwiseCopyable> {
    @usableFromInline let spool: Spool<Element>
    @usableFromInline let size: Int
    @usableFromInline var block: [Element] = []
    @usableFromInline var start = 0

    /// Opens a window.
    ///
    /// - Parameter size: how many values are read at once.
    @inlinable package init(_ spool: Spool<Element>, size: Int) {
        self.spool = spool
        self.size = max(size, 1)
    }

    /// The value at a place, which must be there; throws `Failure` where it cannot be read.
    @inlinable package mutating func element(at index: Int) throws -> Element {
        if !(start..<start + block.count).contains(index) {
            start = index / size * size
            try spool.read(start..<min(start + size, spool.count), into: &block)
        }
        return block[index - start]
    }
}
