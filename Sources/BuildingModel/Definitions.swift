/// A kind of object as the platform knows it.
public struct ElementType: Hashable, Sendable {
    /// Its id.
    public var guid: GUID
    /// The key objects name it by.
    public var key: String
    /// Its name for people.
    public var name: String?
    /// The IFC class as the document writes it: `ID_IFCWall`, `IfcWall`; not yet checked against IFC4.
    public var ifcType: String?
    /// The predefined type of its objects, unless they say otherwise.
    public var predefinedType: String?

    /// Makes an element type.
    public init(guid: GUID, key: String, name: String?, ifcType: String?, predefinedType: String?) {
        self.guid = guid
        self.key = key
        self.name = name
        self.ifcType = ifcType
        self.predefinedType = predefinedType
    }
}

/// A property that objects can have.
public struct FreeAttribute: Hashable, Sendable {
    /// What is behind a value.
    public enum ValueType: String, Sendable, CaseIterable {
        case int, double, string, guid, datetime, binary, boolean
    }
    /// How many values there are and what they mean together.
    public enum Kind: String, Sendable, CaseIterable { case single, list, enumeration, bounded }

    /// Its id; that of a standard property is the version 5 GUID of `IFC4/<set>/<property>`.
    public var guid: GUID
    /// Its name.
    public var name: String
    /// What it means.
    public var description: String?
    /// What is behind a value.
    public var type: ValueType
    /// An IFC measure or value type, or `IfcQuantityLength`… for a quantity; not yet checked against IFC4.
    public var ifcType: String?
    /// How many values there are.
    public var kind: Kind
    /// What an enumeration may say: `key|text;key|text` or `value;value`.
    public var enumDefinition: String?

    /// Makes a free attribute.
    public init(
        guid: GUID, name: String, description: String?, type: ValueType, ifcType: String?, kind: Kind,
        enumDefinition: String?
    ) {
        self.guid = guid
        self.name = name
        self.description = description
        self.type = type
        self.ifcType = ifcType
        self.kind = kind
        self.enumDefinition = enumDefinition
    }
}

/// One of the project's own property sets.
public struct PropertySetTemplate: Hashable, Sendable {
    /// Its id.
    public var guid: GUID
    /// Its name, under which it is written.
    public var name: String
    /// The element types it applies to, as indices into the snapshot's element types, ascending.
    public var elementTypes: [Int]
    /// Its properties in order, as indices into the snapshot's free attributes.
    public var attributes: [Int]

    /// Makes a template.
    public init(guid: GUID, name: String, elementTypes: [Int], attributes: [Int]) {
        self.guid = guid
        self.name = name
        self.elementTypes = elementTypes
        self.attributes = attributes
    }
}

/// A layer of the drawing.
public struct Layer: Hashable, Sendable {
    /// Its id.
    public var guid: GUID
    /// Its name.
    public var name: String

    /// Makes a layer.
    public init(guid: GUID, name: String) {
        self.guid = guid
        self.name = name
    }
}

/// A material.
public struct Material: Hashable, Sendable {
    /// Its id.
    public var guid: GUID
    /// Its name.
    public var name: String
    /// Its category: `concrete`, `steel`.
    public var category: String?
    /// Its colour, ARGB.
    public var color: UInt32?

    /// Makes a material.
    public init(guid: GUID, name: String, category: String?, color: UInt32?) {
        self.guid = guid
        self.name = name
        self.category = category
        self.color = color
    }
}

/// What something is made of: indices into the snapshot's materials.
public enum MaterialUse: Hashable, Sendable {
    /// One material.
    case single(Int)
    /// Layers from one side to the other; a thickness in the project's length unit, nil material for an air gap.
    case layers([Layer], name: String?)
    /// Parts that are not layers.
    case constituents([Constituent], name: String?)

    /// One layer.
    public struct Layer: Hashable, Sendable {
        /// The material, nil for a gap.
        public var material: Int?
        /// How thick it is.
        public var thickness: Double

        /// Makes a layer.
        public init(material: Int?, thickness: Double) {
            self.material = material
            self.thickness = thickness
        }
    }

    /// One part.
    public struct Constituent: Hashable, Sendable {
        /// The material.
        public var material: Int
        /// What the part is called.
        public var name: String?

        /// Makes a part.
        public init(material: Int, name: String?) {
            self.material = material
            self.name = name
        }
    }
}

/// A place in a classification system.
public struct Classification: Hashable, Sendable {
    /// The system.
    public var system: String
    /// The code in it.
    public var code: String
    /// What the code means.
    public var name: String?

    /// Makes a classification.
    public init(system: String, code: String, name: String?) {
        self.system = system
        self.code = code
        self.name = name
    }
}

/// What several objects have in common.
public struct TypeObject: Hashable, Sendable {
    /// Its place among the type objects of the export, from 0, in the order of their ids.
    public var ordinal: Int
    /// Its id.
    public var guid: GUID
    /// The class as the document writes it: `IfcWallType`.
    public var ifcType: String
    /// Its name.
    public var name: String?
    /// What it is.
    public var description: String?
    /// Its tag.
    public var tag: String?
    /// Its predefined type.
    public var predefinedType: String?
    /// What it is called where the predefined type is not enough.
    public var elementType: String?
    /// Its properties, as `PropertyCursor` reads them; empty where it has none.
    public var properties: [UInt8]

    /// Makes a type object.
    public init(
        ordinal: Int, guid: GUID, ifcType: String, name: String?, description: String?, tag: String?,
        predefinedType: String?, elementType: String?, properties: [UInt8]
    ) {
        self.ordinal = ordinal
        self.guid = guid
        self.ifcType = ifcType
        self.name = name
        self.description = description
        self.tag = tag
        self.predefinedType = predefinedType
        self.elementType = elementType
        self.properties = properties
    }
}

/// A group, system or zone.
public struct ObjectGroup: Hashable, Sendable {
    /// Its place among the groups of the export, from 0, in the order of their ids.
    public var ordinal: Int
    /// Its id.
    public var guid: GUID
    /// The class as the document writes it: `IfcZone`.
    public var ifcType: String?
    /// Its name.
    public var name: String?
    /// What it is called where the class is not enough.
    public var objectType: String?

    /// Makes a group.
    public init(ordinal: Int, guid: GUID, ifcType: String?, name: String?, objectType: String?) {
        self.ordinal = ordinal
        self.guid = guid
        self.ifcType = ifcType
        self.name = name
        self.objectType = objectType
    }
}

/// The properties of an object or a type object.
public struct Properties: Hashable, Sendable {
    /// A value and the free attribute it belongs to, an index into the snapshot's free attributes.
    public struct Value: Hashable, Sendable {
        /// The free attribute.
        public var attribute: Int
        /// Its value; nil where the document says there is none.
        public var value: PropertyValue?

        /// Makes a value.
        public init(attribute: Int, value: PropertyValue?) {
            self.attribute = attribute
            self.value = value
        }
    }

    /// A property set by name, as the short form of the document gives it.
    public struct NamedSet: Hashable, Sendable {
        /// The set's name.
        public var name: String
        /// Its properties in the document's order.
        public var properties: [NamedValue]

        /// Makes a set.
        public init(name: String, properties: [NamedValue]) {
            self.name = name
            self.properties = properties
        }
    }

    /// A property by name.
    public struct NamedValue: Hashable, Sendable {
        /// The property's name.
        public var name: String
        /// Its value; nil where the document says there is none.
        public var value: PropertyValue?

        /// Makes a property.
        public init(name: String, value: PropertyValue?) {
            self.name = name
            self.value = value
        }
    }

    /// A number of the quantity group.
    public struct Quantity: Hashable, Sendable {
        /// Its name as the document writes it: `netvolume`.
        public var name: String
        /// The number, in the project's units.
        public var value: Double

        /// Makes a quantity.
        public init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }

    /// Values by free attribute.
    public var values: [Value]
    /// Values by name.
    public var sets: [NamedSet]
    /// The quantity group.
    public var quantities: [Quantity]

    /// Makes properties.
    public init(values: [Value] = [], sets: [NamedSet] = [], quantities: [Quantity] = []) {
        self.values = values
        self.sets = sets
        self.quantities = quantities
    }
}
