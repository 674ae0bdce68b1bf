internal import BuildingModel
internal import Database
internal import Deflate
internal import Spill

/// Reads the objects of a snapshot by rank, page by page.
///
/// What is written of them comes out of the scan in their order, all but large shapes and those that are used at several places.
final class ObjectReading {
    private let members: Spool<Member>.Cursor
    /// Nil at the end: the largest temporary file is its, and to give the room back takes 18 ms with 200,000 objects, which the end of
    /// the export would wait for.
    private var contents: SortedRecords?
    private let shapes: any SQLStatement
    /// What a page's objects consist of, asked for at once when all of them are known.
    private let instances: RowLookup
    private var found: [Instance] = []
    private let inflater: Inflater
    private let places: DefinitionPlaces
    private let types: [Int64: Int]
    private let sharedShapes: SharedShapes
    /// The ordinals of shapes by shape and whether it is an opening's, as far as they were looked up.
    private var knownOrdinals: [Int64: Int?] = [:]
    private static let ordinalLimit = 4096
    private var scratch: [UInt8] = []
    private var rank = 0
    private static let pageSize = 256
    /// With so many bytes a page is full, however few its objects are: large shapes must not add up.
    private static let pageBytes = 1 << 20

    init(
        _ database: any SQLConnection, _ members: Spool<Member>.Cursor, _ contents: SortedRecords,
        _ places: DefinitionPlaces, types: [Int64: Int], sharedShapes: SharedShapes
    ) throws {
        self.members = members
        self.contents = contents
        shapes = try database.prepare("SELECT size, content FROM shape WHERE id = ?")
        instances = try RowLookup(
            "position, shape, matrix", of: "shape_use", key: "version", Self.pageSize, database)
        inflater = try Failure.translatingDeflate { try Inflater() }
        self.places = places
        self.types = types
        self.sharedShapes = sharedShapes
    }

    /// Puts the next objects, at most so many, in place of what is on the page; none at the end.
    func next(_ limit: Int, on page: inout ObjectPage, exportGUID: (Member) -> GUID) throws {
        page.removeAll()
        while page.rows.count < min(limit, Self.pageSize), page.bytes.count < Self.pageBytes,
            let member = try members.next()
        {
            var row = ObjectPage.Row(
                rank: rank, guid: member.candidate.guid, exportGUID: exportGUID(member),
                elementType: Int(member.candidate.elementType))
            rank += 1
            row.relation = member.relation.relation
            if member.parent >= 0 { row.parent = Int(member.parent) }
            row.type = types[member.candidate.typeObject]
            row.hasMaterial = member.candidate.materialUse != 0
            let content = try content(of: member.candidate)
            try unsafe content.withRecord { try unsafe read($0, of: member, into: &row, on: &page) }
            page.rows.append(row)
        }
        if page.rows.isEmpty { contents = nil }
        try readInstances(onto: &page)
    }

    /// What is written of a candidate; that of candidates which are not exported is passed over.
    private func content(of candidate: Candidate) throws -> SortedRecords {
        let key = RecordSorter.Key(high: candidate.high, low: candidate.low, tie: candidate.target)
        while let contents, let found = try contents.next(), !(key < found) {
            if found == key { return contents }
        }
        throw PropertyCursor.damaged
    }

    private func read(
        _ record: UnsafeRawBufferPointer, of member: Member, into row: inout ObjectPage.Row, on page: inout ObjectPage
    ) throws {
        let content = unsafe record.loadUnaligned(as: ScannedObjects.Content.self)
        var start = MemoryLayout<ScannedObjects.Content>.size
        func take(_ count: Int32) -> UnsafeRawBufferPointer {
            defer { start += Int(max(count, 0)) }
            return unsafe UnsafeRawBufferPointer(rebasing: record[start..<start + Int(max(count, 0))])
        }
        func text(_ index: Int) -> ObjectPage.Piece {
            let count = content.texts[index]
            guard count >= 0 else { return .none }
            let start = Int32(page.bytes.count)
            unsafe page.bytes.append(contentsOf: take(count))
            return .init(start: start, count: count)
        }
        row.name = text(0)
        row.description = text(1)
        row.tag = text(2)
        row.objectType = text(3)
        row.predefinedType = text(4)
        row.longName = text(5)
        if content.hasElevation { row.elevation = content.elevation }
        row.placement = content.placement.transform
        row.parentPlacement = member.placement.transform
        let properties = unsafe take(content.properties)
        if content.properties > 0 {
            let start = page.bytes.count
            scratch.removeAll(keepingCapacity: true)
            unsafe scratch.append(contentsOf: properties)
            try PropertyCoding.place(scratch, by: places.attributes, into: &page.bytes)
            row.properties = .init(start: Int32(start), count: Int32(page.bytes.count - start))
        }
        if member.shapeRank >= 0 {
            row.shapeRank = Int(member.shapeRank)
            row.shape = try unsafe shape(of: member, take(content.shape), size: Int(content.shapeSize), on: &page)
        }
    }

    /// The shape of an object; `packed` is what came along of it.
    private func shape(
        of member: Member, _ packed: UnsafeRawBufferPointer, size: Int, on page: inout ObjectPage
    ) throws -> ObjectPage.Shape {
        let candidate = member.candidate
        let isOpening = member.relation == .voids
        if candidate.shape == 0 {
            instances.ask(candidate.version, for: page.rows.count)
            return .instances(0..<0)
        }
        if sharedShapes.maybeShared(candidate.shape), let ordinal = try ordinal(candidate.shape, isOpening) {
            page.instances.append(.init(shape: ordinal, transform: nil))
            let end = Int32(page.instances.count)
            return .instances(end - 1..<end)
        }
        if unsafe !packed.isEmpty { return try unsafe shape(packed, size: size, onto: &page) }
        shapes.restart(candidate.shape)
        defer { shapes.stop() }
        guard try shapes.step() else { throw PropertyCursor.damaged }
        return try unsafe shapes.withBytes(1) { packed in
            guard let packed = unsafe packed else { throw PropertyCursor.damaged }
            return try unsafe shape(packed, size: Int(shapes.integer(0)), onto: &page)
        }
    }

    /// A shape at a place, of an object of the page.
    private struct Instance {
        var row: Int
        var position: Int64
        var shape: Int64
        var transform: Transform?
    }

    private func readInstances(onto page: inout ObjectPage) throws {
        found.removeAll(keepingCapacity: true)
        try instances.forEach { row, index in
            found.append(
                Instance(
                    row: index, position: row.integer(1), shape: row.integer(2), transform: try row.transform(3)))
        }
        instances.begin()
        found.sort { ($0.row, $0.position) < ($1.row, $1.position) }
        for instance in found {
            let isOpening = page.rows[instance.row].relation == .voids
            guard let ordinal = try ordinal(instance.shape, isOpening),
                case .instances(let range) = page.rows[instance.row].shape
            else { throw PropertyCursor.damaged }
            let end = Int32(page.instances.count) + 1
            page.rows[instance.row].shape = .instances((range.isEmpty ? end - 1 : range.lowerBound)..<end)
            page.instances.append(.init(shape: ordinal, transform: instance.transform))
        }
    }

    /// The ordinal of a shared shape; nil for one that is not shared.
    private func ordinal(_ shape: Int64, _ isOpening: Bool) throws -> Int? {
        let key = shape << 1 | (isOpening ? 1 : 0)
        if let known = knownOrdinals[key] { return known }
        let ordinal = try sharedShapes.ordinal(of: shape, isOpening: isOpening)
        if knownOrdinals.count >= Self.ordinalLimit { knownOrdinals.removeAll(keepingCapacity: true) }
        knownOrdinals[key] = .some(ordinal)
        return ordinal
    }

    private func shape(
        _ packed: UnsafeRawBufferPointer, size: Int, onto page: inout ObjectPage
    ) throws -> ObjectPage.Shape {
        let start = page.bytes.count
        try unsafe ShapeContent.append(packed, size: size, to: &page.bytes, inflater)
        var solids: Int?
        if let tree = try ShapeContent.solids(page.bytes, from: start) {
            solids = page.solids.count
            page.solids.append(tree)
        }
        return .own(.init(start: Int32(start), count: Int32(page.bytes.count - start)), solids: solids)
    }
}
