public import STEP

/// IfcProject.
public struct ProjectRecord: STEPRecord {
    /// GlobalId.
    public var id: GlobalID
    /// Name; IfcProject wants one (HasName).
    public var name: String
    /// Description.
    public var description: String?
    /// RepresentationContexts: contexts, not subcontexts.
    public var contexts: [InstanceName]
    /// UnitsInContext.
    public var units: InstanceName

    /// Makes a project.
    public init(id: GlobalID, name: String, description: String?, contexts: [InstanceName], units: InstanceName) {
        self.id = id
        self.name = name
        self.description = description
        self.contexts = contexts
        self.units = units
    }

    /// The entity's name.
    public var keyword: String { "IFCPROJECT" }

    /// Writes the nine attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.root(id, name: name, description: description)
        parameters.omitted()
        parameters.omitted()
        parameters.omitted()
        parameters.references(contexts)
        parameters.reference(units)
    }
}
