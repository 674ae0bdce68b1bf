public import STEP

/// IfcShapeRepresentation.
public struct ShapeRepresentation: STEPRecord {
    /// ContextOfItems.
    public var context: InstanceName
    /// RepresentationIdentifier: `Body`.
    public var identifier: String
    /// RepresentationType, which decides the classes of the items: `Tessellation`.
    public var type: String
    /// Items, at least one.
    public var items: [InstanceName]

    /// Makes a representation.
    public init(context: InstanceName, identifier: String, type: String, items: [InstanceName]) {
        self.context = context
        self.identifier = identifier
        self.type = type
        self.items = items
    }

    /// The entity's name.
    public var keyword: String { "IFCSHAPEREPRESENTATION" }

    /// Writes the four attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(context)
        parameters.string(identifier)
        parameters.string(type)
        parameters.references(items)
    }
}

/// IfcProductDefinitionShape, of one representation.
public struct ProductDefinitionShape: STEPRecord {
    /// The only one of Representations.
    public var representation: InstanceName

    /// Makes a shape.
    public init(representation: InstanceName) {
        self.representation = representation
    }

    /// The entity's name.
    public var keyword: String { "IFCPRODUCTDEFINITIONSHAPE" }

    /// Writes the representation.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.omitted()
        parameters.omitted()
        parameters.references(CollectionOfOne(representation))
    }
}

/// IfcRepresentationMap.
public struct RepresentationMap: STEPRecord {
    /// MappingOrigin.
    public var origin: InstanceName
    /// MappedRepresentation, which belongs to nothing else.
    public var representation: InstanceName

    /// Makes a map.
    public init(origin: InstanceName, representation: InstanceName) {
        self.origin = origin
        self.representation = representation
    }

    /// The entity's name.
    public var keyword: String { "IFCREPRESENTATIONMAP" }

    /// Writes both attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(origin)
        parameters.reference(representation)
    }
}

/// IfcMappedItem.
public struct MappedItem: STEPRecord {
    /// MappingSource.
    public var map: InstanceName
    /// MappingTarget.
    public var target: InstanceName

    /// Makes an item.
    public init(map: InstanceName, target: InstanceName) {
        self.map = map
        self.target = target
    }

    /// The entity's name.
    public var keyword: String { "IFCMAPPEDITEM" }

    /// Writes both attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(map)
        parameters.reference(target)
    }
}
