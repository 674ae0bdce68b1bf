import IFC

/// What a set wants to know of its properties.
struct PropertyNote: BitwiseCopyable {
    var name: UInt64 = 0
    var valueType: UInt64 = 0
    var kind = StandardKind.other
}

extension FileCheck {
    mutating func noteProperty(_ number: UInt32, _ kind: StandardKind) {
        var valueType = reader.fields[2].hash
        if kind == .bounded {
            valueType = 0
            var differ = false
            for index in [2, 3, 5] where reader.fields[index].isGiven {
                if valueType != 0, reader.fields[index].hash != valueType { differ = true }
                valueType = reader.fields[index].hash
            }
            if differ { log.note(.valueType, "The bounds have different types.") }
        }
        if kind == .enumerated, reader.fields[2].isGiven, reader.fields[3].isGiven {
            if let items = enumerations[reader.fields[3].number] {
                if !reader.items.indices.allSatisfy({ items.contains(reader.items[$0]) }) {
                    log.note(.propertyItem, "A value is none of those of the enumeration #\(reader.fields[3].number).")
                }
            } else {
                log.verdict.unchecked += 1
            }
        }
        recentProperties.remember(number, PropertyNote(name: reader.hash(0), valueType: valueType, kind: kind))
    }

    mutating func noteQuantity(_ number: UInt32, _ kind: StandardKind) {
        if reader.fields[3].isNegative { log.note(.negativeQuantity, "The quantity is below 0.") }
        recentProperties.remember(number, PropertyNote(name: reader.hash(0), valueType: 0, kind: kind))
    }

    mutating func noteEnumeration(_ number: UInt32) {
        let items = Set(reader.items.array())
        if items.count < reader.items.count { log.note(.duplicateMember, "An enumeration names a value twice.") }
        enumerations[number] = items
    }

    /// IfcPropertySet, IfcElementQuantity: names once, and what the standard says of a set with this name.
    mutating func checkSet(_ number: UInt32, isQuantitySet: Bool) {
        let id = names.name(number, reader.hash(2))
        let place = ownSets ? nil : id.flatMap { names.standardPlace($0) }
        if !ownSets, place == nil, isNamedLikeStandard {
            log.note(.unknownStandardSet, "IFC4 has no set \(reader.string(2)).")
        }
        if isQuantitySet, place != nil, !reader.fields[4].isGiven || reader.hash(4) != Self.baseQuantities {
            log.note(.measurementMethod, "The method of measurement of \(reader.string(2)) is not BaseQuantities.")
        }
        seenNames.removeAll()
        for index in reader.list(isQuantitySet ? 5 : 4) {
            let member = reader.references[index]
            guard let note = recentProperties.use(member) else {
                log.verdict.unchecked += 1
                continue
            }
            seenNames.append(note.name)
            if let place { check(note, of: member, in: place) }
        }
        if hasSeenTwice() { log.note(.duplicateProperty, "\(reader.string(2)) holds two properties of one name.") }
    }

    private var isNamedLikeStandard: Bool {
        reader.fields[2].isGiven
            && ["Pset_", "Qto_"].contains { (prefix: StaticString) in
                reader.fields[2].end - reader.fields[2].start >= prefix.utf8CodeUnitCount
                    && reader.text.has(prefix, at: reader.fields[2].start)
            }
    }

    private mutating func hasSeenTwice() -> Bool {
        if seenNames.count <= 16 {
            for place in seenNames.indices {
                for other in 0..<place where seenNames[other] == seenNames[place] { return true }
            }
            return false
        }
        let sorted = seenNames.array().sorted()
        return zip(sorted, sorted.dropFirst()).contains(where: ==)
    }

    private static let baseQuantities = TextHash.of("BaseQuantities")

    private mutating func check(_ note: PropertyNote, of member: UInt32, in place: Int) {
        guard let listed = standard.property(note.name, in: place) else {
            return log.note(.unlistedProperty, "\(reader.string(2)) of IFC4 has no property as #\(member).")
        }
        if listed.kind != note.kind {
            log.note(
                .propertyKind, "#\(member) is \(note.kind), and \(reader.string(2)) of IFC4 has it as \(listed.kind).")
        } else if let wanted = listed.valueType, note.valueType != 0, note.valueType != wanted,
            note.valueType != listed.wider
        {
            log.note(
                .propertyValueType, "The value of #\(member) has another type than in \(reader.string(2)) of IFC4.")
        }
    }

    /// IfcRelDefinesByProperties: objects only, one set of a name for each, and only where the standard's set applies.
    mutating func checkSetRelation() {
        let set = reader.fields[5].number
        let id = names.id(of: set)
        if id == nil { log.verdict.unchecked += 1 }
        let place = ownSets ? nil : id.flatMap { names.standardPlace($0) }
        for index in reader.list(4) {
            let object = reader.references[index]
            var entry = objects[object]
            guard entry.isDefined else {
                // Neither class nor names can be judged before the object is there.
                judge(.described, object, other: set)
                continue
            }
            if schema.objects[Int(entry.objectClass)].isType {
                log.note(.propertiesOnType, "#\(object) is a type, which holds its sets itself.")
                continue
            }
            if let id { give(id, to: object, &entry) }
            if let place { judgeApplicability(of: place, to: object, entry) }
        }
    }

    private mutating func give(_ id: Int, to object: UInt32, _ entry: inout ObjectTable.Entry) {
        let before = entry.sets
        let relation = UInt32(truncatingIfNeeded: log.instance ?? 0)
        guard names.give(id, to: object, &entry, relation: relation) else {
            return log.note(.duplicateSet, "#\(object) has two sets of one name.")
        }
        if entry.sets != before { objects[object] = entry }
    }

    /// An object that was read after the relation that gives it a set.
    mutating func judgeLateSet(of object: UInt32, _ facts: ObjectFacts, set: UInt32) {
        if facts.isType { return log.note(.propertiesOnType, "#\(object) is a type, which holds its sets itself.") }
        guard let id = names.id(of: set) else { return }
        var entry = objects[object]
        give(id, to: object, &entry)
        if !ownSets, let place = names.standardPlace(id) {
            judgePredefinedType(of: object, facts, set: place)
        }
    }

    private mutating func judgeApplicability(of place: Int, to object: UInt32, _ entry: ObjectTable.Entry) {
        let facts = schema.objects[Int(entry.objectClass)]
        switch applicability.answer(
            set: place, objectClass: entry.objectClass, facts.entityClass, classes: schema.objects.count)
        {
        case .yes: break
        case .no: judgePredefinedType(of: object, facts, set: place)
        case .byPredefinedType:
            guard Self.saysNothing(entry.predefinedType, facts) else {
                return judgePredefinedType(of: object, facts, set: place)
            }
            // The type may say it, and which type it is may stand further down.
            deferred.append(
                DeferredCheck(
                    subject: .predefinedType, object: object,
                    relation: UInt32(truncatingIfNeeded: log.instance ?? 0), other: UInt32(place)))
        }
    }

    mutating func judgePredefinedType(of object: UInt32, _ facts: ObjectFacts, set place: Int) {
        let said = Int(objects[object].predefinedType)
        let item = said > 0 && said <= facts.itemCount ? facts.items[said - 1] : nil
        let set = StandardSets.all[place]
        if !set.applies(to: facts.entityClass, predefinedType: item) {
            log.note(.setNotApplicable, "\(set.name) does not apply to #\(object), an \(facts.entityClass.name).")
        }
    }

    /// HasPropertySets of a type: names once, no set that is for occurrences only, only sets that apply.
    mutating func checkSets(ofType number: UInt32, _ facts: ObjectFacts, attribute: Int) {
        var seen: Set<Int> = []
        let said = Int(reader.fields[facts.predefinedType ?? 0].number)
        let item = facts.predefinedType != nil && said > 0 && said <= facts.itemCount ? facts.items[said - 1] : nil
        for index in reader.list(attribute) {
            let set = reader.references[index]
            guard let id = names.id(of: set) else {
                log.verdict.unchecked += 1
                continue
            }
            if !seen.insert(id).inserted { log.note(.duplicateSet, "The type has two sets of one name.") }
            guard !ownSets, let place = names.standardPlace(id) else { continue }
            let definition = StandardSets.all[place]
            let classes = [facts.objectClass, facts.entityClass].compactMap(\.self)
            let applies = classes.contains { definition.applies(to: $0, predefinedType: item) }
            if definition.isOccurrenceDriven || !applies {
                log.note(.setNotApplicable, "\(definition.name) does not apply to an \(facts.entityClass.name).")
            }
        }
    }
}
