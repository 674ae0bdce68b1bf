import BuildingModel
import IFC
import STEP

/// Remembers which sets are written, so that objects with equal sets share one, and which objects of the page have which.
struct PropertySharing {
    /// More different sets, and different properties of objects, than this are not remembered, so that memory stays flat.
    static let limit = 32_768

    /// A set that is written.
    struct Written {
        var name: InstanceName
        var id: GUID
    }

    /// A set that objects of the page have.
    struct PageSet {
        var set: Written
        /// The first object of the page that has it.
        var first: GUID
        var users = 0

        /// The id of their relation: what the set's and the object's ids have not in common.
        ///
        /// A set's id is that of what it holds, as good as random, so that is no other id; it needs no digest of its own, of which
        /// there would be one for almost every object.
        var relationGUID: GUID { GUID(high: set.id.high ^ first.high, low: set.id.low ^ first.low) }
    }

    /// A set that is remembered.
    private struct Remembered {
        var set: Written
        /// The page that it was used on last, and its place there.
        var page = 0
        var place: Int32 = 0
    }

    private let seed = Fingerprint.random()
    /// The sets that are remembered, and by its text the place of each among them.
    private var written: [Remembered] = []
    private var sets: [Fingerprint: Int32] = [:]
    /// By the properties of an object and what else decides its sets: a part of `remembered`, which holds places in `written`.
    private var owners: [Fingerprint: Range<Int32>] = [:]
    private var remembered: [Int32] = []
    var enumerations: [String: InstanceName] = [:]

    /// The sets of the page in the order of their first use, and who has them.
    private(set) var page: [PageSet] = []
    private(set) var uses: [(set: Int32, rank: Int)] = []
    /// Which page it is, from 1.
    private var pageNumber = 1

    init() {
        // Once and for all: a table that grows is there twice, and leaves a hole behind.
        written.reserveCapacity(Self.limit)
        sets.reserveCapacity(Self.limit)
        owners.reserveCapacity(Self.limit)
    }

    var isFull: Bool { sets.count >= Self.limit }

    /// The fingerprint of a set.
    func fingerprint(of text: borrowing SetText) -> Fingerprint {
        var print = seed
        var name = text.name
        name.withUTF8 { unsafe print.add($0) }
        unsafe text.records.text.withBytes { unsafe print.add($0) }
        return print
    }

    /// The fingerprint of what decides the sets of an object.
    func fingerprint(of properties: PropertyCursor?, elementType: Int, predefinedType: String?) -> Fingerprint {
        var print = seed
        print.add(UInt64(elementType))
        if var predefinedType { predefinedType.withUTF8 { unsafe print.add($0) } }
        guard let properties else { return print }
        unsafe properties.bytes.withUnsafeBufferPointer {
            unsafe print.add(UnsafeBufferPointer(rebasing: $0[properties.position..<properties.end]))
        }
        return print
    }

    /// The set that was written with this text.
    func written(_ print: Fingerprint) -> (set: Written, place: Int32)? {
        sets[print].map { (written[Int($0)].set, $0) }
    }

    /// Remembers a set, as long as there is room: its place among those that are remembered.
    mutating func remember(_ set: Written, _ print: Fingerprint) -> Int32? {
        guard !isFull else { return nil }
        let place = Int32(written.count)
        written.append(Remembered(set: set))
        sets[print] = place
        return place
    }

    /// Gives an object of the page the sets of an earlier one with the same properties; whether there was one.
    mutating func useRemembered(_ print: Fingerprint, by rank: Int, guid: GUID) -> Bool {
        guard let range = owners[print] else { return false }
        for index in range {
            let place = remembered[Int(index)]
            use(written[Int(place)].set, at: place, by: rank, guid: guid)
        }
        return true
    }

    /// Remembers which sets an object has, by their places among those that are remembered.
    mutating func remember(_ places: [Int32], _ print: Fingerprint) {
        guard owners.count < Self.limit, remembered.count + places.count <= 4 * Self.limit else { return }
        let first = Int32(remembered.count)
        remembered.append(contentsOf: places)
        owners[print] = first..<Int32(remembered.count)
    }

    /// Notes that an object of the page has a set.
    ///
    /// - Parameter place: that of the set among those that are remembered; nil for one that is not, which is the object's alone.
    mutating func use(_ set: Written, at place: Int32?, by rank: Int, guid: GUID) {
        var index = Int32(page.count)
        if let place, written[Int(place)].page == pageNumber {
            index = written[Int(place)].place
        } else {
            if let place { (written[Int(place)].page, written[Int(place)].place) = (pageNumber, index) }
            page.append(PageSet(set: set, first: guid))
        }
        page[Int(index)].users += 1
        uses.append((index, rank))
    }

    /// The ranks of the objects of the page, those with the first set first, in their order.
    func usersBySet(into ranks: inout [Int]) {
        ranks.removeAll(keepingCapacity: true)
        ranks.append(contentsOf: repeatElement(0, count: uses.count))
        var starts: [Int] = []
        starts.reserveCapacity(page.count)
        var next = 0
        for set in page {
            starts.append(next)
            next += set.users
        }
        for use in uses {
            ranks[starts[Int(use.set)]] = use.rank
            starts[Int(use.set)] += 1
        }
    }

    /// Ends the page.
    mutating func turnPage() {
        page.removeAll(keepingCapacity: true)
        uses.removeAll(keepingCapacity: true)
        pageNumber += 1
    }
}
