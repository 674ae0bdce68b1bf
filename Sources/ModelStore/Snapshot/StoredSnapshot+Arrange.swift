internal import BuildingModel
internal import Spill

extension StoredSnapshot {
    func arrange(roles: [ObjectRole]) throws -> Arrangement {
        try access { database in
            guard roles.count == elementTypes.count else {
                throw Failure(
                    .software, "roles-missing",
                    "There are \(roles.count) roles for \(elementTypes.count) element types.")
            }
            let arranging = Arranging(
                Connections(first: database, others: besides), folder: temporaryFolder, models: models,
                places: places)
            let arrangement = try arranging.arrange(roles: roles, selected: selected)
            besides = []
            members = arranging.members
            contents = arranging.contents
            groupings = arranging.groupings
            sharedShapes = arranging.shapes
            return arrangement
        }
    }

    func forEachMember(of grouping: Grouping, _ body: (_ group: Int, _ member: Int) throws -> Void) throws {
        try groupings?.forEach(of: grouping, body)
    }

    func elementType(rank: Int) throws -> Int {
        Int(try member(rank).candidate.elementType)
    }

    func exportGUID(rank: Int) throws -> GUID {
        exportGUID(try member(rank))
    }

    /// The id an object is written with.
    func exportGUID(_ member: Member) -> GUID {
        let guid = member.candidate.guid
        return member.isDerived ? derived(guid, target: Int(member.candidate.target)) : guid
    }

    /// The id of an object or group whose own another model of the export has taken.
    func derived(_ guid: GUID, target: Int) -> GUID { GUID.named("\(models[target].guid)/\(guid)") }

    /// So many are read at once: wholes of parts are asked for in the order of their ranks, of 200,000 objects 20,000.
    private static let recentCount = 32

    private func member(_ rank: Int) throws -> Member {
        guard let members, (0..<members.count).contains(rank) else {
            throw Failure(.software, "no-such-rank", "The export holds no object of rank \(rank).")
        }
        if !recent.indices.contains(rank - firstRecent) {
            firstRecent = rank
            try members.read(rank..<min(rank + Self.recentCount, members.count), into: &recent)
        }
        return recent[rank - firstRecent]
    }
}
