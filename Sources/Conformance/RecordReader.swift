/// Reads the text of one record, attribute by attribute (ISO 10303-21, chapter 6 and 9).
///
/// A fault ends the record: what stands behind it cannot be told apart any more.
struct RecordReader {
    /// What was read for one attribute.
    struct Field {
        var isGiven = false
        /// Where the text stands, quotes and points left out.
        var start = 0
        var end = 0
        /// A reference, or the place of an enumeration's item from 1.
        var number: UInt32 = 0
        /// The part of `references` that belongs to a list.
        var first = 0
        var count = 0
        /// The hash of a value type's keyword, the same for all of a list; 0 where a list mixes types.
        var hash: UInt64 = 0
        /// The highest index of an index list.
        var highest: UInt32 = 0
        /// Whether a number is below 0.
        var isNegative = false
    }

    /// The text, without the semicolon.
    var bytes: [UInt8] = []
    var position = 0
    var fields: [Field] = Array(repeating: Field(), count: 48)
    /// What the lists of references hold, attribute after attribute.
    var references: [UInt32] = []
    /// The hashes of the texts in lists of values.
    var items: [UInt64] = []
    /// Findings that do not end the record.
    var faults: [Fault] = []
    /// Value types by the hash of their keyword: what is under them, and whether they hold at most 255 characters.
    var valueTypes = KeyTable(capacity: 256)

    mutating func begin() {
        position = 0
        references.removeAll(keepingCapacity: true)
        items.removeAll(keepingCapacity: true)
        faults.removeAll(keepingCapacity: true)
    }

    /// The byte at the position, 0 at the end.
    @inline(__always) var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    @inline(__always) mutating func skipSpace() {
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0a { position += 1 }
    }

    /// Takes a byte if it stands here.
    @inline(__always) mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func expect(_ byte: UInt8, _ fault: Fault) throws(Fault) {
        skipSpace()
        guard take(byte) else {
            throw position == bytes.count ? Fault(.parentheses, "The parentheses are not closed.") : fault
        }
        skipSpace()
    }

    /// An unsigned whole number without leading zeros; nil where there is none or it does not fit.
    @inline(__always) mutating func digits() -> UInt32? {
        let start = position
        var value: UInt64 = 0
        while position < bytes.count, bytes[position] &- 48 < 10 {
            value = min(value * 10 + UInt64(bytes[position] &- 48), 1 << 40)
            position += 1
        }
        guard position > start, bytes[start] != 48 || position == start + 1 else { return nil }
        return UInt32(exactly: value)
    }

    /// The hash of a keyword; 0 where there is none.
    mutating func keyword() -> UInt64 {
        let start = position
        var hash = TextHash.start
        while position < bytes.count {
            let byte = bytes[position]
            guard byte &- 65 < 26 || (position > start && (byte &- 48 < 10 || byte == 95)) else { break }
            TextHash.add(byte, to: &hash)
            position += 1
        }
        return position == start ? 0 : hash
    }

    /// All attributes and the closing parenthesis; the opening one is behind the position.
    mutating func readAttributes(_ rules: [AttributeRule]) throws(Fault) {
        skipSpace()
        for index in rules.indices {
            if index > 0 {
                if next == UInt8(ascii: ")") {
                    throw Fault(.attributeCount, "The record has fewer attributes than its class.")
                }
                try expect(UInt8(ascii: ","), Fault(.syntax, "A comma is missing between two attributes."))
            } else if next == UInt8(ascii: ")") {
                throw Fault(.attributeCount, "The record has fewer attributes than its class.")
            }
            try readAttribute(rules[index], index)
        }
        skipSpace()
        if next == UInt8(ascii: ",") { throw Fault(.attributeCount, "The record has more attributes than its class.") }
        try readEnd()
    }

    /// The closing parenthesis, and nothing behind it.
    mutating func readEnd() throws(Fault) {
        try expect(UInt8(ascii: ")"), Fault(.parentheses, "The attributes do not end with a parenthesis."))
        guard position == bytes.count else {
            throw next == UInt8(ascii: ")")
                ? Fault(.parentheses, "There are more closing than opening parentheses.")
                : Fault(.recordEnd, "The record does not end with a semicolon.")
        }
    }

    private mutating func readAttribute(_ rule: AttributeRule, _ index: Int) throws(Fault) {
        fields[index] = Field()
        switch next {
        case UInt8(ascii: "$"):
            position += 1
            if !rule.isOptional {
                faults.append(
                    rule.form == .derived
                        ? Fault(.attributeType, "A derived attribute is written as omitted.")
                        : Fault(.attributeMissing, "A mandatory attribute is omitted."))
            }
            return
        case UInt8(ascii: "*"):
            position += 1
            if rule.form != .derived {
                faults.append(Fault(.attributeType, "An attribute that is not derived is written as such."))
            }
            return
        case UInt8(ascii: ","), UInt8(ascii: ")"): throw Fault(.emptyParameter, "A parameter is empty.")
        default: break
        }
        fields[index].isGiven = true
        switch rule.form {
        case .text, .label: try readText(isLabel: rule.form == .label, into: index)
        case .globalID, .anything: try readGlobalIDOrAnything(rule.form, into: index)
        case .integer: _ = try readInteger()
        case .real: fields[index].isNegative = try readReal()
        case .number: fields[index].isNegative = try readNumber()
        case .boolean, .logical: try readTruth(allowsUnknown: rule.form == .logical)
        case .enumeration: try readEnumeration(rule.items, into: index)
        case .reference: fields[index].number = try readReference()
        case .referenceSet, .referenceList: try readReferences(isSet: rule.form == .referenceSet, into: index)
        case .value: fields[index].hash = try readValue()
        case .values: try readValues(into: index)
        case .derived, .nothing:
            try skipParameter()
            faults.append(Fault(.attributeType, "An attribute that is always omitted or derived has a value."))
        case .coordinates: try readCoordinates()
        case .points2D: try readPoints(2, into: index)
        case .points3D: try readPoints(3, into: index)
        case .corners: try readCorners(atLeast: 3, areCorners: true, into: index)
        case .triangles: try readTriangles(into: index)
        case .rings: try readRings(into: index)
        case .segments: try readSegments(into: index)
        }
    }

    private mutating func readGlobalIDOrAnything(_ form: AttributeRule.Form, into index: Int) throws(Fault) {
        guard form == .globalID else { return try skipParameter() }
        let length = try readString()
        fields[index].start = position - 1 - length.bytes
        fields[index].end = position - 1
    }

    private mutating func readText(isLabel: Bool, into index: Int) throws(Fault) {
        guard next == UInt8(ascii: "'") else { throw Fault(.attributeType, "A text is expected.") }
        let length = try readString()
        fields[index].start = position - 1 - length.bytes
        fields[index].end = position - 1
        if isLabel, length.characters > 255 {
            faults.append(Fault(.labelLength, "A label or identifier has more than 255 characters."))
        }
    }

    mutating func readTruth(allowsUnknown: Bool) throws(Fault) {
        guard position + 2 < bytes.count, bytes[position] == 46, bytes[position + 2] == 46,
            [UInt8(ascii: "T"), UInt8(ascii: "F")].contains(bytes[position + 1])
                || (allowsUnknown && bytes[position + 1] == UInt8(ascii: "U"))
        else { throw Fault(.attributeType, "A truth value is expected.") }
        position += 3
    }

    private mutating func readEnumeration(_ items: [UInt64], into index: Int) throws(Fault) {
        guard next == UInt8(ascii: ".") else { throw Fault(.enumerationForm, "An enumeration item is expected.") }
        let hash = try readItem()
        if let place = items.firstIndex(of: hash) {
            fields[index].number = UInt32(place + 1)
        } else {
            faults.append(Fault(.enumerationItem, "An enumeration item is none of its attribute's."))
        }
    }

    /// `.ITEM.`, as a hash.
    mutating func readItem() throws(Fault) -> UInt64 {
        position += 1
        let hash = keyword()
        guard hash != 0, take(UInt8(ascii: ".")) else {
            throw Fault(.enumerationForm, "An enumeration item does not stand between points.")
        }
        return hash
    }

    mutating func readReference() throws(Fault) -> UInt32 {
        guard take(UInt8(ascii: "#")) else { throw Fault(.attributeType, "A reference is expected.") }
        guard let number = digits(), number > 0, number < InstanceTable.limit else {
            throw Fault(.instanceNumber, "A reference has no proper number.")
        }
        return number
    }

    private mutating func readReferences(isSet: Bool, into index: Int) throws(Fault) {
        fields[index].first = references.count
        var isAscending = true
        try readList { reader throws(Fault) in
            let number = try reader.readReference()
            if let last = reader.references.last, reader.references.count > reader.fields[index].first, number <= last {
                isAscending = false
            }
            reader.references.append(number)
        }
        fields[index].count = references.count - fields[index].first
        guard isSet, !isAscending else { return }
        let sorted = references[fields[index].first...].sorted()
        if zip(sorted, sorted.dropFirst()).contains(where: ==) {
            faults.append(Fault(.duplicateMember, "A set names an instance twice."))
        }
    }

    /// `(…)` with at least one member.
    mutating func readList(_ member: (inout RecordReader) throws(Fault) -> Void) throws(Fault) {
        guard take(UInt8(ascii: "(")) else { throw Fault(.attributeType, "A list is expected.") }
        skipSpace()
        if next == UInt8(ascii: ")") { throw Fault(.emptyList, "A list that needs members is empty.") }
        while true {
            skipSpace()
            if next == UInt8(ascii: ",") || next == UInt8(ascii: ")") {
                throw Fault(.emptyParameter, "A parameter is empty.")
            }
            try member(&self)
            skipSpace()
            if take(UInt8(ascii: ")")) { return }
            try expect(UInt8(ascii: ","), Fault(.syntax, "A comma is missing in a list."))
        }
    }

    /// Any parameter; what it refers to counts as referred to.
    mutating func skipParameter() throws(Fault) {
        skipSpace()
        switch next {
        case UInt8(ascii: "$"), UInt8(ascii: "*"): position += 1
        case UInt8(ascii: "'"): _ = try readString()
        case UInt8(ascii: "#"): references.append(try readReference())
        case UInt8(ascii: "."): _ = try readItem()
        case UInt8(ascii: "("):
            let isEmpty = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: ")")
            if isEmpty { throw Fault(.emptyList, "A list that needs members is empty.") }
            try readList { reader throws(Fault) in try reader.skipParameter() }
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            _ = keyword()
            try expect(UInt8(ascii: "("), Fault(.syntax, "A type stands without its value."))
            try skipParameter()
            try expect(UInt8(ascii: ")"), Fault(.parentheses, "A typed value does not end with a parenthesis."))
        case UInt8(ascii: ","), UInt8(ascii: ")"): throw Fault(.emptyParameter, "A parameter is empty.")
        default: _ = try readNumber()
        }
    }
}

extension RecordReader {
    /// The part of `references` that belongs to a list attribute.
    func list(_ index: Int) -> Range<Int> {
        fields[index].first..<(fields[index].first + fields[index].count)
    }

    /// A text as it stands in the file, cut to a length that a message bears.
    func text(_ index: Int) -> String {
        String(decoding: bytes[fields[index].start..<min(fields[index].end, fields[index].start + 80)], as: UTF8.self)
    }

    /// The hash of a text.
    func hash(_ index: Int) -> UInt64 {
        TextHash.of(bytes[fields[index].start..<fields[index].end])
    }
}
