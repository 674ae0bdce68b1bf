import BuildingModel
import IFC

/// Decides which property and quantity sets an object gets, by the two switches of the export; writes nothing itself.
///
/// Thread: the export's.
final class PropertyMapping {
    private let options: ExportOptions
    private let attributes: [FreeAttribute]
    /// By free attribute: where it stands in the standard's sets, if it is one of the standard's.
    private let standardPlaces: [StandardPlace?]
    /// By element type: the project's own sets, those of one name merged.
    private let ownSets: [[OwnSet]]
    private let ownSetsByClass: [EntityClass: [OwnSet]]
    private var plans: [PlanKey: StandardPlan] = [:]
    private var filler = StandardFiller()
    private var text = SetText()

    /// More different predefined types than this are worked out again each time: they come from documents and may be anything.
    private static let planLimit = 4096

    private struct PlanKey: Hashable {
        var entityClass: EntityClass
        var predefinedType: String?
        var isType: Bool
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

    /// Whether an object of the element type can have any set, with the properties it has or with empty ones.
    func givesSets(elementType: Int, hasProperties: Bool) -> Bool {
        hasProperties || options.emptyProperties && (!options.customPropertySets || !ownSets[elementType].isEmpty)
    }

    /// Calls the body for each set of an object; what cannot be written is a remark.
    func forEachSet(
        of properties: PropertyCursor?, elementType: Int, productClass: EntityClass, predefinedType: String?,
        remarks: inout [Remark], _ body: (inout SetText) throws -> Void
    ) throws {
        if options.customPropertySets {
            return try own(
                ownSets[elementType], properties, withEmpty: options.emptyProperties, remarks: &remarks, body)
        }
        try standard(
            properties, try plan(productClass, predefinedType, isType: false), withEmpty: options.emptyProperties,
            remarks: &remarks, body)
    }

    /// The same for a type object; a type gets no empty properties, since those are for its objects to fill.
    func forEachSet(
        of properties: PropertyCursor?, typeClass: EntityClass, predefinedType: String?, remarks: inout [Remark],
        _ body: (inout SetText) throws -> Void
    ) throws {
        guard let objectClass = TypeClass.objectClass(of: typeClass) else { return }
        if options.customPropertySets {
            return try own(
                ownSetsByClass[objectClass] ?? [], properties, withEmpty: false, remarks: &remarks, body)
        }
        try standard(
            properties, try plan(objectClass, predefinedType, isType: true), withEmpty: false, remarks: &remarks, body)
    }

    // MARK: IFC4 Advanced

    private func standard(
        _ properties: PropertyCursor?, _ plan: StandardPlan, withEmpty: Bool, remarks: inout [Remark],
        _ body: (inout SetText) throws -> Void
    ) throws {
        try filler.fill(
            plan, from: properties, withEmpty: withEmpty, standardPlaces: standardPlaces, &text, remarks: &remarks, body
        )
    }

    private func plan(_ entityClass: EntityClass, _ predefinedType: String?, isType: Bool) throws
        -> StandardPlan
    {
        let key = PlanKey(entityClass: entityClass, predefinedType: predefinedType, isType: isType)
        if let plan = plans[key] { return plan }
        let applicable = StandardSets.applicable(to: entityClass, predefinedType: predefinedType)
        let plan = try StandardPlan(
            applicable: isType ? applicable.filter { !StandardSets.all[$0].isOccurrenceDriven } : applicable,
            places: standardPlaces)
        if plans.count < Self.planLimit { plans[key] = plan }
        return plan
    }

    // MARK: The project's own sets

    private func own(
        _ sets: [OwnSet], _ cursor: PropertyCursor?, withEmpty: Bool, remarks: inout [Remark],
        _ body: (inout SetText) throws -> Void
    ) throws {
        guard !sets.isEmpty else { return }
        var cursor = cursor
        let properties = try cursor?.properties() ?? Properties()
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
            guard let finished = content.finished(remarks: &remarks) else { continue }
            try text.fill(finished)
            try body(&text)
        }
    }
}

/// Something that a value could not be written as.
struct Remark: Hashable {
    var code: String
    var text: String
}
