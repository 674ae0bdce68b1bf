import Testing

@testable import ModelStore

@Suite struct RowPlacesTests {
    /// Rows in the order in which they are found, which is not that of their numbers.
    @Test(
        arguments: [
            [1, 2, 3], [3, 1, 2], [65_535, 65_536, 1], [1 << 40, 7, (1 << 40) + 1, (1 << 40) - 1], [.max, .min, 0, -1],
        ] as [[Int64]])
    func everyRowHasThePlaceItWasGiven(rows: [Int64]) {
        var places = RowPlaces()
        for (place, row) in rows.enumerated() { places[row] = place }
        #expect(rows.map { places[$0] } == Array(rows.indices))
        for row in rows {
            for other in [row &- 1, row &+ 1, row &+ 65_536, row &- 65_536] where !rows.contains(other) {
                #expect(places[other] == nil)
            }
        }
        places[rows[0]] = nil
        #expect(places[rows[0]] == nil && places[rows[1]] == 1)
    }

    @Test func whereNothingStandsNothingIsFound() {
        for row in [0, 1, -1, .max, .min] as [Int64] { #expect(RowPlaces()[row] == nil) }
    }
}
