import BuildingModel
import IFC

/// One of the project's own sets while it is filled: its attributes may be properties or quantities, IFC wants one or the other.
struct OwnSetContent {
    private struct Entry {
        var attribute: FreeAttribute
        var value: PropertyValue?
    }

    private let name: String
    private var entries: [Entry] = []

    init(name: String) {
        self.name = name
    }

    /// Adds an attribute, with its value or, where wanted, empty; quantities are never empty.
    mutating func add(_ attribute: FreeAttribute, value: PropertyValue?, withEmpty: Bool) {
        guard value != nil || withEmpty && attribute.quantityKind == nil else { return }
        // Property names are unique in a set: a second attribute of the same name counts only where the first has no value.
        if let index = entries.firstIndex(where: { $0.attribute.name == attribute.name }) {
            if entries[index].value == nil, value != nil {
                entries[index] = Entry(attribute: attribute, value: value)
            }
            return
        }
        entries.append(Entry(attribute: attribute, value: value))
    }

    /// The set: quantities where every value is one, properties otherwise; nil for an empty set.
    func finished(remarks: inout [Remark]) -> SetContent? {
        guard !entries.isEmpty else { return nil }
        var set = SetContent(name: name)
        let quantities = entries.compactMap { entry -> Quantity? in
            guard let kind = entry.attribute.quantityKind, let number = entry.value?.number, number >= 0 else {
                return nil
            }
            return Quantity(name: entry.attribute.name, kind: kind, value: number)
        }
        if quantities.count == entries.count {
            set.quantities = quantities
            if name.hasPrefix("Qto_") { set.method = "BaseQuantities" }
        } else {
            set.properties = entries.map { property($0, &remarks) }
        }
        return set
    }

    private func property(_ entry: Entry, _ remarks: inout [Remark]) -> PropertyContent {
        let attribute = entry.attribute
        var content = PropertyContent(
            name: attribute.name, description: attribute.description, content: attribute.emptyContent)
        guard let value = entry.value else { return content }
        let type = attribute.valueIFCType
        var strict = true
        let convert = { (value: PropertyValue) -> IFCValue? in
            if let fitting = value.converted(to: type) { return fitting }
            if type.content == .logical, value == .text("UNKNOWN") { return IFCValue(type, .logical(nil)) }
            strict = false
            return value.natural
        }
        let converted: Property.Content?
        switch attribute.kind {
        case .enumeration: converted = value.items(convert).map { .enumerated($0, reference: nil) }
        case .list: converted = value.items(convert).map { .list($0) }
        case .bounded: converted = value.bounded(by: convert)
        case .single:
            if case .list = value {
                converted = value.items(convert).map { .list($0) }
            } else {
                converted = convert(value).map { .single($0) }
            }
        }
        guard let converted else {
            remarks.append(
                Remark(
                    code: "value-does-not-fit",
                    text: "\(name).\(attribute.name) cannot hold \(value.shortDescription) and was written empty."))
            return content
        }
        if !strict {
            remarks.append(
                Remark(
                    code: "other-value-type",
                    text:
                        "\(name).\(attribute.name) says \(value.shortDescription), which is no \(type.name); it was written as what it is."
                ))
        } else {
            content.measures = [type.measure]
        }
        content.content = converted
        return content
    }
}

extension FreeAttribute {
    /// What it measures, where it is a quantity.
    var quantityKind: QuantityKind? { ifcType.flatMap(QuantityKind.init(className:)) }

    /// The type of its values: its IFC type, that of the same measure for a quantity, or what its own type suggests.
    var valueIFCType: IFC.ValueType {
        if let named = (quantityKind?.measure ?? ifcType).flatMap(IFC.ValueType.named) { return named }
        return switch type {
        case .int: .integer
        case .double: .real
        case .string, .binary: .label
        case .guid: .identifier
        case .datetime: .dateTime
        case .boolean: .boolean
        }
    }

    fileprivate var emptyContent: Property.Content {
        switch kind {
        case .single: .single(nil)
        case .list: .list(nil)
        case .enumeration: .enumerated(nil, reference: nil)
        case .bounded: .bounded(lower: nil, upper: nil, setPoint: nil)
        }
    }
}
