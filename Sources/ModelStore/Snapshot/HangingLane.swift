internal import BuildingModel
internal import Database
internal import Spill

/// Says of exported objects what they hang on; one of several that do so at the same time.
final class HangingLane {
    private let nodes: NodeLookup
    private let uses: RowLookup
    private var candidates: [Candidate] = []
    private static let lookupSize = 256

    init(_ nodes: NodeLookup, _ database: any SQLConnection) throws {
        self.nodes = nodes
        uses = try RowLookup("shape", of: "shape_use", key: "version", Self.lookupSize, database)
    }

    /// Puts the objects of a range in place of what is in the block.
    func hang(_ range: Range<Int>, of exported: Spool<Candidate>, onto block: inout HungObjects) throws {
        block.removeAll()
        var previous = range.lowerBound > 0 ? try exported.element(at: range.lowerBound - 1).guid : nil
        try exported.read(range, into: &candidates)
        uses.begin()
        for candidate in candidates {
            let hanging = try Hanging(candidate.role, below: candidate.parent, nodes)
            let member = Member(
                candidate: candidate, relation: hanging.relation, isDerived: candidate.guid == previous,
                parent: hanging.parent?.rank ?? -1, placement: try hanging.placement(nodes), shapeRank: -1)
            previous = candidate.guid
            if candidate.isShaped {
                let isOpening = member.relation == .voids
                if candidate.shape != 0 {
                    block.uses.append(.init(shape: candidate.shape, isOpening: isOpening, isPlaced: false))
                } else {
                    uses.ask(candidate.version, for: isOpening ? 1 : 0)
                }
            }
            block.members.append(member)
            block.containers.append(hanging.container?.rank)
        }
        try uses.forEach { row, isOpening in
            block.uses.append(.init(shape: row.integer(1), isOpening: isOpening != 0, isPlaced: true))
        }
    }
}
