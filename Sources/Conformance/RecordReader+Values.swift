import IFC

/// What is under a value type.
enum UnderValue: UInt32 {
    case string, label, real, number, integer, boolean, logical

    init(_ type: ValueType) {
        self =
            switch type.content {
            case .string: type.maximumLength == 255 ? .label : .string
            case .real: .real
            case .number: .number
            case .integer: .integer
            case .boolean: .boolean
            case .logical: .logical
            }
    }
}

extension RecordReader {
    /// A value with its type: `IFCLABEL('x')`; answers the hash of the type's keyword.
    mutating func readValue() throws(Fault) -> UInt64 {
        let start = position
        let hash = keyword()
        guard hash != 0 else { throw Fault(.valueType, "A value stands without its type.") }
        let under = under(hash, start..<position)
        try expect(UInt8(ascii: "("), Fault(.syntax, "A type stands without its value."))
        switch under {
        case .string, .label:
            guard next == UInt8(ascii: "'") else { throw Fault(.valueType, "A value is no text, as its type wants.") }
            let length = try readString()
            if under == .label, length.characters > 255 {
                faults.append(Fault(.labelLength, "A value of at most 255 characters has more."))
            }
            items.append(text.hash((position - 1 - length.bytes)..<(position - 1)))
        case .real: _ = try readReal()
        case .number: _ = try readNumber()
        case .integer: _ = try readInteger()
        case .boolean, .logical:
            do throws(Fault) {
                try readTruth(allowsUnknown: under == .logical)
            } catch {
                throw Fault(.valueType, "A value is no truth value, as its type wants.")
            }
        case nil:
            faults.append(Fault(.valueType, "A value has a type that IFC4 does not have."))
            try skipParameter()
        }
        try expect(UInt8(ascii: ")"), Fault(.parentheses, "A typed value does not end with a parenthesis."))
        return hash
    }

    /// What is under the type with this keyword; nil where IFC4 has none.
    @inline(__always) private mutating func under(_ hash: UInt64, _ range: Range<Int>) -> UnderValue? {
        if let known = valueTypes[hash] { return UnderValue(rawValue: known) }
        return learn(hash, range)
    }

    private mutating func learn(_ hash: UInt64, _ range: Range<Int>) -> UnderValue? {
        guard let type = ValueType.named(text.string(range)) else { return nil }
        let under = UnderValue(type)
        valueTypes.set(hash, under.rawValue)
        return under
    }

    /// A list of values of one type.
    mutating func readValues(into index: Int) throws(Fault) {
        try beginList()
        fields[index].hash = try readValue()
        while try hasMore() {
            if try readValue() != fields[index].hash { fields[index].hash = 0 }
        }
        if fields[index].hash == 0 { faults.append(Fault(.valueType, "A list holds values of different types.")) }
    }
}
