internal import BuildingModel
internal import Database

/// Reads some hundred rows of a table by their ids, or another key, with one statement.
///
/// Rows that are asked for together often lie together, as they were stored together. Then they are read from the first to the last,
/// and not found one by one.
final class RowLookup {
    private let scattered: any SQLStatement
    private let near: any SQLStatement
    private let size: Int
    /// What is asked for and for whom.
    private var asked: [(row: Int64, index: Int)] = []

    /// - Parameters:
    ///   - columns: what is read, from column 1 on; column 0 is the key.
    ///   - key: by what rows are asked for; several can have the same.
    ///   - size: how many are asked for at once.
    init(_ columns: String, of table: String, key: String = "id", _ size: Int, _ database: any SQLConnection) throws {
        let rows = "SELECT \(key), \(columns) FROM \(table) WHERE \(key)"
        let places = String(repeating: "?,", count: size).dropLast()
        scattered = try database.prepare("\(rows) IN (\(places))")
        near = try database.prepare("\(rows) BETWEEN ? AND ?")
        self.size = size
    }

    /// Forgets what was asked for.
    func begin() {
        asked.removeAll(keepingCapacity: true)
    }

    /// Asks for a row.
    func ask(_ row: Int64, for index: Int) {
        asked.append((row, index))
    }

    /// How many were asked for.
    var count: Int { asked.count }

    /// Calls the body for each row that is there, once for everybody who asked for it.
    func forEach(_ body: (_ row: any SQLStatement, _ index: Int) throws -> Void) throws {
        asked.sort { $0.row < $1.row }
        for start in stride(from: 0, to: asked.count, by: size) {
            let end = min(start + size, asked.count)
            let rows = begin(start..<end)
            defer { rows.stop() }
            while try rows.step() {
                let row = rows.integer(0)
                var place = first(of: row, in: start..<end)
                while place < end, asked[place].row == row {
                    try body(rows, asked[place].index)
                    place += 1
                }
            }
        }
    }

    /// A statement that finds what was asked for in a part that is sorted, and perhaps as much that nobody asked for.
    private func begin(_ part: Range<Int>) -> any SQLStatement {
        let (first, last) = (asked[part.lowerBound].row, asked[part.upperBound - 1].row)
        if last - first < 2 * Int64(part.count) {
            near.restart(first, last)
            return near
        }
        // One by one: a collection handed to a statement of unknown kind would be a box for each row. Where there are fewer, the
        // rest is a row that is not there.
        scattered.restart()
        for place in 0..<size {
            let asks = place < part.count
            scattered.bind(Int32(place + 1), asks ? asked[part.lowerBound + place].row : 0)
        }
        return scattered
    }

    /// Where the first that asked for a row stands, in a part that is sorted.
    private func first(of row: Int64, in range: Range<Int>) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if asked[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
