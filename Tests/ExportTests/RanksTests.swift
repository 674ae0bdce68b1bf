import Testing

@testable import Export

/// Members of a group, kept as steps.
@Suite struct RanksTests {
    private static let lists: [[Int]] = [
        [], [0], [5], [0, 1, 2, 3], [3, 3, 4], [127, 128, 255, 256, 16_383, 16_384 + 16_383],
        [0, 1 << 40, 1 << 40 + 1],
        Array(stride(from: 7, to: 100_000, by: 13)),
    ]

    private static func ranks(_ list: [Int]) -> Ranks {
        var ranks = Ranks()
        for rank in list { ranks.append(rank) }
        return ranks
    }

    @Test(arguments: lists)
    func comeOutAsTheyWentIn(list: [Int]) {
        let ranks = Self.ranks(list)
        #expect(Array(ranks) == list && ranks.count == list.count && ranks.isEmpty == list.isEmpty)
    }

    @Test(arguments: lists)
    func canBeTakenOut(list: [Int]) {
        let others = Set(list.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element))
        #expect(Array(Self.ranks(list).without(others)) == list.filter { !others.contains($0) })
        #expect(Array(Self.ranks(list).without([])) == list)
    }

    @Test func beginAnewOnceEmptied() {
        var ranks = Self.ranks([1000, 2000])
        ranks.removeAll()
        ranks.append(1)
        #expect(Array(ranks) == [1])
    }
}
