extension FileCheck {
    mutating func noteUnit(_ number: UInt32, attribute: Int) {
        // By its place among the items; named and derived units have items of their own, so their places are kept apart.
        let item = UInt64(reader.fields[attribute].number)
        guard item > 0 else { return }
        var isDerived = false
        if case .defined(.derivedUnit) = instances[number] { isDerived = true }
        unitTypes[number] = item | (isDerived ? 1 << 32 : 0)
    }

    mutating func noteUnitAssignment() {
        unitAssignments += 1
        if unitAssignments > 1 { log.note(.unitAssignmentTwice, "The file has a second unit assignment.") }
        assignedUnits = reader.list(0).map { reader.references[$0] }
    }

    mutating func finishUnits() {
        var types: Set<UInt64> = []
        for unit in assignedUnits {
            guard let type = unitTypes[unit] else { continue }
            if !types.insert(type).inserted {
                log.note(.unitTypeTwice, instance: unit, "The unit assignment has another unit of the same type.")
            }
        }
    }
}
