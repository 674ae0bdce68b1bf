internal import BuildingModel

/// The properties of an object as one blob: they are always read all at once.
enum PropertyCoding {
    /// The first byte, so that a later form can be told from this one.
    private static let form = PropertyCursor.form

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

    /// Appends a blob as `PropertyCursor` reads it, with free attributes by their place instead of their row.
    static func place(_ stored: [UInt8], by places: RowPlaces, into bytes: inout [UInt8]) throws {
        var cursor = try PropertyCursor(stored, stored.indices)
        bytes.append(PropertyCursor.form)
        let count = try cursor.count()
        append(UInt64(count), to: &bytes)
        // Memory safety: the cursor only moves forward, and not beyond the end of what is stored.
        try unsafe stored.withUnsafeBytes { stored in
            for _ in 0..<count {
                guard let place = places[Int64(truncatingIfNeeded: try cursor.number())] else {
                    throw PropertyCursor.damaged
                }
                append(UInt64(place), to: &bytes)
                let start = cursor.position
                _ = try cursor.skipValue()
                unsafe bytes.append(contentsOf: stored[start..<cursor.position])
            }
            unsafe bytes.append(contentsOf: stored[cursor.position...])
        }
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
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
}
