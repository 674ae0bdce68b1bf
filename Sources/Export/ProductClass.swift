import BuildingModel
import IFC

/// The IFC4 class that the objects of an element type are written as.
struct ProductClass {
    /// How the class's attributes are filled.
    let layout: AttributeLayout
    /// What its objects are for the tree.
    let role: ObjectRole
    /// Whether IFC4 has no such class: its objects are proxies and the type's name goes into ObjectType.
    let isFallback: Bool

    var entityClass: EntityClass { layout.entityClass }

    /// Finds the class of an element type; nil only if the tables had no IfcBuildingElementProxy.
    init?(_ elementType: ElementType) {
        if let found = Self.productClass(named: elementType.ifcType ?? ""), let layout = AttributeLayout(found) {
            self.layout = layout
            isFallback = false
        } else if let layout = EntityClass.named("IfcBuildingElementProxy").flatMap(AttributeLayout.init) {
            self.layout = layout
            isFallback = true
        } else {
            return nil
        }
        role = Self.role(of: layout.entityClass)
    }

    private static func productClass(named text: String) -> EntityClass? {
        guard let entityClass = EntityClass.named(Self.current(IFCName.entity(text))) else { return nil }
        return entityClass.isA("IfcProduct") ? entityClass : nil
    }

    /// The class that IFC4 wants in place of one it deprecates (IFC102).
    private static func current(_ name: String) -> String {
        for ending in ["StandardCase", "ElementedCase"] where name.hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return name == "IfcProxy" ? "IfcBuildingElementProxy" : name
    }

    private static func role(of entityClass: EntityClass) -> ObjectRole {
        if entityClass.isA("IfcSpatialElement") { return .spatial }
        if entityClass.isA("IfcFeatureElementSubtraction") { return .opening }
        return entityClass.isA("IfcPort") ? .port : .element
    }

    /// Materials belong on what is built, not on what is cut out or imagined.
    var mayHaveMaterial: Bool {
        entityClass.isA("IfcElement") && role != .opening && !entityClass.isA("IfcVirtualElement")
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
