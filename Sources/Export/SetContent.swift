import BuildingModel
import IFC

/// One of the project's own property or quantity sets for one object.
struct SetContent: Hashable {
    var name: String
    var properties: [PropertyContent] = []
    var quantities: [Quantity] = []
    /// MethodOfMeasurement of a quantity set.
    var method: String?

    init(name: String) {
        self.name = name
    }
}

/// A property before its enumeration is written.
struct PropertyContent: Hashable {
    var name: String
    var description: String?
    var content: Property.Content
    /// The enumeration its values are from.
    var enumeration: Enumeration?
    var measures: Set<String> = []

    /// The items that a standard property may say.
    struct Enumeration: Hashable {
        var name: String
        var items: [String]
    }

    init(name: String, description: String? = nil, content: Property.Content) {
        self.name = name
        self.description = description
        self.content = content
    }

    /// A standard property without a value; nil for kinds that are never written empty.
    init?(empty property: StandardProperty) {
        switch property.kind {
        case .single: self.init(name: property.name, content: .single(nil))
        case .enumerated: self.init(name: property.name, content: .enumerated(nil, reference: nil))
        case .list: self.init(name: property.name, content: .list(nil))
        case .bounded: self.init(name: property.name, content: .bounded(lower: nil, upper: nil, setPoint: nil))
        case .quantity, .other: return nil
        }
    }

    /// A standard property in the standard's own kind and type; nil where the value cannot be said that way.
    init?(_ property: StandardProperty, value: PropertyValue, in set: StandardSet, remarks: inout [Remark]) {
        guard let type = property.valueType else { return nil }
        switch property.kind {
        case .single:
            guard let converted = value.converted(to: type) else { return nil }
            if converted.keyword != type.keyword {
                remarks.append(
                    Remark(
                        code: "wider-value-type",
                        text:
                            "\(set.name).\(property.name) says \(value.shortDescription), which \(type.name) refuses; it was written as \(type.wider.name)."
                    ))
            }
            self.init(name: property.name, content: .single(converted))
        case .enumerated:
            guard let converted = value.convertedItems(to: type), !converted.isEmpty else { return nil }
            self.init(name: property.name, content: .enumerated(converted, reference: nil))
            if converted.allSatisfy({ $0.text.map(property.items.contains) ?? false }) {
                enumeration = Enumeration(name: "\(set.name).\(property.name)", items: property.items)
            } else {
                remarks.append(
                    Remark(
                        code: "not-an-item",
                        text:
                            "\(set.name).\(property.name) says \(value.shortDescription), which is none of the standard's items."
                    ))
            }
        case .list:
            guard let converted = value.convertedItems(to: type), !converted.isEmpty else { return nil }
            self.init(name: property.name, content: .list(converted))
        case .bounded:
            guard let content = value.bounded(by: { $0.converted(to: type) }) else { return nil }
            self.init(name: property.name, content: content)
        case .quantity, .other: return nil
        }
        measures = [type.measure]
    }
}

extension PropertyValue {
    /// The number, where it is one.
    var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        case .text, .boolean, .list: nil
        }
    }

    /// A few words for a remark: never more than a line of what a user typed.
    var shortDescription: String {
        switch self {
        case .text(let text): "the text “\(text.prefix(40))”"
        case .integer(let number): "the number \(number)"
        case .real(let number): "the number \(number)"
        case .boolean(let truth): "\(truth)"
        case .list(let values) where values.count == 1: values[0]?.shortDescription ?? "nothing"
        case .list(let values): "a list of \(values.count)"
        }
    }
}

extension IFCValue {
    var text: String? {
        if case .text(let text) = content { text } else { nil }
    }
}
