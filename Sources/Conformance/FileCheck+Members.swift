// What a relation says of its members, of which a large file has as many as objects, in every order.
extension FileCheck {
    /// Judges the members of the current relation, which are those of a list of it.
    mutating func judgeMembers(_ subject: DeferredCheck.Subject, listed attribute: Int, other: UInt32 = 0) {
        let list = reader.list(attribute)
        for start in stride(from: list.lowerBound, to: list.upperBound, by: Self.fewMembers) {
            let some = start..<min(start + Self.fewMembers, list.upperBound)
            objects.approach(reader.references, some)
            for place in some { judgeMember(subject, reader.references[place], other: other) }
        }
    }

    /// So many members are looked at before the first of them is judged.
    private static var fewMembers: Int { 32 }

    /// Judges a member of the current relation.
    ///
    /// Of a file with more objects than lie in memory, those that do not are judged later, some ten thousand in the order of their
    /// numbers: a storey, a type or a material has members all over the file, and each of them would bring every page of the objects back
    /// once more. With a million objects that was an eighth of the export's time, and it grew with the square of the size.
    private mutating func judgeMember(_ subject: DeferredCheck.Subject, _ object: UInt32, other: UInt32 = 0) {
        guard objects.isSpilled(object) else { return settle(subject, object, other: other) }
        members.append(
            DeferredCheck(
                subject: subject, object: object, relation: UInt32(truncatingIfNeeded: log.instance ?? 0), other: other)
        )
        if members.count >= mostMembers { judgeMembers() }
    }

    /// Judges all that wait.
    mutating func judgeMembers() {
        guard !members.isEmpty else { return }
        // Those of one object stay in the order of the relations.
        members.sort { $0.object < $1.object }
        let current = log.subject
        for member in members {
            log.begin(instance: Int(member.relation))
            settle(member.subject, member.object, other: member.other)
        }
        log.subject = current
        members.removeAll(keepingCapacity: true)
    }

    private mutating func settle(_ subject: DeferredCheck.Subject, _ object: UInt32, other: UInt32) {
        switch subject {
        case .contained: mark(object, .contained, .containedTwice)
        case .part: return mark(object, .part, .decomposedTwice)
        case .typed: if !markTyped(object) { log.note(.typedTwice, "#\(object) has two types.") }
        default: break
        }
        judge(subject, object, other: other)
    }
}
