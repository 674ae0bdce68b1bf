import BuildingModel
import Foundation
import TestDatabases
import Testing

@testable import Export

/// The file as a whole.
@Suite(.onEveryEngine) struct FileTests {
    private typealias F = ExportFixture

    @Test func theHeaderSaysWhatBuildingSMARTWantsAndNothingOfTheMoment() throws {
        let exported = try F(objects: [F.object(1, "Building")]).export()
        #expect(
            exported.text.hasPrefix("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(('ViewDefinition [ReferenceView_V1.2]',"))
        #expect(exported.text.contains("FILE_NAME('House_r1.ifc','2024-01-01T08:00:00Z',"))
        #expect(exported.text.contains("'Open Building Information - ifcexportd - 1.0.0'"))
        #expect(exported.text.hasSuffix("ENDSEC;\nEND-ISO-10303-21;\n"))
    }

    @Test(arguments: [0, 1, -1, 86_399, 951_782_400, 1_704_096_000, -11_000_000_000, 253_402_300_799] as [Int64])
    func timesAreThoseOfFoundation(seconds: Int64) {
        #expect(
            Timestamp.toTheSecond(seconds)
                == Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601))
    }

    @Test func theSameModelInAnotherOrderGivesTheSameBytes() throws {
        let objects =
            [F.object(1, "Building")]
            + (2...9).map {
                F.object($0, "Wall", parent: F.guid(1), matrix: F.shifted(Double($0), 0, 0), groups: F.tetrahedron)
            }
        let one = try F(objects: objects).export()
        let other = try F(objects: [objects[0]] + objects.dropFirst().reversed()).export()
        #expect(one.text == other.text)
    }

    @Test func instanceNamesAreDenseAndEveryReferenceResolves() throws {
        let exported = try F(objects: [
            F.object(1, "Building"), F.object(2, "Wall", parent: F.guid(1), groups: F.tetrahedron),
        ]).export()
        let names = exported.text.split(separator: "\n").compactMap {
            $0.wholeMatch(of: /#(\d+)=.*/).flatMap { Int($0.1) }
        }
        #expect(names.sorted() == Array(1...names.count))
        #expect(exported.summary.instances == names.count)
        let references = Set(exported.text.matches(of: /[(,]#(\d+)/).compactMap { Int($0.1) })
        #expect(references.isSubset(of: Set(names)))
    }

    @Test func oneShapeOfManyObjectsIsMapped() throws {
        let exported = try F(
            objects: [F.object(1, "Building")]
                + (2...4).map { F.object($0, "Wall", parent: F.guid(1), groups: F.tetrahedron) }
        ).export()
        #expect(exported.records("IFCTRIANGULATEDFACESET").count == 1)
        #expect(exported.records("IFCREPRESENTATIONMAP").count == 1)
        #expect(exported.records("IFCMAPPEDITEM").count == 3)
    }

    @Test func anUnknownClassBecomesAProxyThatKeepsItsTypesName() throws {
        let exported = try F(objects: [F.object(1, "Building"), F.object(2, "Gadget", parent: F.guid(1))]).export()
        #expect(exported.records("IFCBUILDINGELEMENTPROXY").allSatisfy { $0.contains("'Gadget of ours'") })
    }

    @Test func aDeprecatedClassBecomesItsSuccessor() throws {
        let exported = try F(objects: [F.object(1, "Building"), F.object(2, "Old", parent: F.guid(1))]).export()
        #expect(exported.records("IFCWALL").count == 1)
    }

    @Test(arguments: [
        ("it's", "it''s"), (#"C:\\x"#, #"C:\\x"#), ("#12", "#12"), ("$", "$"), (".T.", ".T."),
        ("日😀", #"\X2\65E5\X0\\X4\0001F600\X0\"#),
        (#"a\u0001b"#, #"a\X2\0001\X0\b"#), ("שלום", #"\X2\05E905DC05D505DD\X0\"#), (#"e\u0301"#, #"e\X2\0301\X0\"#),
        (String(repeating: "x", count: 255), String(repeating: "x", count: 255)),
    ])
    func hostileTextArrivesWhole(json: String, encoded: String) throws {
        let exported = try F(objects: [F.object(1, "Building", name: json)]).export()
        #expect(exported.records("IFCBUILDING").allSatisfy { $0.contains(",'\(encoded)',") })
        #expect(exported.notes.isEmpty)
    }

    @Test func aNameBeyondALabelIsCutAndNoted() throws {
        let exported = try F(objects: [F.object(1, "Building", name: String(repeating: "ä", count: 256))]).export()
        #expect(exported.text.contains(#"'\X2\"# + String(repeating: "00E4", count: 255) + #"\X0\'"#))
        #expect(exported.notes.map(\.code) == ["label-cut"])
    }

    @Test func aGeoreferenceBecomesAMapConversion() throws {
        let exported = try F(
            project:
                #","georeference":{"eastings":1000.5,"northings":2000,"height":3,"rotation":90,"crs":"EPSG:25832"}"#,
            objects: [F.object(1, "Building")]
        ).export()
        #expect(exported.records("IFCPROJECTEDCRS").allSatisfy { $0.contains("'EPSG:25832'") })
        #expect(exported.records("IFCMAPCONVERSION").allSatisfy { $0.hasSuffix(",1000.5,2000.,3.,0.,1.,0.001);") })
    }

    @Test(arguments: [
        ("mm", ".MILLI.,.METRE."), ("cm", ".CENTI.,.METRE."), ("m", ".LENGTHUNIT.,$,.METRE."), ("ft", "'FOOT'"),
        ("in", "'INCH'"),
    ])
    func unitsAreTheProjects(unit: String, record: String) throws {
        #expect(
            try F(units: #"{"length":"\#(unit)"}"#, objects: [F.object(1, "Building")]).export().text.contains(record))
    }
}
