import BuildingModel
import Foundation
import IFC
import Tessellation
import TestDatabases
import Testing

@testable import Export

/// Profiles, sweeps and sections.
@Suite(.onEveryEngine) struct SolidTests {
    private typealias F = ExportFixture

    @Test(arguments: [
        "IPE200", "ipe 200", "HEA100", "HE100A", "HEB 200", "HEM300", "UPN200", "UPE120", "L50x5", "L 100*50*8",
        "RHS100x50x5", "SHS80X4", "CHS 88.9x4",
    ])
    func sectionsAreFoundByName(name: String) {
        #expect(CatalogueSection(name) != nil)
    }

    @Test(arguments: ["", "IPE", "IPE205", "XYZ100", "L5x50", "RHS10x50x20", "CHS10x6", "IPE200x", "HE100C"])
    func unknownSectionsAreNotGuessed(name: String) {
        #expect(CatalogueSection(name) == nil)
    }

    @Test func dimensionsAreThoseOfTheTables() {
        #expect(CatalogueSection("IPE200")?.shape == .i(width: 100, depth: 200, web: 5.6, flange: 8.5, fillet: 12))
        #expect(
            CatalogueSection("IPE200")?.shape(inUnitOf: 1)
                == .i(width: 0.1, depth: 0.2, web: 0.0056, flange: 0.0085, fillet: 0.012))
    }

    private func exported(_ csg: String) throws -> Exported {
        try F(objects: [
            F.object(1, "Building"), F.object(2, "Beam", parent: F.guid(1), groups: #","geometry":{"csg":\#(csg)}"#),
        ]).export()
    }

    @Test func aPathWithASectionIsExtruded() throws {
        let exported = try exported(
            #"{"elements":[{"type":"Path","crossSection":"IPE200","rotation":0,"geometry":[{"geoType":"StartPolygon","point":[0,0,0]},{"geoType":"Line","point":[0,0,3000]}]}],"color":4284456608}"#
        )
        #expect(exported.text.contains("IFCISHAPEPROFILEDEF(.AREA.,'IPE200',$,100.,200.,5.6,8.5,12.,$,$);"))
        #expect(exported.records("IFCEXTRUDEDAREASOLID").allSatisfy { $0.hasSuffix(",3000.);") })
        #expect(exported.records("IFCSHAPEREPRESENTATION").allSatisfy { $0.contains("'Body','SweptSolid'") })
        #expect(exported.records("IFCSTYLEDITEM").count == 1)
        #expect(exported.notes.isEmpty)
    }

    @Test func anUnknownSectionIsReportedAndTheObjectStays() throws {
        let exported = try exported(
            #"{"elements":[{"type":"Path","crossSection":"Zed 9","geometry":[{"geoType":"StartPolygon","point":[0,0,0]},{"geoType":"Line","point":[0,0,3000]}]}]}"#
        )
        #expect(exported.records("IFCBEAM").count == 1)
        #expect(exported.records("IFCSHAPEREPRESENTATION").isEmpty)
        #expect(exported.notes.map(\.code) == ["unknown-section"])
    }

    @Test func aTubeIsASweptDiskWithRoundedCorners() throws {
        let exported = try exported(
            #"{"elements":[{"type":"Tube","radius":10,"geometry":[{"geoType":"StartPolygon","point":[0,0,0]},{"geoType":"Round","point":[1000,0,0],"radius":100},{"geoType":"Line","point":[1000,1000,0]},{"geoType":"StartPolygon","point":[0,0,50]},{"geoType":"Line","point":[10,0,50]}]}]}"#
        )
        #expect(exported.records("IFCSWEPTDISKSOLID").count == 2)
        #expect(exported.text.contains("(IFCLINEINDEX((1,2)),IFCARCINDEX((2,3,4)),IFCLINEINDEX((4,5)))"))
        #expect(exported.records("IFCSHAPEREPRESENTATION").allSatisfy { $0.contains("'AdvancedSweptSolid'") })
    }

    @Test func contoursAreSweptAlongThePathOfTheirList() throws {
        let square = { (size: Int) in
            ([("StartPolygon", 0, 0), ("Line", size, 0), ("Line", size, size), ("Line", 0, size), ("Line", 0, 0)]
                as [(String, Int, Int)])
                .map { #"{"geoType":"\#($0.0)","point":[\#($0.1),\#($0.2),0]}"# }.joined(separator: ",")
        }
        let exported = try exported(
            #"{"elements":[{"type":"OuterContour","geometry":[\#(square(100))]},{"type":"InnerContour","geometry":[\#(square(50))]},{"type":"Path","geometry":[{"geoType":"StartPolygon","point":[0,0,0]},{"geoType":"Line","point":[500,0,0]},{"geoType":"Line","point":[500,500,0]}]}]}"#
        )
        #expect(exported.records("IFCARBITRARYPROFILEDEFWITHVOIDS").count == 1)
        #expect(exported.records("IFCEXTRUDEDAREASOLID").count == 2)
        #expect(exported.text.contains("(IFCLINEINDEX((1,2,3,4,1)))"))
    }

    @Test func aFilletTouchesBothSidesAndKeepsItsRadius() throws {
        let fillet = try #require(Fillet((10, 0, 0), before: (0, 0, 0), after: (10, 10, 0), radius: 2))
        let centre: Vector = (8, 2, 0)
        for point in [fillet.start, fillet.middle, fillet.end] {
            let out = point - centre
            #expect((dot(out, out).squareRoot() - 2).magnitude < 1e-12)
        }
        #expect(Fillet((10, 0, 0), before: (0, 0, 0), after: (20, 0, 0), radius: 2) == nil)
        #expect(Fillet((10, 0, 0), before: (0, 0, 0), after: (10, 10, 0), radius: 6) == nil)
    }
}
