public import STEP

/// IfcColourRgb.
public struct Colour: STEPRecord {
    /// Red, green and blue, 0…1.
    public var components: (Double, Double, Double)

    /// Makes a colour.
    public init(_ components: (Double, Double, Double)) {
        self.components = components
    }

    /// The entity's name.
    public var keyword: String { "IFCCOLOURRGB" }

    /// Writes the components.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.omitted()
        try parameters.real(components.0)
        try parameters.real(components.1)
        try parameters.real(components.2)
    }
}

/// IfcSurfaceStyleShading.
public struct SurfaceStyleShading: STEPRecord {
    /// SurfaceColour.
    public var colour: InstanceName
    /// Transparency: 0 opaque, 1 not to be seen.
    public var transparency: Double

    /// Makes a shading.
    public init(colour: InstanceName, transparency: Double) {
        self.colour = colour
        self.transparency = transparency
    }

    /// The entity's name.
    public var keyword: String { "IFCSURFACESTYLESHADING" }

    /// Writes colour and transparency.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(colour)
        try parameters.real(transparency)
    }
}

/// IfcSurfaceStyle, for both sides.
public struct SurfaceStyle: STEPRecord {
    /// Its name.
    public var name: String?
    /// The shading.
    public var shading: InstanceName

    /// Makes a style.
    public init(name: String?, shading: InstanceName) {
        self.name = name
        self.shading = shading
    }

    /// The entity's name.
    public var keyword: String { "IFCSURFACESTYLE" }

    /// Writes the style.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(name)
        parameters.enumeration("BOTH")
        parameters.references(CollectionOfOne(shading))
    }
}

/// IfcStyledItem.
public struct StyledItem: STEPRecord {
    /// Item; nil in a styled representation.
    public var item: InstanceName?
    /// The surface style.
    public var style: InstanceName

    /// Makes a styled item.
    public init(item: InstanceName?, style: InstanceName) {
        self.item = item
        self.style = style
    }

    /// The entity's name.
    public var keyword: String { "IFCSTYLEDITEM" }

    /// Writes item and style.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(item)
        parameters.references(CollectionOfOne(style))
        parameters.omitted()
    }
}

/// IfcPresentationLayerAssignment.
public struct LayerAssignment<Members: Sequence<InstanceName>>: STEPListRecord {
    /// The layer's name.
    public var name: String
    /// Representations and items on it, at least one.
    public var members: Members

    /// Makes an assignment.
    public init(name: String, members: Members) {
        self.name = name
        self.members = members
    }

    /// The entity's name.
    public var keyword: String { "IFCPRESENTATIONLAYERASSIGNMENT" }

    /// Writes the name.
    public func writeHead(to parameters: inout ParameterList) {
        parameters.string(name)
        parameters.omitted()
    }

    /// Writes that there is no identifier.
    public func writeTail(to parameters: inout ParameterList) {
        parameters.omitted()
    }
}
