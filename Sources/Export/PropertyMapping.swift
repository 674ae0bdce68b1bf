import BuildingModel
import IFC

/// Decides which property and quantity sets an object gets, by the two switches of the export; writes nothing itself.
struct PropertyMapping {
    private let options: ExportOptions
    private let attributes: [FreeAttribute]
    /// By free attribute: where it stands in the standard's sets, if it is one of the standard's.
    private let standardPlaces: [StandardPlace?]
    /// By element type: the project's own sets, those of one name merged.
    private let ownSets: [[OwnSet]]
    private let ownSetsByClass: [EntityClass: [OwnSet]]

    /// A property of a standard set.
    struct StandardPlace: Hashable {
        var set: Int
        var property: Int
    }

    /// One of the project's own sets as it applies to an element type.
    struct OwnSet {
        var name: String
        var attributes: [Int]
    }

    init(
        options: ExportOptions, attributes: [FreeAttribute], propertySets: [PropertySetTemplate],
        classes: [ProductClass]
    ) {
        self.options = options
        self.attributes = attributes
        standardPlaces = attributes.map { StandardAttributes.places[$0.guid] }
        var ownSets = Array(repeating: [OwnSet](), count: classes.count)
        var byClass: [EntityClass: [OwnSet]] = [:]
        for template in propertySets {
            for elementType in template.elementTypes {
                Self.merge(template, into: &ownSets[elementType])
                Self.merge(template, into: &byClass[classes[elementType].entityClass, default: []])
            }
        }
        self.ownSets = ownSets
        ownSetsByClass = byClass
    }

    /// Set names are unique per object, so templates of one name become one set.
    private static func merge(_ template: PropertySetTemplate, into sets: inout [OwnSet]) {
        if let index = sets.firstIndex(where: { $0.name == template.name }) {
            sets[index].attributes += template.attributes.filter { !sets[index].attributes.contains($0) }
        } else {
            sets.append(OwnSet(name: template.name, attributes: template.attributes))
        }
    }

    /// The sets of an object.
    func sets(
        of properties: Properties, elementType: Int, productClass: EntityClass, predefinedType: String?
    ) -> MappedSets {
        if options.customPropertySets {
            return own(ownSets[elementType], properties, withEmpty: options.emptyProperties)
        }
        return standard(
            properties,
            applicable: StandardApplicability.sets(for: productClass, predefinedType: predefinedType),
            withEmpty: options.emptyProperties)
    }

    /// The sets of a type object; a type gets no empty properties, since those are for its objects to fill.
    func sets(of properties: Properties, typeClass: EntityClass, predefinedType: String?) -> MappedSets {
        guard let objectClass = TypeClass.objectClass(of: typeClass) else { return MappedSets() }
        if options.customPropertySets {
            return own(ownSetsByClass[objectClass] ?? [], properties, withEmpty: false)
        }
        let applicable = StandardApplicability.sets(for: objectClass, predefinedType: predefinedType)
        return standard(
            properties, applicable: applicable.filter { !StandardSets.all[$0].isOccurrenceDriven }, withEmpty: false)
    }

    // MARK: IFC4 Advanced

    private func standard(_ properties: Properties, applicable: [Int], withEmpty: Bool) -> MappedSets {
        var mapped = MappedSets()
        var values: [StandardPlace: PropertyValue] = [:]
        for value in properties.values {
            guard let content = value.value, !content.isEmpty, let place = standardPlaces[value.attribute] else {
                continue
            }
            values[place] = content
        }
        for (place, value) in namedStandardValues(properties.sets, &mapped) { values[place] = value }
        for (place, value) in standardQuantities(properties.quantities, applicable: applicable)
        where values[place] == nil {
            values[place] = value
        }
        for set in applicable {
            let definition = StandardSets.all[set]
            var content = SetContent(name: definition.name)
            for (index, property) in definition.properties.enumerated() {
                let value = values.removeValue(forKey: StandardPlace(set: set, property: index))
                content.add(property, value: value, in: definition, withEmpty: withEmpty, remarks: &mapped.remarks)
            }
            if definition.isQuantitySet { content.method = "BaseQuantities" }
            if !content.isEmpty { mapped.sets.append(content) }
        }
        for place in values.keys.sorted(by: { ($0.set, $0.property) < ($1.set, $1.property) }) {
            let set = StandardSets.all[place.set]
            mapped.remarks.append(
                Remark(
                    code: "set-not-applicable",
                    text:
                        "\(set.name).\(set.properties[place.property].name) has a value, but the set does not apply to the class."
                ))
        }
        return mapped
    }

    private func namedStandardValues(_ sets: [Properties.NamedSet], _ mapped: inout MappedSets)
        -> [(StandardPlace, PropertyValue)]
    {
        var values: [(StandardPlace, PropertyValue)] = []
        for named in sets {
            guard let set = StandardSets.indices[named.name] else { continue }
            for property in named.properties {
                guard let value = property.value, !value.isEmpty else { continue }
                guard let index = StandardSets.all[set].properties.firstIndex(where: { $0.name == property.name })
                else {
                    mapped.remarks.append(
                        Remark(
                            code: "no-such-property",
                            text: "\(named.name) of IFC4 has no property \(property.name)."))
                    continue
                }
                values.append((StandardPlace(set: set, property: index), value))
            }
        }
        return values
    }

    /// The quantity group: names are compared without regard to case, the first applicable set with such a quantity gets it.
    private func standardQuantities(_ quantities: [Properties.Quantity], applicable: [Int])
        -> [(StandardPlace, PropertyValue)]
    {
        guard !quantities.isEmpty else { return [] }
        let sets = applicable.filter { StandardSets.all[$0].isQuantitySet }
        return quantities.compactMap { quantity in
            let name = quantity.name.lowercasedASCII
            for set in sets {
                if let index = StandardSets.all[set].properties.firstIndex(where: { $0.name.lowercasedASCII == name }) {
                    return (StandardPlace(set: set, property: index), .real(quantity.value))
                }
            }
            return nil
        }
    }

    // MARK: The project's own sets

    private func own(_ sets: [OwnSet], _ properties: Properties, withEmpty: Bool) -> MappedSets {
        var mapped = MappedSets()
        guard !sets.isEmpty else { return mapped }
        var values: [Int: PropertyValue] = [:]
        for value in properties.values {
            if let content = value.value, !content.isEmpty { values[value.attribute] = content }
        }
        for set in sets {
            let named = properties.sets.first { $0.name == set.name }
            var content = OwnSetContent(name: set.name)
            for index in set.attributes {
                let attribute = attributes[index]
                let byName = named?.properties.first { $0.name == attribute.name }?.value
                content.add(
                    attribute, value: byName.flatMap { $0.isEmpty ? nil : $0 } ?? values[index], withEmpty: withEmpty)
            }
            if let finished = content.finished(remarks: &mapped.remarks) { mapped.sets.append(finished) }
        }
        return mapped
    }
}

/// What a mapping gives for one object.
struct MappedSets {
    var sets: [SetContent] = []
    /// Values that are in no set, and why.
    var remarks: [Remark] = []
}

/// Something that a value could not be written as.
struct Remark: Hashable {
    var code: String
    var text: String
}

extension StandardSet {
    /// Whether it holds quantities and not properties.
    var isQuantitySet: Bool {
        if case .quantity = properties.first?.kind { true } else { false }
    }
}

extension String {
    /// Lower case for the letters A…Z and nothing else, whatever the locale.
    var lowercasedASCII: String {
        String(
            decoding: utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
}
