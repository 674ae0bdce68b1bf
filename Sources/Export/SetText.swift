import BuildingModel
import IFC
import STEP

/// A property or quantity set as the text of its records, before these have names: two with the same text can be one in the file.
///
/// One is filled again and again. Each record stands from its keyword to before its closing parenthesis; where it ends with a
/// reference that is only known when the set is written, before that.
struct SetText: ~Copyable {
    private(set) var name = ""
    /// MethodOfMeasurement of a quantity set.
    private(set) var method: String?
    private(set) var holdsQuantities = false
    private(set) var records = ParameterList(capacity: 4096)
    private(set) var parts: [Part] = []
    /// What the set's id is made of: a text that two sets have in common exactly when they are equal, every part of it preceded by its
    /// length.
    private(set) var canonical = TextBuffer(capacity: 4096)
    /// The measure types of which the set holds values.
    private(set) var measures: [String] = []
    private var part = TextBuffer(capacity: 256)

    /// One record.
    struct Part {
        /// Where its text ends.
        var end: Int
        /// How it goes on behind its text.
        var tail: Tail
    }

    /// What stands behind the text of a record.
    enum Tail {
        case nothing
        /// An enumerated property, whose last attribute is left open.
        case enumeration(PropertyContent.Enumeration?)
    }

    var isEmpty: Bool { parts.isEmpty }

    /// Starts another set.
    mutating func begin(_ name: String, method: String?) {
        self.name = name
        self.method = method
        holdsQuantities = false
        records.text.truncate(to: 0)
        parts.removeAll(keepingCapacity: true)
        canonical.truncate(to: 0)
        measures.removeAll(keepingCapacity: true)
        canonical.append(part: name)
        canonical.append(part: method ?? "")
    }

    /// Adds a record that is written beforehand, with what its id is made of.
    mutating func add(_ written: WrittenProperty) {
        records.text.append(written.record)
        canonical.append(written.canonical)
        end(written.tail)
    }

    /// Adds a single value of a standard property; the value is written by `value`, its text for the id by `identity`.
    mutating func addSingle(
        _ prepared: WrittenProperty, type: ValueType, measure: String,
        value: (inout ParameterList) throws(STEPError) -> Void, identity: (inout TextBuffer) -> Void
    ) throws {
        records.text.append(prepared.record)
        records.text.append(plain: type.keyword)
        records.text.append(UInt8(ascii: "("))
        records.needsComma = false
        try value(&records)
        records.text.append("),$")
        canonical.append(prepared.canonical)
        part.truncate(to: 0)
        part.append(plain: type.keyword)
        part.append(UInt8(ascii: " "))
        identity(&part)
        canonical.append(part: part)
        measures.append(measure)
        end(.nothing)
    }

    /// Adds an enumerated property whose values are all labels; the texts stand in parts of an array.
    mutating func addEnumerated(
        _ prepared: WrittenProperty, enumeration: PropertyContent.Enumeration?, type: ValueType, measure: String,
        _ bytes: [UInt8], _ items: [Range<Int>]
    ) {
        records.text.append(prepared.record)
        records.needsComma = false
        records.text.append(UInt8(ascii: "("))
        canonical.append(prepared.canonical)
        part.truncate(to: 0)
        part.append(decimal: items.count)
        canonical.append(part: part)
        for (index, item) in items.enumerated() {
            if index > 0 { records.text.append(UInt8(ascii: ",")) }
            records.text.append(plain: type.keyword)
            records.text.append(UInt8(ascii: "("))
            part.truncate(to: 0)
            part.append(plain: type.keyword)
            part.append(" text(")
            unsafe bytes.withUnsafeBufferPointer {
                let utf8 = unsafe UnsafeBufferPointer(rebasing: $0[item])
                unsafe records.text.append(string: utf8)
                unsafe part.append(identityOf: utf8)
            }
            records.text.append(UInt8(ascii: ")"))
            part.append(")")
            canonical.append(part: part)
        }
        records.text.append(UInt8(ascii: ")"))
        measures.append(measure)
        end(.enumeration(enumeration))
    }

    /// Adds a quantity.
    mutating func add(_ quantity: Quantity) throws {
        holdsQuantities = true
        records.text.append(plain: quantity.keyword)
        records.text.append(UInt8(ascii: "("))
        records.needsComma = false
        try quantity.write(to: &records)
        part.truncate(to: 0)
        part.append(plain: quantity.kind.rawValue)
        part.append(UInt8(ascii: " "))
        part.append(part: quantity.name)
        part.append(UInt8(ascii: " "))
        part.append(identityOf: quantity.value)
        canonical.append(part: part)
        measures.append(quantity.kind.measure)
        end(.nothing)
    }

    /// Adds a property of any kind.
    mutating func add(_ property: PropertyContent) throws {
        add(try WrittenProperty(property))
        measures.append(contentsOf: property.measures)
    }

    /// Fills it with a whole set.
    mutating func fill(_ set: SetContent) throws {
        begin(set.name, method: set.method)
        for quantity in set.quantities { try add(quantity) }
        for property in set.properties { try add(property) }
    }

    private mutating func end(_ tail: Tail) {
        parts.append(Part(end: records.text.count, tail: tail))
    }
}

/// A property whose record is written up to where it differs from object to object, or to its end.
struct WrittenProperty {
    /// The record from its keyword on.
    var record: [UInt8]
    /// Its part of what the set's id is made of.
    var canonical: [UInt8]
    var tail = SetText.Tail.nothing

    /// A whole property.
    init(_ property: PropertyContent) throws {
        var parameters = ParameterList(capacity: 256)
        var identity = TextBuffer(capacity: 256)
        let content = Property(name: property.name, description: property.description, content: property.content)
        parameters.text.append(plain: content.keyword)
        parameters.text.append(UInt8(ascii: "("))
        identity.append(part: property.name)
        identity.append(part: property.description ?? "")
        switch property.content {
        case .single(let value):
            try content.write(to: &parameters)
            identity.append(part: "single")
            identity.append(values: [value])
        case .enumerated(let values, _):
            try content.writeWithoutReference(to: &parameters)
            tail = .enumeration(property.enumeration)
            identity.append(part: values == nil ? "enumerated $" : "enumerated")
            identity.append(values: values ?? [])
        case .list(let values):
            try content.write(to: &parameters)
            identity.append(part: values == nil ? "list $" : "list")
            identity.append(values: values ?? [])
        case .bounded(let lower, let upper, let setPoint):
            try content.write(to: &parameters)
            identity.append(part: "bounded")
            identity.append(values: [lower, upper, setPoint])
        }
        record = parameters.text.array
        canonical = identity.array
    }

    /// The beginning of an enumerated property: name and comma, and what comes before the values in the id.
    init(enumeratedBeginningOf name: String) {
        self.init("IFCPROPERTYENUMERATEDVALUE(", name, identity: ["enumerated"])
    }

    /// The beginning of a single value: name and comma, and what comes before the value in the id.
    init(beginningOf name: String) {
        self.init("IFCPROPERTYSINGLEVALUE(", name, identity: ["single", "1"])
    }

    private init(_ beginning: StaticString, _ name: String, identity parts: [String]) {
        var parameters = ParameterList(capacity: 128)
        parameters.text.append(beginning)
        parameters.string(name)
        parameters.omitted()
        parameters.text.append(UInt8(ascii: ","))
        var identity = TextBuffer(capacity: 128)
        for part in [name, ""] + parts { identity.append(part: part) }
        record = parameters.text.array
        canonical = identity.array
    }
}

extension TextBuffer {
    /// A part of what an id is made of: its length, a colon, itself.
    mutating func append(part text: String) {
        append(decimal: text.utf8.count)
        append(UInt8(ascii: ":"))
        append(plain: text)
    }

    /// The same for a part that is written already.
    mutating func append(part other: borrowing TextBuffer) {
        append(decimal: other.count)
        append(UInt8(ascii: ":"))
        unsafe other.withBytes { unsafe append($0) }
    }

    fileprivate mutating func append(values: [IFCValue?]) {
        append(part: "\(values.count)")
        for value in values { append(part: value.map { "\($0.keyword) \($0.content)" } ?? "$") }
    }

    /// A number as ids have it: as Swift describes it, `12.0`.
    mutating func append(identityOf number: Double) {
        // Where STEP's form is Swift's but for the 0 behind the point; very small numbers and -0 are described another way.
        guard number.magnitude >= 1e-4 && number.magnitude < 1e9 || number == 0 && number.sign == .plus else {
            return append(plain: number.description)
        }
        append(real: number)
        let endsWithPoint = unsafe withBytes { bytes in unsafe bytes.last == UInt8(ascii: ".") }
        if endsWithPoint { append(UInt8(ascii: "0")) }
    }

    /// A text as ids have it: as Swift describes it when it is debugged, quotes and escapes included.
    mutating func append(identityOf text: UnsafeBufferPointer<UInt8>) {
        let isPlain = unsafe text.allSatisfy { byte in
            (0x20...0x7e).contains(byte) && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "\"")
                && byte != UInt8(ascii: "\\")
        }
        guard isPlain else { return unsafe append(plain: String(decoding: text, as: UTF8.self).debugDescription) }
        append(UInt8(ascii: "\""))
        unsafe append(text)
        append(UInt8(ascii: "\""))
    }
}
