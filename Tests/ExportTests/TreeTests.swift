import BuildingModel
import TestDatabases
import Testing

@testable import Export

/// How the tree of a model becomes the tree of a file (contract, section 4).
@Suite(.onEveryEngine) struct TreeTests {
    private typealias F = ExportFixture

    @Test func spatialObjectsAreAggregatedAndElementsContained() throws {
        let exported = try F(objects: [
            F.object(1, "Site"), F.object(2, "Building", parent: F.guid(1)), F.object(3, "Storey", parent: F.guid(2)),
            F.object(4, "Wall", parent: F.guid(3)), F.object(5, "Beam", parent: F.guid(3)),
        ]).export()
        #expect(exported.records("IFCRELAGGREGATES").count == 3)
        #expect(exported.records("IFCRELCONTAINEDINSPATIALSTRUCTURE").count == 1)
        #expect(exported.records("IFCBUILDING").count == 1)
        #expect(exported.summary.objects == 5)
    }

    @Test func anElementUnderAnElementIsAPart() throws {
        let exported = try F(objects: [
            F.object(1, "Building"), F.object(2, "Wall", parent: F.guid(1)), F.object(3, "Beam", parent: F.guid(2)),
        ]).export()
        let contained = try #require(exported.records("IFCRELCONTAINEDINSPATIALSTRUCTURE").first)
        #expect(!contained.contains(try #require(exported.name("IFCBEAM"))))
        #expect(exported.records("IFCRELAGGREGATES").contains { $0.contains(exported.name("IFCBEAM") ?? "-") })
    }

    @Test func anOpeningVoidsItsHostAndADoorFillsIt() throws {
        let exported = try F(objects: [
            F.object(1, "Building"), F.object(2, "Wall", parent: F.guid(1)), F.object(3, "Opening", parent: F.guid(2)),
            F.object(4, "Door", parent: F.guid(3)),
        ]).export()
        #expect(exported.records("IFCRELVOIDSELEMENT").count == 1)
        #expect(exported.records("IFCRELFILLSELEMENT").count == 1)
        let contained = try #require(exported.records("IFCRELCONTAINEDINSPATIALSTRUCTURE").first)
        #expect(contained.contains(try #require(exported.name("IFCDOOR"))))
        #expect(!contained.contains(try #require(exported.name("IFCOPENINGELEMENT"))))
    }

    @Test func theShapeOfAnOpeningIsAReferenceAndNoBody() throws {
        // The wall and two openings have one shape: it is mapped twice over, since identifiers must not be mixed.
        let exported = try F(objects: [
            F.object(1, "Building"), F.object(2, "Wall", parent: F.guid(1), groups: F.tetrahedron),
            F.object(3, "Opening", parent: F.guid(2), groups: F.tetrahedron),
            F.object(4, "Opening", parent: F.guid(2), groups: F.tetrahedron),
        ]).export()
        let representations = exported.records("IFCSHAPEREPRESENTATION")
        #expect(representations.filter { $0.contains("'Reference','MappedRepresentation'") }.count == 2)
        #expect(representations.filter { $0.contains("'Reference','Tessellation'") }.count == 1)
        #expect(representations.filter { $0.contains("'Body','Tessellation'") }.count == 1)
        #expect(exported.records("IFCREPRESENTATIONMAP").count == 1)
    }

    /// IfcOpeningStandardCase is deprecated, and what is left of its name is no class.
    @Test func anOpeningOfTheOldClassIsAnOpening() throws {
        let exported = try F(objects: [
            F.object(1, "Building"), F.object(2, "Wall", parent: F.guid(1)),
            F.object(3, "OldOpening", parent: F.guid(2)),
        ]).export(isStrict: true)
        #expect(exported.records("IFCOPENINGELEMENT").count == 1)
        #expect(exported.records("IFCRELVOIDSELEMENT").count == 1)
    }

    /// IfcFeatureElementAddition.ProjectsElements: always of one element, and by that relation alone.
    @Test func aProjectionIsAddedToItsHost() throws {
        let exported = try F(objects: [
            F.object(1, "Building"), F.object(2, "Wall", parent: F.guid(1)), F.object(3, "Bracket", parent: F.guid(2)),
        ]).export(isStrict: true)
        let projection = try #require(exported.name("IFCPROJECTIONELEMENT"))
        let relation = try #require(exported.records("IFCRELPROJECTSELEMENT").first)
        #expect(relation.contains("\(try #require(exported.name("IFCWALL"))),\(projection))"))
        #expect(!exported.records("IFCRELAGGREGATES").contains { $0.contains(projection) })
    }

    /// What a class must have and a model cannot say makes the object a proxy, with its type's name, and the report says why.
    @Test(arguments: ["Bracket", "Support", "Gadget"])
    func whatCannotBeOfItsClassIsAProxyAndSaidSo(type: String) throws {
        let exported = try F(objects: [F.object(1, "Building"), F.object(2, type, parent: F.guid(1))]).export()
        let proxy = try #require(exported.records("IFCBUILDINGELEMENTPROXY").first)
        #expect(proxy.contains("'\(type) of ours'"))
        let object = try #require(exported.objects.first { "\($0.guid)" == F.guid(2) })
        #expect(object.outcome == .degraded)
        #expect(object.notes.map(\.code) == ["proxy"])
        #expect(object.ifcClass == "IfcBuildingElementProxy")
    }

    /// IfcRelAssociatesMaterial: NoVoidElement.
    @Test(arguments: ["Opening", "Boundary", "Space"])
    func aMaterialIsOnlyWrittenWhereTheStandardAllowsOne(type: String) throws {
        let material = #"{"material":{"id":"\#(F.guid(90))","name":"Air"}}"#
        let more = #","materials":"\#(F.guid(90))""#
        let exported = try F(
            definitions: [material],
            objects: [
                F.object(1, "Building"), F.object(2, "Wall", parent: F.guid(1), more: more),
                F.object(3, type, parent: type == "Space" ? F.guid(1) : F.guid(2), more: more),
            ]
        ).export()
        let relation = try #require(exported.records("IFCRELASSOCIATESMATERIAL").first)
        #expect(relation.contains("(\(try #require(exported.name("IFCWALL"))))"))
        let object = try #require(exported.objects.first { "\($0.guid)" == F.guid(3) })
        #expect(object.notes.map(\.code) == ["material-not-for-class"])
    }

    @Test func anOpeningWithoutAHostIsLeftOutAndSaidSo() throws {
        let exported = try F(objects: [F.object(1, "Building"), F.object(2, "Opening", parent: F.guid(1))]).export()
        #expect(exported.records("IFCOPENINGELEMENT").isEmpty)
        #expect(exported.objects.filter { $0.outcome == .leftOut }.map { "\($0.guid)" } == [F.guid(2)])
        #expect(exported.summary.leftOut == 1)
    }

    @Test func aPortIsNested() throws {
        let exported = try F(objects: [
            F.object(1, "Building"), F.object(2, "Pump", parent: F.guid(1)), F.object(3, "Port", parent: F.guid(2)),
        ]).export()
        #expect(exported.records("IFCRELNESTS").count == 1)
    }

    @Test(arguments: [
        (["Storey"], 1, "a storey demands a building"), (["Wall"], 1, "a wall demands something that contains it"),
        (["Space"], 0, "a space may stand under the project"),
        (["Site", "Wall"], 0, "a single site takes what has no place"),
        (["Site", "Site", "Wall"], 1, "two sites leave it open"), ([], 0, "nothing demands nothing"),
    ])
    func aBuildingIsMadeUpOnlyWhereOneIsDemanded(types: [String], buildings: Int, why: String) throws {
        let exported = try F(objects: types.enumerated().map { F.object($0 + 1, $1) }).export()
        #expect(exported.records("IFCBUILDING").count == buildings, "\(why)")
        let contained = exported.records("IFCRELCONTAINEDINSPATIALSTRUCTURE").count
        #expect(contained == (types.contains("Wall") ? 1 : 0))
    }

    @Test func placementsAreRelativeToTheParent() throws {
        let exported = try F(objects: [
            F.object(1, "Building", matrix: F.shifted(1000, 0, 0)),
            F.object(2, "Wall", parent: F.guid(1), matrix: F.shifted(1500, 20, 3)),
        ]).export()
        let points = exported.records("IFCCARTESIANPOINT")
        #expect(points.contains("IFCCARTESIANPOINT((1000.,0.,0.));"))
        #expect(points.contains("IFCCARTESIANPOINT((500.,20.,3.));"))
    }

    @Test func aSelectionBringsWhatIsAboveWithoutItsShape() throws {
        let exported = try F(objects: [
            F.object(1, "Building", groups: F.tetrahedron),
            F.object(2, "Wall", parent: F.guid(1), groups: F.tetrahedron),
            F.object(3, "Beam", parent: F.guid(1)), F.object(4, "Opening", parent: F.guid(2)),
            F.object(5, "Door", parent: F.guid(4)),
        ]).export(elements: [F.guid(2)])
        #expect(exported.records("IFCWALL").count == 1)
        #expect(exported.records("IFCOPENINGELEMENT").count == 1)
        #expect(exported.records("IFCDOOR").isEmpty)
        #expect(exported.records("IFCBEAM").isEmpty)
        #expect(exported.records("IFCSHAPEREPRESENTATION").count == 1)
    }
}
