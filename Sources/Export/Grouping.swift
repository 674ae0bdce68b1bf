import BuildingModel
import STEP

extension ExportRun {
    /// Each group of a grouping with all its members, both ascending.
    ///
    /// Ranks have 32 bits here: a group can hold nearly everything, and a file has fewer instances than that.
    mutating func forEachGroup(
        of grouping: Grouping, _ body: (inout ExportRun, _ group: Int, _ members: [UInt32]) throws -> Void
    ) throws {
        var current: Int?
        var members: [UInt32] = []
        try snapshot.forEachMember(of: grouping) { group, member in
            if let finished = current, finished != group {
                try body(&self, finished, members)
                members.removeAll(keepingCapacity: true)
            }
            current = group
            members.append(UInt32(member))
        }
        if let current { try body(&self, current, members) }
    }
}

extension [UInt32] {
    /// The ranks that are not among some; no copy where, as mostly, there are none of these.
    func without(_ others: Set<Int>) -> [UInt32] {
        others.isEmpty ? self : filter { !others.contains(Int($0)) }
    }
}
