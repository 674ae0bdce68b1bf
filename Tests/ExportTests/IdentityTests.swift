import BuildingModel
import TestDatabases
import Testing

@testable import Export

/// What does not change keeps its GlobalId from revision to revision.
@Suite(.onEveryEngine) struct IdentityTests {
    private typealias F = ExportFixture

    @Test func onlyWhatChangedGetsAnotherId() throws {
        let rating = "\(GUID.named("IFC4/Pset_WallCommon/FireRating"))"
        let wall = { (number: Int, value: String) in
            F.object(
                number, "Wall", parent: F.guid(1),
                groups: F.tetrahedron + #","freeAttributes":{"\#(rating)":"\#(value)"}"#)
        }
        let fixture = try F(objects: [
            F.object(1, "Building"), wall(2, "F30"), wall(3, "F30"), wall(4, "F90"),
            #"{"revision":{"divisionId":"\#(F.model)","revisionNr":2,"created":"2024-02-01T08:00:00Z"}}"#,
            wall(4, "F60"), F.object(5, "Beam", parent: F.guid(1)),
            #"{"revision":{"divisionId":"\#(F.model)","revisionNr":3,"created":"2024-03-01T08:00:00Z"}}"#,
            #"{"deleted":{"id":"\#(F.guid(5))"}}"#, wall(4, "F90"),
        ])
        let ids = try (1...3).map { try Self.identities(fixture.export(revision: $0)) }
        #expect(ids[0] == ids[2], "what is as it was is called as it was")
        // Of revision 1 only the set of the changed wall and its relation are gone in revision 2.
        #expect(ids[0].subtracting(ids[1]).map(\.keyword).sorted() == ["IFCPROPERTYSET", "IFCRELDEFINESBYPROPERTIES"])
    }

    private struct Identity: Hashable {
        var keyword: String
        var id: String
    }

    private static func identities(_ exported: Exported) -> Set<Identity> {
        Set(
            exported.text.matches(of: /=(IFC[A-Z]+)\('([0-3][0-9A-Za-z_$]{21})',/).map {
                Identity(keyword: String($0.1), id: String($0.2))
            })
    }
}
