internal import BuildingModel

/// The properties of an object as one blob: they are always read all at once.
enum PropertyCoding {
    /// The first byte, so that a later form can be told from this one.
    private static let form: UInt8 = 1

    /// The blob; nil where there are no properties.
    static func encode(_ properties: Properties) -> [UInt8]? {
        guard !(properties.values.isEmpty && properties.sets.isEmpty && properties.quantities.isEmpty) else {
            return nil
        }
        var writer = ByteWriter(capacity: 64 + properties.values.count * 24)
        writer.byte(form)
        writer.count(properties.values.count)
        for value in properties.values {
            writer.count(value.attribute)
            write(value.value, to: &writer)
        }
        write(properties.sets, to: &writer)
        write(properties.quantities, to: &writer)
        return writer.bytes
    }

    /// The properties of a blob.
    static func decode(_ bytes: [UInt8]?) throws -> Properties {
        guard let bytes else { return Properties() }
        var reader = ByteReader(bytes)
        guard try reader.byte() == form else { throw ByteReader.damaged }
        var properties = Properties()
        for _ in 0..<(try reader.count(ofSize: 2)) {
            let attribute = Int(truncatingIfNeeded: try reader.number())
            properties.values.append(.init(attribute: attribute, value: try readValue(from: &reader)))
        }
        for _ in 0..<(try reader.count(ofSize: 2)) {
            var set = Properties.NamedSet(name: try reader.text(), properties: [])
            for _ in 0..<(try reader.count(ofSize: 2)) {
                set.properties.append(.init(name: try reader.text(), value: try readValue(from: &reader)))
            }
            properties.sets.append(set)
        }
        for _ in 0..<(try reader.count(ofSize: 9)) {
            properties.quantities.append(.init(name: try reader.text(), value: try reader.double()))
        }
        try reader.finish()
        return properties
    }

    static func write(_ sets: [Properties.NamedSet], to writer: inout ByteWriter) {
        writer.count(sets.count)
        for set in sets {
            writer.text(set.name)
            writer.count(set.properties.count)
            for property in set.properties {
                writer.text(property.name)
                write(property.value, to: &writer)
            }
        }
    }

    static func write(_ quantities: [Properties.Quantity], to writer: inout ByteWriter) {
        writer.count(quantities.count)
        for quantity in quantities {
            writer.text(quantity.name)
            writer.double(quantity.value)
        }
    }

    static func write(_ value: PropertyValue?, to writer: inout ByteWriter) {
        switch value {
        case nil: writer.byte(0)
        case .text(let text):
            writer.byte(1)
            writer.text(text)
        case .integer(let integer):
            writer.byte(2)
            writer.number(UInt64(bitPattern: integer << 1 ^ integer >> 63))
        case .real(let real):
            writer.byte(3)
            writer.double(real)
        case .boolean(let isTrue): writer.byte(isTrue ? 5 : 4)
        case .list(let values):
            writer.byte(6)
            writer.count(values.count)
            for value in values { write(value, to: &writer) }
        }
    }

    private static func readValue(from reader: inout ByteReader, depth: Int = 0) throws -> PropertyValue? {
        switch try reader.byte() {
        case 0: return nil
        case 1: return .text(try reader.text())
        case 2:
            let number = try reader.number()
            return .integer(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
        case 3: return .real(try reader.double())
        case 4: return .boolean(false)
        case 5: return .boolean(true)
        case 6 where depth < 4:
            var values: [PropertyValue?] = []
            for _ in 0..<(try reader.count()) { values.append(try readValue(from: &reader, depth: depth + 1)) }
            return .list(values)
        default: throw ByteReader.damaged
        }
    }
}
