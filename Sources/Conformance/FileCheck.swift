/// The check of the DATA section: what is remembered of the file so far.
///
/// Memory is that of the tables: a byte and a bit an instance, eight bytes an object, 10 to 20 bytes a GlobalId and a set.
struct FileCheck {
    let schema = Schema.shared
    let standard = StandardSetIndex.shared
    /// Whether sets with a standard's name are the project's own and may hold what they like.
    let ownSets: Bool

    var reader = RecordReader()
    var log = FindingLog()
    var instances = InstanceTable()
    var objects = ObjectTable()
    var ids = KeySet()
    var projects = 0

    // References that a second use of the same number asks more of than the first did.
    var furtherExpectations: [(number: UInt32, expectation: Int)] = []
    /// Relations that speak of objects before these are read.
    var deferred: [DeferredCheck] = []

    // Properties.
    var recentProperties = RecentTable<PropertyNote>()
    var setNames = NumberTable()
    var names = SetNames()
    var enumerations: [UInt32: Set<UInt64>] = [:]
    var applicability = Applicability()
    var typeFits: [UInt32: Bool] = [:]

    // Shapes.
    var pointCounts = RecentTable<UInt32>()
    var faceIndices = RecentTable<UInt32>()
    /// Face sets and curves whose points are not read yet, with the highest index they use.
    var waitingForPoints: [UInt32: UInt32] = [:]

    // Units.
    var unitTypes: [UInt32: UInt64] = [:]
    var assignedUnits: [UInt32] = []
    var unitAssignments = 0

    init(ownSets: Bool) {
        self.ownSets = ownSets
    }

    /// Reads the record whose text is in the reader.
    mutating func readRecord() {
        reader.begin()
        log.begin(instance: nil)
        do throws(Fault) {
            try readInstance()
        } catch {
            note(error)
        }
        for fault in reader.faults { note(fault) }
    }

    private mutating func note(_ fault: Fault) {
        log.note(fault.rule, fault.message.description)
    }

    private mutating func readInstance() throws(Fault) {
        guard reader.take(UInt8(ascii: "#")) else {
            throw Fault(.syntax, "A record does not begin with its instance name.")
        }
        guard let number = reader.digits(), number > 0, number < InstanceTable.limit else {
            throw Fault(.instanceNumber, "An instance has no proper number.")
        }
        log.begin(instance: Int(number))
        log.verdict.instances += 1
        try reader.expect(UInt8(ascii: "="), Fault(.syntax, "An equals sign is missing."))
        let hash = reader.keyword()
        guard let place = schema.index[hash].map(Int.init) else {
            define(number, .other)
            throw hash == 0
                ? Fault(.syntax, "A record has no keyword.")
                : Fault(.unknownClass, "The class of the instance is not known.")
        }
        let record = schema.classes[place]
        define(number, record.kind)
        try reader.expect(UInt8(ascii: "("), Fault(.syntax, "The attributes do not begin with a parenthesis."))
        switch record.status {
        case .usable: break
        case .abstract: log.note(.abstractClass, "\(record.keyword) is abstract.")
        case .deprecated: return log.note(.deprecatedClass, "\(record.keyword) is deprecated.")
        }
        if let objectClass = record.objectClass { objects[number].objectClass = objectClass }
        try reader.readAttributes(record.attributes)
        if record.attributes.first?.form == .globalID { readGlobalID() }
        readReferences(record.attributes)
        check(record, number)
    }

    private mutating func define(_ number: UInt32, _ kind: Kind) {
        switch instances[number] {
        case .defined: log.note(.duplicateInstance, "The number is given to two instances.")
        case .expected(let expectation):
            if !schema.expectations[expectation].contains(kind) {
                log.note(.referenceClass, "Another instance refers to this one, whose class does not fit there.")
            }
            instances.define(number, kind)
        case .unseen: instances.define(number, kind)
        }
    }

    /// GlobalId: its form, and that it stands once.
    private mutating func readGlobalID() {
        let field = reader.fields[0]
        guard field.isGiven else { return }
        log.verdict.roots += 1
        let text = reader.bytes[field.start..<field.end]
        log.globalID.append(contentsOf: text.prefix(40))
        let isProper =
            text.count == 22 && text.first.map { (UInt8(ascii: "0")...UInt8(ascii: "3")).contains($0) } ?? false
            && text.allSatisfy { $0 &- 48 < 10 || $0 &- 65 < 26 || $0 &- 97 < 26 || $0 == 95 || $0 == 36 }
        guard isProper else { return log.note(.globalID, "The GlobalId is no 22 characters of the IFC alphabet.") }
        // 64 bits of hash for 128 bits of id: of ten million ids two hash alike with a chance of one in 370 000.
        if !ids.insert(TextHash.of(text).mixed) {
            log.note(.duplicateGlobalID, "The GlobalId stands at two instances.")
        }
    }

    private mutating func readReferences(_ rules: [AttributeRule]) {
        for (index, rule) in rules.enumerated() where reader.fields[index].isGiven {
            switch rule.form {
            case .reference: refer(to: reader.fields[index].number, rule.expectation)
            case .referenceSet, .referenceList:
                let field = reader.fields[index]
                for place in field.first..<(field.first + field.count) {
                    refer(to: reader.references[place], rule.expectation)
                }
            case .anything:
                // What stands in a parameter of any form lies among the references too; every one of them is only expected to be there.
                for number in reader.references { refer(to: number, 0) }
            default: break
            }
        }
    }

    /// Notes a reference; the instance must be, or become, of a kind that the expectation allows.
    mutating func refer(to number: UInt32, _ expectation: Int) {
        switch instances[number] {
        case .unseen: instances.expect(number, expectation)
        case .defined(let kind):
            if !schema.expectations[expectation].contains(kind) {
                log.note(.referenceClass, "It refers to #\(number), whose class does not fit there.")
            }
        case .expected(let before):
            guard before != expectation, expectation != 0 else { return }
            if before == 0 {
                instances.expect(number, expectation)
            } else if furtherExpectations.count < Self.deferredLimit {
                furtherExpectations.append((number, expectation))
            } else {
                log.verdict.unchecked += 1
            }
        }
    }

    /// More relations than this are not kept until their objects are read.
    static let deferredLimit = 1 << 20
}
