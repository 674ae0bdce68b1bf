internal import BuildingModel
internal import GRDB

/// Reads the objects of a snapshot by rank, page by page.
final class ObjectReading {
    private let objects: RawStatement
    private let instances: RawStatement
    private let placements: RawStatement
    private let inflater: Inflater
    private let places: DefinitionPlaces
    private let derived: (GUID, Int) -> GUID
    /// The placements of what objects hang on, by version: many hang on the same.
    private var knownPlacements: [Int64: Transform?] = [:]
    private static let placementLimit = 4096
    private var scratch: [UInt8] = []
    private var isAtEnd = false

    /// - Parameter derived: the id of an object whose own another model of the export has taken.
    init(_ database: Database, places: DefinitionPlaces, derived: @escaping (GUID, _ target: Int) -> GUID) throws {
        objects = try RawStatement(
            """
            SELECT member.rank - 1, member.guid, member.target, member.derived, v.element_type, v.name, v.description,
                v.tag, v.object_type, v.predefined_type, v.long_name, v.elevation, v.matrix, member.relation,
                member.parent, member.placement, v.type_object, member.shape_rank, v.properties, v.id, v.shape,
                v.material_use IS NOT NULL, shared.ordinal - 1, shape.size, shape.content, used_type.ordinal - 1
            FROM temp.member CROSS JOIN object_version v ON v.id = member.version
                LEFT JOIN temp.used_type ON used_type.type_object = v.type_object
                LEFT JOIN temp.shared_shape shared ON shared.shape = v.shape AND member.shape_rank IS NOT NULL
                    AND shared.opening = (member.relation = \(Hanging.voids))
                LEFT JOIN shape ON shape.id =
                    CASE WHEN shared.ordinal IS NULL AND member.shape_rank IS NOT NULL THEN v.shape END
            ORDER BY member.rank
            """, database)
        instances = try RawStatement(
            """
            SELECT ordinal - 1, matrix FROM shape_use CROSS JOIN temp.shared_shape USING (shape)
            WHERE version = ? AND opening = ? ORDER BY position
            """, database)
        placements = try RawStatement("SELECT matrix FROM object_version WHERE id = ?", database)
        inflater = try Inflater()
        self.places = places
        self.derived = derived
    }

    /// Puts the next objects, at most so many, in place of what is on the page; none at the end.
    func next(_ limit: Int, on page: inout ObjectPage) throws {
        page.removeAll()
        // Enough for one page of usual shapes; larger ones make it grow, and smaller ones must not wait for so much.
        while !isAtEnd, page.rows.count < limit, page.bytes.count < Self.pageBytes {
            guard try objects.step() else {
                isAtEnd = true
                return
            }
            try read(onto: &page)
        }
    }

    /// A page with so many bytes is full: what is gathered and handed on at once shall fit into a processor's cache.
    private static let pageBytes = 1 << 20

    private func read(onto page: inout ObjectPage) throws {
        let guid = try objects.guid(1)
        guard let elementType = places.elementTypes[objects.integer(4)] else { throw PropertyCursor.damaged }
        let isDerived = objects.integer(3) != 0
        var row = ObjectPage.Row(
            rank: Int(objects.integer(0)), guid: guid,
            exportGUID: isDerived ? derived(guid, Int(objects.integer(2))) : guid, elementType: elementType)
        row.name = objects.append(5, to: &page.bytes)
        row.description = objects.append(6, to: &page.bytes)
        row.tag = objects.append(7, to: &page.bytes)
        row.objectType = objects.append(8, to: &page.bytes)
        row.predefinedType = objects.append(9, to: &page.bytes)
        row.longName = objects.append(10, to: &page.bytes)
        if !objects.isNull(11) { row.elevation = objects.double(11) }
        row.placement = try objects.transform(12)
        row.relation = Hanging.relations[Int(objects.integer(13))]
        row.parent = objects.optional(14)
        if let version = objects.optional(15) { row.parentPlacement = try placement(ofVersion: Int64(version)) }
        row.type = objects.optional(25)
        row.shapeRank = objects.optional(17)
        row.hasMaterial = objects.integer(21) != 0
        if row.shapeRank != nil { row.shape = try shape(onto: &page, isOpening: row.relation == .voids) }
        row.properties = try properties(onto: &page)
        page.rows.append(row)
    }

    private func placement(ofVersion version: Int64) throws -> Transform? {
        if let known = knownPlacements[version] { return known }
        placements.restart(version)
        guard try placements.step() else { throw PropertyCursor.damaged }
        let placement = try placements.transform(0)
        if knownPlacements.count >= Self.placementLimit { knownPlacements.removeAll(keepingCapacity: true) }
        knownPlacements[version] = .some(placement)
        return placement
    }

    private func shape(onto page: inout ObjectPage, isOpening: Bool) throws -> ObjectPage.Shape {
        if objects.isNull(20) {
            let start = Int32(page.instances.count)
            instances.restart(objects.integer(19), isOpening ? 1 : 0)
            while try instances.step() {
                page.instances.append(
                    .init(shape: Int(instances.integer(0)), transform: try instances.transform(1)))
            }
            return .instances(start..<Int32(page.instances.count))
        }
        if let ordinal = objects.optional(22) {
            page.instances.append(.init(shape: ordinal, transform: nil))
            let end = Int32(page.instances.count)
            return .instances(end - 1..<end)
        }
        let start = page.bytes.count
        try unsafe objects.withBytes(24) { packed in
            guard let packed = unsafe packed else { throw PropertyCursor.damaged }
            try unsafe inflater.inflate(packed, size: Int(objects.integer(23)), appendingTo: &page.bytes)
        }
        try ShapeContent.prepare(&page.bytes, from: start)
        var solids: Int?
        if let tree = try ShapeContent.solids(page.bytes, from: start) {
            solids = page.solids.count
            page.solids.append(tree)
        }
        return .own(.init(start: Int32(start), count: Int32(page.bytes.count - start)), solids: solids)
    }

    /// The properties with their free attributes by place in the snapshot's list.
    private func properties(onto page: inout ObjectPage) throws -> ObjectPage.Piece {
        scratch.removeAll(keepingCapacity: true)
        guard objects.append(18, to: &scratch).holdsSomething else { return .none }
        let start = page.bytes.count
        try PropertyCoding.place(scratch, by: places.attributes, into: &page.bytes)
        return .init(start: Int32(start), count: Int32(page.bytes.count - start))
    }
}
