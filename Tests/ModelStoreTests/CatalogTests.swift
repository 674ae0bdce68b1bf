import BuildingModel
import Foundation
import TestDatabases
import Testing

@testable import ModelStore

@Suite("Looking up a request", .onEveryEngine)
struct CatalogTests {
    private let f = Fixture.self

    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.load(
            f.beginning + [
                f.object(10), f.object(11), f.revision(2), f.deleted(11),
                #"{"selection":{"id":"\#(f.id(50))","projectId":"\#(f.project)","type":"Elements","elements":["\#(f.id(11))","\#(f.id(10))","\#(f.id(10))","\#(f.id(98))"],"singleUse":true,"name":"My/pick"}}"#,
                #"{"selection":{"id":"\#(f.id(51))","projectId":"\#(f.project)","type":"Elements","elements":["\#(f.id(11))"]}}"#,
                #"{"selection":{"id":"\#(f.id(52))","projectId":"\#(f.project)","type":"Model","divisionId":"\#(f.model)"}}"#,
                #"{"selection":{"id":"\#(f.id(53))","projectId":"\#(f.project)","type":"Topology","topology":{"topology":[{"id":"\#(f.id(10))"},{"id":"\#(f.id(99))","visible":false}]}}}"#,
            ])
    }

    private func request(_ scope: ExportRequest.Scope, team: String? = "demo", own: Bool = false) -> ExportRequest {
        ExportRequest(team: team, scope: scope, options: ExportOptions(customPropertySets: own))
    }

    @Test("fixes the newest revision of a model")
    func newest() throws {
        let resolved = try workshop.store.resolve(request(.model(f.model, project: f.project, revision: nil)))
        #expect(
            resolved.team == "demo" && resolved.revision == 2 && resolved.target == f.model
                && !resolved.consumesSelection)
        #expect(resolved.order.name == "Model_r2" && resolved.order.elements == nil)
        #expect(resolved.order.targets == [.init(model: f.model, revision: 2)])
    }

    @Test("finds a model by its id alone, and an older revision")
    func alone() throws {
        let resolved = try workshop.store.resolve(request(.model(f.model, project: nil, revision: 1), team: nil))
        #expect(resolved.order.name == "Model_r1" && resolved.order.project == f.project)
    }

    @Test("refuses what is not there")
    func refusals() throws {
        let store = workshop.store
        func refusal(_ scope: ExportRequest.Scope, team: String? = "demo", own: Bool = false) -> ExportRefusal? {
            do {
                _ = try store.resolve(request(scope, team: team, own: own))
                return nil
            } catch {
                return error as? ExportRefusal
            }
        }
        #expect(refusal(.model(f.model, project: f.id(77), revision: nil)) == .noSuchProject)
        #expect(refusal(.model(f.model, project: f.project, revision: nil), team: "other") == .noSuchProject)
        #expect(refusal(.model(f.id(77), project: f.project, revision: nil)) == .noSuchModel)
        #expect(refusal(.model(f.model, project: nil, revision: nil), team: "other") == .noSuchModel)
        #expect(refusal(.model(f.model, project: f.project, revision: 3)) == .noSuchRevision(newest: 2))
        #expect(refusal(.model(f.model, project: f.project, revision: 0)) == .noSuchRevision(newest: 2))
        #expect(refusal(.selection(f.id(77))) == .noSuchSelection)
        #expect(refusal(.selection(f.id(50)), team: "other") == .noSuchSelection)
        #expect(refusal(.selection(f.id(51))) == .nothingSelected)
        #expect(refusal(.model(f.model, project: f.project, revision: nil), own: true) == .noOwnPropertySets)
    }

    @Test("copies a selection's content, without what is no object of the project")
    func selections() throws {
        let store = workshop.store
        let picked = try store.resolve(request(.selection(f.id(50))))
        #expect(picked.order.elements == [f.id(10)] && picked.order.name == "My_pick_r2" && picked.consumesSelection)
        #expect(try store.resolve(request(.selection(f.id(52)))).order.elements == nil)
        let topology = try store.resolve(request(.selection(f.id(53))))
        #expect(topology.order.elements == [f.id(10)] && topology.order.name == "Selection_r2")
    }

    @Test("refuses a selection of a model in which nothing is left")
    func emptyModel() throws {
        try workshop.load([f.revision(3), f.deleted(10)])
        #expect(throws: ExportRefusal.nothingSelected) { try workshop.store.resolve(request(.selection(f.id(52)))) }
    }

    @Test("consumes a selection that may be used once, and no other")
    func consume() throws {
        let store = workshop.store
        try store.consume(selection: f.id(50))
        try store.consume(selection: f.id(50))
        try store.consume(selection: f.id(52))
        #expect(throws: ExportRefusal.noSuchSelection) { try store.resolve(request(.selection(f.id(50)))) }
        _ = try store.resolve(request(.selection(f.id(52))))
    }

    @Test("knows the project's own property sets, in order")
    func ownSets() throws {
        func set(_ number: Int, _ name: String, _ order: Int, template: Int = 60) -> String {
            #"{"attributeTemplate":{"id":"\#(f.id(number))","name":"\#(name)","projectAttributeTemplate":"\#(f.id(template))","orderNumber":\#(order),"elementtypes":["\#(f.id(101))"],"#
                + #""freeattributes":["\#(f.id(81))"],"groups":[{"freeattributes":["\#(f.id(80))","\#(f.id(81))"]}]}}"#
        }
        try workshop.load([
            #"{"project":{"id":"\#(f.project)","teamSlug":"demo","name":"House","projectAttributeTemplate":"\#(f.id(60))"}}"#,
            #"{"projectAttributeTemplate":{"id":"\#(f.id(60))","name":"Own"}}"#,
            #"{"freeAttribute":{"id":"\#(f.id(80))","name":"a","type":"int"}}"#,
            #"{"freeAttribute":{"id":"\#(f.id(81))","name":"b","type":"int"}}"#,
            set(70, "Last", 0), set(71, "B", 2), set(72, "A", 2), set(73, "First", 1),
            set(74, "Foreign", 1, template: 61),
        ])
        let resolved = try workshop.store.resolve(
            request(.model(f.model, project: f.project, revision: nil), own: true))
        let (snapshot, _) = try workshop.arranged(resolved.order)
        #expect(snapshot.propertySets.map(\.name) == ["First", "A", "B", "Last"])
        #expect(snapshot.propertySets.first?.attributes.map { snapshot.attributes[$0].name } == ["b", "a"])
        #expect(snapshot.propertySets.first?.elementTypes.map { snapshot.elementTypes[$0].key } == ["Wall"])
    }

    @Test("knows the team of a project")
    func team() throws {
        let store = workshop.store
        #expect(try store.team(ofProject: f.project) == "demo")
        #expect(try store.team(ofProject: f.id(77)) == nil)
    }

    @Test(
        "makes names that every file system takes",
        arguments: [
            ("House", "House_r1"), ("a/b\\c:d", "a_b_c_d_r1"), ("..", "_._r1"), ("", "Model_r1"), ("  x \n", "x_r1"),
            ("Übung 日本", "Übung 日本_r1"),
            ("a\u{202e}b\u{0}c", "a_b_c_r1"),
        ])
    func names(name: String, file: String) { #expect(FileName.make(name, revision: 1) == file) }

    @Test("bounds names to 200 bytes, between characters", arguments: ["x", "ü", "日", "👩‍👩‍👧‍👦"])
    func longNames(letter: String) {
        let name = FileName.make(String(repeating: letter, count: 500), revision: 12)
        #expect(name.utf8.count <= 200 && name.utf8.count > 160 && name.hasSuffix("_r12"))
    }
}
