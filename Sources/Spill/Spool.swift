/// A list of plain values in the order in which they were added; beyond a bound it lies in a temporary file.
///
/// Thread: one at a time.
package final class Spool<Element: BitwiseCopyable> {
    /// How many values there are.
    package private(set) var count = 0
    private let folder: String
    private let bound: Int
    private var file: TemporaryFile?
    /// What is not in the file: the last values.
    private var tail: [Element] = []

    private static var stride: Int { MemoryLayout<Element>.stride }

    /// Makes an empty list.
    ///
    /// - Parameters:
    ///   - folder: where the file goes.
    ///   - bound: how many values are kept in memory.
    package init(folder: String, bound: Int = 4096) {
        self.folder = folder
        self.bound = max(bound, 1)
    }

    /// Adds a value; throws `Failure` where it cannot be written.
    package func append(_ element: Element) throws {
        if tail.count >= bound { try spill() }
        tail.append(element)
        count += 1
    }

    private func spill() throws {
        let file = try file ?? TemporaryFile(folder: folder)
        self.file = file
        try unsafe tail.withUnsafeBytes { try unsafe file.write($0, at: (count - tail.count) * Self.stride) }
        tail.removeAll(keepingCapacity: true)
    }

    /// The value at a place from 0.
    package func element(at index: Int) throws -> Element {
        let spilled = count - tail.count
        guard index < spilled, let file else { return tail[index - spilled] }
        var element: [Element] = []
        try Self.read(index..<index + 1, of: file, into: &element)
        return element[0]
    }

    /// Calls the body for each value.
    package func forEach(_ body: (Element) throws -> Void) throws {
        let cursor = cursor()
        while let element = try cursor.next() { try body(element) }
    }

    /// Reads from the first value on; nothing must be added any more.
    package func cursor() -> Cursor {
        Cursor(file: file, spilled: count - tail.count, tail: tail, block: bound)
    }

    /// Puts a range of what is in a file in place of what is in an array.
    static func read(_ range: Range<Int>, of file: TemporaryFile, into elements: inout [Element]) throws {
        elements.removeAll(keepingCapacity: true)
        var failure: (any Error)?
        elements.append(addingCapacity: range.count) { (span: inout OutputSpan<Element>) in
            unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                do {
                    let bytes = unsafe UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: range.count * stride)
                    try unsafe file.read(into: bytes, at: range.lowerBound * stride)
                    initialized = range.count
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
    }

    /// A place in a spool that moves on.
    package final class Cursor {
        private let file: TemporaryFile?
        private let spilled: Int
        private let tail: [Element]
        private let blockSize: Int
        private var block: [Element] = []
        private var blockStart = 0
        private var index = 0

        fileprivate init(file: TemporaryFile?, spilled: Int, tail: [Element], block: Int) {
            self.file = file
            self.spilled = spilled
            self.tail = tail
            blockSize = block
        }

        /// The next value; nil at the end.
        package func next() throws -> Element? {
            defer { index += 1 }
            guard index < spilled, let file else {
                return index - spilled < tail.count ? tail[index - spilled] : nil
            }
            if index - blockStart >= block.count {
                blockStart = index
                try Spool.read(index..<min(index + blockSize, spilled), of: file, into: &block)
            }
            return block[index - blockStart]
        }
    }
}
