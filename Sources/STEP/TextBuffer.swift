/// The text of a file that is written and not yet handed on: one piece of memory that is used again and again.
///
/// An array would ask at every byte whether it is shared and has room; here room is made once for each record part. Thread: one
/// at a time.
///
/// Memory safety: every write is preceded by `reserve` of as many bytes, in this file.
@safe @usableFromInline package struct TextBuffer: ~Copyable {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    /// How many bytes fit before it grows.
    @usableFromInline package private(set) var capacity: Int
    /// How many bytes are in it.
    @usableFromInline package var count = 0

    /// Makes an empty one.
    @usableFromInline package init(capacity: Int) {
        self.capacity = max(capacity, 64)
        unsafe base = .allocate(capacity: self.capacity)
    }

    deinit { unsafe base.deallocate() }

    /// Makes room for so many more bytes.
    @inlinable @inline(__always) package mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    @usableFromInline @inline(never) mutating func grow(_ more: Int) {
        let larger = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe moved.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = moved
        capacity = larger
    }

    /// Appends one byte.
    @inlinable @inline(__always) package mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe base[count] = byte
        count += 1
    }

    /// Appends text that the program itself is made of.
    @inlinable @inline(__always) package mutating func append(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        reserve(length)
        unsafe (base + count).update(from: text.utf8Start, count: length)
        count += length
    }

    /// Appends bytes as they are.
    @inlinable @inline(__always) package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        unsafe (base + count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    /// Appends bytes as they are.
    @inlinable package mutating func append(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
    }

    /// Appends a part of an array as it is.
    @inlinable package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Appends the bytes of a text as they are, without quotes and without escaping.
    @inlinable @inline(__always) package mutating func append(plain text: String) {
        var text = text
        text.withUTF8 { unsafe append($0) }
    }

    /// Appends a whole number in decimal.
    @usableFromInline package mutating func append(decimal value: Int) {
        appendNumber { $0.appendDecimal(value) }
    }

    /// Appends a finite number as REAL.
    @usableFromInline package mutating func append(real value: Double) {
        appendNumber { $0.appendReal(value) }
    }

    @inline(__always) private mutating func appendNumber(_ write: (inout OutputSpan<UInt8>) -> Void) {
        reserve(OutputSpan<UInt8>.longestNumber)
        let room = unsafe UnsafeMutableBufferPointer(start: base + count, count: OutputSpan<UInt8>.longestNumber)
        var span = unsafe OutputSpan(buffer: room, initializedCount: 0)
        write(&span)
        unsafe count += span.finalize(for: room)
    }

    /// Takes back what was appended since there were so many bytes.
    @inlinable package mutating func truncate(to earlier: Int) {
        count = min(count, earlier)
    }

    /// The bytes as an array of their own.
    package var array: [UInt8] { unsafe withBytes { bytes in unsafe Array(bytes) } }

    /// The bytes, for as long as the body runs.
    @inlinable package func withBytes<Result, Fault: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        unsafe try body(UnsafeBufferPointer(start: base, count: count))
    }
}
