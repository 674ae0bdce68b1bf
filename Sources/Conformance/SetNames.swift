import IFC

/// The names of property and quantity sets, and which object has a set of which name.
///
/// An object has 32 bits for the set names of its class; further names of a class are pairs of object and name.
struct SetNames: ~Copyable {
    /// More names than this are not told apart: a file with so many has one for every few objects.
    static let limit = Int(UInt16.max) - 1

    /// Ids by the hash of the name; those of the standard's sets are their places in `StandardSets.all`.
    private var ids: KeyTable
    private let standardCount: Int
    private let standardLimit: Int
    /// By the number of a set: the id of its name, from 1.
    private var names: PagedTable<UInt16>
    /// By class and id: which bit of the object stands for it.
    private var bits = KeyTable()
    private var bitCounts: [UInt16: UInt32] = [:]
    private var further: UniqueKeys

    /// The first error of the temporary files.
    var failure: CheckStorageError? { names.failure ?? further.failure }

    /// - Parameter standard: the sets of the standard, whose names always have an id.
    init(standard: StandardSetIndex, memory: CheckMemory, folder: String) {
        ids = standard.places
        standardCount = standard.places.count
        standardLimit = standardCount + Self.limit - StandardSets.all.count
        names = PagedTable(of: 0, pageBits: 11, frames: max(2, memory.setNames >> 12), folder: folder)
        further = UniqueKeys(bound: memory.keys, folder: folder)
    }

    /// Notes that a set has a name; answers the name's id, nil where there are too many to give it one.
    mutating func name(_ set: UInt32, _ hash: UInt64) -> Int? {
        var id = ids[hash].map(Int.init)
        if id == nil, ids.count < standardLimit {
            let next = StandardSets.all.count + ids.count - standardCount
            ids.set(hash, UInt32(next))
            id = next
        }
        names[set] = id.map { UInt16($0 + 1) } ?? 0
        return id
    }

    /// The id of a set's name; nil where there is no such set yet.
    @inline(__always) mutating func id(of set: UInt32) -> Int? {
        let entry = names[set]
        return entry == 0 ? nil : Int(entry) - 1
    }

    /// The place of the standard's set of this name.
    @inline(__always) func standardPlace(_ id: Int) -> Int? { id < StandardSets.all.count ? id : nil }

    /// Notes that an object has a set of this name; false when it is known to have one already.
    mutating func give(_ id: Int, to object: UInt32, _ entry: inout ObjectTable.Entry, relation: UInt32) -> Bool {
        let key = UInt64(entry.objectClass) << 32 | UInt64(id) + 1
        var bit = bits[key]
        if bit == nil {
            let count = bitCounts[entry.objectClass, default: 0]
            if count < 32 {
                bits.set(key, count)
                bitCounts[entry.objectClass] = count + 1
                bit = count
            }
        }
        guard let bit else {
            return further.insert(WideKey(high: UInt64(object), low: UInt64(id) + 1), of: relation)
        }
        defer { entry.sets |= 1 << bit }
        return entry.sets & 1 << bit == 0
    }

    /// Tells the objects, and the relations at fault, of the pairs that were found only now to be there already.
    mutating func forEachLate(_ body: (_ object: UInt32, _ relation: UInt32) -> Void) {
        further.forEachLate { key, relation in body(UInt32(truncatingIfNeeded: key.high), relation) }
    }
}

/// Whether the standard's sets apply to classes; each pair is worked out once.
struct Applicability {
    /// Whether a set applies to the objects of a class.
    enum Answer: UInt8 {
        case no = 1
        case yes = 2
        /// Only to those of some predefined types.
        case byPredefinedType = 3
    }

    private var answers: [UInt8] = []

    mutating func answer(set: Int, objectClass: UInt16, _ entityClass: EntityClass, classes: Int) -> Answer {
        if answers.isEmpty { answers = Array(repeating: 0, count: StandardSets.all.count * classes) }
        let place = set * classes + Int(objectClass)
        if let answer = Answer(rawValue: answers[place]) { return answer }
        let definition = StandardSets.all[set]
        var answer = Answer.no
        if definition.applies(to: entityClass, predefinedType: nil) {
            answer = .yes
        } else if definition.template != "PSET_PERFORMANCEDRIVEN",
            definition.applicability.contains(where: { entityClass.isA($0.entityClass) })
        {
            answer = .byPredefinedType
        }
        answers[place] = answer.rawValue
        return answer
    }
}
