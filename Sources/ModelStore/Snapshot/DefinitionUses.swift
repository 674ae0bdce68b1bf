internal import Database
internal import Spill

/// Which definitions exported objects use, by their rows.
final class DefinitionUses {
    private(set) var typeObjects: Set<Int64> = []
    private(set) var materialUses: Set<Int64> = []
    private(set) var classifications: Set<Int64> = []
    /// Classifications by their rows, and the ranks of what has them.
    let classified: Spool<Classified>
    private var recentTypes = RecentRows()
    private var recentMaterials = RecentRows()
    private var recentClassifications = RecentRows()
    private let lookup: RowLookup
    private static let lookupSize = 256

    struct Classified: BitwiseCopyable {
        var classification: Int64
        var rank: Int64
    }

    init(folder: String, _ database: any SQLConnection) throws {
        classified = Spool(folder: folder)
        lookup = try RowLookup(
            "classification", of: "classification_use", key: "version", Self.lookupSize, database)
    }

    /// Notes what an object uses.
    func note(_ candidate: Candidate, rank: Int) throws {
        if candidate.typeObject != 0, !recentTypes.isRecent(candidate.typeObject) {
            typeObjects.insert(candidate.typeObject)
        }
        if candidate.materialUse != 0, !recentMaterials.isRecent(candidate.materialUse) {
            materialUses.insert(candidate.materialUse)
        }
        if candidate.classification > 0 {
            try classify(rank, candidate.classification)
        } else if candidate.classification < 0 {
            lookup.ask(candidate.version, for: rank)
            if lookup.count == Self.lookupSize { try end() }
        }
    }

    /// All objects are noted.
    func end() throws {
        try lookup.forEach { row, rank in try classify(rank, row.integer(1)) }
        lookup.begin()
    }

    private func classify(_ rank: Int, _ classification: Int64) throws {
        if !recentClassifications.isRecent(classification) { classifications.insert(classification) }
        try classified.append(Classified(classification: classification, rank: Int64(rank)))
    }
}

/// Rows that were met lately: most objects use what others use, so a set is asked in vain for nearly all of them.
private struct RecentRows {
    /// Each in the slot that its last bits say; no row is 0.
    private var slots: InlineArray<256, Int64> = .init(repeating: 0)

    /// Whether a row was met lately; from now on it was.
    mutating func isRecent(_ row: Int64) -> Bool {
        let slot = Int(row & 255)
        defer { slots[slot] = row }
        return slots[slot] == row
    }
}
