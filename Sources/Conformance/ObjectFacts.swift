import IFC

/// What the checks ask of a class at or below IfcObjectDefinition; bits only, as every member of a relation looks it up.
struct ObjectFacts: Sendable {
    let entityClass: EntityClass
    let isProject: Bool
    let isType: Bool
    let isProduct: Bool
    let isElement: Bool
    let isSpatial: Bool
    let isSpatialStructure: Bool
    let isOpening: Bool
    let isProjection: Bool
    let isGroup: Bool
    let isZone: Bool
    /// Whether it may be in a zone.
    let isZoneMember: Bool
    /// Whether IfcRelAssociatesMaterial may name it (NoVoidElement, AllowedElements).
    let mayHaveMaterial: Bool
    /// Whether it must be contained, be a part or void something.
    let needsPlace: Bool
    /// The places of what the checks read among its attributes.
    let predefinedType: Int?
    let propertySets: Int?
    let placement: Int?
    let representation: Int?
    /// How many items its predefined type has, and which of them is NOTDEFINED, from 1; 0 for none.
    let itemCount: Int
    let notDefined: Int
    /// The class of types that its objects may have.
    let typeClass: EntityClass?
    /// The class of objects that a class of types is for.
    let objectClass: EntityClass?

    init(_ entityClass: EntityClass) {
        self.entityClass = entityClass
        isProject = entityClass.isA("IfcProject")
        isType = entityClass.isA("IfcTypeObject")
        isProduct = entityClass.isA("IfcProduct")
        isElement = entityClass.isA("IfcElement")
        isSpatial = entityClass.isA("IfcSpatialElement")
        isSpatialStructure = entityClass.isA("IfcSpatialStructureElement")
        isOpening = entityClass.isA("IfcFeatureElementSubtraction")
        isProjection = entityClass.isA("IfcFeatureElementAddition")
        isGroup = entityClass.isA("IfcGroup")
        isZone = entityClass.isA("IfcZone")
        isZoneMember = isZone || entityClass.isA("IfcSpace") || entityClass.isA("IfcSpatialZone")
        mayHaveMaterial =
            isElement && !isOpening && !entityClass.isA("IfcVirtualElement") || entityClass.isA("IfcElementType")
            || entityClass.isA("IfcStructuralMember") || entityClass.isA("IfcPort")
        needsPlace =
            isElement || isSpatialStructure
            || ["IfcAnnotation", "IfcGrid", "IfcPort", "IfcProxy"].contains { entityClass.isA($0) }
        let attributes = entityClass.attributes
        predefinedType = attributes.firstIndex { $0.name == "PredefinedType" }
        let items = predefinedType.flatMap { attributes[$0].items } ?? []
        itemCount = items.count
        notDefined = items.firstIndex(of: "NOTDEFINED").map { $0 + 1 } ?? 0
        propertySets = attributes.firstIndex { $0.name == "HasPropertySets" }
        placement = attributes.firstIndex { $0.name == "ObjectPlacement" }
        representation = attributes.firstIndex { $0.name == "Representation" }
        var above: EntityClass? = entityClass
        var found: EntityClass?
        while found == nil, let next = above {
            found = EntityClass.named(next.name + "Type")
            above = next.supertype
        }
        typeClass = isType ? nil : found
        objectClass =
            isType && entityClass.name.hasSuffix("Type") ? EntityClass.named(String(entityClass.name.dropLast(4))) : nil
    }

    /// The items of its predefined type; not for every object, as they are looked up by name.
    var items: [String] { predefinedType.flatMap { entityClass.attributes[$0].items } ?? [] }
}
