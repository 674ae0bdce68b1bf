extension FileCheck {
    mutating func notePoints(_ number: UInt32) {
        let count = UInt32(truncatingIfNeeded: reader.fields[0].count)
        pointCounts.remember(number, count)
        if let highest = waitingForPoints.removeValue(forKey: number), highest > count {
            log.note(.indexRange, "There are \(count) points, and an index is \(highest).")
        }
    }

    /// More face sets and curves than this do not wait for their points; in an export none does.
    private static let waitingLimit = 1 << 17

    /// Whether the indices of a face set or curve are those of its points.
    mutating func checkIndices(_ highest: UInt32, points: UInt32) {
        if let count = pointCounts.use(points) {
            if highest > count { log.note(.indexRange, "An index is \(highest), and #\(points) has \(count) points.") }
        } else if case .expected = instances[points], waitingForPoints.count < Self.waitingLimit {
            waitingForPoints[points] = max(highest, waitingForPoints[points] ?? 0)
        } else {
            log.verdict.unchecked += 1
        }
    }

    mutating func checkFaces() {
        var highest: UInt32 = 0
        for place in reader.list(2) {
            if let index = faceIndices.use(reader.references[place]) {
                highest = max(highest, index)
            } else {
                log.verdict.unchecked += 1
            }
        }
        checkIndices(highest, points: reader.fields[0].number)
    }

    /// RepresentationType says which classes the items are of (IfcShapeRepresentationTypes).
    mutating func checkRepresentation() {
        guard reader.fields[2].isGiven, let kinds = Self.itemKinds[reader.hash(2)] else {
            return log.note(.representationType, "The representation type is none that is written here.")
        }
        for place in reader.list(3) {
            let item = reader.references[place]
            switch instances[item] {
            case .defined(let kind):
                if !kinds.contains(kind) {
                    log.note(
                        .representationType, "#\(item) is no item of a representation of type \(reader.string(2)).")
                }
            case .expected, .unseen:
                guard let expectation = schema.expectations.firstIndex(of: kinds) else { continue }
                refer(to: item, expectation)
            }
        }
    }

    static let itemKinds: [UInt64: Kinds] = Dictionary(
        uniqueKeysWithValues: Schema.representationTypes.map { (TextHash.of($0.key), $0.value) })

    /// A shape representation belongs to one product definition shape or map.
    mutating func takeRepresentation(_ number: UInt32) {
        if !instances.take(number) { log.note(.representationShared, "#\(number) belongs to something else already.") }
    }

    mutating func checkStyledItem() {
        if reader.fields[1].count > 1 { log.note(.styleCount, "A styled item has more than one style.") }
        guard reader.fields[0].isGiven else { return }
        if !instances.take(reader.fields[0].number) {
            log.note(.styledTwice, "#\(reader.fields[0].number) is styled twice.")
        }
    }
}

extension Schema {
    /// What the items of a representation are, by its type.
    static let representationTypes: [String: Kinds] = [
        "Tessellation": Kinds(.triangulated, .polygonal),
        "SweptSolid": Kinds(.sweptArea),
        "AdvancedSweptSolid": Kinds(.sweptDisk, .sweptArea),
        "MappedRepresentation": Kinds(.mappedItem),
        "SurfaceOrSolidModel": Kinds(.triangulated, .polygonal, .sweptArea, .sweptDisk),
        "Curve3D": Kinds(.curve), "Curve2D": Kinds(.curve),
    ]
}
