/// The bytes of one record where they lie: in the caller's block, or in the buffer of those that go over a block's end.
///
/// It does not own them, so it is for the time of one `read`. A place is at most `count`, where the semicolon stands (or takes the
/// place of what ended the record); as a semicolon within the text stands in strings only, no other token goes past it. Every look
/// into the bytes is checked: single ones against `count`, words against `readable`.
@safe struct RecordText {
    private let start: UnsafePointer<UInt8>
    /// How many bytes the record has before its semicolon.
    let count: Int
    /// How many bytes may be looked at, the semicolon among them.
    private let readable: Int

    /// No text at all.
    static var none: RecordText {
        let semicolon: StaticString = ";"
        return unsafe RecordText(UnsafeRawBufferPointer(start: semicolon.utf8Start, count: 1), count: 0)
    }

    /// - Parameter bytes: the text, its semicolon, and what may be read behind it.
    /// - Parameter count: how many bytes of it stand before the semicolon.
    init(_ bytes: UnsafeRawBufferPointer, count: Int) {
        guard count >= 0, count < bytes.count, let first = bytes.baseAddress else {
            preconditionFailure("a record ends where its semicolon is")
        }
        unsafe start = first.assumingMemoryBound(to: UInt8.self)
        self.count = count
        readable = bytes.count
    }

    @inline(__always) subscript(place: Int) -> UInt8 {
        precondition(UInt(bitPattern: place) <= UInt(bitPattern: count))
        return unsafe start[place]
    }

    /// Some of the bytes.
    @inline(__always) subscript(range: Range<Int>) -> UnsafeRawBufferPointer {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return unsafe UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    /// Whether so many bytes from a place on may be looked at.
    @inline(__always) func reaches(_ place: Int, _ length: Int) -> Bool {
        place >= 0 && length <= readable - place
    }

    /// A byte of which `reaches` said that it may be looked at.
    @inline(__always) func unchecked(_ place: Int) -> UInt8 {
        assert(reaches(place, 1))
        return unsafe start[place]
    }

    /// Eight bytes, the first in the lowest bits, of which `reaches` said that they may be looked at.
    @inline(__always) func word(_ place: Int) -> UInt64 {
        assert(reaches(place, 8))
        return unsafe UnsafeRawPointer(start + place).loadUnaligned(as: UInt64.self).littleEndian
    }

    /// The hash of some of the bytes.
    @inline(__always) func hash(_ range: Range<Int>) -> UInt64 { unsafe TextHash.of(self[range]) }

    /// Some of the bytes as a text for a message.
    func string(_ range: Range<Int>) -> String { unsafe String(decoding: self[range], as: UTF8.self) }

    /// Whether the text has these bytes at a place.
    func has(_ wanted: StaticString, at place: Int) -> Bool {
        guard place >= 0, place + wanted.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<wanted.utf8CodeUnitCount {
            guard unsafe start[place + offset] == wanted.utf8Start[offset] else { return false }
        }
        return true
    }
}

/// Looks at eight bytes at once.
enum ByteMarks {
    private static let sevens: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The top bit of every byte that is a quote, a semicolon or not printable ASCII; nothing else.
    @inline(__always) static func special(_ word: UInt64) -> UInt64 {
        let low = word & sevens
        let printable = (low &+ 0x6060_6060_6060_6060) & ~(low &+ 0x0101_0101_0101_0101)
        let notQuote = (low ^ 0x2727_2727_2727_2727) &+ sevens
        let notSemicolon = (low ^ 0x3b3b_3b3b_3b3b_3b3b) &+ sevens
        return ~(printable & notQuote & notSemicolon & ~word) & tops
    }

    /// How many of the bytes are digits before the first that is none, 0…8.
    @inline(__always) static func digits(_ word: UInt64) -> Int {
        let value = word ^ 0x3030_3030_3030_3030
        return (((value & sevens) &+ 0x7676_7676_7676_7676) | value) & tops == 0
            ? 8 : ((((value & sevens) &+ 0x7676_7676_7676_7676) | value) & tops).trailingZeroBitCount >> 3
    }

    /// The number that the first 1…8 bytes, which are digits, stand for.
    @inline(__always) static func number(_ word: UInt64, digits: Int) -> UInt32 {
        // The digits go to the top, zeros before them; then ones and tens are joined, then hundreds, then ten thousands.
        var value = (word ^ 0x3030_3030_3030_3030) << (64 - 8 * UInt64(truncatingIfNeeded: digits))
        value = (value &* 10 &+ value >> 8) & 0x00ff_00ff_00ff_00ff
        value = (value &* 100 &+ value >> 16) & 0x0000_ffff_0000_ffff
        return UInt32(truncatingIfNeeded: value &* 10000 &+ value >> 32)
    }
}
