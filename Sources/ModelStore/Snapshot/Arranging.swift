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
    private let connections: Connections
    private let folder: String
    private let models: [StoredSnapshot.Target]
    private let places: DefinitionPlaces
    private let nodes: Nodes
    private var leftOut: [Arrangement.LeftOut] = []
    private static let blockSize = 1024
    private var shapeCount = 0

    /// The exported objects in their order.
    let members: Spool<Member>
    /// What is written of the candidates that are kept.
    let contents: RecordSorter
    /// Who belongs to what.
    let groupings: Groupings
    /// The shapes that are used more than once.
    let shapes: SharedShapes

    init(_ connections: Connections, folder: String, models: [StoredSnapshot.Target], places: DefinitionPlaces) {
        database = connections.first
        self.connections = connections
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
        try groupings.readGroups(of: models, database)
        try hang(exported)
        let sharedShapes = try shapes.number(database)
        try groupings.numberGroups(database)
        return Arrangement(
            objects: members.count, shapedObjects: shapeCount, sharedShapes: sharedShapes,
            typeObjects: groupings.typeObjects.count, leftOut: leftOut)
    }

    private func sortedCandidates(_ roles: [ObjectRole], _ selected: [GUID]?) throws -> Sorter<Candidate> {
        let sorter = Sorter<Candidate>(folder: folder)
        let scan = ObjectScan(of: models, elementTypes: places.elementTypes.mapValues { ($0, roles[$0].code) })
        try scan.run(connections, selected: selected) { [nodes, contents] block in
            let bytes = block.bytes.span
            for index in block.candidates.indices {
                let candidate = block.candidates[index]
                try nodes.note(candidate, block.contents[index].placement)
                try sorter.append(candidate)
                if candidate.isKept { try contents.append(block.contents[index], of: candidate, bytes) }
            }
        }
        return sorter
    }

    /// The exported ones among the candidates, which are merged on a thread of their own; here they get their ranks, and it is noted
    /// what definitions they use.
    private func ranked(_ candidates: Sorter<Candidate>) throws -> Spool<Candidate> {
        let exported = Spool<Candidate>(folder: folder)
        let uses = try DefinitionUses(folder: folder, database)
        let lookup = NodeLookup(nodes)
        try Handover<[Candidate]>.drain(
            "export-merge",
            filledBy: { blocks in
                var block: [Candidate] = []
                try candidates.forEach { candidate in
                    guard candidate.isKept else { return }
                    block.append(candidate)
                    guard block.count == Self.blockSize else { return }
                    try blocks.give(block)
                    block = blocks.takeBack() ?? []
                    block.removeAll(keepingCapacity: true)
                }
                try blocks.give(block)
            },
            taking: { block in
                for candidate in block where try !isLeftOut(candidate, lookup) {
                    try nodes.rank(candidate, exported.count)
                    try uses.note(candidate, rank: exported.count)
                    try exported.append(candidate)
                }
            })
        try nodes.endRanking()
        try groupings.number(uses, places, database)
        return exported
    }

    /// Openings that have nothing to cut are left out; what is below them hangs on what is above.
    private func isLeftOut(_ candidate: Candidate, _ nodes: NodeLookup) throws -> Bool {
        guard candidate.role == .opening else { return false }
        let host = try nodes.node(candidate.parent).flatMap { $0.role == .element ? $0 : nil }
        // An opening is never a host, so taking one out does not bring out another.
        if let host, host.isKept { return false }
        leftOut.append(
            .init(
                guid: candidate.guid,
                reason: host == nil
                    ? "an opening that is not directly under an element" : "an opening whose element is not exported"))
        return true
    }

    /// Says of every exported object what it hangs on, on several threads; who belongs to what is noted on a thread of its own
    /// meanwhile.
    private func hang(_ exported: Spool<Candidate>) throws {
        let lanes = (0..<connections.count).map { _ in Handover<HungObjects>(depth: 2) }
        try Handover<HungObjects>.run(
            "export-hang", through: lanes,
            giving: { [nodes, connections] blocks, place in
                try connections.read(place) { database in
                    let hanging = try HangingLane(NodeLookup(nodes), database)
                    let starts = stride(
                        from: place * Self.blockSize, to: exported.count, by: lanes.count * Self.blockSize)
                    for start in starts {
                        var block = blocks.takeBack() ?? HungObjects()
                        try hanging.hang(
                            start..<min(start + Self.blockSize, exported.count), of: exported, onto: &block)
                        try blocks.give(block)
                    }
                }
            }, endsTurn: { _ in true },
            taking: { [self] block in
                for index in block.members.indices {
                    var member = block.members[index]
                    if member.candidate.isShaped {
                        member.shapeRank = Int64(shapeCount)
                        shapeCount += 1
                    }
                    let rank = Int64(members.count)
                    try groupings.add(member, rank: rank, container: block.containers[index])
                    try members.append(member)
                }
                for use in block.uses { try shapes.add(use) }
            })
    }
}
