import IFC

/// Something that a relation says of an object, for when the object's class is known.
struct DeferredCheck: BitwiseCopyable {
    var subject: Subject
    var object: UInt32
    /// The relation.
    var relation: UInt32
    /// What the relation names besides: a type, a set of the standard.
    var other: UInt32 = 0

    /// What is asked of the object.
    enum Subject: UInt8, BitwiseCopyable {
        case structure, contained, part, host, opening, projection, filling, group, zoneMember, material, typed
        /// A set that a relation gives to the object.
        case described
        /// Whether a set that is only for one predefined type is for that of the object.
        case predefinedType
    }
}

extension FileCheck {
    /// IfcRelAggregates, IfcRelNests: a part has one whole.
    mutating func checkParts() {
        let whole = reader.fields[4].number
        if reader.list(5).contains(where: { reader.references[$0] == whole }) {
            log.note(.decomposedTwice, "An object is a part of itself.")
        }
        judgeMembers(.part, listed: 5)
    }

    mutating func checkContainment() {
        judge(.structure, reader.fields[5].number)
        judgeMembers(.contained, listed: 4)
    }

    mutating func checkVoid() {
        judge(.host, reader.fields[4].number)
        judge(.opening, reader.fields[5].number)
        mark(reader.fields[5].number, .voids, .decomposedTwice)
    }

    mutating func checkProjection() {
        judge(.host, reader.fields[4].number)
        judge(.projection, reader.fields[5].number)
        mark(reader.fields[5].number, .projects, .decomposedTwice)
    }

    mutating func checkFilling() {
        judge(.opening, reader.fields[4].number)
        judge(.filling, reader.fields[5].number)
        mark(reader.fields[5].number, .fills, .filledTwice)
    }

    mutating func checkGroup() {
        let group = reader.fields[6].number
        judge(.group, group)
        if facts(of: group)?.isZone ?? false { judgeMembers(.zoneMember, listed: 4) }
    }

    mutating func mark(_ number: UInt32, _ mark: ObjectTable.Marks, _ rule: Rule) {
        var entry = objects[number]
        let before = entry.marks
        if before.contains(mark) { log.note(rule, "#\(number) is named by two such relations.") }
        let hangs: ObjectTable.Marks = [.contained, .part, .voids]
        if hangs.contains(mark), !before.intersection(hangs.subtracting(mark)).isEmpty {
            log.note(.containedAndDecomposed, "#\(number) hangs in two ways: contained, a part, or voiding something.")
        }
        entry.marks.insert(mark)
        objects[number] = entry
    }

    /// What is known of an object's class; nil as long as the object is not read.
    @inline(__always) mutating func facts(of number: UInt32) -> ObjectFacts? {
        let entry = objects[number]
        return entry.isDefined ? schema.objects[Int(entry.objectClass)] : nil
    }

    /// Judges what the current relation says of an object, now or when the object is read.
    mutating func judge(_ subject: DeferredCheck.Subject, _ object: UInt32, other: UInt32 = 0) {
        let check = DeferredCheck(
            subject: subject, object: object, relation: UInt32(truncatingIfNeeded: log.instance ?? 0), other: other)
        if let facts = facts(of: object) {
            judge(check, facts)
        } else {
            deferred.append(check)
        }
    }

    mutating func finish(_ check: DeferredCheck) {
        guard let facts = facts(of: check.object) else { return }
        log.begin(instance: Int(check.relation))
        judge(check, facts)
        log.begin(instance: nil)
    }

    private mutating func judge(_ check: DeferredCheck, _ facts: ObjectFacts) {
        var name: String { facts.entityClass.name }
        let object = check.object
        switch check.subject {
        case .described: judgeLateSet(of: object, facts, set: check.other)
        case .structure where !facts.isSpatial:
            log.note(.referenceClass, "#\(object) is an \(name), which contains nothing.")
        case .contained where !facts.isProduct || facts.isSpatialStructure || facts.isOpening:
            log.note(.referenceClass, "#\(object) is an \(name), which is not contained in anything.")
        case .host where !facts.isElement || facts.isOpening:
            log.note(.referenceClass, "#\(object) is an \(name), which has no openings and projections.")
        case .opening where !facts.isOpening:
            log.note(.referenceClass, "#\(object) is an \(name) and no opening.")
        case .projection where !facts.isProjection:
            log.note(.referenceClass, "#\(object) is an \(name) and no projection.")
        case .filling where !facts.isElement || facts.isOpening:
            log.note(.referenceClass, "#\(object) is an \(name), which fills no opening.")
        case .group where !facts.isGroup:
            log.note(.referenceClass, "#\(object) is an \(name) and no group.")
        case .zoneMember where !facts.isZoneMember:
            log.note(.groupMember, "#\(object) is an \(name), which cannot be in a zone.")
        case .material where !facts.mayHaveMaterial:
            log.note(.materialSubject, "#\(object) is an \(name), which has no material.")
        case .typed: judgeType(of: object, facts, type: check.other)
        case .predefinedType: judgePredefinedType(of: object, facts, set: Int(check.other))
        default: break
        }
    }

    /// Whether an object hangs somewhere.
    static func checkPlace(_ number: UInt32, _ entry: ObjectTable.Entry, _ schema: Schema, _ log: inout FindingLog) {
        let facts = schema.objects[Int(entry.objectClass)]
        guard facts.needsPlace else { return }
        let wanted: ObjectTable.Marks =
            facts.isOpening
            ? .voids : facts.isProjection ? .projects : facts.isSpatialStructure ? .part : [.contained, .part]
        if entry.marks.isDisjoint(with: wanted) {
            log.note(
                .noPlace, instance: number, "An \(facts.entityClass.name) is neither contained nor a part of anything.")
        }
    }
}
