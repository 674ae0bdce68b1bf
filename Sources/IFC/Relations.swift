public import STEP

/// A relation between objects, or between objects and something that describes them.
public struct Relation: STEPRecord {
    /// Which relation, and what it connects.
    public enum Kind {
        /// IfcRelAggregates: a whole and its parts.
        case aggregates(whole: InstanceName, parts: [InstanceName])
        /// IfcRelNests: an object and what is nested on it, in order.
        case nests(whole: InstanceName, parts: [InstanceName])
        /// IfcRelContainedInSpatialStructure: a spatial element and what it contains.
        case contains(structure: InstanceName, elements: [InstanceName])
        /// IfcRelVoidsElement: a host and its opening.
        case voids(host: InstanceName, opening: InstanceName)
        /// IfcRelProjectsElement: a host and what is added to it.
        case projects(host: InstanceName, addition: InstanceName)
        /// IfcRelFillsElement: an opening and what fills it.
        case fills(opening: InstanceName, filling: InstanceName)
        /// IfcRelDefinesByType: a type and its occurrences.
        case types(objects: [InstanceName], type: InstanceName)
        /// IfcRelDefinesByProperties: objects and one set they have.
        case properties(objects: [InstanceName], set: InstanceName)
        /// IfcRelAssociatesMaterial: objects and what they are made of.
        case material(objects: [InstanceName], material: InstanceName)
        /// IfcRelAssociatesClassification: objects and their place in a classification.
        case classification(objects: [InstanceName], reference: InstanceName)
        /// IfcRelAssignsToGroup: a group and its members.
        case group(members: [InstanceName], group: InstanceName)
    }

    /// Its id.
    public var id: GlobalID
    /// Which relation, and what it connects; lists have at least one item.
    public var kind: Kind

    /// Makes a relation.
    public init(id: GlobalID, kind: Kind) {
        self.id = id
        self.kind = kind
    }

    /// The entity's name.
    public var keyword: String {
        switch kind {
        case .aggregates: "IFCRELAGGREGATES"
        case .nests: "IFCRELNESTS"
        case .contains: "IFCRELCONTAINEDINSPATIALSTRUCTURE"
        case .voids: "IFCRELVOIDSELEMENT"
        case .projects: "IFCRELPROJECTSELEMENT"
        case .fills: "IFCRELFILLSELEMENT"
        case .types: "IFCRELDEFINESBYTYPE"
        case .properties: "IFCRELDEFINESBYPROPERTIES"
        case .material: "IFCRELASSOCIATESMATERIAL"
        case .classification: "IFCRELASSOCIATESCLASSIFICATION"
        case .group: "IFCRELASSIGNSTOGROUP"
        }
    }

    /// Writes root and both sides in the schema's order.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.root(id, name: nil, description: nil)
        switch kind {
        case .aggregates(let whole, let parts), .nests(let whole, let parts):
            parameters.reference(whole)
            parameters.references(parts)
        case .voids(let one, let other), .projects(let one, let other), .fills(let one, let other):
            parameters.reference(one)
            parameters.reference(other)
        case .contains(let one, let many):
            parameters.references(many)
            parameters.reference(one)
        case .types(let many, let one), .properties(let many, let one), .material(let many, let one),
            .classification(let many, let one):
            parameters.references(many)
            parameters.reference(one)
        case .group(let many, let one):
            parameters.references(many)
            parameters.omitted()  // RelatedObjectsType is deprecated
            parameters.reference(one)
        }
    }
}
