import Database
import TestDatabases
import Testing

@testable import ModelStore

@Suite("Rows that are asked for together", .onEveryEngine)
struct RowLookupTests {
    @Test(
        "are found for everybody who asked, whether they lie side by side or far apart", arguments: 0..<5,
        [1, 2, 3, 1000])
    func finds(seed: Int, distance: Int) throws {
        var dice = Dice(seed)
        let workshop = try Workshop()
        // A key that is there has up to three rows.
        let stored = (0..<60).flatMap { number in
            let key = Int64(1 + number * distance + dice.below(distance))
            return (0..<dice.below(4)).map { (key: key, part: Int64($0)) }
        }
        let asked = (0..<30).map { _ in Int64(dice.below(60 * distance + 2)) } + stored.prefix(9).map(\.key)
        var found = asked.map { _ in [Int64]() }
        try workshop.database.write { database in
            try database.execute("CREATE TEMP TABLE thing (owner BIGINT NOT NULL, part BIGINT NOT NULL)")
            for row in stored { try database.execute("INSERT INTO thing VALUES (?, ?)", [row.key, row.part]) }
            let lookup = try RowLookup("part", of: "thing", key: "owner", 8, database)
            for _ in 0..<2 {
                found = asked.map { _ in [] }
                lookup.begin()
                for (index, key) in asked.enumerated() { lookup.ask(key, for: index) }
                try lookup.forEach { row, index in found[index].append(row.integer(1)) }
            }
        }
        #expect(found.map { $0.sorted() } == asked.map { key in stored.filter { $0.key == key }.map(\.part) })
    }
}
