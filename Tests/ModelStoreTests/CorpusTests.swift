import BuildingModel
import Foundation
import SQLiteDatabase
import Testing

@testable import ModelStore

@Suite("Real documents", .disabled(if: Corpus.isMissing, "the corpus folder `shared` is not beside the package"))
struct CorpusTests {
    struct Entry: Decodable {
        var model: GUID
        var objects: Int
        var project: GUID
        var selections: [String: GUID]
    }

    func index() throws -> [String: Entry] {
        let folder = try #require(Corpus.folder)
        return try JSONDecoder().decode(
            [String: Entry].self, from: Data(contentsOf: folder.appending(path: "index.json")))
    }

    @Test("load whole, again without a change, and give every object of their newest revision", arguments: Corpus.names)
    func load(name: String) throws {
        let entry = try #require(try index()[name])
        let path = try #require(Corpus.folder).appending(path: "\(name).ndjson.gz").path
        let workshop = try Workshop()
        let loader = ProjectDocumentLoader(database: workshop.database)
        var heard: [ProjectDocumentLoader.Progress] = []
        let summary = try loader.load(.file(path: path)) { heard.append($0) }
        #expect(summary.newRevisions == [.init(model: entry.model, revision: 3)])
        #expect(heard.last?.bytes == heard.last?.totalBytes)

        let before = try workshop.rowCounts()
        let again = try loader.load(.file(path: path))
        #expect(again.newRevisions.isEmpty)
        #expect(again.repeatedRevisions == 3)
        #expect(try workshop.rowCounts() == before)

        for revision in 1...3 {
            let (snapshot, arrangement) = try workshop.snapshot(entry.model, revision: revision)
            let naive = try NaiveDocument(path: path, revision: revision)
            let objects = try snapshot.objects
            #expect(objects.count == arrangement.objects)
            #expect(
                objects.map(\.guid)
                    == naive.objects.keys.sorted().filter { guid in !arrangement.leftOut.contains { $0.guid == guid } })
            for object in objects {
                #expect(object.name == naive.objects[object.guid]?.name)
                #expect(object.properties.values.count == naive.objects[object.guid]?.properties)
            }
            #expect(objects.compactMap(\.shapeRank) == Array(0..<arrangement.shapedObjects))
            var ordinals: [Int] = []
            try snapshot.forEachSharedShape { ordinal, _, _, _ in ordinals.append(ordinal) }
            #expect(ordinals == Array(0..<arrangement.sharedShapes))
            if revision == 1 { #expect(objects.count + arrangement.leftOut.count == entry.objects) }
        }
    }

    @Test("selections hold what the rule says", arguments: Corpus.names)
    func select(name: String) throws {
        let entry = try #require(try index()[name])
        let path = try #require(Corpus.folder).appending(path: "\(name).ndjson.gz").path
        let workshop = try Workshop()
        try ProjectDocumentLoader(database: workshop.database).load(.file(path: path))
        let naive = try NaiveDocument(path: path, revision: 3)
        for selection in entry.selections.values {
            guard let wanted = naive.selections[selection] ?? nil else { continue }
            guard wanted.contains(where: { naive.objects[$0] != nil }) else {
                #expect(throws: ExportRefusal.nothingSelected) { try workshop.snapshot(selection: selection) }
                continue
            }
            let (snapshot, arrangement) = try workshop.snapshot(selection: selection)
            let (chosen, kept) = naive.select(wanted)
            let objects = try snapshot.objects
            let left = Set(arrangement.leftOut.map(\.guid))
            #expect(objects.map(\.guid) == kept.subtracting(left).sorted())
            for object in objects where !chosen.contains(object.guid) { #expect(object.shapeRank == nil) }
        }
    }
}

/// A document read by Foundation into a dictionary, and the rule of selections as the contract puts it.
struct NaiveDocument {
    struct Object {
        var parent: GUID
        var role: ObjectRole
        var name: String?
        var properties: Int
    }
    var objects: [GUID: Object] = [:]
    var order: [GUID] = []
    var selections: [GUID: [GUID]?] = [:]

    init(path: String, revision wanted: Int) throws {
        let lines = try LineSource(path: path)
        var roles: [String: ObjectRole] = [:]
        var (line, revision): ([UInt8], Int) = ([], 0)
        while try lines.next(into: &line) {
            let json = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: [String: Any]])
            let (name, record) = try #require(json.first)
            let guid = (record["id"] as? String).flatMap { GUID($0) }
            switch name {
            case "elementType":
                let type = try #require(record["type"] as? String)
                roles[type] = Fixture.role(
                    ElementType(
                        guid: Fixture.id(0), key: type, name: nil, ifcType: record["ifcType"] as? String,
                        predefinedType: nil))
            case "revision": revision = try #require(record["revisionNr"] as? Int)
            case "object" where revision <= wanted:
                let attributes = record["attributes"] as? [String: [String: Any]]
                let guid = try #require(guid)
                order.removeAll { $0 == guid }
                order.append(guid)
                let (parent, type) = (record["parent"] as? String ?? "", record["type"] as? String ?? "")
                objects[guid] = Object(
                    parent: try #require(GUID(parent)), role: try #require(roles[type]),
                    name: attributes?["general"]?["name"] as? String,
                    properties: attributes?["freeAttributes"]?.count ?? 0)
            case "deleted" where revision <= wanted: remove(try #require(guid))
            case "selection":
                let elements = record["elements"] as? [String]
                selections[try #require(guid)] = elements?.compactMap { GUID($0) }
            default: break
            }
        }
    }

    private mutating func remove(_ guid: GUID) {
        objects[guid] = nil
        for (child, object) in objects where object.parent == guid { remove(child) }
    }

    func select(_ wanted: [GUID]) -> (chosen: Set<GUID>, kept: Set<GUID>) {
        var (chosen, whole) = (Set(wanted.filter { objects[$0] != nil }), Set<GUID>())
        var grows = true
        while grows {
            let before = (chosen.count, whole.count)
            for (guid, object) in objects {
                let isFilling = objects[object.parent]?.role == .opening
                if whole.contains(object.parent) || chosen.contains(object.parent) && !isFilling { chosen.insert(guid) }
                if chosen.contains(guid), object.role == .spatial || whole.contains(object.parent) {
                    whole.insert(guid)
                }
            }
            grows = before != (chosen.count, whole.count)
        }
        var kept = chosen
        for guid in chosen {
            var above = objects[guid]?.parent
            while let here = above, let object = objects[here] {
                if object.role == .spatial { kept.insert(here) }
                above = object.parent
            }
        }
        return (chosen, kept)
    }
}
