internal import BuildingModel
internal import GRDB
internal import Spill

/// Reads the objects of a snapshot by rank, page by page.
final class ObjectReading {
    private let members: Spool<Member>.Cursor
    private let versions: RawStatement
    private let shapes: RawStatement
    private let shared: RawStatement
    private let instances: RawStatement
    private let placements: RawStatement
    private let inflater: Inflater
    private let places: DefinitionPlaces
    private let types: [Int64: Int]
    private let sharedShapes: SharedShapes
    /// The placements of what objects hang on, by version: many hang on the same.
    private var knownPlacements: [Int64: Transform?] = [:]
    private static let placementLimit = 4096
    private var scratch: [UInt8] = []
    private var rank = 0

    init(
        _ database: Database, _ members: Spool<Member>.Cursor, _ places: DefinitionPlaces, types: [Int64: Int],
        sharedShapes: SharedShapes
    ) throws {
        self.members = members
        versions = try RawStatement(
            """
            SELECT name, description, tag, object_type, predefined_type, long_name, elevation, matrix, properties
            FROM object_version WHERE id = ?
            """, database)
        shapes = try RawStatement("SELECT size, content FROM shape WHERE id = ?", database)
        shared = try RawStatement(
            "SELECT ordinal - 1 FROM temp.shared_shape WHERE shape = ? AND opening = ?", database)
        instances = try RawStatement(
            """
            SELECT ordinal - 1, matrix FROM shape_use CROSS JOIN temp.shared_shape USING (shape)
            WHERE version = ? AND opening = ? ORDER BY position
            """, database)
        placements = try RawStatement("SELECT matrix FROM object_version WHERE id = ?", database)
        inflater = try Inflater()
        self.places = places
        self.types = types
        self.sharedShapes = sharedShapes
    }

    /// Puts the next objects, at most so many, in place of what is on the page; none at the end.
    func next(_ limit: Int, on page: inout ObjectPage, exportGUID: (Member) -> GUID) throws {
        page.removeAll()
        while page.rows.count < limit, page.bytes.count < Self.pageBytes, let member = try members.next() {
            try read(member, exportGUID(member), onto: &page)
        }
    }

    /// A page with so many bytes is full: what is gathered and handed on at once shall fit into a processor's cache.
    private static let pageBytes = 1 << 20

    private func read(_ member: Member, _ exportGUID: GUID, onto page: inout ObjectPage) throws {
        let candidate = member.candidate
        var row = ObjectPage.Row(
            rank: rank, guid: candidate.guid, exportGUID: exportGUID, elementType: Int(candidate.elementType))
        rank += 1
        row.relation = member.relation.relation
        if member.parent >= 0 { row.parent = Int(member.parent) }
        if member.placement != 0 { row.parentPlacement = try placement(ofVersion: member.placement) }
        row.type = types[candidate.typeObject]
        row.hasMaterial = candidate.materialUse != 0
        versions.restart(candidate.version)
        guard try versions.step() else { throw PropertyCursor.damaged }
        row.name = versions.append(0, to: &page.bytes)
        row.description = versions.append(1, to: &page.bytes)
        row.tag = versions.append(2, to: &page.bytes)
        row.objectType = versions.append(3, to: &page.bytes)
        row.predefinedType = versions.append(4, to: &page.bytes)
        row.longName = versions.append(5, to: &page.bytes)
        if !versions.isNull(6) { row.elevation = versions.double(6) }
        if candidate.marks.contains(.placed) { row.placement = try versions.transform(7) }
        row.properties = try properties(onto: &page)
        if member.shapeRank >= 0 {
            row.shapeRank = Int(member.shapeRank)
            row.shape = try shape(of: candidate, isOpening: row.relation == .voids, onto: &page)
        }
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

    private func shape(of candidate: Candidate, isOpening: Bool, onto page: inout ObjectPage) throws
        -> ObjectPage.Shape
    {
        guard candidate.shape != 0 else {
            let start = Int32(page.instances.count)
            instances.restart(candidate.version, isOpening ? 1 : 0)
            while try instances.step() {
                page.instances.append(
                    .init(shape: Int(instances.integer(0)), transform: try instances.transform(1)))
            }
            return .instances(start..<Int32(page.instances.count))
        }
        if sharedShapes.maybeShared(candidate.shape), try isShared(candidate.shape, isOpening) {
            page.instances.append(.init(shape: Int(shared.integer(0)), transform: nil))
            let end = Int32(page.instances.count)
            return .instances(end - 1..<end)
        }
        shapes.restart(candidate.shape)
        guard try shapes.step() else { throw PropertyCursor.damaged }
        let start = page.bytes.count
        try unsafe shapes.withBytes(1) { packed in
            guard let packed = unsafe packed else { throw PropertyCursor.damaged }
            try unsafe inflater.inflate(packed, size: Int(shapes.integer(0)), appendingTo: &page.bytes)
        }
        try ShapeContent.prepare(&page.bytes, from: start)
        var solids: Int?
        if let tree = try ShapeContent.solids(page.bytes, from: start) {
            solids = page.solids.count
            page.solids.append(tree)
        }
        return .own(.init(start: Int32(start), count: Int32(page.bytes.count - start)), solids: solids)
    }

    /// Whether a shape is shared; then `shared` stands at it.
    private func isShared(_ shape: Int64, _ isOpening: Bool) throws -> Bool {
        shared.restart(shape, isOpening ? 1 : 0)
        return try shared.step()
    }

    /// The properties with their free attributes by place in the snapshot's list.
    private func properties(onto page: inout ObjectPage) throws -> ObjectPage.Piece {
        scratch.removeAll(keepingCapacity: true)
        guard versions.append(8, to: &scratch).holdsSomething else { return .none }
        let start = page.bytes.count
        try PropertyCoding.place(scratch, by: places.attributes, into: &page.bytes)
        return .init(start: Int32(start), count: Int32(page.bytes.count - start))
    }
}
