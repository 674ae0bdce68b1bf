internal import BuildingModel
internal import Database
internal import Handover
internal import Spill

/// Decides which objects are exported, their order and how they hang, in three passes over their short records.
///
/// What grows with the model goes through sorters and spools, which are files beyond a bound; nothing is looked up by object but
/// what others lie below.
final class Arranging {
    private let database: any SQLConnection
    private let folder: String
    private let models: [StoredSnapshot.Target]
    private let places: DefinitionPlaces
    private let nodes: Nodes
    private var leftOut: [Arrangement.LeftOut] = []
    private var shapeCount = 0

    /// The exported objects in their order.
    let members: Spool<Member>
    /// What is written of the candidates that are kept.
    let contents: RecordSorter
    /// Who belongs to what.
    let groupings: Groupings
    /// The shapes that are used more than once.
    let shapes: SharedShapes

    init(_ database: any SQLConnection, folder: String, models: [StoredSnapshot.Target], places: DefinitionPlaces) {
        self.database = database
        self.folder = folder
        self.models = models
        self.places = places
        nodes = Nodes(folder: folder)
        members = Spool(folder: folder)
        contents = RecordSorter(folder: folder)
        groupings = Groupings(folder: folder)
        shapes = SharedShapes(folder: folder)
    }

    /// - Parameter roles: for each element type what its objects are.
    func arrange(roles: [ObjectRole], selected: [GUID]?) throws -> Arrangement {
        let candidates = try sortedCandidates(roles, selected)
        try nodes.endNoting()
        let exported = try ranked(candidates)
        try groupings.number(exported, places, database)
        try groupings.readGroups(of: models, database)
        try hang(exported)
        let sharedShapes = try shapes.number(database)
        try groupings.numberGroups(database)
        return Arrangement(
            objects: members.count, shapedObjects: shapeCount, sharedShapes: sharedShapes,
            typeObjects: groupings.typeObjects.count, leftOut: leftOut)
    }

    private func sortedCandidates(_ roles: [ObjectRole], _ selected: [GUID]?) throws -> Sorter<Candidate> {
        let sorter = Sorter(folder: folder, by: Candidate.precedes)
        let scan = try ObjectScan(
            Candidates(
                database: database, targets: models,
                elementTypes: places.elementTypes.mapValues { ($0, roles[$0].code) }))
        try scan.run(selected: selected) { [nodes, contents] block in
            for index in block.candidates.indices {
                let candidate = block.candidates[index]
                try nodes.note(candidate, block.contents[index].placement)
                try sorter.append(candidate)
                if candidate.isKept { try contents.append(block.contents[index], of: candidate, block.bytes) }
            }
        }
        return sorter
    }

    /// The exported ones among the candidates; openings that have nothing to cut are left out, and what is below them hangs on what is
    /// above.
    private func ranked(_ candidates: Sorter<Candidate>) throws -> Spool<Candidate> {
        let exported = Spool<Candidate>(folder: folder)
        try candidates.forEach { candidate in
            guard candidate.isKept else { return }
            if candidate.role == .opening {
                let host = try nodes.node(candidate.parent).flatMap { $0.role == .element ? $0 : nil }
                // An opening is never a host, so taking one out does not bring out another.
                guard let host, host.isKept else {
                    leftOut.append(
                        .init(
                            guid: candidate.guid,
                            reason: host == nil
                                ? "an opening that is not directly under an element"
                                : "an opening whose element is not exported"))
                    return
                }
            }
            try nodes.rank(candidate, exported.count)
            try exported.append(candidate)
        }
        try nodes.endRanking()
        return exported
    }

    /// Some exported objects as they hang, and the shapes they use.
    private struct Hung {
        var members: [Member] = []
        /// For each the rank of the spatial object of a filling.
        var containers: [Int64?] = []
        var uses: [SharedShapes.Use] = []

        static let size = 256

        mutating func removeAll() {
            members.removeAll(keepingCapacity: true)
            containers.removeAll(keepingCapacity: true)
            uses.removeAll(keepingCapacity: true)
        }
    }

    /// Says of every exported object what it hangs on; who belongs to what is noted on a thread of its own meanwhile.
    private func hang(_ exported: Spool<Candidate>) throws {
        try Handover<Hung>.run("export-group") { blocks in
            try hang(exported, into: blocks)
        } taking: { [members, groupings, shapes] block in
            for index in block.members.indices {
                let rank = Int64(members.count)
                try groupings.add(block.members[index], rank: rank, container: block.containers[index])
                try members.append(block.members[index])
            }
            for use in block.uses { try shapes.add(use) }
        }
    }

    private func hang(_ exported: Spool<Candidate>, into blocks: Handover<Hung>) throws {
        let uses = try RowLookup("shape", of: "shape_use", key: "version", Hung.size, database)
        var previous: GUID?
        var block = Hung()
        func give() throws {
            try uses.forEach { row, isOpening in
                block.uses.append(.init(shape: row.integer(1), isOpening: isOpening != 0, isPlaced: true))
            }
            uses.begin()
            try blocks.give(block)
        }
        try exported.forEach { candidate in
            let hanging = try Hanging(candidate.role, below: candidate.parent, nodes)
            var member = Member(
                candidate: candidate, relation: hanging.relation, isDerived: candidate.guid == previous,
                parent: hanging.parent?.rank ?? -1, placement: try hanging.placement(nodes), shapeRank: -1)
            previous = candidate.guid
            if candidate.isShaped {
                member.shapeRank = Int64(shapeCount)
                shapeCount += 1
                let isOpening = member.relation == .voids
                if candidate.shape != 0 {
                    block.uses.append(.init(shape: candidate.shape, isOpening: isOpening, isPlaced: false))
                } else {
                    uses.ask(candidate.version, for: isOpening ? 1 : 0)
                }
            }
            block.members.append(member)
            block.containers.append(hanging.container?.rank)
            if block.members.count == Hung.size {
                try give()
                block = blocks.takeBack() ?? Hung()
                block.removeAll()
            }
        }
        try give()
    }
}
