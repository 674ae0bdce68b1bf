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
        if !markTyped(type) { log.note(.typeRelationTwice, "#\(type) has two relations to its objects.") }
        judgeMembers(.typed, listed: 4, other: type)
    }

    /// Whether an object or type was not in such a relation before.
    mutating func markTyped(_ number: UInt32) -> Bool {
        var entry = objects[number]
        guard !entry.marks.contains(.typed) else { return false }
        entry.marks.insert(.typed)
        objects[number] = entry
        return true
    }

    mutating func judgeType(of object: UInt32, _ facts: ObjectFacts, type: UInt32) {
        guard let typeFacts = self.facts(of: type) else {
            log.verdict.unchecked += 1
            return
        }
        var entry = objects[object]
        let typeEntry = objects[type]
        let pair = UInt32(entry.objectClass) << 16 | UInt32(typeEntry.objectClass)
        if !typeFits.fits(facts, typeFacts, pair) {
            log.note(.typeClass, "#\(object) is an \(facts.entityClass.name) and has a \(typeFacts.entityClass.name).")
        }
        // What the type says counts for its objects; the sets that depend on it are judged at the end.
        let said = Int(typeEntry.predefinedType)
        guard said > 0, said <= typeFacts.itemCount, Self.saysNothing(entry.predefinedType, facts) else { return }
        entry.predefinedType = typeFits.place(of: said, typeFacts, in: facts, pair)
        objects[object] = entry
    }

    /// Whether an object leaves its predefined type to its type.
    static func saysNothing(_ place: UInt8, _ facts: ObjectFacts) -> Bool {
        place == 0 || Int(place) > facts.itemCount || Int(place) == facts.notDefined
    }
}

/// Whether classes of objects and of types belong together; each pair is worked out once.
struct TypeFits {
    private var pairs: [UInt32: Bool] = [:]
    private var places: [UInt64: UInt8] = [:]
    /// The last answers: the members of a relation mostly ask the same.
    private var lastPair: UInt32?
    private var lastFits = false
    private var lastItem: UInt64?
    private var lastPlace: UInt8 = 0

    /// - Parameter pair: the classes of object and type, by their places.
    mutating func fits(_ facts: ObjectFacts, _ typeFacts: ObjectFacts, _ pair: UInt32) -> Bool {
        if lastPair == pair { return lastFits }
        let fits = pairs[pair] ?? facts.typeClass.map(typeFacts.entityClass.isA) ?? false
        pairs[pair] = fits
        (lastPair, lastFits) = (pair, fits)
        return fits
    }

    /// The place among the object's items, from 1, of the item that the type says; 0 for none.
    mutating func place(of said: Int, _ typeFacts: ObjectFacts, in facts: ObjectFacts, _ pair: UInt32) -> UInt8 {
        let key = UInt64(said) << 32 | UInt64(pair)
        if lastItem == key { return lastPlace }
        let place =
            places[key]
            ?? UInt8(truncatingIfNeeded: facts.items.firstIndex(of: typeFacts.items[said - 1]).map { $0 + 1 } ?? 0)
        places[key] = place
        (lastItem, lastPlace) = (key, place)
        return place
    }
}
