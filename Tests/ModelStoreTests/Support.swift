import BuildingModel
import Foundation
import GRDB
import SQLiteDatabase
import Testing

@testable import ModelStore

/// A folder of its own with a database in it, gone with the last reference.
final class Workshop {
    let folder: URL
    let database: DatabaseFile
    var store: ModelStore { ModelStore(database: database) }

    static let teamTable = Migration(
        identifier: "team",
        sql: "CREATE TABLE team (id INTEGER PRIMARY KEY, slug TEXT UNIQUE NOT NULL, name TEXT) STRICT")

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "model-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try DatabaseFile.open(
            path: folder.appending(path: "test.db").path, migrations: [Self.teamTable] + ModelStore.migrations)
    }

    deinit {
        try? database.close()
        try? FileManager.default.removeItem(at: folder)
    }

    @discardableResult
    func load(_ lines: [String], standardAttributes: [GUID: FreeAttribute] = [:]) throws
        -> ProjectDocumentLoader.Summary
    {
        try load(Data((lines.joined(separator: "\n") + "\n").utf8), standardAttributes: standardAttributes)
    }

    @discardableResult
    func load(
        _ bytes: Data, longestLine: Int = LineSource.longestLine, standardAttributes: [GUID: FreeAttribute] = [:]
    ) throws -> ProjectDocumentLoader.Summary {
        let file = folder.appending(path: "\(UUID().uuidString).ndjson")
        try bytes.write(to: file)
        let loader = ProjectDocumentLoader(database: database, standardAttributes: standardAttributes)
        return try loader.load(LineSource(path: file.path, longestLine: longestLine)) { _ in }
    }

    /// A model's snapshot with its objects in order.
    func snapshot(_ model: GUID = Fixture.model, revision: Int? = nil) throws -> (any ModelSnapshot, Arrangement) {
        let request = ExportRequest(
            team: nil, scope: .model(model, project: nil, revision: revision), options: ExportOptions())
        return try arranged(store.resolve(request).order)
    }

    func snapshot(selection: GUID) throws -> (any ModelSnapshot, Arrangement) {
        try arranged(
            store.resolve(ExportRequest(team: nil, scope: .selection(selection), options: ExportOptions())).order)
    }

    func arranged(_ order: ExportOrder) throws -> (any ModelSnapshot, Arrangement) {
        let snapshot = try store.snapshot(of: order)
        return (snapshot, try snapshot.arrange(roles: snapshot.elementTypes.map(Fixture.role)))
    }

    /// How many rows every table has: nothing of a refused document may stay.
    func rowCounts() throws -> [String: Int] {
        try database.read { database in
            var counts: [String: Int] = [:]
            let tables = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            for table in tables {
                counts[table] = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)")
            }
            return counts
        }
    }
}

extension ModelSnapshot {
    /// Every object, read in pages of two.
    var objects: [ReadObject] {
        get throws {
            var objects: [ReadObject] = []
            var page = ObjectPage()
            repeat {
                try nextObjects(2, on: &page)
                objects += try page.rows.map { try ReadObject($0, page, self) }
            } while !page.rows.isEmpty
            return objects
        }
    }

    func members(of grouping: Grouping) throws -> [[Int]] {
        var members: [[Int]] = []
        try forEachMember(of: grouping) { members.append([$0, $1]) }
        return members
    }
}

/// One object of a page with values of its own.
struct ReadObject {
    enum Shape {
        case none
        case own(BuildingModel.Shape)
        case instances([ObjectPage.Instance])
    }

    let rank: Int
    let guid: GUID
    let exportGUID: GUID
    let elementType: Int
    let name: String?
    let description: String?
    let tag: String?
    let objectType: String?
    let predefinedType: String?
    let longName: String?
    let elevation: Double?
    let placement: Transform?
    let relation: ObjectRelation
    let parent: Int?
    let parentPlacement: Transform?
    let type: Int?
    let shapeRank: Int?
    let shape: Shape
    let hasMaterial: Bool
    let properties: Properties

    init(_ row: ObjectPage.Row, _ page: ObjectPage, _ snapshot: any ModelSnapshot) throws {
        (rank, guid, exportGUID, elementType) = (row.rank, row.guid, row.exportGUID, row.elementType)
        (name, description, tag) = (page.text(row.name), page.text(row.description), page.text(row.tag))
        (objectType, predefinedType) = (page.text(row.objectType), page.text(row.predefinedType))
        (longName, elevation) = (page.text(row.longName), row.elevation)
        (placement, relation, parent) = (row.placement, row.relation, row.parent)
        (parentPlacement, type, shapeRank) = (row.parentPlacement, row.type, row.shapeRank)
        hasMaterial = row.hasMaterial
        switch row.shape {
        case .none: shape = .none
        case .own(let piece, let solids):
            var whole = try ShapeContent.decode(Array(page.bytes[piece.range]))
            whole.solids = solids.map { page.solids[$0] }
            shape = .own(whole)
        case .instances(let range):
            shape = .instances(page.instances[Int(range.lowerBound)..<Int(range.upperBound)].map { $0 })
        }
        properties =
            row.properties.holdsSomething
            ? try {
                var cursor = try PropertyCursor(page.bytes, row.properties.range); return try cursor.properties()
            }()
            : Properties()
    }
}

/// Names and lines of small documents.
enum Fixture {
    static let project = id(1)
    static let model = id(2)

    static func id(_ number: Int) -> GUID { GUID(high: 0x1111_2222_3333_4444, low: UInt64(number)) }

    static func role(_ type: ElementType) -> ObjectRole {
        switch type.ifcType?.uppercased().replacing("ID_", with: "") {
        case "IFCSITE", "IFCBUILDING", "IFCBUILDINGSTOREY", "IFCSPACE": .spatial
        case "IFCOPENINGELEMENT": .opening
        case "IFCDISTRIBUTIONPORT": .port
        default: .element
        }
    }

    static let team = #"{"team":{"slug":"demo"}}"#
    static let types = [
        ("Storey", "ID_IFCBuildingStorey"), ("Wall", "ID_IFCWall"), ("Opening", "ID_IFCOpeningElement"),
        ("Door", "ID_IFCDoor"), ("Port", "ID_IFCDistributionPort"),
    ]
    static func projectLine(_ guid: GUID = project, team: String = "demo") -> String {
        #"{"project":{"id":"\#(guid)","teamSlug":"\#(team)","name":"House"}}"#
    }
    static var typeLines: [String] {
        types.enumerated().map { index, type in
            #"{"elementType":{"id":"\#(id(100 + index))","type":"\#(type.0)","ifcType":"\#(type.1)"}}"#
        }
    }
    static func division(_ guid: GUID = model, project: GUID = project) -> String {
        #"{"division":{"id":"\#(guid)","projectId":"\#(project)","name":"Model"}}"#
    }
    static func revision(_ number: Int, of model: GUID = model) -> String {
        #"{"revision":{"divisionId":"\#(model)","revisionNr":\#(number),"created":"2024-03-0\#(max(1, min(number, 9)))T08:00:00Z"}}"#
    }
    static func object(
        _ number: Int, in parent: GUID = project, type: String = "Wall", name: String = "", attributes: String = "",
        more: String = ""
    ) -> String {
        #"{"object":{"id":"\#(id(number))","parent":"\#(parent)","type":"\#(type)"\#(more),"#
            + #""attributes":{"general":{"name":"\#(name)"}\#(attributes)}}}"#
    }
    static func deleted(_ number: Int) -> String { #"{"deleted":{"id":"\#(id(number))"}}"# }
    /// Team, project, types, model and its first revision.
    static var beginning: [String] { [team, projectLine()] + typeLines + [division(), revision(1)] }

    static func box(_ x: Double = 1) -> String {
        #"{"Color":4294901760,"Vertices":[0,0,0,\#(x),0,0,0,1,0],"Faces":[3,0,1,2]}"#
    }
    static func geometry(_ x: Double = 1) -> String { #","geometry":{"mesh":\#(box(x))}"# }
    static func matrix(_ numbers: [Double]) -> String {
        Data(numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) } })
            .base64EncodedString()
    }
    static func translation(_ x: Double) -> [Double] { [1, 0, 0, x, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] }
}

/// The real documents, where they are at hand.
enum Corpus {
    static let folder: URL? = {
        if let path = ProcessInfo.processInfo.environment["IFCEXPORTD_SHARED"] {
            return URL(filePath: path).appending(path: "corpus")
        }
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let corpus = folder.appending(path: "shared/corpus")
            if FileManager.default.fileExists(atPath: corpus.appending(path: "index.json").path) { return corpus }
        }
        return nil
    }()
    static var isMissing: Bool { folder == nil }
    static let names = [
        "column-tessellation", "pcert-building-architecture", "japanese-revit", "duplex-architecture", "fzk-haus",
        "office-cv2", "aisc-sculpture", "schependomlaan-steel",
    ]
}
