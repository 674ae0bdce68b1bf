public import STEP

/// IfcCartesianPoint.
public struct CartesianPoint: STEPRecord, Hashable, Sendable {
    /// Coordinates.
    public var x: Double
    /// Coordinates.
    public var y: Double
    /// Coordinates; nil for a point in a plane.
    public var z: Double?

    /// Makes a point.
    public init(_ x: Double, _ y: Double, _ z: Double? = nil) {
        (self.x, self.y, self.z) = (x, y, z)
    }

    /// The entity's name.
    public var keyword: String { "IFCCARTESIANPOINT" }

    /// Writes the coordinates.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        try parameters.reals(x, y, z)
    }
}

/// IfcDirection.
public struct Direction: STEPRecord, Hashable, Sendable {
    /// Ratios, not all 0.
    public var x: Double
    /// Ratios, not all 0.
    public var y: Double
    /// Ratios, not all 0; nil for a direction in a plane.
    public var z: Double?

    /// Makes a direction.
    public init(_ x: Double, _ y: Double, _ z: Double? = nil) {
        (self.x, self.y, self.z) = (x, y, z)
    }

    /// The entity's name.
    public var keyword: String { "IFCDIRECTION" }

    /// Writes the ratios.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        try parameters.reals(x, y, z)
    }
}

/// IfcAxis2Placement3D.
public struct Axis2Placement3D: STEPRecord {
    /// Location.
    public var location: InstanceName
    /// Axis, the local z; given together with `reference` or not at all.
    public var axis: InstanceName?
    /// RefDirection, the local x.
    public var reference: InstanceName?

    /// Makes a placement.
    public init(location: InstanceName, axis: InstanceName? = nil, reference: InstanceName? = nil) {
        self.location = location
        self.axis = axis
        self.reference = reference
    }

    /// The entity's name.
    public var keyword: String { "IFCAXIS2PLACEMENT3D" }

    /// Writes the three attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(location)
        parameters.reference(axis)
        parameters.reference(reference)
    }
}

/// IfcAxis2Placement2D.
public struct Axis2Placement2D: STEPRecord {
    /// Location.
    public var location: InstanceName
    /// RefDirection, the local x.
    public var reference: InstanceName?

    /// Makes a placement.
    public init(location: InstanceName, reference: InstanceName? = nil) {
        self.location = location
        self.reference = reference
    }

    /// The entity's name.
    public var keyword: String { "IFCAXIS2PLACEMENT2D" }

    /// Writes both attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(location)
        parameters.reference(reference)
    }
}

/// IfcLocalPlacement.
public struct LocalPlacement: STEPRecord {
    /// PlacementRelTo; nil for the project's frame.
    public var relativeTo: InstanceName?
    /// RelativePlacement.
    public var placement: InstanceName

    /// Makes a placement.
    public init(relativeTo: InstanceName?, placement: InstanceName) {
        self.relativeTo = relativeTo
        self.placement = placement
    }

    /// The entity's name.
    public var keyword: String { "IFCLOCALPLACEMENT" }

    /// Writes both attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(relativeTo)
        parameters.reference(placement)
    }
}

/// IfcCartesianTransformationOperator3D, or its non-uniform form where the scales differ.
public struct TransformationOperator3D: STEPRecord {
    /// Axis1, the image of x.
    public var axis1: InstanceName?
    /// Axis2, the image of y.
    public var axis2: InstanceName?
    /// LocalOrigin.
    public var origin: InstanceName
    /// Axis3, the image of z.
    public var axis3: InstanceName?
    /// Scale along the three axes, all greater than 0; nil for 1.
    public var scales: (Double, Double, Double)?

    /// Makes an operator.
    public init(
        axis1: InstanceName?, axis2: InstanceName?, origin: InstanceName, axis3: InstanceName?,
        scales: (Double, Double, Double)?
    ) {
        self.axis1 = axis1
        self.axis2 = axis2
        self.origin = origin
        self.axis3 = axis3
        self.scales = scales
    }

    private var isUniform: Bool { scales.map { $0.0 == $0.1 && $0.1 == $0.2 } ?? true }

    /// The entity's name.
    public var keyword: String {
        isUniform ? "IFCCARTESIANTRANSFORMATIONOPERATOR3D" : "IFCCARTESIANTRANSFORMATIONOPERATOR3DNONUNIFORM"
    }

    /// Writes axes, origin and scales.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(axis1)
        parameters.reference(axis2)
        parameters.reference(origin)
        try parameters.real(scales?.0)
        parameters.reference(axis3)
        if !isUniform {
            try parameters.real(scales?.1)
            try parameters.real(scales?.2)
        }
    }
}

/// IfcGeometricRepresentationContext.
public struct RepresentationContext: STEPRecord {
    /// Precision, in the project's length unit.
    public var precision: Double
    /// WorldCoordinateSystem.
    public var worldCoordinateSystem: InstanceName

    /// Makes a context for the three-dimensional model.
    public init(precision: Double, worldCoordinateSystem: InstanceName) {
        self.precision = precision
        self.worldCoordinateSystem = worldCoordinateSystem
    }

    /// The entity's name.
    public var keyword: String { "IFCGEOMETRICREPRESENTATIONCONTEXT" }

    /// Writes type `Model` and three dimensions.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.omitted()
        parameters.string("Model")
        parameters.integer(3)
        try parameters.real(precision)
        parameters.reference(worldCoordinateSystem)
        parameters.omitted()
    }
}

/// IfcGeometricRepresentationSubContext.
public struct RepresentationSubcontext: STEPRecord {
    /// ContextIdentifier: `Body`.
    public var identifier: String
    /// ParentContext.
    public var parent: InstanceName

    /// Makes a subcontext with target view MODEL_VIEW.
    public init(identifier: String, parent: InstanceName) {
        self.identifier = identifier
        self.parent = parent
    }

    /// The entity's name.
    public var keyword: String { "IFCGEOMETRICREPRESENTATIONSUBCONTEXT" }

    /// Writes the attributes; dimension, precision, system and north are the parent's.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(identifier)
        parameters.string("Model")
        for _ in 0..<4 { parameters.derived() }
        parameters.reference(parent)
        parameters.omitted()
        parameters.enumeration("MODEL_VIEW")
        parameters.omitted()
    }
}

/// IfcProjectedCRS.
public struct ProjectedCRS: STEPRecord {
    /// Name: `EPSG:25832`.
    public var name: String
    /// MapUnit.
    public var unit: InstanceName

    /// Makes a coordinate reference system.
    public init(name: String, unit: InstanceName) {
        self.name = name
        self.unit = unit
    }

    /// The entity's name.
    public var keyword: String { "IFCPROJECTEDCRS" }

    /// Writes name and unit.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(name)
        for _ in 0..<5 { parameters.omitted() }
        parameters.reference(unit)
    }
}

/// IfcMapConversion.
public struct MapConversion: STEPRecord {
    /// SourceCRS: the context of the model.
    public var source: InstanceName
    /// TargetCRS.
    public var target: InstanceName
    /// Eastings, northings and height of the origin, in map units.
    public var origin: (Double, Double, Double)
    /// The project's x axis on the map, as abscissa and ordinate.
    public var axis: (Double, Double)
    /// What one project unit is in map units.
    public var scale: Double

    /// Makes a conversion.
    public init(
        source: InstanceName, target: InstanceName, origin: (Double, Double, Double), axis: (Double, Double),
        scale: Double
    ) {
        self.source = source
        self.target = target
        self.origin = origin
        self.axis = axis
        self.scale = scale
    }

    /// The entity's name.
    public var keyword: String { "IFCMAPCONVERSION" }

    /// Writes the eight attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(source)
        parameters.reference(target)
        try parameters.real(origin.0)
        try parameters.real(origin.1)
        try parameters.real(origin.2)
        try parameters.real(axis.0)
        try parameters.real(axis.1)
        try parameters.real(scale)
    }
}
