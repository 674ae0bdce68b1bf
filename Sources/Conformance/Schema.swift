import IFC

/// What the check knows of IFC4: made once from the tables.
struct Schema: Sendable {
    static let shared = Schema()

    private(set) var classes: [RecordClass] = []
    /// The classes by the hash of their keyword.
    private(set) var index = KeyTable(capacity: 1024)
    /// The object classes in the order of their names, with what the checks ask of them.
    let objects: [ObjectFacts]
    /// The sets of kinds that references may lead to; the first is everything.
    private(set) var expectations: [Kinds] = [.any]

    private init() {
        objects = EntityClass.all.map(ObjectFacts.init)
        for line in recordTable.split(separator: "\n") {
            let words = line.split(separator: " ")
            let keyword = String(words[0])
            let kind = Kind.allCases.first { "\($0)" == words[1] } ?? .other
            var record = RecordClass(keyword: keyword, kind: kind, attributes: [])
            for word in words.dropFirst(2) { record.attributes.append(rule(word)) }
            record.topic = Self.topic(of: keyword)
            add(record)
        }
        for keyword in deprecatedKeywords {
            add(RecordClass(keyword: keyword, kind: .other, attributes: [], status: .deprecated))
        }
        for (place, facts) in objects.enumerated() { add(record(of: facts, place: place)) }
        for kinds in Self.representationTypes.values { _ = expectation(kinds) }
    }

    private mutating func add(_ record: RecordClass) {
        let hash = TextHash.of(record.keyword)
        guard index[hash] == nil else { return }
        index.set(hash, UInt32(classes.count))
        classes.append(record)
    }

    /// The place of a set of kinds among the expectations.
    mutating func expectation(_ kinds: Kinds) -> Int {
        if let place = expectations.firstIndex(of: kinds) { return place }
        expectations.append(kinds)
        return expectations.count - 1
    }

    private mutating func rule(_ word: Substring) -> AttributeRule {
        let isOptional = word.last == "?"
        let word = isOptional ? word.dropLast() : word
        let parts = word.split(separator: "@")
        let letters = parts[0].prefix { $0 != "(" }
        var rule = AttributeRule(form: Self.forms[String(letters)] ?? .anything, isOptional: isOptional)
        if parts.count > 1 { rule.expectation = expectation(Kinds(names: parts[1])) }
        if rule.form == .enumeration {
            rule.items = word.dropFirst(2).dropLast().split(separator: "|").map { TextHash.of($0.utf8) }
        }
        return rule
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
    private mutating func record(of facts: ObjectFacts, place: Int) -> RecordClass {
        let keyword = facts.entityClass.keyword
        var record = RecordClass(
            keyword: keyword, kind: facts.isType ? .type : .object, attributes: [], topic: .object,
            objectClass: UInt16(place))
        if facts.entityClass.isAbstract { record.status = .abstract }
        if keyword.hasSuffix("STANDARDCASE") || keyword.hasSuffix("ELEMENTEDCASE")
            || deprecatedKeywords.contains(keyword)
        {
            record.status = .deprecated
        }
        for attribute in facts.entityClass.attributes { record.attributes.append(rule(of: attribute)) }
        // IfcProject.HasName and IfcTypeObject.NameRequired.
        if facts.isType || facts.isProject, record.attributes.count > 2 { record.attributes[2].isOptional = false }
        return record
    }

    private mutating func rule(of attribute: EntityAttribute) -> AttributeRule {
        var rule = AttributeRule(form: .anything, isOptional: attribute.isOptional)
        if let items = attribute.items {
            rule.form = .enumeration
            rule.items = items.map { TextHash.of($0) }
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
        rule.expectation = expectation(kinds)
        return rule
    }
}
