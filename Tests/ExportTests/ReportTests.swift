import BuildingModel
import Conformance
import Foundation
import IFC
import TestDatabases
import Testing

@testable import Export

/// What an export says of itself, object by object.
@Suite(.onEveryEngine) struct ReportTests {
    private typealias F = ExportFixture

    private static let mixed = [
        F.object(1, "Building"), F.object(2, "Wall", parent: F.guid(1), groups: F.tetrahedron),
        F.object(
            3, "Beam", parent: F.guid(1),
            groups:
                #","geometry":{"csg":{"elements":[{"type":"Path","crossSection":"Zed","geometry":[{"geoType":"StartPolygon","point":[0,0,0]},{"geoType":"Line","point":[0,0,9]}]}]}}"#
        ),
        F.object(4, "Opening", parent: F.guid(1)),
    ]

    @Test func everyObjectIsToldOnceAndTheCountsAddUp() throws {
        let exported = try F(objects: Self.mixed).export()
        let outcomes = Dictionary(grouping: exported.objects, by: \.outcome).mapValues {
            $0.map { "\($0.guid)" }.sorted()
        }
        #expect(outcomes == [.exported: [F.guid(1), F.guid(2)], .degraded: [F.guid(3)], .leftOut: [F.guid(4)]])
        #expect(
            exported.summary == ExportCounts(objects: 3, degraded: 1, leftOut: 1, instances: exported.summary.instances)
        )
        #expect(exported.objects.filter { $0.outcome != .exported }.allSatisfy { !$0.notes.isEmpty })
        #expect(exported.objects.first { $0.ifcClass == "IfcWall" }?.globalID?.description.count == 22)
    }

    @Test func aStrictExportFailsAndNamesTheObject() throws {
        let error = #expect(throws: Failure.self) { try F(objects: Self.mixed).export(isStrict: true) }
        #expect(error?.code == "strict")
        #expect(error?.object.map { "\($0)" } == F.guid(4))
        _ = try F(objects: Array(Self.mixed.prefix(2))).export(isStrict: true)
    }

    @Test func aShapeThatGrowsBeyondAllNumbersIsLeftOutAlone() throws {
        let huge = #","geometry":{"mesh":{"V":[1e308,0,0,0,1e308,0,0,0,1e308,1e308,1e308,0],"F":[3,0,1,2,3,1,2,3]}}"#
        let exported = try F(objects: [
            F.object(1, "Building"),
            F.object(
                2, "Wall", parent: F.guid(1), matrix: [1e10, 0, 0, 0, 0, 1e10, 0, 0, 0, 0, 1e10, 0, 0, 0, 0, 1],
                groups: huge),
            F.object(3, "Beam", parent: F.guid(1), groups: F.tetrahedron),
        ]).export()
        #expect(exported.notes.map(\.code) == ["not-a-number"])
        #expect(exported.records("IFCSHAPEREPRESENTATION").count == 1)
        #expect(exported.records("IFCWALL").count == 1)
    }

    @Test func aZoneHoldsOnlySpaces() throws {
        let zone =
            #"{"group":{"id":"55555555-0000-4000-8000-000000000001","divisionId":"\#(F.model)","ifcType":"IfcZone","name":"Z","members":["\#(F.guid(2))","\#(F.guid(3))"]}}"#
        let exported = try F(objects: [
            F.object(1, "Building"), F.object(2, "Space", parent: F.guid(1)), F.object(3, "Wall", parent: F.guid(1)),
            zone,
        ]).export()
        let members = try #require(exported.records("IFCRELASSIGNSTOGROUP").first)
        #expect(members.contains(try #require(exported.name("IFCSPACE"))))
        #expect(!members.contains(try #require(exported.name("IFCWALL"))))
        #expect(exported.others.map(\.code) == ["not-for-a-zone"])
    }

    @Test func theReportIsOneJSONDocument() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: path) }
        let order = ExportOrder(
            project: .random(), name: "House_r1", targets: [], elements: [.random()], options: ExportOptions())
        let sink = try FileSink(creating: path.path)
        let report = try ReportFile(into: sink, order: order)
        for number in 0..<3000 {
            try report.object(
                ExportedObject(
                    guid: .random(), globalID: GlobalID(high: 0, low: UInt64(number)), ifcClass: "IfcWall",
                    outcome: number == 7 ? .degraded : .exported,
                    notes: number == 7 ? [ExportNote(code: "c", message: "m")] : []))
        }
        try report.note(ExportNote(code: "c", message: "a \"quoted\" one"), about: nil)
        let counts = ExportCounts(objects: 3000, degraded: 0, leftOut: 0, instances: 7)
        try report.conclude(
            .init(
                counts: counts, file: .init(name: "House_r1.ifc", bytes: 9, sha256: "ab"),
                check: .init(passed: true, instances: 7)))
        let json = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any])
        #expect((json["objects"] as? [Any])?.count == 3000)
        #expect((json["notes"] as? [Any])?.count == 1)
        #expect((json["counts"] as? [String: Int])?["objects"] == 3000)
    }

    /// Every class of what is built, hostile text, every kind of property: the streaming check finds nothing.
    @Test(arguments: [ExportOptions(), ExportOptions(emptyProperties: true)])
    func everyElementClassPassesTheCheck(options: ExportOptions) throws {
        let exported = try F(definitions: F.everyElementType, objects: F.oneOfEveryElementType).export(options)
        var check = ConformanceCheck(ownSets: false)
        try check.read(Array(exported.text.utf8))
        let verdict = try check.finish()
        #expect(verdict.findings.map(\.description) == [])
        #expect(exported.summary.leftOut == 0)
    }
}
