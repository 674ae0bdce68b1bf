internal import BuildingModel
internal import Database
internal import Handover

/// What one connection reads of an `ObjectScan`.
final class ScanLane {
    private let candidates: Candidates
    private let shapes: RowLookup
    private let classifications: RowLookup
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
        classifications = try RowLookup(
            "classification", of: "classification_use", key: "version", Self.blockSize, candidates.database)
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
        try readClassifications(of: &block)
        try readShapes(of: &block)
        try blocks.give(block)
        block = blocks.takeBack() ?? ScannedObjects()
        block.removeAll()
    }

    private func readClassifications(of block: inout ScannedObjects) throws {
        classifications.begin()
        for (index, candidate) in block.candidates.enumerated() { classifications.ask(candidate.version, for: index) }
        try classifications.forEach { row, index in
            let isFirst = block.candidates[index].classification == 0
            block.candidates[index].classification = isFirst ? row.integer(1) : -1
        }
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
