/// The check of the DATA section: what is remembered of the file so far.
///
/// Memory is flat: what grows with the file lies in tables that keep to `CheckMemory`, or is forgotten soon.
struct FileCheck: ~Copyable {
    let schema = Schema.shared
    let standard = StandardSetIndex.shared
    /// Whether sets with a standard's name are the project's own and may hold what they like.
    let ownSets: Bool

    var reader = RecordReader()
    var log = FindingLog()
    var instances: InstanceTable
    var objects: ObjectTable
    var ids: UniqueKeys
    var projects = 0

    /// References that a second use of the same number asks more of than the first did.
    var furtherExpectations: SpillLog<FurtherExpectation>
    /// Relations that speak of objects before these are read.
    var deferred: SpillLog<DeferredCheck>
    /// What relations say of objects that do not lie in memory; at most `mostMembers`.
    var members: [DeferredCheck] = []
    let mostMembers: Int

    // Properties.
    var recentProperties = RecentTable(PropertyNote(), limit: 1 << 18)
    var names: SetNames
    /// The names of the properties of one set.
    var seenNames = ScratchList(of: UInt64.self)
    var enumerations: [UInt32: Set<UInt64>] = [:]
    var applicability = Applicability()
    var typeFits = TypeFits()

    // Shapes.
    var pointCounts = RecentTable(UInt32(0), limit: 1 << 20)
    var faceIndices = RecentTable(UInt32(0), limit: 1 << 20)
    /// Face sets and curves whose points are not read yet, with the highest index they use.
    var waitingForPoints: [UInt32: UInt32] = [:]

    // Units.
    var unitTypes: [UInt32: UInt64] = [:]
    var assignedUnits: [UInt32] = []
    var unitAssignments = 0

    init(ownSets: Bool, memory: CheckMemory, folder: String) {
        self.ownSets = ownSets
        instances = InstanceTable(budget: memory.instances, folder: folder)
        objects = ObjectTable(budget: memory.objects, folder: folder)
        ids = UniqueKeys(bound: memory.keys, folder: folder)
        names = SetNames(standard: standard, memory: memory, folder: folder)
        furtherExpectations = SpillLog(capacity: memory.waiting, folder: folder)
        deferred = SpillLog(capacity: memory.waiting, folder: folder)
        mostMembers = memory.waiting
    }

    /// The first error of a temporary file: nothing that was found counts then.
    var failure: CheckStorageError? {
        instances.failure ?? objects.failure ?? ids.failure ?? names.failure ?? furtherExpectations.failure
            ?? deferred.failure
    }

    /// Reads a record.
    mutating func readRecord(_ text: RecordText) {
        reader.begin(text)
        log.begin(instance: nil)
        do throws(Fault) {
            try readInstance()
        } catch {
            note(error)
        }
        if !reader.faults.isEmpty { for fault in reader.faults { note(fault) } }
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
        case .abstract: log.note(.abstractClass, "\(schema.keywords[place]) is abstract.")
        case .deprecated: return log.note(.deprecatedClass, "\(schema.keywords[place]) is deprecated.")
        }
        if let objectClass = record.objectClass { objects[number].objectClass = objectClass }
        try reader.readAttributes(of: record, schema)
        if record.ruleCount > 0, schema.rules[record.firstRule].form == .globalID { readGlobalID(of: number) }
        readReferences(of: record)
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
    private mutating func readGlobalID(of number: UInt32) {
        let field = reader.fields[0]
        guard field.isGiven else { return }
        log.verdict.roots += 1
        guard let id = reader.globalID else {
            let text = reader.text.string(field.start..<min(field.end, field.start + 40))
            log.improperID = text.isEmpty ? nil : text
            return log.note(.globalID, "The GlobalId is no 22 characters of the IFC alphabet.")
        }
        log.globalID = id
        if !ids.insert(id.bits, of: number) { log.note(.duplicateGlobalID, Self.twice) }
    }

    static let twice = "The GlobalId stands at two instances."

    private mutating func readReferences(of record: RecordClass) {
        for index in 0..<record.ruleCount where reader.fields[index].isGiven {
            let rule = schema.rules[record.firstRule + index]
            switch rule.form {
            case .reference: refer(to: reader.fields[index].number, Int(rule.expectation))
            case .referenceSet, .referenceList:
                for place in reader.list(index) { refer(to: reader.references[place], Int(rule.expectation)) }
            case .anything:
                // What stands in a parameter of any form lies among the references too; every one of them is only expected to be there.
                for place in reader.references.indices { refer(to: reader.references[place], 0) }
            default: break
            }
        }
    }

    /// Notes a reference; the instance must be, or become, of a kind that the expectation allows.
    @inline(__always) mutating func refer(to number: UInt32, _ expectation: Int) {
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
            } else {
                furtherExpectations.append(
                    FurtherExpectation(number: number, expectation: UInt8(truncatingIfNeeded: expectation)))
            }
        }
    }
}

/// What a second reference to an instance that is not there yet asks of it.
struct FurtherExpectation: BitwiseCopyable {
    var number: UInt32
    /// By its place among the schema's.
    var expectation: UInt8
}
