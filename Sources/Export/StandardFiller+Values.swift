import BuildingModel
import IFC
import STEP

extension StandardFiller {
    /// Adds the value that stands at a place: for a quantity of the quantity group (`isBare`) a double alone.
    static func add(
        _ value: inout PropertyCursor, isBare: Bool, _ planned: StandardPlan.PlannedProperty,
        of set: StandardPlan.PlannedSet,
        _ items: inout [Range<Int>], to text: inout SetText, _ remarks: inout [Remark]
    ) throws {
        if isBare {
            let number = try value.double()
            if try addQuantity(number, planned.property, to: &text) { return }
            return try add(.real(number), planned.property, of: set, to: &text, &remarks)
        }
        let start = value.position
        switch planned.property.kind {
        case .single: if try addSingle(&value, planned, to: &text) { return }
        case .enumerated: if try addEnumerated(&value, planned, &items, to: &text) { return }
        case .quantity:
            switch try value.kind() {
            case .real: if try addQuantity(value.double(), planned.property, to: &text) { return }
            case .integer: if try addQuantity(Double(value.integer()), planned.property, to: &text) { return }
            case .none, .text, .no, .yes, .list: break
            }
        case .list, .bounded, .other: break
        }
        value.position = start
        guard let other = try value.value() else { return }
        try add(other, planned.property, of: set, to: &text, &remarks)
    }

    /// Adds a quantity where the property is one that may be so large; whether it did.
    private static func addQuantity(_ number: Double, _ property: StandardProperty, to text: inout SetText) throws
        -> Bool
    {
        guard case .quantity(let kind) = property.kind, number >= 0 else { return false }
        try text.add(Quantity(name: property.name, kind: kind, value: number))
        return true
    }

    /// Adds the value of a single property where it is what its type says, as nearly all are; whether it did.
    private static func addSingle(
        _ value: inout PropertyCursor, _ planned: StandardPlan.PlannedProperty, to text: inout SetText
    ) throws -> Bool {
        guard let content = planned.content else { return false }
        switch (try value.kind(), content) {
        case (.text, .string):
            let range = try value.text()
            if range.count > planned.longest { return false }
            try unsafe value.bytes.withUnsafeBufferPointer { bytes in
                let utf8 = unsafe UnsafeBufferPointer(rebasing: bytes[range])
                try text.addSingle(planned) { unsafe $0.string(utf8: utf8) }
            }
        case (.real, .real), (.real, .number):
            return try addReal(try value.double(), planned, to: &text)
        case (.integer, .real), (.integer, .number):
            return try addReal(Double(try value.integer()), planned, to: &text)
        case (.integer, .integer):
            let number = Int(try value.integer())
            guard planned.property.valueType?.allows(Double(number)) == true else { return false }
            try text.addSingle(planned) { $0.integer(number) }
        case (.yes, .boolean), (.no, .boolean), (.yes, .logical), (.no, .logical):
            value.position -= 1
            let truth = try value.kind() == .yes
            try text.addSingle(planned) { $0.boolean(truth) }
        default: return false
        }
        return true
    }

    /// Adds the values of an enumerated property where all of them are items of the standard's; whether it did.
    private static func addEnumerated(
        _ value: inout PropertyCursor, _ planned: StandardPlan.PlannedProperty, _ items: inout [Range<Int>],
        to text: inout SetText
    ) throws -> Bool {
        guard planned.content == .string else { return false }
        items.removeAll(keepingCapacity: true)
        var count = 1
        switch try value.kind() {
        case .text: value.position -= 1
        case .list: count = try value.count()
        default: return false
        }
        for _ in 0..<count {
            guard try value.kind() == .text else { return false }
            let item = try value.text()
            let isKnown = planned.items.contains { $0.count == item.count && $0.elementsEqual(value.bytes[item]) }
            guard isKnown else { return false }
            items.append(item)
        }
        guard !items.isEmpty else { return false }
        text.addEnumerated(planned, value.bytes, items)
        return true
    }

    private static func addReal(
        _ number: Double, _ planned: StandardPlan.PlannedProperty, to text: inout SetText
    ) throws -> Bool {
        guard planned.property.valueType?.allows(number) == true else { return false }
        try text.addSingle(planned) { parameters throws(STEPError) in try parameters.real(number) }
        return true
    }

    /// Adds a value of any kind; what its property cannot hold is a remark.
    private static func add(
        _ value: PropertyValue, _ property: StandardProperty, of set: StandardPlan.PlannedSet, to text: inout SetText,
        _ remarks: inout [Remark]
    ) throws {
        if case .quantity = property.kind {
            if let number = value.number, try addQuantity(number, property, to: &text) { return }
        } else if let content = PropertyContent(property, value: value, in: set.definition, remarks: &remarks) {
            return try text.add(content)
        }
        remarks.append(
            Remark(
                code: "value-does-not-fit",
                text: "\(set.definition.name).\(property.name) cannot hold \(value.shortDescription) and was left out.")
        )
    }
}
