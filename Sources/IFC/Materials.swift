public import STEP

/// IfcMaterial.
public struct MaterialRecord: STEPRecord {
    /// Its name.
    public var name: String
    /// Its category: `steel`.
    public var category: String?

    /// Makes a material.
    public init(name: String, category: String?) {
        self.name = name
        self.category = category
    }

    /// The entity's name.
    public var keyword: String { "IFCMATERIAL" }

    /// Writes name and category.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(name)
        parameters.omitted()
        parameters.string(category)
    }
}

/// IfcMaterialConstituent.
public struct MaterialConstituent: STEPRecord {
    /// Its name.
    public var name: String?
    /// The material.
    public var material: InstanceName
    /// Its share of the whole, 0…1.
    public var fraction: Double?

    /// Makes a constituent.
    public init(name: String?, material: InstanceName, fraction: Double?) {
        self.name = name
        self.material = material
        self.fraction = fraction
    }

    /// The entity's name.
    public var keyword: String { "IFCMATERIALCONSTITUENT" }

    /// Writes name, material and fraction.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(name)
        parameters.omitted()
        parameters.reference(material)
        try parameters.real(fraction)
        parameters.omitted()
    }
}

/// IfcMaterialConstituentSet.
public struct MaterialConstituentSet: STEPRecord {
    /// Its name.
    public var name: String?
    /// Its constituents, at least one.
    public var constituents: [InstanceName]

    /// Makes a set.
    public init(name: String?, constituents: [InstanceName]) {
        self.name = name
        self.constituents = constituents
    }

    /// The entity's name.
    public var keyword: String { "IFCMATERIALCONSTITUENTSET" }

    /// Writes name and constituents.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(name)
        parameters.omitted()
        parameters.references(constituents)
    }
}

/// IfcStyledRepresentation: how a material looks.
public struct StyledRepresentation: STEPRecord {
    /// ContextOfItems.
    public var context: InstanceName
    /// The styled item, which has no item of its own.
    public var item: InstanceName

    /// Makes a representation.
    public init(context: InstanceName, item: InstanceName) {
        self.context = context
        self.item = item
    }

    /// The entity's name.
    public var keyword: String { "IFCSTYLEDREPRESENTATION" }

    /// Writes the four attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(context)
        parameters.string("Style")
        parameters.string("Material")
        parameters.references(CollectionOfOne(item))
    }
}

/// IfcMaterialDefinitionRepresentation.
public struct MaterialDefinitionRepresentation: STEPRecord {
    /// The styled representation.
    public var representation: InstanceName
    /// The material.
    public var material: InstanceName

    /// Makes a representation.
    public init(representation: InstanceName, material: InstanceName) {
        self.representation = representation
        self.material = material
    }

    /// The entity's name.
    public var keyword: String { "IFCMATERIALDEFINITIONREPRESENTATION" }

    /// Writes representation and material.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.omitted()
        parameters.omitted()
        parameters.references(CollectionOfOne(representation))
        parameters.reference(material)
    }
}

/// IfcClassification.
public struct ClassificationRecord: STEPRecord {
    /// The system's name.
    public var name: String

    /// Makes a system.
    public init(name: String) {
        self.name = name
    }

    /// The entity's name.
    public var keyword: String { "IFCCLASSIFICATION" }

    /// Writes the name.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        for _ in 0..<3 { parameters.omitted() }
        parameters.string(name)
        for _ in 0..<3 { parameters.omitted() }
    }
}

/// IfcClassificationReference.
public struct ClassificationReference: STEPRecord {
    /// Identification: the code.
    public var code: String
    /// What the code means.
    public var name: String?
    /// ReferencedSource: the system.
    public var system: InstanceName

    /// Makes a reference.
    public init(code: String, name: String?, system: InstanceName) {
        self.code = code
        self.name = name
        self.system = system
    }

    /// The entity's name.
    public var keyword: String { "IFCCLASSIFICATIONREFERENCE" }

    /// Writes code, name and system.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.omitted()
        parameters.string(code)
        parameters.string(name)
        parameters.reference(system)
        parameters.omitted()
        parameters.omitted()
    }
}
