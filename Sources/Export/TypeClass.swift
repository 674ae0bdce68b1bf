import IFC

/// Which type classes go with which classes of objects.
enum TypeClass {
    /// The class that a type object is written as; nil when IFC4 has no such class of types.
    static func named(_ text: String) -> EntityClass? {
        let name = IFCName.entity(text)
        let current = name == "IfcDoorStyle" ? "IfcDoorType" : name == "IfcWindowStyle" ? "IfcWindowType" : name
        guard let entityClass = EntityClass.named(current), entityClass.isA("IfcTypeProduct"), !entityClass.isAbstract
        else { return nil }
        return entityClass
    }

    /// Whether objects of a class can have a type of this class (CorrectTypeAssigned).
    static func fits(_ text: String, _ objectClass: EntityClass) -> Bool {
        guard let typeClass = named(text) else { return false }
        var next: EntityClass? = objectClass
        while let current = next {
            if let wanted = EntityClass.named(current.name + "Type") { return typeClass.isA(wanted) }
            next = current.supertype
        }
        return false
    }

    /// The class of the objects that a type class is for: IfcWall for IfcWallType.
    static func objectClass(of typeClass: EntityClass) -> EntityClass? {
        typeClass.name.hasSuffix("Type") ? EntityClass.named(String(typeClass.name.dropLast(4))) : nil
    }
}
