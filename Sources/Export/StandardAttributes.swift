public import BuildingModel
import IFC
import Synchronization

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
    static let places: [GUID: PropertyMapping.StandardPlace] = {
        var places: [GUID: PropertyMapping.StandardPlace] = [:]
        for (set, definition) in StandardSets.all.enumerated() {
            for (property, entry) in definition.properties.enumerated() {
                places[GUID.named("IFC4/\(definition.name)/\(entry.name)")] = .init(set: set, property: property)
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

/// Which standard sets apply to a class and predefined type, worked out once for each.
enum StandardApplicability {
    private struct Key: Hashable {
        var entityClass: EntityClass
        var predefinedType: String?
    }

    private static let known = Mutex<[Key: [Int]]>([:])

    static func sets(for entityClass: EntityClass, predefinedType: String?) -> [Int] {
        let key = Key(entityClass: entityClass, predefinedType: predefinedType)
        if let sets = known.withLock({ $0[key] }) { return sets }
        let sets = StandardSets.applicable(to: entityClass, predefinedType: predefinedType)
        // Predefined types come from documents and may be anything, so the table is bounded.
        known.withLock { if $0.count < 4096 { $0[key] = sets } }
        return sets
    }
}
