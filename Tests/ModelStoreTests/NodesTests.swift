import BuildingModel
import Foundation
import Testing

@testable import ModelStore

/// What objects lie below is found by its row, wherever it lies itself.
@Suite struct NodesTests {
    private static func candidate(_ object: Int64, below parent: Int64) -> Candidate {
        Candidate(
            high: UInt64(object) &* 0x9e37_79b9_7f4a_7c15, low: 0, object: object, version: object, parent: parent,
            typeObject: 0, materialUse: 0, layer: 0, shape: 0, classification: 0, target: 0, elementType: 0,
            role: .element, marks: .kept)
    }

    /// Rows with gaps, in their order or another; each below one of those before it, or below none.
    private static func model(_ count: Int, isInOrder: Bool) -> [Candidate] {
        let rows = (0..<count).map { Int64($0 * 3 + 1) }
        var candidates: [Candidate] = []
        for row in isInOrder ? rows : rows.shuffled() {
            candidates.append(candidate(row, below: candidates.randomElement()?.object ?? 0))
        }
        return candidates
    }

    @Test(arguments: [0, 1, 2, 9, 100, 1000], [0, 8, 20, 64, 1 << 16].flatMap { [($0, true), ($0, false)] })
    func everyNodeIsFoundWithItsRank(count: Int, way: (atHand: Int, isInOrder: Bool)) throws {
        let candidates = Self.model(count, isInOrder: way.isInOrder)
        let nodes = Nodes(folder: FileManager.default.temporaryDirectory.path, mostAtHand: way.atHand)
        for candidate in candidates { try nodes.note(candidate, .unknown) }
        try nodes.endNoting()
        let parents = Array(Set(candidates.map(\.parent)).subtracting([0]))
        #expect(nodes.count >= parents.count)
        var scratch: [Nodes.Node] = []
        #expect(try parents.allSatisfy { try nodes.find($0, &scratch)?.rank == -1 })
        // Every seventh has no rank, like an opening that is left out.
        var ranks: [Int64: Int64] = [:]
        for (rank, candidate) in candidates.shuffled().enumerated() where !rank.isMultiple(of: 7) {
            ranks[candidate.object] = Int64(rank)
            try nodes.rank(candidate, rank)
        }
        try nodes.endRanking()
        let lookup = NodeLookup(nodes)
        let above = Dictionary(uniqueKeysWithValues: candidates.map { ($0.object, $0.parent) })
        for _ in 0..<2 {
            let found = try parents.map { try lookup.node($0) }
            #expect(found.map { $0?.object } == parents)
            #expect(found.map { $0?.parent } == parents.map { above[$0] })
            #expect(found.map { $0?.rank } == parents.map { ranks[$0] ?? -1 })
        }
        for row in [0, 2, Int64(count * 3 + 1), .max] { #expect(try lookup.node(row) == nil) }
    }
}
