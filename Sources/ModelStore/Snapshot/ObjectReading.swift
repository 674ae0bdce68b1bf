internal import BuildingModel
internal import GRDB
internal import Spill

/// Reads the objects of a snapshot by rank, page by page.
///
/// What a page needs of versions, shapes and placements is asked for at once, in the order in which the rows lie: that takes a
/// statement for some hundred rows instead of one each, and rows that are neighbours are read as such.
final class ObjectReading {
    private let members: Spool<Member>.Cursor
    private let versions: RowLookup
    private let shapes: RowLookup
    private let sizes: RowLookup
    private let placements: RowLookup
    private let shared: BareStatement
    private let instances: BareStatement
    private let inflater: Inflater
    private let places: DefinitionPlaces
    private let types: [Int64: Int]
    private let sharedShapes: SharedShapes
    /// The placements of what objects hang on, by version: many hang on the same.
    private var knownPlacements: [Int64: Transform?] = [:]
    private static let placementLimit = 4096
    /// The ordinals of shapes by shape and whether it is an opening's, as far as they were looked up.
    private var knownOrdinals: [Int64: Int?] = [:]
    private var page: [Member] = []
    /// Taken from the list and not on a page yet.
    private var pending: [Member] = []
    /// How many bytes the shape of each of them takes.
    private var pendingBytes: [Int] = []
    private var scratch: [UInt8] = []
    private var rank = 0
    private static let pageSize = 256
    /// With shapes of so many bytes a page is full, however few its objects are: large shapes must not add up.
    private static let pageBytes = 4 << 20

    init(
        _ database: Database, _ members: Spool<Member>.Cursor, _ places: DefinitionPlaces, types: [Int64: Int],
        sharedShapes: SharedShapes
    ) throws {
        self.members = members
        versions = try RowLookup(
            """
            name, description, tag, object_type, predefined_type, long_name, elevation, matrix, properties
            """, of: "object_version", Self.pageSize, database)
        shapes = try RowLookup("size, content", of: "shape", Self.pageSize, database)
        sizes = try RowLookup("size", of: "shape", Self.pageSize, database)
        placements = try RowLookup("matrix", of: "object_version", Self.pageSize, database)
        shared = try BareStatement(
            database, "SELECT ordinal - 1 FROM temp.shared_shape WHERE shape = ? AND opening = ?")
        instances = try BareStatement(
            database,
            """
            SELECT ordinal - 1, matrix FROM shape_use CROSS JOIN temp.shared_shape USING (shape)
            WHERE version = ? AND opening = ? ORDER BY position
            """)
        inflater = try Inflater()
        self.places = places
        self.types = types
        self.sharedShapes = sharedShapes
    }

    /// Puts the next objects, at most so many, in place of what is on the page; none at the end.
    func next(_ limit: Int, on page: inout ObjectPage, exportGUID: (Member) -> GUID) throws {
        page.removeAll()
        while pending.count < min(limit, Self.pageSize), let member = try members.next() { pending.append(member) }
        let count = try fittingCount()
        self.page.removeAll(keepingCapacity: true)
        self.page.append(contentsOf: pending[..<count])
        pending.removeFirst(count)
        for member in self.page {
            var row = ObjectPage.Row(
                rank: rank, guid: member.candidate.guid, exportGUID: exportGUID(member),
                elementType: Int(member.candidate.elementType))
            rank += 1
            row.relation = member.relation.relation
            if member.parent >= 0 { row.parent = Int(member.parent) }
            row.type = types[member.candidate.typeObject]
            row.hasMaterial = member.candidate.materialUse != 0
            page.rows.append(row)
        }
        try readPlacements(onto: &page)
        try readVersions(onto: &page)
        try readShapes(onto: &page)
    }

    /// How many of the pending objects a page has room for; at least one, where there is one.
    private func fittingCount() throws -> Int {
        sizes.begin()
        pendingBytes.removeAll(keepingCapacity: true)
        for (index, member) in pending.enumerated() {
            pendingBytes.append(0)
            let shape = member.shapeRank >= 0 ? member.candidate.shape : 0
            if shape != 0, !sharedShapes.maybeShared(shape) { sizes.ask(shape, for: index) }
        }
        try sizes.forEach { row, index in pendingBytes[index] = Int(row.integer(1)) }
        var total = 0
        for index in pending.indices {
            total += pendingBytes[index]
            if index > 0, total > Self.pageBytes { return index }
        }
        return pending.count
    }

    private func readPlacements(onto page: inout ObjectPage) throws {
        if knownPlacements.count >= Self.placementLimit { knownPlacements.removeAll(keepingCapacity: true) }
        placements.begin()
        for (index, member) in self.page.enumerated() where member.placement != 0 {
            if knownPlacements[member.placement] == nil { placements.ask(member.placement, for: index) }
        }
        try placements.forEach { row, index in
            knownPlacements[self.page[index].placement] = .some(try row.transform(1))
        }
        for (index, member) in self.page.enumerated() where member.placement != 0 {
            guard let known = knownPlacements[member.placement] else { throw PropertyCursor.damaged }
            page.rows[index].parentPlacement = known
        }
    }

    private func readVersions(onto page: inout ObjectPage) throws {
        versions.begin()
        for (index, member) in self.page.enumerated() { versions.ask(member.candidate.version, for: index) }
        var count = 0
        try versions.forEach { row, index in
            count += 1
            page.rows[index].name = row.append(1, to: &page.bytes)
            page.rows[index].description = row.append(2, to: &page.bytes)
            page.rows[index].tag = row.append(3, to: &page.bytes)
            page.rows[index].objectType = row.append(4, to: &page.bytes)
            page.rows[index].predefinedType = row.append(5, to: &page.bytes)
            page.rows[index].longName = row.append(6, to: &page.bytes)
            if !row.isNull(7) { page.rows[index].elevation = row.double(7) }
            page.rows[index].placement = try row.transform(8)
            page.rows[index].properties = try properties(row, 9, onto: &page.bytes)
        }
        guard count == self.page.count else { throw PropertyCursor.damaged }
    }

    private func readShapes(onto page: inout ObjectPage) throws {
        shapes.begin()
        for (index, member) in self.page.enumerated() where member.shapeRank >= 0 {
            page.rows[index].shapeRank = Int(member.shapeRank)
            let candidate = member.candidate
            let isOpening = member.relation == .voids
            if candidate.shape == 0 {
                page.rows[index].shape = try readInstances(ofVersion: candidate.version, isOpening, onto: &page)
            } else if sharedShapes.maybeShared(candidate.shape), let ordinal = try ordinal(candidate.shape, isOpening) {
                page.instances.append(.init(shape: ordinal, transform: nil))
                let end = Int32(page.instances.count)
                page.rows[index].shape = .instances(end - 1..<end)
            } else {
                shapes.ask(candidate.shape, for: index)
            }
        }
        try shapes.forEach { row, index in page.rows[index].shape = try shape(row, onto: &page) }
    }

    private func readInstances(ofVersion version: Int64, _ isOpening: Bool, onto page: inout ObjectPage) throws
        -> ObjectPage.Shape
    {
        let start = Int32(page.instances.count)
        instances.restart(version, isOpening ? 1 : 0)
        while try instances.step() {
            page.instances.append(.init(shape: Int(instances.integer(0)), transform: try instances.transform(1)))
        }
        return .instances(start..<Int32(page.instances.count))
    }

    /// The ordinal of a shared shape; nil for one that is not shared.
    private func ordinal(_ shape: Int64, _ isOpening: Bool) throws -> Int? {
        let key = shape << 1 | (isOpening ? 1 : 0)
        if let known = knownOrdinals[key] { return known }
        shared.restart(shape, isOpening ? 1 : 0)
        defer { shared.stop() }
        let ordinal = try shared.step() ? Int(shared.integer(0)) : nil
        if knownOrdinals.count >= Self.placementLimit { knownOrdinals.removeAll(keepingCapacity: true) }
        knownOrdinals[key] = .some(ordinal)
        return ordinal
    }

    private func shape(_ row: BareStatement, onto page: inout ObjectPage) throws -> ObjectPage.Shape {
        let start = page.bytes.count
        try unsafe row.withBytes(2) { packed in
            guard let packed = unsafe packed else { throw PropertyCursor.damaged }
            try unsafe inflater.inflate(packed, size: Int(row.integer(1)), appendingTo: &page.bytes)
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
    private func properties(_ row: BareStatement, _ column: Int32, onto bytes: inout [UInt8]) throws
        -> ObjectPage.Piece
    {
        scratch.removeAll(keepingCapacity: true)
        guard row.append(column, to: &scratch).holdsSomething else { return .none }
        let start = bytes.count
        try PropertyCoding.place(scratch, by: places.attributes, into: &bytes)
        return .init(start: Int32(start), count: Int32(bytes.count - start))
    }
}
