public import BuildingModel
import IFC

/// The free attributes that every project has without defining them: the properties and quantities of the standard.
public enum StandardAttributes {
    /// The definition of each by its fixed id, the version 5 GUID of `IFC4/<set>/<property>`.
    public static var definitions: [GUID: FreeAttribute] {
        var definitions: [GUID: FreeAttribute] = [:]
        for (guid, place) in places {
            let property = StandardSets.all[place.set].properties[place.property]
            definitions[guid] = FreeAttribute(
                guid: guid, name: property.name, description: nil, type: property.attributeType,
                ifcType: property.attributeClass, kind: property.attributeKind,
                enumDefinition: property.items.isEmpty ? nil : property.items.joined(separator: ";"))
        }
        return definitions
    }

    /// Where each stands.
    static let places: [GUID: StandardPlace] = {
        var places: [GUID: StandardPlace] = [:]
        places.reserveCapacity(StandardSets.all.reduce(0) { $0 + $1.properties.count })
        for (set, definition) in StandardSets.all.enumerated() {
            let beginning = "IFC4/" + definition.name + "/"
            for (property, entry) in definition.properties.enumerated() {
                places[GUID.named(beginning + entry.name)] = .init(set: set, property: property)
            }
        }
        return places
    }()
}

extension StandardProperty {
    fileprivate var attributeKind: FreeAttribute.Kind {
        switch kind {
        case .enumerated: .enumeration
        case .list: .list
        case .bounded: .bounded
        case .single, .quantity, .other: .single
        }
    }

    fileprivate var attributeType: FreeAttribute.ValueType {
        if case .quantity = kind { return .double }
        switch valueType?.content {
        case .boolean?, .logical?: return .boolean
        case .integer?: return .int
        case .real?, .number?: return .double
        case .string?, nil: return .string
        }
    }

    fileprivate var attributeClass: String? {
        if case .quantity(let kind) = kind { return kind.className }
        return valueType?.name
    }
}
