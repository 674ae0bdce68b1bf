import BuildingModel
import IFC

/// The IFC4 class that the objects of an element type are written as; a class, so that handing it on costs one reference.
final class ProductClass {
    /// How the class's attributes are filled.
    let layout: AttributeLayout
    /// What its objects are for the tree.
    let role: ObjectRole
    /// Why its objects are proxies, with the type's name in ObjectType; nil where they have the class they name.
    let fallback: String?
    /// Whether its objects may have a material: those do that are built, not what is cut out or imagined
    /// (IfcRelAssociatesMaterial: NoVoidElement, AllowedElements).
    let mayHaveMaterial: Bool
    /// Whether its objects may be in a zone, which holds spaces and spatial zones and nothing else (IfcZone.WR1).
    let mayBeInZone: Bool

    var entityClass: EntityClass { layout.entityClass }

    /// Finds the class of an element type; nil only if the tables had no IfcBuildingElementProxy.
    convenience init?(_ elementType: ElementType) {
        let named = elementType.ifcType ?? ""
        let found = Self.productClass(named: named)
        // IfcStructuralConnection.ConnectsStructuralMembers: it is nothing without its members.
        if let found, let layout = AttributeLayout(found), !found.isA("IfcStructuralConnection") {
            self.init(layout, fallback: nil)
        } else {
            self.init(
                proxyBecause: found.map { "An \($0.name) needs attributes or relations that a model does not have" }
                    ?? "IFC4 has no class of objects “\(named.prefix(80))”")
        }
    }

    /// The class of objects that cannot have the class they name.
    convenience init?(proxyBecause reason: String) {
        guard let layout = EntityClass.named("IfcBuildingElementProxy").flatMap(AttributeLayout.init) else {
            return nil
        }
        self.init(layout, fallback: reason)
    }

    private init(_ layout: AttributeLayout, fallback: String?) {
        self.layout = layout
        self.fallback = fallback
        let entityClass = layout.entityClass
        role = Self.role(of: entityClass)
        mayHaveMaterial =
            ["IfcElement", "IfcStructuralMember", "IfcPort"].contains { entityClass.isA($0) }
            && role != .opening && !entityClass.isA("IfcVirtualElement")
        mayBeInZone = entityClass.isA("IfcSpace") || entityClass.isA("IfcSpatialZone")
    }

    private static func productClass(named text: String) -> EntityClass? {
        guard let entityClass = EntityClass.named(Self.current(IFCName.entity(text))) else { return nil }
        return entityClass.isA("IfcProduct") ? entityClass : nil
    }

    /// The class that IFC4 wants in place of one it deprecates (IFC102).
    private static func current(_ name: String) -> String {
        if name == "IfcOpeningStandardCase" { return "IfcOpeningElement" }
        for ending in ["StandardCase", "ElementedCase"] where name.hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return name == "IfcProxy" ? "IfcBuildingElementProxy" : name
    }

    private static func role(of entityClass: EntityClass) -> ObjectRole {
        if entityClass.isA("IfcSpatialElement") { return .spatial }
        if entityClass.isA("IfcFeatureElementSubtraction") { return .opening }
        if entityClass.isA("IfcFeatureElementAddition") { return .addition }
        return entityClass.isA("IfcPort") ? .port : .element
    }
}

/// Names of classes as documents write them.
enum IFCName {
    /// `ID_IFCWall`, `IfcWall` and `IFCWall` are all `IfcWall`.
    static func entity(_ text: String) -> String {
        var name = Substring(text)
        for prefix in ["ID_IFC", "Ifc", "IFC"] where name.hasPrefix(prefix) {
            name = name.dropFirst(prefix.count)
        }
        return "Ifc" + name
    }
}
