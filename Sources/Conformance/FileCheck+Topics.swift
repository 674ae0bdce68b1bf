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
        case .material: for place in reader.list(4) { judge(.material, reader.references[place]) }
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
        case .face: faceIndices.remember(number, max(reader.fields[0].highest, reader.fields[1].highest))
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
        for (number, expectation) in furtherExpectations {
            guard case .defined(let kind) = instances[number], !schema.expectations[expectation].contains(kind) else {
                continue
            }
            log.note(
                .referenceClass, instance: number,
                "Another instance refers to this one, whose class does not fit there.")
        }
        instances.forEachMissing { number in
            log.note(.danglingReference, instance: number, "#\(number) is referred to and is nowhere in the file.")
        }
        for check in deferred { finish(check) }
        finishUnits()
        log.verdict.unchecked += waitingForPoints.count
        objects.forEach { number, entry in checkPlace(number, entry) }
        if projects != 1 { log.note(.oneProject, "The file holds \(projects) projects and must hold exactly one.") }
        return log.verdict
    }
}
