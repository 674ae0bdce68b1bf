internal import BuildingModel
internal import Database
internal import Spill

/// The groups of models and what they name, met with the exported objects while these go by in the order of their ids.
final class GroupMembers {
    /// A group names an id in its model.
    private struct Entry: Sortable {
        var high: UInt64
        var low: UInt64
        var target: Int32
        /// A place in `groups`.
        var group: Int32

        func precedes(_ high: UInt64, _ low: UInt64, _ target: Int32) -> Bool {
            if self.high != high { return self.high < high }
            return self.low == low ? self.target < target : self.low < low
        }

        var sortingKey: UInt64 { high }

        func precedesTied(_ other: Entry) -> Bool { precedes(other.high, other.low, other.target) }
    }

    /// In the order of their ids and, where these are the same, of their models.
    private var groups: [(row: Int64, target: Int)] = []
    private var isUsed: [Bool] = []
    private var ordinals: [Int?] = []
    private let entries: Spool<Entry>.Cursor
    private var next: Entry?

    init(of models: [StoredSnapshot.Target], folder: String, _ database: any SQLConnection) throws {
        var found: [(guid: GUID, target: Int, row: Int64)] = []
        for (target, model) in models.enumerated() {
            let rows = try database.prepare("SELECT id, guid FROM object_group WHERE model = ?", .scan)
            rows.restart(model.row)
            while try rows.step() { found.append((try rows.guid(1), target, rows.integer(0))) }
        }
        found.sort { ($0.guid, $0.target) < ($1.guid, $1.target) }
        groups = found.map { ($0.row, $0.target) }
        isUsed = groups.map { _ in false }
        ordinals = groups.map { _ in nil }
        let sorter = Sorter<Entry>(folder: folder)
        let members = try database.prepare("SELECT guid FROM group_member WHERE object_group = ?", .scan)
        for (index, group) in groups.enumerated() {
            members.restart(group.row)
            while try members.step() {
                let guid = try members.guid(0)
                try sorter.append(
                    Entry(high: guid.high, low: guid.low, target: Int32(group.target), group: Int32(index)))
            }
        }
        let sorted = Spool<Entry>(folder: folder)
        try sorter.forEach { try sorted.append($0) }
        entries = sorted.cursor()
        next = try entries.next()
    }

    /// Calls the body for each group that names an object; the objects must come in their order.
    func groups(of candidate: Candidate, _ body: (_ group: Int) throws -> Void) throws {
        while let entry = next, entry.precedes(candidate.high, candidate.low, candidate.target) {
            next = try entries.next()
        }
        while let entry = next, entry.high == candidate.high, entry.low == candidate.low,
            entry.target == candidate.target
        {
            isUsed[Int(entry.group)] = true
            try body(Int(entry.group))
            next = try entries.next()
        }
    }

    /// The place of a group among those that have a member; nil for one that has none.
    func ordinal(of group: Int) -> Int? { ordinals[group] }

    /// Notes the groups that have a member in the temporary table `used_group`.
    func number(_ database: any SQLConnection) throws {
        try database.execute(
            """
            CREATE TEMP TABLE used_group (ordinal BIGINT PRIMARY KEY, object_group BIGINT NOT NULL, target BIGINT NOT NULL)
            """)
        let insertion = try database.insertion(into: "used_group", ["ordinal", "object_group", "target"])
        var count = 0
        for (index, group) in groups.enumerated() where isUsed[index] {
            ordinals[index] = count
            count += 1
            try insertion.bind(Int64(count), at: 1)
            try insertion.bind(group.row, at: 2)
            try insertion.bind(Int64(group.target), at: 3)
            try insertion.run()
        }
    }
}
