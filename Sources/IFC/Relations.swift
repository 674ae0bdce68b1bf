public import STEP

/// A relation of one thing to many.
public struct Relation<Members: Sequence<InstanceName>>: STEPListRecord {
    /// Which relation, and what the many are connected to.
    public enum Kind {
        /// IfcRelAggregates: a whole and its parts.
        case aggregates(whole: InstanceName)
        /// IfcRelNests: an object and what is nested on it, in order.
        case nests(whole: InstanceName)
        /// IfcRelContainedInSpatialStructure: a spatial element and what it contains.
        case contains(structure: InstanceName)
        /// IfcRelDefinesByType: a type and its occurrences.
        case types(type: InstanceName)
        /// IfcRelAssociatesMaterial: objects and what they are made of.
        case material(material: InstanceName)
        /// IfcRelAssociatesClassification: objects and their place in a classification.
        case classification(reference: InstanceName)
        /// IfcRelAssignsToGroup: a group and its members.
        case group(group: InstanceName)
    }

    /// Its id.
    public var id: GlobalID
    /// Which relation, and what the many are connected to.
    public var kind: Kind
    /// The many, at least one.
    public var members: Members

    /// Makes a relation.
    public init(id: GlobalID, kind: Kind, members: Members) {
        self.id = id
        self.kind = kind
        self.members = members
    }

    /// The entity's name.
    public var keyword: String {
        switch kind {
        case .aggregates: "IFCRELAGGREGATES"
        case .nests: "IFCRELNESTS"
        case .contains: "IFCRELCONTAINEDINSPATIALSTRUCTURE"
        case .types: "IFCRELDEFINESBYTYPE"
        case .material: "IFCRELASSOCIATESMATERIAL"
        case .classification: "IFCRELASSOCIATESCLASSIFICATION"
        case .group: "IFCRELASSIGNSTOGROUP"
        }
    }

    /// Writes root, and the one where it stands before the many.
    public func writeHead(to parameters: inout ParameterList) {
        parameters.root(id, name: nil, description: nil)
        switch kind {
        case .aggregates(let whole), .nests(let whole): parameters.reference(whole)
        case .contains, .types, .material, .classification, .group: break
        }
    }

    /// Writes the one where it stands behind the many.
    public func writeTail(to parameters: inout ParameterList) {
        switch kind {
        case .aggregates, .nests: break
        case .contains(let one), .types(let one), .material(let one), .classification(let one):
            parameters.reference(one)
        case .group(let one):
            parameters.omitted()  // RelatedObjectsType is deprecated
            parameters.reference(one)
        }
    }
}

/// A relation of one object to another.
public struct PairRelation: STEPRecord {
    /// Which relation.
    public enum Kind {
        /// IfcRelVoidsElement: a host and its opening.
        case voids
        /// IfcRelProjectsElement: a host and what is added to it.
        case projects
        /// IfcRelFillsElement: an opening and what fills it.
        case fills
    }

    /// Its id.
    public var id: GlobalID
    /// Which relation.
    public var kind: Kind
    /// The host, or the opening that is filled.
    public var relating: InstanceName
    /// The opening, the addition, or the filling.
    public var related: InstanceName

    /// Makes a relation.
    public init(id: GlobalID, kind: Kind, relating: InstanceName, related: InstanceName) {
        self.id = id
        self.kind = kind
        self.relating = relating
        self.related = related
    }

    /// The entity's name.
    public var keyword: String {
        switch kind {
        case .voids: "IFCRELVOIDSELEMENT"
        case .projects: "IFCRELPROJECTSELEMENT"
        case .fills: "IFCRELFILLSELEMENT"
        }
    }

    /// Writes root and both sides.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.root(id, name: nil, description: nil)
        parameters.reference(relating)
        parameters.reference(related)
    }
}
