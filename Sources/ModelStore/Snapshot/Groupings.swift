internal import BuildingModel
internal import Database
internal import Spill

/// Who belongs to what, by group and then by member.
final class Groupings {
    /// A group and one of its members, as one number by which they are sorted: there are several for every object.
    private struct Pair: Sortable {
        let sortingKey: UInt64

        // Neither can be as large: a file has no names for so many.
        init(group: Int64, member: Int64) { sortingKey = UInt64(UInt32(group)) << 32 | UInt64(UInt32(member)) }

        var group: Int { Int(sortingKey >> 32) }
        var member: Int { Int(truncatingIfNeeded: sortingKey & 0xffff_ffff) }
    }

    private let folder: String
    /// By grouping.
    private let sorters: [Sorter<Pair>]
    /// By row: the ordinal of what is used.
    private(set) var typeObjects: [Int64: Int] = [:]
    private var materialUses: [Int64: Int] = [:]
    private var layers: [Int64: Int] = [:]
    private var members: GroupMembers?

    init(folder: String) {
        self.folder = folder
        sorters = Grouping.allCases.map { _ in Sorter(folder: folder) }
    }

    /// Calls the body for each member of a grouping.
    func forEach(of grouping: Grouping, _ body: (_ group: Int, _ member: Int) throws -> Void) throws {
        try sorters[grouping.place].forEach { pair in
            guard grouping == .group else { return try body(pair.group, pair.member) }
            // A member is noted for its group before it is known which groups have any.
            guard let ordinal = members?.ordinal(of: pair.group) else { return }
            try body(ordinal, pair.member)
        }
    }

    private func add(_ grouping: Grouping, _ group: Int64, _ member: Int64) throws {
        try sorters[grouping.place].append(Pair(group: group, member: member))
    }

    /// Takes in an exported object; the next higher rank next.
    func add(_ member: Member, rank: Int64, container: Int64?) throws {
        let candidate = member.candidate
        switch member.relation {
        case .root: try add(.root, Int64(candidate.elementType), rank)
        case .aggregated: try add(.aggregation, member.parent, rank)
        case .nested: try add(.nesting, member.parent, rank)
        case .contained: try add(.containment, member.parent, rank)
        case .fills:
            if let container {
                try add(.containment, container, rank)
            } else {
                try add(.root, Int64(candidate.elementType), rank)
            }
        case .voids, .projects: break
        }
        if let ordinal = typeObjects[candidate.typeObject] { try add(.type, Int64(ordinal), rank) }
        if let ordinal = materialUses[candidate.materialUse] { try add(.material, Int64(ordinal), rank) }
        if member.shapeRank >= 0, let place = layers[candidate.layer] {
            try add(.layer, Int64(place), member.shapeRank)
        }
        try members?.groups(of: candidate) { try add(.group, Int64($0), rank) }
    }

    // MARK: Numbering what is used

    /// Numbers the definitions that exported objects use and takes in their classifications; notes them in the temporary tables
    /// `used_type`, `used_material` and `used_classification`.
    func number(_ uses: DefinitionUses, _ places: DefinitionPlaces, _ database: any SQLConnection) throws {
        layers = places.layers
        try uses.end()
        var materials = uses.materialUses
        typeObjects = try number(uses.typeObjects, "used_type", "type_object", order: "guid", database)
        let ofTypes = try database.all(
            """
            SELECT DISTINCT material_use FROM used_type JOIN type_object ON type_object.id = used_type.type_object
            WHERE material_use IS NOT NULL
            """
        ) { try $0[0] as Int64 }
        materials.formUnion(ofTypes)
        materialUses = try number(materials, "used_material", "material_use", order: "hash", database)
        let ordinals = try number(
            uses.classifications, "used_classification", "classification", order: "system, code, name", database)
        try uses.classified.forEach { use in
            guard let ordinal = ordinals[use.classification] else { throw PropertyCursor.damaged }
            try add(.classification, Int64(ordinal), use.rank)
        }
    }

    private func number(
        _ rows: Set<Int64>, _ table: String, _ definition: String, order: String, _ database: any SQLConnection
    ) throws -> [Int64: Int] {
        try database.execute("CREATE TEMP TABLE used (id BIGINT PRIMARY KEY)")
        try database.execute(
            "CREATE TEMP TABLE \(table) (ordinal \(database.dialect.counter), \(definition) BIGINT NOT NULL UNIQUE)")
        let insertion = try database.insertion(into: "used", ["id"])
        for row in rows {
            try insertion.bind(row, at: 1)
            try insertion.run()
        }
        try database.execute(
            """
            INSERT INTO \(table) (\(definition))
            SELECT \(definition).id FROM used \(database.dialect.join) \(definition) USING (id) ORDER BY \(order)
            """)
        try database.execute("DROP TABLE used")
        var ordinals: [Int64: Int] = [:]
        let numbered = try database.prepare("SELECT \(definition), ordinal - 1 FROM \(table)", .scan)
        while try numbered.step() { ordinals[numbered.integer(0)] = Int(numbered.integer(1)) }
        return ordinals
    }

    // MARK: Groups

    /// Reads who belongs to the groups of the models.
    func readGroups(of models: [StoredSnapshot.Target], _ database: any SQLConnection) throws {
        members = try GroupMembers(of: models, folder: folder, database)
    }

    /// Notes the groups that have a member in the temporary table `used_group`.
    func numberGroups(_ database: any SQLConnection) throws {
        try members?.number(database)
    }
}

extension Grouping {
    /// Its place among all of them.
    fileprivate var place: Int {
        switch self {
        case .root: 0
        case .aggregation: 1
        case .nesting: 2
        case .containment: 3
        case .type: 4
        case .material: 5
        case .classification: 6
        case .layer: 7
        case .group: 8
        }
    }
}
