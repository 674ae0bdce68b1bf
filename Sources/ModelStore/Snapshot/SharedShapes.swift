internal import BuildingModel
internal import GRDB
internal import Spill

/// Finds the shapes that are used more than once, transformed, or beside others.
final class SharedShapes {
    /// That an exported object uses a shape.
    struct Use: BitwiseCopyable {
        var shape: Int64
        /// What an opening takes away is written on its own.
        var isOpening: Bool
        /// It stands at a place of its own, or beside others.
        var isPlaced: Bool

        fileprivate static func precedes(_ left: Use, _ right: Use) -> Bool {
            left.shape == right.shape ? !left.isOpening && right.isOpening : left.shape < right.shape
        }
    }

    private let uses: Sorter<Use>
    /// A bit for each shape that may be shared; several shapes can share one.
    private var marks = [UInt64](repeating: 0, count: 1 << 14)
    private static let mask: Int64 = 1 << 20 - 1

    init(folder: String) {
        uses = Sorter(folder: folder, by: Use.precedes)
    }

    /// Takes in the use of a shape by an exported object.
    func add(_ use: Use) throws {
        try uses.append(use)
    }

    /// Whether a shape may be shared: only then it need be looked up.
    func maybeShared(_ shape: Int64) -> Bool {
        let bit = Int(shape & Self.mask)
        return marks[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// Numbers them by their content's hash in the temporary table `shared_shape`, and answers how many there are.
    func number(_ database: Database) throws -> Int {
        try database.execute(
            sql: """
                CREATE TEMP TABLE reused (shape INTEGER NOT NULL, opening INTEGER NOT NULL);
                CREATE TEMP TABLE shared_shape (ordinal INTEGER PRIMARY KEY, shape INTEGER NOT NULL,
                    opening INTEGER NOT NULL, UNIQUE (shape, opening));
                """)
        let insertion = try BareStatement(database, "INSERT INTO temp.reused VALUES (?, ?)")
        var current: (use: Use, isReused: Bool)?
        func finish() throws {
            guard let current, current.isReused else { return }
            let bit = Int(current.use.shape & Self.mask)
            marks[bit >> 6] |= 1 << UInt64(bit & 63)
            insertion.restart(current.use.shape, current.use.isOpening ? 1 : 0)
            _ = try insertion.step()
        }
        try uses.forEach { use in
            if let last = current?.use, last.shape == use.shape, last.isOpening == use.isOpening {
                current?.isReused = true
            } else {
                try finish()
                current = (use, use.isPlaced)
            }
        }
        try finish()
        try database.execute(
            sql: """
                INSERT INTO temp.shared_shape (shape, opening)
                SELECT id, opening FROM temp.reused CROSS JOIN shape ON shape.id = reused.shape ORDER BY hash, opening;
                DROP TABLE temp.reused;
                """)
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM temp.shared_shape") ?? 0
    }
}
