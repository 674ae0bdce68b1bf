internal import BuildingModel
internal import Database
internal import Handover

/// Reads every candidate once, with all that is written of it, in the order in which the rows lie.
///
/// The file needs them in the order of their ids, which is all over the database: a page of it would be read for every object, and
/// again for its shape. So rows are read as they lie and sorted in a temporary file, on a thread of its own while the next ones are
/// read. An export of 100,000 objects took a fifth less of the processor's time for it.
///
/// Of a whole model every other stretch is read on a second connection that sees the same, as reading takes thrice as long as sorting:
/// with 200,000 objects this part takes six tenths of the time on two cores.
struct ObjectScan {
    /// So many connections are of use.
    static let lanes = 2
    /// So many rows are read before it is the other connection's turn.
    private static let stretch: Int64 = 1024

    private let targets: [StoredSnapshot.Target]
    private let elementTypes: [Int64: (place: Int, role: ObjectRole.Code)]

    init(of targets: [StoredSnapshot.Target], elementTypes: [Int64: (place: Int, role: ObjectRole.Code)]) {
        self.targets = targets
        self.elementTypes = elementTypes
    }

    /// Calls the body on another thread for some candidates after the other; it has been called for all when this returns.
    ///
    /// - Parameter others: connections that see the same as `database`.
    func run(
        _ database: any SQLConnection, besides others: [any SQLSnapshot], selected: [GUID]?,
        _ body: @escaping (borrowing ScannedObjects) throws -> Void
    ) throws {
        if let selected {
            return try Handover.run(
                "export-scan", giving: { try lane(database).read(selected: selected, into: $0) }, taking: body)
        }
        let stretches = try candidates(database).stretches(of: others.isEmpty ? nil : Self.stretch)
        // What is read in a moment is read on one connection.
        let others = stretches.count > 2 ? others : []
        let lanes = (0...others.count).map { _ in Handover<ScannedObjects>(limit: 2 << 20) { $0.bytes.count } }
        try Handover.run(
            "export-scan", through: lanes,
            giving: { blocks, place in
                let own = stride(from: place, to: stretches.count, by: lanes.count).lazy.map { stretches[$0] }
                let read = { (database: any SQLConnection) in try lane(database).read(own, into: blocks) }
                try place == 0 ? read(database) : others[place - 1].read(read)
            }, endsTurn: \.endsStretch, taking: body)
    }

    private func candidates(_ database: any SQLConnection) -> Candidates {
        Candidates(database: database, targets: targets, elementTypes: elementTypes)
    }

    private func lane(_ database: any SQLConnection) throws -> ScanLane {
        try ScanLane(candidates(database))
    }
}

/// What one connection reads of an `ObjectScan`.
private final class ScanLane {
    private let candidates: Candidates
    private let shapes: RowLookup
    /// A bit for each shape that was met; several shapes can share one.
    private var met = [UInt64](repeating: 0, count: 1 << 17)
    private static let mask: Int64 = 1 << 23 - 1
    private var block = ScannedObjects()
    private static let blockSize = 512
    /// With so many bytes a block is full, however few its objects are.
    private static let blockBytes = 1 << 19
    /// Larger shapes are few, and are read when they are written.
    private static let largestShape = 1 << 14

    init(_ candidates: Candidates) throws {
        self.candidates = candidates
        shapes = try RowLookup(
            "size, CASE WHEN size <= \(Self.largestShape) THEN content END", of: "shape", Self.blockSize,
            candidates.database)
    }

    func read(selected: [GUID], into blocks: Handover<ScannedObjects>) throws {
        try candidates.forEach(selected: selected) { try add($0, $1, giving: blocks) }
        try give(blocks)
    }

    func read(_ stretches: some Sequence<Candidates.Stretch>, into blocks: Handover<ScannedObjects>) throws {
        let reading = try candidates.reading()
        for stretch in stretches {
            try reading.forEach(in: stretch) { try add($0, $1, giving: blocks) }
            block.endsStretch = true
            try give(blocks)
        }
    }

    private func add(_ candidate: Candidate, _ row: any SQLStatement, giving blocks: Handover<ScannedObjects>) throws {
        if block.candidates.count == Self.blockSize || block.bytes.count >= Self.blockBytes { try give(blocks) }
        block.candidates.append(candidate)
        block.contents.append(try Candidates.content(row, onto: &block.bytes))
    }

    private func give(_ blocks: Handover<ScannedObjects>) throws {
        try readShapes(of: &block)
        try blocks.give(block)
        block = blocks.takeBack() ?? ScannedObjects()
        block.removeAll()
    }

    /// Reads the shapes that were not met before: what is used again is written once, and read when it is.
    private func readShapes(of block: inout ScannedObjects) throws {
        shapes.begin()
        for (index, candidate) in block.candidates.enumerated() where candidate.isShaped && candidate.shape != 0 {
            let bit = Int(candidate.shape & Self.mask)
            if met[bit >> 6] >> UInt64(bit & 63) & 1 == 1 { continue }
            met[bit >> 6] |= 1 << UInt64(bit & 63)
            shapes.ask(candidate.shape, for: index)
        }
        try shapes.forEach { row, index in
            block.contents[index].shapeSize = Int32(clamping: row.integer(1))
            let packed = row.append(2, to: &block.bytes)
            (block.contents[index].shapeStart, block.contents[index].shape) = (Int(packed.start), packed.count)
        }
    }
}
