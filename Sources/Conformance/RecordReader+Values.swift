import IFC

extension RecordReader {
    /// What is under a value type, packed into the number that `valueTypes` holds.
    private enum Under {
        static let unknown: UInt32 = 0
        static let string: UInt32 = 1
        static let label: UInt32 = 2
        static let real: UInt32 = 3
        static let number: UInt32 = 4
        static let integer: UInt32 = 5
        static let boolean: UInt32 = 6
        static let logical: UInt32 = 7
    }

    /// A value with its type: `IFCLABEL('x')`; answers the hash of the type's keyword.
    mutating func readValue() throws(Fault) -> UInt64 {
        let start = position
        let hash = keyword()
        guard hash != 0 else { throw Fault(.valueType, "A value stands without its type.") }
        let under = valueTypes[hash] ?? learn(hash, start..<position)
        try expect(UInt8(ascii: "("), Fault(.syntax, "A type stands without its value."))
        switch under {
        case Under.string, Under.label:
            guard next == UInt8(ascii: "'") else { throw Fault(.valueType, "A value is no text, as its type wants.") }
            let length = try readString()
            if under == Under.label, length.characters > 255 {
                faults.append(Fault(.labelLength, "A value of at most 255 characters has more."))
            }
            items.append(TextHash.of(bytes[(position - 1 - length.bytes)..<(position - 1)]))
        case Under.real: _ = try readReal()
        case Under.number: _ = try readNumber()
        case Under.integer: _ = try readInteger()
        case Under.boolean, Under.logical:
            do throws(Fault) {
                try readTruth(allowsUnknown: under == Under.logical)
            } catch {
                throw Fault(.valueType, "A value is no truth value, as its type wants.")
            }
        default:
            faults.append(Fault(.valueType, "A value has a type that IFC4 does not have."))
            try skipParameter()
        }
        try expect(UInt8(ascii: ")"), Fault(.parentheses, "A typed value does not end with a parenthesis."))
        return hash
    }

    private mutating func learn(_ hash: UInt64, _ range: Range<Int>) -> UInt32 {
        let under: UInt32
        if let type = ValueType.named(String(decoding: bytes[range], as: UTF8.self)) {
            under =
                switch type.content {
                case .string: type.maximumLength == 255 ? Under.label : Under.string
                case .real: Under.real
                case .number: Under.number
                case .integer: Under.integer
                case .boolean: Under.boolean
                case .logical: Under.logical
                }
        } else {
            under = Under.unknown
        }
        valueTypes.set(hash, under)
        return under
    }

    /// A list of values of one type.
    mutating func readValues(into index: Int) throws(Fault) {
        var isFirst = true
        try readList { reader throws(Fault) in
            let hash = try reader.readValue()
            if isFirst {
                reader.fields[index].hash = hash
            } else if reader.fields[index].hash != hash {
                reader.fields[index].hash = 0
            }
            isFirst = false
        }
        if fields[index].hash == 0 { faults.append(Fault(.valueType, "A list holds values of different types.")) }
    }
}
