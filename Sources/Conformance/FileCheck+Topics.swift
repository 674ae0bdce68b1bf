extension FileCheck {
    /// The checks that the records of a class get beyond those of their attributes.
    mutating func check(_ record: RecordClass, _ number: UInt32) {
        switch record.topic {
        case .none: break
        case .object: checkObject(record, number)
        case .aggregates, .nests: checkParts()
        case .contains: checkContainment()
        case .voids: checkVoid()
        case .projects: checkProjection()
        case .fills: checkFilling()
        case .typed: checkTyping()
        case .properties: checkSetRelation()
        case .material: judgeMembers(.material, listed: 4)
        case .group: checkGroup()
        case .property(let kind): noteProperty(number, kind)
        case .quantity(let kind): noteQuantity(number, kind)
        case .enumeration: noteEnumeration(number)
        case .propertySet: checkSet(number, isQuantitySet: false)
        case .quantitySet: checkSet(number, isQuantitySet: true)
        case .axes:
            if reader.fields[1].isGiven != reader.fields[2].isGiven {
                log.note(.attributeMissing, "Axis and RefDirection are given together or not at all.")
            }
        case .pointList: notePoints(number)
        case .face:
            let holes = record.ruleCount > 1 ? reader.fields[1].highest : 0
            faceIndices.remember(number, max(reader.fields[0].highest, holes))
        case .triangulated: checkIndices(reader.fields[3].highest, points: reader.fields[0].number)
        case .polycurve: checkIndices(reader.fields[1].highest, points: reader.fields[0].number)
        case .polygonal: checkFaces()
        case .representation: checkRepresentation()
        case .productShape: for place in reader.list(2) { takeRepresentation(reader.references[place]) }
        case .map: takeRepresentation(reader.fields[1].number)
        case .styledItem: checkStyledItem()
        case .unit(let attribute): noteUnit(number, attribute: attribute)
        case .unitAssignment: noteUnitAssignment()
        }
    }

    /// What can only be said when everything is read.
    mutating func finish() -> Verdict {
        log.begin(instance: nil)
        judgeMembers()
        finishExpectations()
        instances.forEachMissing { number in
            log.note(.danglingReference, instance: number, "#\(number) is referred to and is nowhere in the file.")
        }
        while case let checks = deferred.take(), !checks.isEmpty {
            for check in checks { finish(check) }
        }
        finishKeys()
        finishUnits()
        log.verdict.unchecked += waitingForPoints.count
        objects.forEach { number, entry in Self.checkPlace(number, entry, schema, &log) }
        if projects != 1 { log.note(.oneProject, "The file holds \(projects) projects and must hold exactly one.") }
        return log.verdict
    }

    private mutating func finishExpectations() {
        while case let further = furtherExpectations.take(), !further.isEmpty {
            for reference in further {
                guard case .defined(let kind) = instances[reference.number],
                    !schema.expectations[Int(reference.expectation)].contains(kind)
                else { continue }
                log.note(
                    .referenceClass, instance: reference.number,
                    "Another instance refers to this one, whose class does not fit there.")
            }
        }
    }

    /// GlobalIds and names of sets that were too many to be compared at once.
    private mutating func finishKeys() {
        var late = LateFindings()
        ids.forEachLate { key, instance in late.add(key, instance) }
        for (key, instance) in late.first {
            log.note(.duplicateGlobalID, instance: instance, globalID: PackedGlobalID(key), Self.twice)
        }
        log.count(.duplicateGlobalID, late.count - late.first.count)
        late = LateFindings()
        names.forEachLate { object, relation in late.add(WideKey(high: UInt64(object), low: 0), relation) }
        for (key, relation) in late.first {
            log.note(.duplicateSet, instance: relation, "#\(key.high) has two sets of one name.")
        }
        log.count(.duplicateSet, late.count - late.first.count)
    }
}
