import IFC

extension FileCheck {
    /// An object or a type object itself.
    mutating func checkObject(_ record: RecordClass, _ number: UInt32) {
        guard let place = record.objectClass else { return }
        let facts = schema.objects[Int(place)]
        if facts.isProject { projects += 1 }
        if let attribute = facts.predefinedType {
            objects[number].predefinedType = UInt8(truncatingIfNeeded: reader.fields[attribute].number)
        }
        if let shape = facts.representation, let placement = facts.placement, reader.fields[shape].isGiven,
            !reader.fields[placement].isGiven
        {
            log.note(.missingPlacement, "An object with a shape has no placement.")
        }
        guard let sets = facts.propertySets, reader.fields[sets].isGiven else { return }
        checkSets(ofType: number, facts, attribute: sets)
    }

    /// IfcRelDefinesByType: one for a type, one for an object.
    mutating func checkTyping() {
        let type = reader.fields[5].number
        if objects[type].marks.contains(.typed) {
            log.note(.typeRelationTwice, "#\(type) has two relations to its objects.")
        }
        objects[type].marks.insert(.typed)
        for place in reader.list(4) {
            let object = reader.references[place]
            if objects[object].marks.contains(.typed) { log.note(.typedTwice, "#\(object) has two types.") }
            objects[object].marks.insert(.typed)
            judge(.typed, object, other: type)
        }
    }

    mutating func judgeType(of object: UInt32, _ facts: ObjectFacts, type: UInt32) {
        guard let typeFacts = self.facts(of: type) else {
            log.verdict.unchecked += 1
            return
        }
        let pair = UInt32(objects[object].objectClass) << 16 | UInt32(objects[type].objectClass)
        let fits = typeFits[pair] ?? facts.typeClass.map(typeFacts.entityClass.isA) ?? false
        typeFits[pair] = fits
        if !fits {
            log.note(.typeClass, "#\(object) is an \(facts.entityClass.name) and has a \(typeFacts.entityClass.name).")
        }
        // What the type says counts for its objects; the sets that depend on it are judged at the end.
        let said = Int(objects[type].predefinedType)
        guard said > 0, said <= typeFacts.items.count, Self.saysNothing(objects[object].predefinedType, facts) else {
            return
        }
        let place = facts.items.firstIndex(of: typeFacts.items[said - 1])
        objects[object].predefinedType = UInt8(truncatingIfNeeded: place.map { $0 + 1 } ?? 0)
    }

    /// Whether an object leaves its predefined type to its type.
    static func saysNothing(_ place: UInt8, _ facts: ObjectFacts) -> Bool {
        place == 0 || Int(place) > facts.items.count || facts.items[Int(place) - 1] == "NOTDEFINED"
    }
}
