internal import BuildingModel
internal import Database
internal import Spill

/// Finds the shapes that are used more than once, transformed, or beside others.
final class SharedShapes {
    /// That an exported object uses a shape; one number, by which uses are sorted.
    struct Use: Sortable {
        let sortingKey: UInt64

        // A row is a count, and far from taking up the upper bits.
        init(shape: Int64, isOpening: Bool, isPlaced: Bool) {
            sortingKey = UInt64(shape) << 2 | (isOpening ? 2 : 0) | (isPlaced ? 1 : 0)
        }

        var shape: Int64 { Int64(sortingKey >> 2) }
        /// What an opening takes away is written on its own.
        var isOpening: Bool { sortingKey & 2 != 0 }
        /// It stands at a place of its own, or beside others.
        var isPlaced: Bool { sortingKey & 1 != 0 }
    }

    /// A shared shape by its row, with its place in the order of the export.
    private struct Numbered: BitwiseCopyable {
        var shape: Int64
        var isOpening: Bool
        var ordinal: Int64
    }

    private let uses: Sorter<Use>
    /// In the order of the rows, with one row in so many at hand to find the others by.
    private let numbered: Spool<Numbered>
    private var guides: [Int64] = []
    private var block: [Numbered] = []
    private static let blockSize = 64
    /// A bit for each shape that may be shared; several shapes can share one.
    private var marks = [UInt64](repeating: 0, count: 1 << 14)
    private static let mask: Int64 = 1 << 20 - 1

    init(folder: String) {
        uses = Sorter(folder: folder)
        numbered = Spool(folder: folder)
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
    func number(_ database: any SQLConnection) throws -> Int {
        try database.execute("CREATE TEMP TABLE reused (shape BIGINT NOT NULL, opening BIGINT NOT NULL)")
        try database.execute(
            """
            CREATE TEMP TABLE shared_shape (ordinal \(database.dialect.counter), shape BIGINT NOT NULL,
                opening BIGINT NOT NULL, UNIQUE (shape, opening))
            """)
        let insertion = try database.insertion(into: "reused", ["shape", "opening"])
        var current: (use: Use, isReused: Bool)?
        func finish() throws {
            guard let current, current.isReused else { return }
            let bit = Int(current.use.shape & Self.mask)
            marks[bit >> 6] |= 1 << UInt64(bit & 63)
            try insertion.bind(current.use.shape, at: 1)
            try insertion.bind(current.use.isOpening ? 1 : 0 as Int64, at: 2)
            try insertion.run()
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
            """
            INSERT INTO shared_shape (shape, opening)
            SELECT id, opening FROM reused \(database.dialect.join) shape ON shape.id = reused.shape ORDER BY hash, opening
            """)
        try database.execute("DROP TABLE reused")
        let rows = try database.prepare(
            "SELECT shape, opening, ordinal - 1 FROM shared_shape ORDER BY shape, opening", .scan)
        while try rows.step() {
            let shape = Numbered(shape: rows.integer(0), isOpening: rows.integer(1) != 0, ordinal: rows.integer(2))
            if numbered.count.isMultiple(of: Self.blockSize) { guides.append(shape.shape) }
            try numbered.append(shape)
        }
        return numbered.count
    }

    /// The place of a shape among the shared ones; nil where it is none of them.
    func ordinal(of shape: Int64, isOpening: Bool) throws -> Int? {
        var (low, high) = (0, guides.count)
        while low < high {
            let middle = (low + high) / 2
            if guides[middle] <= shape { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        // The two entries of a shape may stand in two blocks.
        let start = max(low - 2, 0) * Self.blockSize
        try numbered.read(start..<min(low * Self.blockSize, numbered.count), into: &block)
        return block.first { $0.shape == shape && $0.isOpening == isOpening }.map { Int($0.ordinal) }
    }
}
