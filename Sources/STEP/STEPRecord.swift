/// Something that stands in the DATA section as one simple entity instance (ISO 10303-21, 9.2).
public protocol STEPRecord {
    /// The entity's name in upper case: `IFCWALL`.
    var keyword: String { get }

    /// Writes the attributes in the order of the schema.
    func write(to parameters: inout ParameterList) throws(STEPError)
}

/// A record with one list of references that may be of any length: it is written piece by piece.
public protocol STEPListRecord {
    /// What the list holds.
    associatedtype Members: Sequence<InstanceName>

    /// The entity's name in upper case: `IFCRELAGGREGATES`.
    var keyword: String { get }
    /// The list.
    var members: Members { get }

    /// Writes the attributes before the list.
    func writeHead(to parameters: inout ParameterList)
    /// Writes the attributes behind the list.
    func writeTail(to parameters: inout ParameterList)
}
