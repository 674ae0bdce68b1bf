import BuildingModel
import Foundation
import TestDatabases
import Testing

@testable import ModelStore

@Suite("A document that is wrong", .onEveryEngine)
struct RefusalTests {
    /// Lines after the first revision, the code, and what the message must name.
    struct Case: CustomTestStringConvertible, Sendable {
        var lines: [String]
        var code: String
        var names: String
        var testDescription: String { code + ": " + names }
        init(_ code: String, _ names: String, _ lines: String...) {
            (self.lines, self.code, self.names) = (lines, code, names)
        }
    }

    private static let f = Fixture.self
    private static func placed(_ numbers: [Double]) -> String {
        f.object(9, attributes: #","element":{"matrix":"\#(f.matrix(numbers))"}"#)
    }
    private static func mesh(_ vertices: String, _ faces: String) -> String {
        f.object(9, attributes: #","geometry":{"meshes":[{"Vertices":\#(vertices),"Faces":\#(faces)}]}"#)
    }
    private static let otherModel = [f.division(f.id(3)), f.revision(1, of: f.id(3)), f.object(30), f.revision(2)]

    static let cases: [Case] = [
        Case("bad-json", "Line 10, object.id", #"{"object":{"id""#),
        Case("bad-json", "object.attributes.general.name", #"{"object":{"attributes":{"general":{"name":nul}}}}"#),
        Case(
            "bad-json", "object.attributes.general.name: a text holds U+0000",
            #"{"object":{"attributes":{"general":{"name":"a\u0000b"}}}}"#),
        Case("unknown-record", "wall", #"{"wall":{}}"#),
        Case("several-records", "several", #"{"layer":{"id":"\#(f.id(50))","name":"A"},"deleted":{}}"#),
        Case("no-record", "no record", "{}"),
        Case("bad-json", "not an object", "[]"),
        Case("key-missing", "object.parent", #"{"object":{"id":"\#(f.id(9))","type":"Wall"}}"#),
        Case("bad-guid", "object.id", #"{"object":{"id":"9"}}"#),
        Case("unknown-parent", "not there", f.object(9, in: f.id(77))),
        Case("unknown-parent", "deleted", f.object(8), f.revision(2), f.deleted(8), f.object(9, in: f.id(8))),
        Case(
            "unknown-parent", "another model", otherModel[0], otherModel[1], otherModel[2], otherModel[3],
            f.object(9, in: f.id(30))),
        Case("unknown-element-type", "object.type", f.object(9, type: "Roof")),
        Case("unknown-type-object", "object.typeId", f.object(9, more: #","typeId":"\#(f.id(70))""#)),
        Case("unknown-layer", "object.layerid", f.object(9, more: #","layerid":"\#(f.id(70))""#)),
        Case("unknown-material", "object.materials", f.object(9, more: #","materials":"\#(f.id(70))""#)),
        Case(
            "unknown-geometry", "instances[0].geometry",
            f.object(9, attributes: #","geometry":{"instances":[{"geometry":"\#(f.id(70))"}]}"#)),
        Case("unknown-attribute", "\(f.id(70))", f.object(9, attributes: #","freeAttributes":{"\#(f.id(70))":1}"#)),
        Case(
            "unknown-element-type", "elementtypes[0]",
            #"{"attributeTemplate":{"id":"\#(f.id(60))","name":"A","projectAttributeTemplate":"\#(f.id(61))","elementtypes":["\#(f.id(70))"]}}"#
        ),
        Case("bad-value", "object cannot be", f.object(9, more: #","propertySets":{"A":{"b":{}}}"#)),
        Case("bad-vertices", "meshes[0].Vertices", mesh("[0,0]", "[]")),
        Case("face-index-out-of-range", "meshes[0].Faces", mesh("[0,0,0]", "[3,0,0,1]")),
        Case("face-index-out-of-range", "corner -1", mesh("[0,0,0]", "[3,0,0,-1]")),
        Case("face-too-small", "2 corners", mesh("[0,0,0]", "[2,0,0]")),
        Case("face-truncated", "face 1", mesh("[0,0,0]", "[3,0,0,0,3,0]")),
        Case("bad-json", "Vertices[0]", mesh("[NaN,0,0]", "[]")),
        Case("bad-matrix", "base64", f.object(9, attributes: #","element":{"matrix":"?"}"#)),
        Case("bad-matrix", "8 bytes", f.object(9, attributes: #","element":{"matrix":"AAAAAAAA8D8="}"#)),
        Case("bad-matrix", "not finite", placed([.nan, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])),
        Case("bad-matrix", "last row", placed([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 5, 0, 0, 1])),
        Case("bad-matrix", "determinant", placed([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])),
        Case(
            "text-too-long", "object.attributes.general.name",
            f.object(9, name: String(repeating: "x", count: 1_000_001))),
        Case("revision-out-of-sequence", "revision 3", f.revision(3)),
        Case("bad-revision", "1, 2, 3", f.revision(0)),
        Case("unknown-model", "revision.divisionId", f.revision(1, of: f.id(5))),
        Case("unknown-object", "deleted.id", f.deleted(9)),
        Case("parent-cycle", "object.parent", f.object(8), f.object(9, in: f.id(8)), f.object(8, in: f.id(9))),
        Case("parent-cycle", "object.parent", f.object(8), f.object(8, in: f.id(8))),
        Case(
            "object-of-another-model", "divisionid",
            f.object(9, attributes: #","element":{"divisionid":"\#(f.id(5))"}"#)),
        Case("model-of-another-project", "division.id", f.projectLine(f.id(6)), f.division(f.model, project: f.id(6))),
        Case("project-of-another-team", "project.id", #"{"team":{"slug":"other"}}"#, f.projectLine(team: "other")),
        Case("unknown-team", "teamSlug", f.projectLine(team: "nobody")),
        Case("unknown-project", "projectId", f.division(f.id(7), project: f.id(8))),
        Case("element-type-key-taken", "elementType.type", #"{"elementType":{"id":"\#(f.id(90))","type":"WALL"}}"#),
        Case(
            "bad-choice", "freeAttribute.type", #"{"freeAttribute":{"id":"\#(f.id(90))","name":"A","type":"number"}}"#),
        Case(
            "bad-time", "revision.created",
            #"{"revision":{"divisionId":"\#(f.model)","revisionNr":2,"created":"soon"}}"#),
        Case(
            "bad-selection", "selection.type",
            #"{"selection":{"id":"\#(f.id(80))","projectId":"\#(f.project)","type":"Filter"}}"#),
    ]

    @Test("is refused as a whole, with line, record, key and reason", arguments: cases)
    func refused(wrong: Case) throws {
        let workshop = try Workshop()
        let before = try workshop.rowCounts()
        let failure = #expect(throws: Failure.self) { try workshop.load(Fixture.beginning + wrong.lines) }
        #expect(failure?.kind == .badData)
        #expect(failure?.code == wrong.code, "\(failure?.message ?? "")")
        #expect(failure?.message.contains(wrong.names) == true, "\(failure?.message ?? "")")
        #expect(failure?.message.hasPrefix("Line ") == true)
        #expect(try workshop.rowCounts() == before, "nothing of the document stays")
    }

    @Test("is refused when an object stands before any revision")
    func beforeRevision() throws {
        let workshop = try Workshop()
        let failure = #expect(throws: Failure.self) {
            try workshop.load(Fixture.beginning.dropLast() + [Fixture.object(9)])
        }
        #expect(failure?.code == "object-before-revision")
        #expect(failure?.object == Fixture.id(9))
    }

    @Test("is refused at every line it is cut off in")
    func truncated() throws {
        let workshop = try Workshop()
        let before = try workshop.rowCounts()
        let text = Data(
            (Fixture.beginning + [Fixture.object(9, attributes: Fixture.geometry())]).joined(separator: "\n").utf8)
        for count in stride(from: text.count - 1, to: text.count - 150, by: -7) {
            #expect(throws: Failure.self) { try workshop.load(text.prefix(count)) }
        }
        #expect(try workshop.rowCounts() == before)
    }

    @Test("is refused when it is not UTF-8, packed badly, or has a line beyond the limit")
    func bytes() throws {
        let workshop = try Workshop()
        #expect(throws: Failure.self) { try workshop.load(Data([0x7b, 0x22, 0xff, 0x22, 0x7d])) }
        let long = #expect(throws: Failure.self) { try workshop.load(Data(Fixture.team.utf8), longestLine: 10) }
        #expect(long?.code == "line-too-long")
        #expect(throws: Failure.self) { try workshop.load(Data([0x1f, 0x8b, 8, 0, 0, 0])) }
        #expect(try workshop.rowCounts()["team"] == 0)
    }

    @Test("is refused when a known revision differs, and then changes nothing")
    func differs() throws {
        let workshop = try Workshop()
        try workshop.load(Fixture.beginning + [Fixture.object(9)])
        let before = try workshop.rowCounts()
        let failure = #expect(throws: Failure.self) {
            try workshop.load(
                Fixture.beginning + [Fixture.object(9, name: "changed"), Fixture.revision(2), Fixture.object(10)])
        }
        #expect(failure?.code == "revision-differs")
        #expect(failure?.message.contains("revision 1 of model \(Fixture.model)") == true)
        #expect(try workshop.rowCounts() == before)
    }

    @Test("is refused when the reader of its progress says so")
    func cancelled() throws {
        let workshop = try Workshop()
        let file = workshop.folder.appending(path: "a.ndjson")
        try Data(Fixture.beginning.joined(separator: "\n").utf8).write(to: file)
        #expect(throws: CancellationError.self) {
            try ProjectDocumentLoader(database: workshop.database).load(.file(path: file.path)) { _ in
                throw CancellationError()
            }
        }
        #expect(try workshop.rowCounts()["team"] == 0)
    }

    @Test("is not there")
    func missing() throws {
        let workshop = try Workshop()
        let failure = #expect(throws: Failure.self) {
            try ProjectDocumentLoader(database: workshop.database).load(.file(path: "/nowhere.ndjson"))
        }
        #expect(failure?.kind == .noInput)
    }
}
