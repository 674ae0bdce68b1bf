import BuildingModel
import Foundation
import TestDatabases
import Testing

@testable import ModelStore

@Suite("Revisions", .onEveryEngine)
struct RevisionTests {
    private let f = Fixture.self

    /// The state of a model as a dictionary: the naive way.
    private struct Naive {
        var objects: [Int: (parent: Int?, name: String)] = [:]

        mutating func remove(_ number: Int) {
            objects[number] = nil
            for (child, object) in objects where object.parent == number { remove(child) }
        }
        func isBelow(_ number: Int, _ top: Int) -> Bool {
            var here: Int? = number
            while let place = here {
                if place == top { return true }
                here = objects[place]?.parent
            }
            return false
        }
    }

    @Test(
        "hold what was said until then, whatever is added, changed, moved, deleted and brought back", arguments: 0..<25)
    func randomEdits(seed: Int) throws {
        var dice = Dice(seed)
        var (naive, states) = (Naive(), [[Int: (parent: Int?, name: String)]]())
        var lines: [String] = f.beginning.dropLast(2)
        lines += [#"{"geometry":{"id":"\#(f.id(30))","mesh":\#(f.box())}}"#, f.division()]
        // What a version consists of lies in one row, or in rows of its own.
        let shapes = [
            "", f.geometry(1), f.geometry(2), f.geometry(3),
            #","geometry":{"instances":[{"geometry":"\#(f.id(30))","matrix":"\#(f.matrix(f.translation(4)))"}]}"#,
        ]
        let classes = ["", #","classifications":[{"system":"U","code":"1"},{"system":"U","code":"2"}]"#]
        for revision in 1...6 {
            lines.append(f.revision(revision))
            for edit in 0..<dice.below(25) {
                let number = 10 + dice.below(15)
                if dice.below(4) == 0, states.contains(where: { $0[number] != nil }) || naive.objects[number] != nil {
                    lines.append(f.deleted(number))
                    naive.remove(number)
                } else {
                    let candidates = naive.objects.keys.sorted().filter { !naive.isBelow($0, number) }
                    let parent = dice.below(3) == 0 ? nil : candidates.randomElement(using: &dice)
                    let name = "\(revision).\(edit)"
                    lines.append(
                        f.object(
                            number, in: parent.map(f.id) ?? (dice.below(2) == 0 ? f.project : f.model), name: name,
                            attributes: shapes[dice.below(shapes.count)], more: classes[dice.below(classes.count)]))
                    naive.objects[number] = (parent, name)
                }
            }
            states.append(naive.objects)
        }
        let workshop = try Workshop()
        let cut = dice.below(lines.count - f.beginning.count) + f.beginning.count
        let firstPart = Array(lines[..<(lines[cut...].firstIndex { $0.contains("revisionNr") } ?? lines.count)])
        try workshop.load(firstPart)
        try workshop.load(lines)
        for (index, state) in states.enumerated() {
            let objects = try workshop.snapshot(revision: index + 1).0.objects
            #expect(objects.map(\.guid) == state.keys.sorted().map(f.id))
            for object in objects {
                let expected = try #require(state[Int(object.guid.low)])
                #expect(object.name == expected.name)
                #expect(object.parent.map { objects[$0].guid } == expected.parent.map(f.id))
            }
        }
    }

    @Test("store nothing again that they do not mention")
    func economy() throws {
        let workshop = try Workshop()
        try workshop.load(
            f.beginning + (10..<110).map { f.object($0, attributes: f.geometry()) } + [
                f.revision(2), f.object(10, name: "new", attributes: f.geometry()),
            ])
        let counts = try workshop.rowCounts()
        #expect(counts["object"] == 100 && counts["object_version"] == 101 && counts["shape"] == 1)
    }

    @Test("are not seen by a snapshot that was opened before")
    func isolation() throws {
        let workshop = try Workshop()
        try workshop.load(f.beginning + [f.object(9)])
        let (snapshot, _) = try workshop.snapshot()
        try workshop.load(
            f.beginning + [f.object(9), f.revision(2), f.deleted(9), f.object(10)] + [
                #"{"layer":{"id":"\#(f.id(50))","name":"new"}}"#
            ])
        #expect(try snapshot.objects.map(\.guid) == [f.id(9)])
        #expect(try workshop.snapshot().0.objects.map(\.guid) == [f.id(10)])
    }

    @Test("that are not there are said to be so")
    func missing() throws {
        let workshop = try Workshop()
        try workshop.load(f.beginning)
        let order = ExportOrder(
            project: f.project, name: "", targets: [.init(model: f.model, revision: 2)], elements: nil, options: .init()
        )
        #expect(#expect(throws: Failure.self) { try workshop.store.snapshot(of: order) }?.code == "revision-missing")
        var other = order
        other.project = f.id(77)
        #expect(#expect(throws: Failure.self) { try workshop.store.snapshot(of: other) }?.kind == .noInput)
    }
}
