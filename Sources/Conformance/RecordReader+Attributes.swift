extension RecordReader {
    @inline(__always) mutating func readAttribute(
        _ rule: AttributeRule, _ schema: Schema, into index: Int
    ) throws(Fault) {
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
        case .globalID: try readGlobalID(into: index)
        case .integer: _ = try readInteger()
        case .real: fields[index].isNegative = try readReal()
        case .number: fields[index].isNegative = try readNumber()
        case .boolean, .logical: try readTruth(allowsUnknown: rule.form == .logical)
        case .enumeration: try readEnumeration(rule, schema, into: index)
        case .reference: fields[index].number = try readReference()
        case .referenceSet, .referenceList: try readReferences(isSet: rule.form == .referenceSet, into: index)
        case .value: fields[index].hash = try readValue()
        case .values: try readValues(into: index)
        case .derived, .nothing:
            try skipParameter()
            faults.append(Fault(.attributeType, "An attribute that is always omitted or derived has a value."))
        case .anything: try skipParameter()
        case .coordinates: try readCoordinates()
        case .points2D: try readPoints(2, into: index)
        case .points3D: try readPoints(3, into: index)
        case .corners: try readCorners(atLeast: 3, areCorners: true, into: index)
        case .triangles: try readTriangles(into: index)
        case .rings: try readRings(into: index)
        case .segments: try readSegments(into: index)
        }
    }

    private mutating func readGlobalID(into index: Int) throws(Fault) {
        // In the common form it is packed at once; whatever else stands there is read as a string and judged by its text.
        let end = position + 1 + PackedGlobalID.length
        if next == UInt8(ascii: "'"), end < text.count, text[end] == UInt8(ascii: "'"),
            text[end + 1] != UInt8(ascii: "'"), let packed = PackedGlobalID(text, at: position + 1)
        {
            globalID = packed
            fields[index].start = position + 1
            fields[index].end = end
            position = end + 1
            return
        }
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
        guard position + 2 < text.count, text[position] == 46, text[position + 2] == 46,
            text[position + 1] == UInt8(ascii: "T") || text[position + 1] == UInt8(ascii: "F")
                || (allowsUnknown && text[position + 1] == UInt8(ascii: "U"))
        else { throw Fault(.attributeType, "A truth value is expected.") }
        position += 3
    }

    private mutating func readEnumeration(
        _ rule: AttributeRule, _ schema: Schema, into index: Int
    ) throws(Fault) {
        guard next == UInt8(ascii: ".") else { throw Fault(.enumerationForm, "An enumeration item is expected.") }
        let hash = try readItem()
        for place in 0..<Int(rule.itemCount) where schema.items[Int(rule.firstItem) + place] == hash {
            fields[index].number = UInt32(place + 1)
            return
        }
        faults.append(Fault(.enumerationItem, "An enumeration item is none of its attribute's."))
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

    @inline(__always) mutating func readReference() throws(Fault) -> UInt32 {
        guard take(UInt8(ascii: "#")) else { throw Fault(.attributeType, "A reference is expected.") }
        guard let number = digits(), number > 0, number < InstanceTable.limit else {
            throw Fault(.instanceNumber, "A reference has no proper number.")
        }
        return number
    }

    private mutating func readReferences(isSet: Bool, into index: Int) throws(Fault) {
        // What was stepped over of it stands in the list already, and nothing before it.
        fields[index].first = index == skipped.attribute ? 0 : references.count
        try beginList()
        repeat { references.append(try readReference()) } while try hasMore()
        var isAscending = true
        var last: UInt32 = 0
        for place in fields[index].first..<references.count {
            if references[place] <= last { isAscending = false }
            last = references[place]
        }
        fields[index].count = references.count - fields[index].first
        guard isSet, !isAscending else { return }
        let sorted = references.array(from: fields[index].first).sorted()
        if zip(sorted, sorted.dropFirst()).contains(where: ==) {
            faults.append(Fault(.duplicateMember, "A set names an instance twice."))
        }
    }

    /// The parenthesis of a list with at least one member.
    @inline(__always) mutating func beginList() throws(Fault) {
        guard take(UInt8(ascii: "(")) else { throw Fault(.attributeType, "A list is expected.") }
        skipSpace()
        if next == UInt8(ascii: ")") { throw Fault(.emptyList, "A list that needs members is empty.") }
        if next == UInt8(ascii: ",") { throw Fault(.emptyParameter, "A parameter is empty.") }
    }

    /// What stands behind a member: another one, or the end of the list.
    @inline(__always) mutating func hasMore() throws(Fault) -> Bool {
        skipSpace()
        if take(UInt8(ascii: ")")) { return false }
        try expect(UInt8(ascii: ","), Fault(.syntax, "A comma is missing in a list."))
        if next == UInt8(ascii: ",") || next == UInt8(ascii: ")") {
            throw Fault(.emptyParameter, "A parameter is empty.")
        }
        return true
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
            if position + 1 < text.count, text[position + 1] == UInt8(ascii: ")") {
                throw Fault(.emptyList, "A list that needs members is empty.")
            }
            try beginList()
            repeat { try skipParameter() } while try hasMore()
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
