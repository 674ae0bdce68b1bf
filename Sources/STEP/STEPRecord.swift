/// Something that stands in the DATA section as one simple entity instance (ISO 10303-21, 9.2).
public protocol STEPRecord {
    /// The entity's name in upper case: `IFCWALL`.
    var keyword: String { get }

    /// Writes the attributes in the order of the schema.
    func write(to parameters: inout ParameterList) throws(STEPError)
}
