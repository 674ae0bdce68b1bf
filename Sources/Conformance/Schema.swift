import IFC

/// What the check knows of IFC4: made once from the tables.
struct Schema: Sendable {
    static let shared = Schema()

    private(set) var classes: [RecordClass] = []
    /// The keywords of the classes.
    private(set) var keywords: [String] = []
    /// The rules of the attributes, class after class.
    private(set) var rules: [AttributeRule] = []
    /// The items of enumerations as hashes, one enumeration after another.
    private(set) var items: [UInt64] = []
    /// The classes by the hash of their keyword.
    private(set) var index = KeyTable(capacity: 1024)
    /// The object classes in the order of their names, with what the checks ask of them.
    let objects: [ObjectFacts]
    /// The sets of kinds that references may lead to; the first is everything.
    private(set) var expectations: [Kinds] = [.any]

    private init() {
        objects = EntityClass.all.map(ObjectFacts.init)
        for line in recordTable.parts(by: "\n") {
            let words = line.parts(by: " ")
            let keyword = String(words[0])
            let kind = Kind.named[String(words[1])] ?? .other
            add(keyword, RecordClass(kind: kind, topic: Self.topic(of: keyword)), words.dropFirst(2).map { rule($0) })
        }
        for keyword in deprecatedKeywords {
            add(keyword, RecordClass(kind: .other, status: .deprecated), [])
        }
        for (place, facts) in objects.enumerated() { add(facts, place: place) }
        for kinds in Self.representationTypes.values { _ = expectation(kinds) }
    }

    private mutating func add(_ keyword: String, _ record: RecordClass, _ attributes: [AttributeRule]) {
        let hash = TextHash.of(keyword)
        guard index[hash] == nil else { return }
        index.set(hash, UInt32(classes.count))
        var record = record
        record.firstRule = rules.count
        record.ruleCount = attributes.count
        rules += attributes
        classes.append(record)
        keywords.append(keyword)
    }

    /// The place of a set of kinds among the expectations.
    mutating func expectation(_ kinds: Kinds) -> Int {
        if let place = expectations.firstIndex(of: kinds) { return place }
        expectations.append(kinds)
        return expectations.count - 1
    }

    private mutating func rule(_ word: Substring) -> AttributeRule {
        let isOptional = word.utf8.last == UInt8(ascii: "?")
        let word = isOptional ? word.dropLast() : word
        let parts = word.parts(by: "@")
        let letters = parts[0].prefix { $0 != "(" }
        var rule = AttributeRule(form: Self.forms[String(letters)] ?? .anything, isOptional: isOptional)
        if parts.count > 1 { rule.expectation = UInt8(expectation(Kinds(names: parts[1]))) }
        if rule.form == .enumeration {
            name(word.dropFirst(2).dropLast().parts(by: "|").map { TextHash.of($0) }, for: &rule)
        }
        return rule
    }

    private mutating func name(_ hashes: [UInt64], for rule: inout AttributeRule) {
        rule.firstItem = UInt32(items.count)
        rule.itemCount = UInt32(hashes.count)
        items += hashes
    }

    private static let forms: [String: AttributeRule.Form] = [
        "G": .globalID, "L": .label, "T": .text, "I": .integer, "N": .real, "M": .number, "B": .boolean, "U": .logical,
        "E": .enumeration, "V": .value, "W": .values, "R": .reference, "S": .referenceSet, "A": .referenceList,
        "C": .coordinates, "P2": .points2D, "P3": .points3D, "X": .corners, "X3": .triangles, "XX": .rings,
        "Q": .segments, "*": .derived, "0": .nothing, "Z": .anything,
    ]

    private static func topic(of keyword: String) -> Topic { topics[keyword] ?? .none }

    private static let topics: [String: Topic] = [
        "IFCRELAGGREGATES": .aggregates, "IFCRELNESTS": .nests, "IFCRELCONTAINEDINSPATIALSTRUCTURE": .contains,
        "IFCRELVOIDSELEMENT": .voids, "IFCRELPROJECTSELEMENT": .projects, "IFCRELFILLSELEMENT": .fills,
        "IFCRELDEFINESBYTYPE": .typed,
        "IFCRELDEFINESBYPROPERTIES": .properties, "IFCRELASSOCIATESMATERIAL": .material, "IFCRELASSIGNSTOGROUP": .group,
        "IFCPROPERTYSET": .propertySet, "IFCELEMENTQUANTITY": .quantitySet,
        "IFCPROPERTYSINGLEVALUE": .property(.single), "IFCPROPERTYENUMERATEDVALUE": .property(.enumerated),
        "IFCPROPERTYLISTVALUE": .property(.list), "IFCPROPERTYBOUNDEDVALUE": .property(.bounded),
        "IFCPROPERTYENUMERATION": .enumeration,
        "IFCQUANTITYLENGTH": .quantity(.length), "IFCQUANTITYAREA": .quantity(.area),
        "IFCQUANTITYVOLUME": .quantity(.volume), "IFCQUANTITYCOUNT": .quantity(.count),
        "IFCQUANTITYWEIGHT": .quantity(.weight), "IFCQUANTITYTIME": .quantity(.time),
        "IFCAXIS2PLACEMENT3D": .axes, "IFCCARTESIANPOINTLIST2D": .pointList, "IFCCARTESIANPOINTLIST3D": .pointList,
        "IFCTRIANGULATEDFACESET": .triangulated, "IFCPOLYGONALFACESET": .polygonal,
        "IFCINDEXEDPOLYGONALFACE": .face, "IFCINDEXEDPOLYGONALFACEWITHVOIDS": .face, "IFCINDEXEDPOLYCURVE": .polycurve,
        "IFCSHAPEREPRESENTATION": .representation, "IFCPRODUCTDEFINITIONSHAPE": .productShape,
        "IFCREPRESENTATIONMAP": .map, "IFCSTYLEDITEM": .styledItem, "IFCSIUNIT": .unit(attribute: 1),
        "IFCCONVERSIONBASEDUNIT": .unit(attribute: 1), "IFCDERIVEDUNIT": .unit(attribute: 1),
        "IFCUNITASSIGNMENT": .unitAssignment,
    ]
}

extension Schema {
    private mutating func add(_ facts: ObjectFacts, place: Int) {
        let keyword = facts.entityClass.keyword
        var record = RecordClass(
            kind: facts.isType ? .type : .object, topic: .object, objectClass: UInt16(place))
        if facts.entityClass.isAbstract { record.status = .abstract }
        if keyword.hasSuffix("STANDARDCASE") || keyword.hasSuffix("ELEMENTEDCASE")
            || deprecatedKeywords.contains(keyword)
        {
            record.status = .deprecated
        }
        var attributes = facts.entityClass.attributes.map { rule(of: $0) }
        // IfcProject.HasName and IfcTypeObject.NameRequired.
        if facts.isType || facts.isProject, attributes.count > 2 { attributes[2].isOptional = false }
        add(keyword, record, attributes)
    }

    private mutating func rule(of attribute: EntityAttribute) -> AttributeRule {
        var rule = AttributeRule(form: .anything, isOptional: attribute.isOptional)
        if let items = attribute.items {
            rule.form = .enumeration
            name(items.map { TextHash.of($0) }, for: &rule)
            return rule
        }
        switch attribute.type {
        case "IfcGloballyUniqueId": rule.form = .globalID
        case "IfcLabel", "IfcIdentifier": rule.form = .label
        case "IfcObjectPlacement": rule = reference(rule, .reference, Kinds(.localPlacement, .other))
        case "IfcProductRepresentation": rule = reference(rule, .reference, Kinds(.productShape))
        case "IfcUnitAssignment": rule = reference(rule, .reference, Kinds(.unitAssignment))
        case "SET[1,?]_OF_IfcPropertySetDefinition":
            rule = reference(rule, .referenceSet, Kinds(.propertySet, .quantitySet))
        case "SET[1,?]_OF_IfcRepresentationContext": rule = reference(rule, .referenceSet, Kinds(.context))
        case "LIST[1,?]_OF_IfcRepresentationMap": rule = reference(rule, .referenceList, Kinds(.map))
        default:
            switch ValueType.named(attribute.type)?.content {
            case .string: rule.form = .text
            case .real: rule.form = .real
            case .number: rule.form = .number
            case .integer: rule.form = .integer
            case .boolean: rule.form = .boolean
            case .logical: rule.form = .logical
            case nil: break
            }
        }
        return rule
    }

    private mutating func reference(_ rule: AttributeRule, _ form: AttributeRule.Form, _ kinds: Kinds) -> AttributeRule
    {
        var rule = rule
        rule.form = form
        rule.expectation = UInt8(expectation(kinds))
        return rule
    }
}
