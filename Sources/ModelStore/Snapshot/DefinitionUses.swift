internal import Database
internal import Spill

/// Which definitions exported objects use, by their rows.
final class DefinitionUses {
    private(set) var typeObjects: Set<Int64> = []
    private(set) var materialUses: Set<Int64> = []
    private(set) var classifications: Set<Int64> = []
    /// Classifications and the ranks of what has them.
    let classified: Spool<Groupings.Pair>
    private let lookup: RowLookup
    private static let lookupSize = 256

    init(folder: String, _ database: any SQLConnection) throws {
        classified = Spool(folder: folder)
        lookup = try RowLookup(
            "classification", of: "classification_use", key: "version", Self.lookupSize, database)
    }

    /// Notes what an object uses.
    func note(_ candidate: Candidate, rank: Int) throws {
        if candidate.typeObject != 0 { typeObjects.insert(candidate.typeObject) }
        if candidate.materialUse != 0 { materialUses.insert(candidate.materialUse) }
        guard candidate.marks.contains(.classified) else { return }
        lookup.ask(candidate.version, for: rank)
        if lookup.count == Self.lookupSize { try end() }
    }

    /// All objects are noted.
    func end() throws {
        try lookup.forEach { row, rank in
            classifications.insert(row.integer(1))
            try classified.append(Groupings.Pair(group: row.integer(1), member: Int64(rank)))
        }
        lookup.begin()
    }
}
