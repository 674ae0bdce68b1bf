/// A list of plain values in the order in which they were added; beyond a bound it lies in a temporary file.
///
/// Thread: one at a time.
@usableFromInline package final class Spool<Element: BitwiseCopyable> {
    /// How many values there are.
    @usableFromInline package private(set) var count = 0
    @usableFromInline let folder: String
    @usableFromInline let bound: Int
    @usableFromInline var file: TemporaryFile?
    /// What is not in the file: the last values.
    @usableFromInline var tail: [Element] = []

    @inlinable static var stride: Int { MemoryLayout<Element>.stride }

    /// Makes an empty list.
    ///
    /// - Parameters:
    ///   - folder: where the file goes.
    ///   - bound: how many values are kept in memory.
    @inlinable package init(folder: String, bound: Int = 4096) {
        self.folder = folder
        self.bound = max(bound, 1)
    }

    /// Adds a value; throws `Failure` where it cannot be written.
    @inlinable package func append(_ element: Element) throws {
        if tail.count >= bound { try spill() }
        tail.append(element)
        count += 1
    }

    /// Takes everything out, and gives the room back.
    @inlinable package func removeAll() {
        (file, tail, count) = (nil, [], 0)
    }

    @inlinable func spill() throws {
        let file = try file ?? TemporaryFile(folder: folder)
        self.file = file
        try unsafe tail.withUnsafeBytes { try unsafe file.write($0, at: (count - tail.count) * Self.stride) }
        tail.removeAll(keepingCapacity: true)
    }

    /// The value at a place from 0.
    @inlinable package func element(at index: Int) throws -> Element {
        let spilled = count - tail.count
        guard index < spilled, let file else { return tail[index - spilled] }
        var element: [Element] = []
        try Self.read(index..<index + 1, of: file, into: &element)
        return element[0]
    }

    /// Puts the values of a range in place of what is in an array.
    @inlinable package func read(_ range: Range<Int>, into elements: inout [Element]) throws {
        let spilled = count - tail.count
        if range.lowerBound < spilled, let file {
            try Self.read(range.lowerBound..<min(range.upperBound, spilled), of: file, into: &elements)
        } else {
            elements.removeAll(keepingCapacity: true)
        }
        let rest = max(range.lowerBound, spilled)..<max(range.upperBound, spilled)
        elements.append(contentsOf: tail[rest.lowerBound - spilled..<rest.upperBound - spilled])
    }

    /// Calls the body for each value.
    @inlinable package func forEach(_ body: (Element) throws -> Void) throws {
        let cursor = cursor()
        while let element = try cursor.next() { try body(element) }
    }

    /// Reads from the first value on; nothing must be added any more.
    @inlinable package func cursor() -> Cursor {
        Cursor(file: file, spilled: count - tail.count, tail: tail, block: bound)
    }

    /// Puts a range of what is in a file in place of what is in an array.
    @inlinable static func read(_ range: Range<Int>, of file: TemporaryFile, into elements: inout [Element]) throws {
        elements.removeAll(keepingCapacity: true)
        var failure: (any Error)?
        elements.append(addingCapacity: range.count) { (span: inout OutputSpan<Element>) in
            unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                do {
                    let bytes = unsafe UnsafeMutableRawBufferPointer(
                        start: buffer.baseAddress, count: range.count * stride)
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
    @usableFromInline package final class Cursor {
        @usableFromInline let file: TemporaryFile?
        @usableFromInline let spilled: Int
        @usableFromInline let tail: [Element]
        @usableFromInline let blockSize: Int
        @usableFromInline var block: [Element] = []
        @usableFromInline var blockStart = 0
        @usableFromInline var index = 0

        @inlinable init(file: TemporaryFile?, spilled: Int, tail: [Element], block: Int) {
            self.file = file
            self.spilled = spilled
            self.tail = tail
            blockSize = block
        }

        /// The next value; nil at the end.
        @inlinable package func next() throws -> Element? {
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
