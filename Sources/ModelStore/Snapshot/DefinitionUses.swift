internal import Database
internal import Spill

/// Which definitions exported objects use, by their rows.
final class DefinitionUses {
    private(set) var typeObjects: Set<Int64> = []
    private(set) var materialUses: Set<Int64> = []
    private(set) var classifications: Set<Int64> = []
    /// Classifications by their rows, and the ranks of what has them.
    let classified: Spool<Classified>
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
        if candidate.typeObject != 0 { typeObjects.insert(candidate.typeObject) }
        if candidate.materialUse != 0 { materialUses.insert(candidate.materialUse) }
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
        classifications.insert(classification)
        try classified.append(Classified(classification: classification, rank: Int64(rank)))
    }
}
