import BuildingModel
import CZlib
import Foundation
import TestDatabases
import Testing

@testable import ModelStore

@Suite("A project document", .onEveryEngine)
struct LoadingTests {
    private let f = Fixture.self

    @Test("is read with keys in any letter case, but not below free attributes and property sets")
    func letterCase() throws {
        let workshop = try Workshop()
        try workshop.load(
            f.beginning + [
                #"{"FREEATTRIBUTE":{"ID":"\#(f.id(50))","Name":"Rating","Type":"String"}}"#,
                #"{"Object":{"ID":"\#(f.id(9).description.uppercased())","PARENT":"\#(f.project)","Type":"wall","Attributes":{"GENERAL":{"NAME":"A","LongName":"B"},"#
                    + #""FreeAttributes":{"\#(f.id(50).description.uppercased())":"x"},"Quantity":{"NetVolume":2}},"PropertySets":{"Own":{"Key":1,"key":2}}}}"#,
            ])
        let object = try #require(try workshop.snapshot().0.objects.first)
        #expect(object.name == "A" && object.longName == "B" && object.guid == f.id(9))
        #expect(object.properties.values == [.init(attribute: 0, value: .text("x"))])
        #expect(object.properties.sets.first?.properties.map(\.name) == ["Key", "key"])
        #expect(object.properties.quantities == [.init(name: "NetVolume", value: 2)])
    }

    @Test("is read the same with blank lines, a byte order mark and Windows line ends")
    func lineEnds() throws {
        let workshop = try Workshop()
        try workshop.load(Data("\u{feff}\(f.beginning.joined(separator: "\r\n\r\n"))\r\n\(f.object(9))".utf8))
        #expect(try workshop.snapshot().0.objects.count == 1)
    }

    @Test("may be packed with gzip, in several members too; a cut one is refused")
    func gzip() throws {
        let workshop = try Workshop()
        let objects = (10..<3_000).map { f.object($0, name: "object \($0)") }
        let whole = Data((f.beginning + objects).joined(separator: "\n").utf8)
        let packed = try gzipped(whole.prefix(30_000)) + gzipped(whole.dropFirst(30_000))
        let cut = #expect(throws: Failure.self) { try workshop.load(packed.dropLast(9)) }
        #expect(cut?.code == "gzip-truncated")
        #expect(try workshop.load(packed).records["object"] == objects.count)
    }

    private func gzipped(_ bytes: Data) throws -> Data {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).gz").path
        let file = unsafe gzopen(path, "wb")
        _ = unsafe bytes.withUnsafeBytes { unsafe gzwrite(file, $0.baseAddress, UInt32($0.count)) }
        _ = unsafe gzclose(file)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try Data(contentsOf: URL(filePath: path))
    }

    @Test("gives definitions before its first project to every project it brings")
    func earlyDefinitions() throws {
        let workshop = try Workshop()
        let second = f.id(4)
        try workshop.load(
            [f.team] + f.typeLines + [
                f.projectLine(), f.projectLine(second), #"{"layer":{"id":"\#(f.id(50))","name":"Second only"}}"#,
                f.division(), f.division(f.id(5), project: second), f.revision(1), f.object(9),
                f.revision(1, of: f.id(5)),
                f.object(9, in: second, more: #","layerid":"\#(f.id(50))""#),
            ])
        let (first, other) = (try workshop.snapshot().0, try workshop.snapshot(f.id(5)).0)
        #expect(first.elementTypes == other.elementTypes && first.elementTypes.count == f.types.count)
        #expect(first.layers.isEmpty && other.layers.count == 1)
    }

    @Test("updates definitions when it repeats what is known, and adds new revisions")
    func again() throws {
        let workshop = try Workshop()
        try workshop.load(f.beginning + [f.object(9, name: "A")])
        let renamed = f.beginning.map {
            $0.replacing("ID_IFCWall", with: "ID_IFCSlab").replacing("House", with: "Villa")
        }
        let summary = try workshop.load(renamed + [f.object(9, name: "A"), f.revision(2), f.object(10)])
        #expect(summary.repeatedRevisions == 1 && summary.newRevisions == [.init(model: f.model, revision: 2)])
        let (snapshot, _) = try workshop.snapshot(revision: 1)
        #expect(snapshot.project.name == "Villa")
        #expect(snapshot.elementTypes.contains { $0.ifcType == "ID_IFCSlab" })
        #expect(try snapshot.objects.count == 1)
        #expect(try workshop.snapshot().0.objects.count == 2)
    }

    @Test("may use standard attributes without defining them")
    func standardAttributes() throws {
        let workshop = try Workshop()
        let guid = GUID.named("IFC4/Pset_WallCommon/FireRating")
        let standard = FreeAttribute(
            guid: guid, name: "FireRating", description: nil, type: .string, ifcType: "IfcLabel", kind: .single,
            enumDefinition: nil)
        try workshop.load(
            f.beginning + [f.object(9, attributes: #","freeAttributes":{"\#(guid)":"F90"}"#)],
            standardAttributes: [guid: standard])
        let (snapshot, _) = try workshop.snapshot()
        #expect(snapshot.attributes == [standard])
        #expect(try snapshot.objects.first?.properties.values == [.init(attribute: 0, value: .text("F90"))])
    }

    @Test(
        "keeps every kind of value",
        arguments: [
            ("\"\"", PropertyValue.text("")), ("null", nil), ("1", .integer(1)), ("1.0", .real(1)),
            ("1e400", .text("refused")), ("false", .boolean(false)),
            ("[1,null,\"a\"]", .list([.integer(1), nil, .text("a")])),
            ("18446744073709551616", .real(18_446_744_073_709_551_616)),
        ])
    func values(json: String, value: PropertyValue?) throws {
        let workshop = try Workshop()
        let lines = f.beginning + [f.object(9, more: #","propertySets":{"S":{"p":\#(json)}}"#)]
        guard value != .text("refused") else {
            #expect(throws: Failure.self) { try workshop.load(lines) }
            return
        }
        try workshop.load(lines)
        #expect(
            try workshop.snapshot().0.objects.first?.properties.sets == [
                .init(name: "S", properties: [.init(name: "p", value: value)])
            ])
    }

    @Test(
        "writes a mesh in many ways",
        arguments: [
            #""mesh":{"Color":-65536,"Vertices":[0,0,0,1,0,0,0,1,0],"Faces":[3,0,1,2]}"#,
            #""Mesh":{"c":4294901760,"F":[3,0,1,2],"V":[0,0.0,0e0,1,0,0,0,1,0]}"#,
            #""meshes":[{"COLOR":4294901760,"vertices":[0,0,0,1,0,0,0,1,0],"faces":[3,0,1,2]},{"Vertices":[],"Faces":[]}]"#,
            #""mesh":"{\"Color\":4294901760,\"Vertices\":[0,0,0,1,0,0,0,1,0],\"Faces\":[3,0,1,2]}""#,
            #""meshes":["{\"Color\":4294901760,\"Vertices\":[0,0,0,1,0,0,0,1,0],\"Faces\":[3,0,1,2]}"]"#,
        ])
    func meshes(json: String) throws {
        let workshop = try Workshop()
        try workshop.load(f.beginning + [f.object(9, attributes: ",\"geometry\":{\(json)}")])
        guard case .own(let shape)? = try workshop.snapshot().0.objects.first?.shape else {
            Issue.record("no shape of its own")
            return
        }
        #expect(
            shape
                == Shape(meshes: [
                    Mesh(coordinates: [0, 0, 0, 1, 0, 0, 0, 1, 0], faces: [3, 0, 1, 2], color: 0xffff_0000)
                ]))
    }

    @Test("brings solids, materials, classifications, groups and types")
    func everything() throws {
        let workshop = try Workshop()
        try workshop.load(
            [f.team, f.projectLine()] + f.typeLines + [
                #"{"material":{"id":"\#(f.id(40))","name":"Brick","color":-1}}"#,
                #"{"layer":{"id":"\#(f.id(41))","name":"Walls"}}"#,
                #"{"typeObject":{"id":"\#(f.id(42))","ifcType":"IfcWallType","name":"W","predefinedType":"SOLIDWALL","materials":"\#(f.id(40))","propertySets":{"S":{"p":1}}}}"#,
                f.division(), f.revision(1),
                f.object(
                    9,
                    attributes:
                        #","geometry":{"csg":{"color":-1,"elements":[{"type":"Path","crossSection":"IPE200","geometry":[{"geoType":"StartPolygon","point":[0,0,0]},{"geoType":"Line","point":[0,0,3000]}]}]}}"#,
                    more:
                        #","typeId":"\#(f.id(42))","layerid":"\#(f.id(41))","materials":{"layers":[{"material":"\#(f.id(40))","thickness":0.2},{"thickness":0.05}],"name":"L"},"classifications":[{"system":"U","code":"1","name":"n"}]"#
                ),
                f.object(
                    10, more: #","classifications":[{"system":"U","code":"1","name":"n"},{"system":"A","code":"2"}]"#),
                #"{"group":{"id":"\#(f.id(60))","divisionId":"\#(f.model)","ifcType":"IfcZone","name":"Z","members":["\#(f.id(10))","\#(f.id(99))"]}}"#,
                #"{"group":{"id":"\#(f.id(61))","divisionId":"\#(f.model)","ifcType":"IfcGroup","name":"Empty","members":["\#(f.id(99))"]}}"#,
            ])
        let (snapshot, arrangement) = try workshop.snapshot()
        #expect(arrangement == Arrangement(objects: 2, shapedObjects: 1, sharedShapes: 0, typeObjects: 1, leftOut: []))
        guard case .own(let shape)? = try snapshot.objects.first?.shape else {
            Issue.record("no solids")
            return
        }
        #expect(shape.solids?.elements.first?.crossSection == "IPE200" && shape.solids?.color == .max)
        var uses: [(MaterialUse, [Int])] = []
        try snapshot.forEachMaterialUse { uses.append(($1, $2)) }
        #expect(uses.contains { $0.0 == .single(0) && $0.1 == [0] })
        #expect(
            uses.contains {
                $0.0 == .layers([.init(material: 0, thickness: 0.2), .init(material: nil, thickness: 0.05)], name: "L")
                    && $0.1 == []
            })
        var places: [Classification] = []
        try snapshot.forEachClassification { places.append($1) }
        #expect(
            places == [
                Classification(system: "A", code: "2", name: nil), Classification(system: "U", code: "1", name: "n"),
            ])
        #expect(try snapshot.members(of: .classification) == [[0, 1], [1, 0], [1, 1]])
        var groups: [String?] = []
        try snapshot.forEachGroup { groups.append($0.name) }
        #expect(groups == ["Z"])
        #expect(try snapshot.members(of: .group) == [[0, 1]])
        #expect(try snapshot.members(of: .type) == [[0, 0]])
        #expect(try snapshot.members(of: .layer) == [[0, 0]])
        #expect(try snapshot.members(of: .material).count == 1)
        var types: [TypeObject] = []
        try snapshot.forEachTypeObject { types.append($0) }
        let properties = try #require(types.first?.properties)
        var cursor = try PropertyCursor(properties, properties.indices)
        #expect(try cursor.properties().sets.first?.name == "S")
    }
}
