import Foundation
import Testing

@testable import IFC

/// The tables say what IFC4 ADD2 TC1 says.
@Suite struct TableTests {
    @Test(arguments: [
        ("IfcWall", "IfcBuildingElement", false, 9), ("IfcBuildingElement", "IfcElement", true, 8),
        ("IfcBuildingStorey", "IfcSpatialStructureElement", false, 10),
        ("IfcDoorType", "IfcBuildingElementType", false, 13),
        ("IfcZone", "IfcSystem", false, 6), ("IfcOpeningElement", "IfcFeatureElementSubtraction", false, 9),
    ])
    func classesKnowTheirPlaceAndTheirAttributes(name: String, supertype: String, isAbstract: Bool, attributes: Int)
        throws
    {
        let entityClass = try #require(EntityClass.named(name.uppercased()))
        #expect(entityClass.name == name)
        #expect(entityClass.supertype?.name == supertype)
        #expect(entityClass.isAbstract == isAbstract)
        #expect(entityClass.attributes.count == attributes)
    }

    @Test func inheritanceIsTransitive() throws {
        let wall = try #require(EntityClass.named("IfcWall"))
        #expect(wall.isA("IfcProduct"))
        #expect(wall.isA("IfcWall"))
        #expect(!wall.isA("IfcSlab"))
        #expect(!wall.isA("NoSuchClass"))
    }

    @Test(arguments: ["IfcCartesianPoint", "Wall", "", "IfcWälle"])
    func whatIsNoObjectClassIsNotFound(name: String) {
        #expect(EntityClass.named(name) == nil)
    }

    /// Everything that is built can be written; of the other products only those whose mandatory attributes nothing can fill cannot.
    @Test func everyConcreteElementClassHasALayout() {
        let concrete = EntityClass.all.filter { !$0.isAbstract && $0.isA("IfcProduct") }
        let without = concrete.filter { AttributeLayout($0) == nil }.map(\.name)
        #expect(concrete.filter { $0.isA("IfcElement") }.count == 130)
        #expect(
            without == [
                "IfcGrid", "IfcStructuralCurveAction", "IfcStructuralCurveConnection", "IfcStructuralCurveMember",
                "IfcStructuralCurveMemberVarying", "IfcStructuralCurveReaction", "IfcStructuralLinearAction",
                "IfcStructuralPlanarAction", "IfcStructuralPointAction", "IfcStructuralPointReaction",
                "IfcStructuralSurfaceAction", "IfcStructuralSurfaceReaction",
            ])
    }

    @Test(arguments: [
        ("IfcLabel", ValueType.Content.string, Int?.some(255)), ("IfcPositiveLengthMeasure", .real, nil),
        ("IfcBoolean", .boolean, nil),
        ("IfcCountMeasure", .number, nil), ("IfcLogical", .logical, nil), ("IfcInteger", .integer, nil),
        ("IFCTEXT", .string, nil),
    ])
    func valueTypesKnowWhatIsUnderThem(name: String, content: ValueType.Content, maximum: Int?) throws {
        let type = try #require(ValueType.named(name))
        #expect(type.content == content)
        #expect(type.maximumLength == maximum)
    }

    @Test func setsApplyByClassAndPredefinedType() throws {
        let actuator = try #require(EntityClass.named("IfcActuator"))
        let general = names(StandardSets.applicable(to: actuator, predefinedType: nil))
        let electric = names(StandardSets.applicable(to: actuator, predefinedType: "ELECTRICACTUATOR"))
        #expect(general.contains("Pset_ActuatorTypeCommon"))
        #expect(!general.contains("Pset_ActuatorTypeElectricActuator"))
        #expect(electric.contains("Pset_ActuatorTypeElectricActuator"))
        #expect(!electric.contains { $0.contains("PHistory") })
        let wall = try #require(EntityClass.named("IfcWall"))
        #expect(
            names(StandardSets.applicable(to: wall, predefinedType: nil)).isSuperset(of: [
                "Pset_WallCommon", "Qto_WallBaseQuantities",
            ]))
    }

    @Test func propertiesKnowKindTypeAndItems() throws {
        let set = try #require(StandardSets.indices["Pset_WallCommon"].map { StandardSets.all[$0] })
        let status = try #require(set.properties.first { $0.name == "Status" })
        #expect(status.kind == .enumerated)
        #expect(status.items.contains("NEW"))
        let external = try #require(set.properties.first { $0.name == "IsExternal" })
        #expect(external.kind == .single)
        #expect(external.valueType == .boolean)
    }

    private func names(_ sets: [Int]) -> Set<String> {
        Set(sets.map { StandardSets.all[$0].name })
    }
}
