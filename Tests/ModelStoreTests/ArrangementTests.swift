import BuildingModel
import Database
import Foundation
import TestDatabases
import Testing

@testable import ModelStore

@Suite("How objects hang", .onEveryEngine)
struct ArrangementTests {
    private let f = Fixture.self

    private func placed(_ x: Double) -> String { #","element":{"matrix":"\#(f.matrix(f.translation(x)))"}"# }
    private func selection(_ number: Int, _ elements: [Int]) -> String {
        let ids = elements.map { "\"\(f.id($0))\"" }.joined(separator: ",")
        return
            #"{"selection":{"id":"\#(f.id(number))","projectId":"\#(f.project)","type":"Elements","elements":[\#(ids)]}}"#
    }

    /// A storey with a wall, its opening and a door in it; a part and a port of the wall.
    private var house: [String] {
        f.beginning + [
            f.object(10, type: "Storey", attributes: placed(10)),
            f.object(11, in: f.id(10), type: "Wall", attributes: placed(11)),
            f.object(12, in: f.id(11), type: "Opening"),
            f.object(13, in: f.id(12), type: "Door", attributes: placed(13)),
            f.object(14, in: f.id(11), type: "Wall"),
            f.object(15, in: f.id(11), type: "Port"),
            f.object(16, type: "Wall"),
            f.object(17, in: f.id(10), type: "Opening"),
            f.object(18, in: f.id(17), type: "Wall"),
            f.object(19, in: f.id(13), type: "Storey"),
        ]
    }

    @Test("in a whole model")
    func wholeModel() throws {
        let workshop = try Workshop()
        try workshop.load(house)
        let (snapshot, arrangement) = try workshop.snapshot()
        #expect(arrangement.leftOut.map(\.guid) == [f.id(17)])
        let objects = try snapshot.objects
        func check(_ number: Int, _ relation: ObjectRelation, _ parent: Int?, _ x: Double?) throws {
            let object = try #require(objects.first { $0.guid == f.id(number) })
            #expect(object.relation == relation, "\(number)")
            #expect(object.parent.map { objects[$0].guid } == parent.map(f.id), "\(number)")
            #expect(object.parentPlacement?[0, 3] == x, "\(number)")
        }
        try check(10, .root, nil, nil)
        try check(11, .contained, 10, 10)
        try check(12, .voids, 11, 11)
        try check(13, .fills, 12, 11)
        try check(14, .aggregated, 11, 11)
        try check(15, .nested, 11, 11)
        try check(16, .root, nil, nil)
        try check(18, .contained, 10, 10)
        try check(19, .aggregated, 10, 10)
        let rank = Dictionary(uniqueKeysWithValues: objects.map { ($0.guid, $0.rank) })
        func ranks(_ pairs: [(Int, Int)]) -> [[Int]] { pairs.map { [rank[f.id($0.0)] ?? -1, rank[f.id($0.1)] ?? -1] } }
        #expect(try snapshot.members(of: .aggregation) == ranks([(10, 19), (11, 14)]))
        #expect(try snapshot.members(of: .nesting) == ranks([(11, 15)]))
        #expect(try snapshot.members(of: .containment) == ranks([(10, 11), (10, 13), (10, 18)]))
        let root = try snapshot.members(of: .root).map { "\(snapshot.elementTypes[$0[0]].key) \($0[1])" }
        #expect(root == ["Storey \(rank[f.id(10)] ?? -1)", "Wall \(rank[f.id(16)] ?? -1)"])
        for object in objects { #expect(try snapshot.exportGUID(rank: object.rank) == object.exportGUID) }
        #expect(throws: Failure.self) { try snapshot.exportGUID(rank: objects.count) }
    }

    @Test(
        "in a selection",
        arguments: [
            ([11], [10, 11, 12, 14, 15]), ([10], [10, 11, 12, 13, 14, 15, 18, 19]), ([13], [10, 13, 19]), ([12], [10]),
            ([14, 15], [10, 14, 15]), ([16], [16]), ([12, 13, 11], [10, 11, 12, 13, 14, 15, 19]), ([19], [10, 19]),
        ])
    func selected(elements: [Int], exported: [Int]) throws {
        let workshop = try Workshop()
        try workshop.load(house + [selection(50, elements)])
        let (snapshot, _) = try workshop.snapshot(selection: f.id(50))
        #expect(try snapshot.objects.map(\.guid) == exported.map(f.id))
    }

    @Test("when a filling stands at the top, its opening has no spatial object above")
    func fillingAtTheTop() throws {
        let workshop = try Workshop()
        try workshop.load(
            f.beginning + [
                f.object(10), f.object(11, in: f.id(10), type: "Opening"), f.object(12, in: f.id(11), type: "Door"),
            ])
        let (snapshot, _) = try workshop.snapshot()
        #expect(try snapshot.objects.map(\.relation) == [.root, .voids, .fills])
        #expect(try snapshot.members(of: .containment).isEmpty)
        #expect(try snapshot.members(of: .root).map { $0[1] } == [0, 2])
    }

    @Test("in random selections of random trees, as the rule says", arguments: 0..<30)
    func randomSelections(seed: Int) throws {
        var dice = Dice(seed)
        var naive = try NaiveDocument(path: "/dev/null", revision: 1)
        var lines = f.beginning
        for number in 10..<60 {
            let type = f.types[dice.below(f.types.count)]
            let above = number > 10 && dice.below(6) > 0 ? f.id(10 + dice.below(number - 10)) : f.project
            lines.append(
                f.object(
                    number, in: above, type: type.0, attributes: dice.below(2) == 0 ? f.geometry(Double(number)) : ""))
            let elementType = ElementType(guid: f.id(0), key: type.0, name: nil, ifcType: type.1, predefinedType: nil)
            naive.objects[f.id(number)] = .init(parent: above, role: f.role(elementType), name: nil, properties: 0)
        }
        let wanted = (0..<4).map { _ in 10 + dice.below(55) }
        let (workshop, shuffled) = (try Workshop(), try Workshop())
        try workshop.load(lines + [selection(90, wanted)])
        guard wanted.contains(where: { naive.objects[f.id($0)] != nil }) else { return }
        let (snapshot, arrangement) = try workshop.snapshot(selection: f.id(90))
        let (chosen, kept) = naive.select(wanted.map(f.id))
        let left = Set(arrangement.leftOut.map(\.guid))
        let objects = try snapshot.objects
        #expect(objects.map(\.guid) == kept.subtracting(left).sorted())
        for guid in left {
            let host = naive.objects[guid].flatMap { naive.objects[$0.parent] == nil ? nil : $0.parent }
            #expect(naive.objects[guid]?.role == .opening)
            #expect(host.map { kept.contains($0) && naive.objects[$0]?.role == .element } != true)
        }
        for object in objects where !chosen.contains(object.guid) { #expect(object.shapeRank == nil) }

        // The same objects in another order of lines: parents first, but otherwise mixed, over definitions in reverse.
        let head = [f.team, f.projectLine()] + f.typeLines.reversed() + [f.division(), f.revision(1)]
        var (rest, placed, mixed) = (Array(lines.dropFirst(f.beginning.count)), Set<GUID>(), head)
        while !rest.isEmpty {
            let ready = rest.indices.filter { index in
                let above =
                    naive.objects.first { rest[index].contains("\"id\":\"\($0.key)\"") }?.value.parent ?? f.project
                return placed.contains(above) || naive.objects[above] == nil
            }
            let index = try #require(ready.randomElement(using: &dice))
            let line = rest.remove(at: index)
            placed.formUnion(naive.objects.keys.filter { line.contains("\"id\":\"\($0)\"") })
            mixed.append(line)
        }
        try shuffled.load(mixed + [selection(90, wanted)])
        let (other, same) = try shuffled.snapshot(selection: f.id(90))
        #expect(same == arrangement)
        #expect(try other.objects.map { "\($0)" } == objects.map { "\($0)" })
        for grouping in Grouping.allCases { #expect(try other.members(of: grouping) == snapshot.members(of: grouping)) }
    }

    @Test("shapes are shared when they are used twice, moved, or beside others")
    func shapes() throws {
        let workshop = try Workshop()
        func geometry(_ number: Int, _ x: Double) -> String {
            #"{"geometry":{"id":"\#(f.id(number))","mesh":\#(f.box(x))}}"#
        }
        func instances(_ places: [(Int, [Double]?)]) -> String {
            let list = places.map {
                #"{"geometry":"\#(f.id($0.0))"\#($0.1.map { #","matrix":"\#(f.matrix($0))""# } ?? "")}"#
            }
            return #","geometry":{"instances":[\#(list.joined(separator: ","))]}"#
        }
        let empty = #"{"geometry":{"id":"\#(f.id(35))","meshes":[{"Vertices":[],"Faces":[]}]}}"#
        try workshop.load(
            [f.team, f.projectLine()] + f.typeLines + [
                geometry(30, 1), geometry(31, 2), geometry(32, 3), geometry(33, 4), geometry(34, 1), empty,
            ]
                + [f.division(), f.revision(1)] + [
                    f.object(10, attributes: instances([(30, nil)])),  // used again in 11 by the same content
                    f.object(11, attributes: instances([(34, f.translation(0))])),
                    f.object(12, attributes: instances([(31, nil), (35, nil)])),  // the other is empty: its own
                    f.object(13, attributes: instances([(32, f.translation(5))])),
                    f.object(14, attributes: instances([(33, nil), (30, nil)])),
                    f.object(15, attributes: instances([(35, nil)])),
                    f.object(16, attributes: f.geometry(9)),
                ])
        let (snapshot, arrangement) = try workshop.snapshot()
        #expect(arrangement.sharedShapes == 3 && arrangement.shapedObjects == 6)
        var hashes: [[UInt8]] = []
        try snapshot.forEachSharedShape { ordinal, _, shape, _ in
            #expect(ordinal == hashes.count)
            hashes.append(try #require(ShapeContent(ShapeContent.decode(shape))).hash)
        }
        #expect(zip(hashes, hashes.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        let objects = try snapshot.objects
        let forms = objects.map { object in
            switch object.shape {
            case .none: "none"
            case .own: "own"
            case .instances(let instances):
                instances.map { $0.transform == nil ? "shared" : "moved" }.joined(separator: "+")
            }
        }
        #expect(forms == ["shared", "shared", "own", "moved", "shared+shared", "none", "own"])
        #expect(objects.map(\.shapeRank) == [0, 1, 2, 3, 4, nil, 5])
    }

    @Test("a page ends with the shape that fills it, however many objects are asked for")
    func largeShapes() throws {
        let workshop = try Workshop()
        func large(_ number: Int) -> String {
            let count = 25_000
            let points = (0..<count).map { "\($0),\(number),0" }.joined(separator: ",")
            let faces = (0..<count - 2).map { "3,\($0),\($0 + 1),\($0 + 2)" }.joined(separator: ",")
            return f.object(number, attributes: #","geometry":{"mesh":{"V":[\#(points)],"F":[\#(faces)]}}"#)
        }
        try workshop.load(
            f.beginning + [large(10), large(11), large(12), f.object(13), large(14), f.object(15), f.object(16)])
        let (snapshot, _) = try workshop.snapshot()
        var page = ObjectPage()
        var ranks: [[Int]] = []
        repeat {
            try snapshot.nextObjects(256, on: &page)
            ranks.append(page.rows.map(\.rank))
        } while !page.rows.isEmpty
        #expect(ranks == [[0, 1], [2, 3, 4], [5, 6], []])
    }

    @Test("objects are found where they lie among many of another model", arguments: [1, 200])
    func interleaved(others: Int) throws {
        let workshop = try Workshop()
        let second = f.id(3)
        try workshop.load(
            f.beginning + [f.object(10), f.division(second), f.revision(1, of: second)]
                + (0..<others).map { f.object(1000 + $0) } + [f.revision(2), f.object(500), f.object(11, in: f.id(10))])
        let (snapshot, arrangement) = try workshop.snapshot()
        #expect(arrangement.objects == 3)
        let objects = try snapshot.objects
        #expect(objects.map(\.guid) == [f.id(10), f.id(11), f.id(500)])
        #expect(objects.map(\.parent) == [nil, 0, nil])
    }

    @Test("an id that two models have is written once as it is and once derived")
    func sameID() throws {
        let workshop = try Workshop()
        let second = f.id(3)
        try workshop.load(
            f.beginning + [
                f.object(10), f.object(11, in: f.id(10)), f.division(second), f.revision(1, of: second), f.object(10),
                f.object(12, in: f.id(10)), selection(50, [10]),
            ])
        let (snapshot, arrangement) = try workshop.snapshot(selection: f.id(50))
        #expect(arrangement.objects == 4 && snapshot.revisions.map(\.model) == [f.model, second])
        let objects = try snapshot.objects
        #expect(objects.map(\.guid) == [f.id(10), f.id(10), f.id(11), f.id(12)])
        #expect(objects[0].exportGUID == f.id(10) && objects[1].exportGUID == GUID.named("\(second)/\(f.id(10))"))
        #expect(objects.map(\.parent) == [nil, nil, 0, 1])
        #expect(try snapshot.exportGUID(rank: 1) == objects[1].exportGUID)
    }

    @Test("the same whether one connection reads them or two")
    func lanes() throws {
        var dice = Dice(7)
        let numbers = (1000..<6000).shuffled(using: &dice)
        var lines = f.beginning
        for (index, number) in numbers.enumerated() {
            let above = index > 0 && dice.below(6) > 0 ? f.id(numbers[dice.below(index)]) : f.project
            lines.append(
                f.object(
                    number, in: above, type: f.types[dice.below(f.types.count)].0,
                    attributes: dice.below(3) == 0 ? f.geometry(Double(number % 500)) : placed(Double(number))))
        }
        let workshop = try Workshop()
        try workshop.load(lines)
        let order = try workshop.store.resolve(
            ExportRequest(team: nil, scope: .model(f.model, project: nil, revision: nil), options: ExportOptions())
        ).order
        func arranged(by connections: Int) throws -> (StoredSnapshot, Arrangement) {
            let snapshot = try StoredSnapshot(
                workshop.database.holdSnapshots(connections), order: order, temporaryFolder: workshop.folder.path)
            return (snapshot, try snapshot.arrange(roles: snapshot.elementTypes.map(f.role)))
        }
        let (one, arrangement) = try arranged(by: 1)
        let (two, same) = try arranged(by: 2)
        #expect(arrangement.objects + arrangement.leftOut.count == numbers.count)
        #expect(same == arrangement)
        #expect(try two.objects.map { "\($0)" } == one.objects.map { "\($0)" })
        for grouping in Grouping.allCases { #expect(try two.members(of: grouping) == one.members(of: grouping)) }
    }
}
