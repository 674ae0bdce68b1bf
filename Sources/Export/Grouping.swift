import BuildingModel
import STEP

extension ExportRun {
    /// Each group of a grouping with all its members, both ascending.
    mutating func forEachGroup(
        of grouping: Grouping, _ body: (inout ExportRun, _ group: Int, _ members: Ranks) throws -> Void
    ) throws {
        var current: Int?
        var members = Ranks()
        try snapshot.forEachMember(of: grouping) { group, member in
            if let finished = current, finished != group {
                try body(&self, finished, members)
                members.removeAll()
            }
            current = group
            members.append(member)
        }
        if let current { try body(&self, current, members) }
    }
}
