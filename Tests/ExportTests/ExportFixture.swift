import Accounts
import BuildingModel
import Foundation
import IFC
import ModelStore
import STEP
import TestDatabases
import Testing

@testable import Export

/// A project document in a real store, in a folder of its own, and what exports of it say.
final class ExportFixture {
    static let project = "11111111-0000-4000-8000-000000000001"
    static let model = "11111111-0000-4000-8000-000000000002"

    private let folder: URL
    private let test: TestDatabase
    private let store: ModelStore

    /// - Parameters:
    ///   - units: the project's units as JSON.
    ///   - definitions: lines before the model.
    ///   - objects: lines of its first revision and what follows.
    init(units: String = #"{"length":"mm"}"#, project: String = "", definitions: [String] = [], objects: [String])
        throws
    {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        test = try TestDatabase(AccountStore.migrations + ModelStore.migrations)
        let database = try test.open()
        store = ModelStore(database: database)
        let lines =
            [
                #"{"team":{"slug":"demo"}}"#,
                #"{"project":{"id":"\#(Self.project)","teamSlug":"demo","name":"House","units":\#(units)\#(project)}}"#,
            ] + Self.elementTypes + definitions + [
                #"{"division":{"id":"\#(Self.model)","projectId":"\#(Self.project)","name":"Model"}}"#,
                #"{"revision":{"divisionId":"\#(Self.model)","revisionNr":1,"created":"2024-01-01T08:00:00Z"}}"#,
            ] + objects
        let document = folder.appendingPathComponent("document.ndjson")
        try lines.joined(separator: "\n").write(to: document, atomically: true, encoding: .utf8)
        try ProjectDocumentLoader(database: database, standardAttributes: StandardAttributes.definitions)
            .load(.file(path: document.path))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The file as records: what stands behind `#n=`, the file's text, and the notes.
    func export(
        _ options: ExportOptions = ExportOptions(), elements: [String]? = nil, isStrict: Bool = false, revision: Int = 1
    ) throws
        -> Exported
    {
        let order = ExportOrder(
            project: try #require(GUID(Self.project)), name: "House_r1",
            targets: [.init(model: try #require(GUID(Self.model)), revision: revision)],
            elements: elements?.compactMap { GUID($0) }.sorted(), options: options)
        let sink = TextSink()
        let report = Collected()
        let counts = try Exporter(version: "1.0.0", isStrict: isStrict)
            .write(order, from: try store.snapshot(of: order), to: sink, reporting: report)
        return Exported(text: sink.text, objects: report.objects, others: report.others, summary: counts)
    }

    private final class Collected: ExportReporting {
        var objects: [ExportedObject] = []
        var others: [ExportNote] = []

        func object(_ object: ExportedObject) { objects.append(object) }
        func note(_ note: ExportNote, about guid: GUID?) { others.append(note) }
    }

    static func guid(_ number: Int) -> String {
        let digits = String(number)
        return "22222222-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// An `object` line; `more` is JSON to stand beside `attributes`, `groups` JSON inside them.
    static func object(
        _ number: Int, _ type: String, parent: String = project, name: String = "x", matrix: [Double]? = nil,
        groups: String = "", more: String = ""
    ) -> String {
        let matrix = matrix.map { #","matrix":"\#(base64($0))""# } ?? ""
        return #"{"object":{"id":"\#(guid(number))","parent":"\#(parent)","type":"\#(type)"\#(more),"#
            + #""attributes":{"element":{"divisionid":"\#(model)"\#(matrix)},"general":{"name":"\#(name)"}\#(groups)}}}"#
    }

    static func shifted(_ x: Double, _ y: Double, _ z: Double) -> [Double] {
        [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1]
    }

    private static func base64(_ matrix: [Double]) -> String {
        unsafe matrix.withUnsafeBytes { unsafe Data($0) }.base64EncodedString()
    }

    /// A closed tetrahedron.
    static let tetrahedron =
        #","geometry":{"mesh":{"Color":4294901760,"Vertices":[0,0,0,1000,0,0,0,1000,0,0,0,500],"Faces":[3,0,2,1,3,0,1,3,3,1,2,3,3,0,3,2]}}"#

    private static let elementTypes = [
        ("Site", "Site"), ("Building", "Building"), ("Storey", "BuildingStorey"), ("Space", "Space"), ("Wall", "Wall"),
        ("Opening", "OpeningElement"), ("Door", "Door"), ("Window", "Window"), ("Beam", "Beam"), ("Gadget", "Nonsense"),
        ("Old", "WallStandardCase"), ("Port", "DistributionPort"), ("Pump", "Pump"),
        ("OldOpening", "OpeningStandardCase"), ("Bracket", "ProjectionElement"),
        ("Support", "StructuralPointConnection"),
        ("Boundary", "VirtualElement"),
    ].enumerated().map { index, type in
        let digits = String(index + 10)
        return
            #"{"elementType":{"id":"33333333-0000-4000-8000-0000000000\#(digits)","type":"\#(type.0)","name":"\#(type.0) of ours","ifcType":"ID_IFC\#(type.1)"}}"#
    }
}

/// What an export gave.
struct Exported {
    var text: String
    var objects: [ExportedObject]
    /// Notes that are about no object.
    var others: [ExportNote]
    var summary: ExportCounts
    /// All notes.
    var notes: [ExportNote] { objects.flatMap(\.notes) + others }

    /// The records of a class, without their names.
    func records(_ keyword: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            guard let equals = line.firstIndex(of: "="), line[line.index(after: equals)...].hasPrefix(keyword + "(")
            else { return nil }
            return String(line[line.index(after: equals)...])
        }
    }

    /// The name of the one record of a class.
    func name(_ keyword: String) -> String? {
        text.split(separator: "\n").first { $0.contains("=\(keyword)(") }.map { String($0.prefix { $0 != "=" }) }
    }
}

final class TextSink: ByteSink {
    private var bytes: [UInt8] = []
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func write(_ bytes: Span<UInt8>) { self.bytes += bytes.indices.map { bytes[$0] } }
}

extension ExportFixture {
    /// The concrete classes below IfcElement that are no opening and no port.
    private static let elementClasses = EntityClass.all.filter {
        !$0.isAbstract && $0.isA("IfcElement") && !$0.isA("IfcFeatureElementSubtraction")
            && !$0.name.hasSuffix("StandardCase") && !$0.name.hasSuffix("ElementedCase")
    }

    static let everyElementType = elementClasses.enumerated().map { index, entityClass in
        #"{"elementType":{"id":"\#(guid(5000 + index))","type":"\#(entityClass.name)","ifcType":"\#(entityClass.name)"}}"#
    }

    static let oneOfEveryElementType =
        [object(1, "Building")]
        + elementClasses.enumerated().map { index, entityClass in
            object(
                100 + index, entityClass.name, parent: guid(1), name: hostile[index % hostile.count],
                groups: tetrahedron)
        }

    static let hostile = [
        "it's", #"back\\slash"#, "#12", "$", ".T.", "日😀", #"\u0001\u001f\u007f"#, "שלום", #"e\u0301"#,
        #"'); DROP TABLE object; --"#,
        String(repeating: "ü", count: 255),
    ]
}
