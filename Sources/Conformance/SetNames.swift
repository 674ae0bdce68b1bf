import IFC

/// The names of property and quantity sets, and which object has a set of which name.
///
/// An object has 32 bits for the set names of its class; further names of a class go into a table that holds a million pairs.
struct SetNames {
    static let limit = 1 << 20

    private var ids = KeyTable()
    /// By id: the place of the standard's set of this name.
    private(set) var standardPlaces: [Int?] = []
    private var bits = KeyTable()
    private var bitCounts: [UInt16: UInt32] = [:]
    private var further = KeySet()

    /// The id of a name, from 0.
    mutating func id(of hash: UInt64, standard: StandardSetIndex) -> UInt32 {
        if let id = ids[hash] { return id }
        let id = UInt32(standardPlaces.count)
        ids.set(hash, id)
        standardPlaces.append(standard.places[hash].map(Int.init))
        return id
    }

    /// What came of giving an object a set name.
    enum Outcome {
        case new, duplicate, unchecked
    }

    /// Notes that an object has a set of this name.
    mutating func give(_ id: UInt32, to number: UInt32, _ entry: inout ObjectTable.Entry) -> Outcome {
        let key = UInt64(entry.objectClass) << 32 | UInt64(id) + 1
        let bit: UInt32
        if let known = bits[key] {
            bit = known
        } else {
            bit = bitCounts[entry.objectClass, default: 0]
            bitCounts[entry.objectClass] = bit + 1
            bits.set(key, bit)
        }
        if bit < 32 {
            defer { entry.sets |= 1 << bit }
            return entry.sets & 1 << bit == 0 ? .new : .duplicate
        }
        let pair = (UInt64(number) << 32 | UInt64(id)).mixed
        guard further.count < Self.limit else { return .unchecked }
        return further.insert(pair) ? .new : .duplicate
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
