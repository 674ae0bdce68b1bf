/// Reads the text of one record, attribute by attribute (ISO 10303-21, chapter 6 and 9).
///
/// A fault ends the record: what stands behind it cannot be told apart any more.
struct RecordReader: ~Copyable {
    /// What was read for one attribute.
    struct Field: BitwiseCopyable {
        var isGiven = false
        /// Whether a number is below 0.
        var isNegative = false
        /// A reference, or the place of an enumeration's item from 1.
        var number: UInt32 = 0
        /// The highest index of an index list.
        var highest: UInt32 = 0
        /// Where the text stands, quotes and points left out.
        var start = 0
        var end = 0
        /// The part of `references` that belongs to a list.
        var first = 0
        var count = 0
        /// The hash of a value type's keyword, the same for all of a list; 0 where a list mixes types.
        var hash: UInt64 = 0
    }

    /// The most attributes that a class may have.
    static let mostFields = 48

    /// The text, without the semicolon.
    var text = RecordText.none
    var position = 0
    var fields = ScratchList(repeating: Field(), count: mostFields)
    /// What the lists of references hold, attribute after attribute.
    var references = ScratchList(of: UInt32.self)
    /// The hashes of the texts in lists of values.
    var items = ScratchList(of: UInt64.self)
    /// The GlobalId, where it is a proper one.
    var globalID: PackedGlobalID?
    /// Findings that do not end the record.
    var faults: [Fault] = []
    /// The value types that were met, by the hash of their keyword: what is under them.
    var valueTypes = KeyTable(capacity: 256)
    /// What was stepped over of a record that is longer than a block, and is not in the text any more.
    var skipped = SkippedMembers()

    mutating func begin(_ text: RecordText) {
        self.text = text
        position = 0
        globalID = nil
        if skipped.attribute < 0 { references.removeAll() }
        items.removeAll()
        if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    }

    /// The byte at the position; a semicolon at the end.
    @inline(__always) var next: UInt8 { text[position] }

    @inline(__always) mutating func skipSpace() {
        while next == 0x20 || next == 0x0a { position += 1 }
    }

    /// Takes a byte if it stands here; none of those asked for is the semicolon.
    @inline(__always) mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    @inline(__always) mutating func expect(_ byte: UInt8, _ fault: @autoclosure () -> Fault) throws(Fault) {
        skipSpace()
        guard take(byte) else {
            throw position == text.count ? Fault(.parentheses, "The parentheses are not closed.") : fault()
        }
        skipSpace()
    }

    /// An unsigned whole number without leading zeros; nil where there is none or it does not fit.
    @inline(__always) mutating func digits() -> UInt32? {
        if text.reaches(position, 8) {
            let word = text.word(position)
            let count = ByteMarks.digits(word)
            if count > 0, count < 8 {
                guard UInt8(truncatingIfNeeded: word) != 48 || count == 1 else {
                    position += count
                    return nil
                }
                position += count
                return ByteMarks.number(word, digits: count)
            }
        }
        return longDigits()
    }

    private mutating func longDigits() -> UInt32? {
        let start = position
        var value: UInt64 = 0
        while next &- 48 < 10 {
            value = min(value * 10 + UInt64(next &- 48), 1 << 40)
            position += 1
        }
        guard position > start, text[start] != 48 || position == start + 1 else { return nil }
        return UInt32(exactly: value)
    }

    /// The hash of a keyword; 0 where there is none.
    @inline(__always) mutating func keyword() -> UInt64 {
        let start = position
        while true {
            let byte = next
            guard byte &- 65 < 26 || (position > start && (byte &- 48 < 10 || byte == 95)) else { break }
            position += 1
        }
        return text.hash(start..<position)
    }

    /// All attributes and the closing parenthesis; the opening one is behind the position.
    mutating func readAttributes(of record: RecordClass, _ schema: Schema) throws(Fault) {
        skipSpace()
        for index in 0..<record.ruleCount {
            if index > 0 {
                if next == UInt8(ascii: ")") {
                    throw Fault(.attributeCount, "The record has fewer attributes than its class.")
                }
                try expect(UInt8(ascii: ","), Fault(.syntax, "A comma is missing between two attributes."))
            } else if next == UInt8(ascii: ")") {
                throw Fault(.attributeCount, "The record has fewer attributes than its class.")
            }
            fields[index] = Field()
            try readAttribute(schema.rules[record.firstRule + index], schema, into: index)
        }
        skipSpace()
        if next == UInt8(ascii: ",") { throw Fault(.attributeCount, "The record has more attributes than its class.") }
        try readEnd()
    }

    /// The closing parenthesis, and nothing behind it.
    mutating func readEnd() throws(Fault) {
        try expect(UInt8(ascii: ")"), Fault(.parentheses, "The attributes do not end with a parenthesis."))
        guard position == text.count else {
            throw next == UInt8(ascii: ")")
                ? Fault(.parentheses, "There are more closing than opening parentheses.")
                : Fault(.recordEnd, "The record does not end with a semicolon.")
        }
    }
}

extension RecordReader {
    /// The part of `references` that belongs to a list attribute.
    @inline(__always) func list(_ index: Int) -> Range<Int> {
        fields[index].first..<(fields[index].first + fields[index].count)
    }

    /// A text as it stands in the file, cut to a length that a message bears.
    func string(_ index: Int) -> String {
        text.string(fields[index].start..<min(fields[index].end, fields[index].start + 80))
    }

    /// The hash of a text.
    func hash(_ index: Int) -> UInt64 { text.hash(fields[index].start..<fields[index].end) }
}
