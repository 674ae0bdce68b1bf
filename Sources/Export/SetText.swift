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
    /// The measure types of which the set holds values; those of which it is known beforehand that `MeasureUnits` has no unit for them
    /// are left out.
    private(set) var measures: [String] = []

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
        measures.removeAll(keepingCapacity: true)
    }

    /// Adds a record that is written beforehand.
    mutating func add(_ written: WrittenProperty) {
        records.text.append(written.record)
        end(written.tail)
    }

    /// Adds a single value of a standard property; the value is written by `value`.
    mutating func addSingle(
        _ planned: StandardPlan.PlannedProperty, value: (inout ParameterList) throws(STEPError) -> Void
    ) throws {
        records.text.append(planned.beginning)
        records.needsComma = false
        try value(&records)
        records.text.append("),$")
        if let measure = planned.measure { measures.append(measure) }
        end(.nothing)
    }

    /// Adds an enumerated property whose values are all labels; the texts stand in parts of an array.
    mutating func addEnumerated(
        _ planned: StandardPlan.PlannedProperty, _ bytes: [UInt8], _ items: [Range<Int>]
    ) {
        records.text.append(planned.listBeginning)
        records.needsComma = false
        records.text.append(UInt8(ascii: "("))
        for (index, item) in items.enumerated() {
            if index > 0 { records.text.append(UInt8(ascii: ",")) }
            records.text.append(planned.valueBeginning)
            unsafe bytes.withUnsafeBufferPointer {
                unsafe records.text.append(string: UnsafeBufferPointer(rebasing: $0[item]))
            }
            records.text.append(UInt8(ascii: ")"))
        }
        records.text.append(UInt8(ascii: ")"))
        if let measure = planned.measure { measures.append(measure) }
        end(.enumeration(planned.enumeration))
    }

    /// Adds a quantity.
    mutating func add(_ quantity: Quantity) throws {
        holdsQuantities = true
        records.text.append(plain: quantity.keyword)
        records.text.append(UInt8(ascii: "("))
        records.needsComma = false
        try quantity.write(to: &records)
        switch quantity.kind {
        case .weight, .time: measures.append(quantity.kind.measure)
        case .length, .area, .volume, .count: break
        }
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
    var tail = SetText.Tail.nothing

    /// A whole property.
    init(_ property: PropertyContent) throws {
        var parameters = ParameterList(capacity: 256)
        let content = Property(name: property.name, description: property.description, content: property.content)
        parameters.text.append(plain: content.keyword)
        parameters.text.append(UInt8(ascii: "("))
        if case .enumerated = property.content {
            try content.writeWithoutReference(to: &parameters)
            tail = .enumeration(property.enumeration)
        } else {
            try content.write(to: &parameters)
        }
        record = parameters.text.array
    }

    /// The beginning of a property's record: keyword, name and comma.
    static func beginning(_ keyword: StaticString, _ name: String) -> [UInt8] {
        var parameters = ParameterList(capacity: 128)
        parameters.text.append(keyword)
        parameters.string(name)
        parameters.omitted()
        parameters.text.append(UInt8(ascii: ","))
        return parameters.text.array
    }
}
