public import STEP

/// A profile with parameters: IfcIShapeProfileDef and its like; the profile's box is centred on its position.
public struct ParameterizedProfile: STEPRecord {
    /// Which profile; lengths in the project's unit.
    public enum Shape: Hashable, Sendable {
        /// IfcIShapeProfileDef.
        case i(width: Double, depth: Double, web: Double, flange: Double, fillet: Double?)
        /// IfcUShapeProfileDef, with parallel flanges.
        case u(depth: Double, width: Double, web: Double, flange: Double, fillet: Double?)
        /// IfcLShapeProfileDef.
        case l(depth: Double, width: Double, thickness: Double, fillet: Double?, edge: Double?)
        /// IfcRectangleHollowProfileDef.
        case rectangleHollow(width: Double, depth: Double, wall: Double, inner: Double, outer: Double)
        /// IfcCircleHollowProfileDef.
        case circleHollow(radius: Double, wall: Double)
    }

    /// ProfileName.
    public var name: String
    /// Position; nil for the origin.
    public var position: InstanceName?
    /// Which profile.
    public var shape: Shape

    /// Makes a profile.
    public init(name: String, position: InstanceName?, shape: Shape) {
        self.name = name
        self.position = position
        self.shape = shape
    }

    /// The entity's name.
    public var keyword: String {
        switch shape {
        case .i: "IFCISHAPEPROFILEDEF"
        case .u: "IFCUSHAPEPROFILEDEF"
        case .l: "IFCLSHAPEPROFILEDEF"
        case .rectangleHollow: "IFCRECTANGLEHOLLOWPROFILEDEF"
        case .circleHollow: "IFCCIRCLEHOLLOWPROFILEDEF"
        }
    }

    /// Writes the attributes of the profile's class.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.enumeration("AREA")
        parameters.string(name)
        parameters.reference(position)
        switch shape {
        case .i(let width, let depth, let web, let flange, let fillet):
            for value in [width, depth, web, flange] { try parameters.real(value) }
            try parameters.real(fillet)
            parameters.omitted()
            parameters.omitted()
        case .u(let depth, let width, let web, let flange, let fillet):
            for value in [depth, width, web, flange] { try parameters.real(value) }
            try parameters.real(fillet)
            parameters.omitted()
            parameters.omitted()
        case .l(let depth, let width, let thickness, let fillet, let edge):
            for value in [depth, width, thickness] { try parameters.real(value) }
            try parameters.real(fillet)
            try parameters.real(edge)
            parameters.omitted()
        case .rectangleHollow(let width, let depth, let wall, let inner, let outer):
            for value in [width, depth, wall, inner, outer] { try parameters.real(value) }
        case .circleHollow(let radius, let wall):
            try parameters.real(radius)
            try parameters.real(wall)
        }
    }
}

/// IfcArbitraryClosedProfileDef, or IfcArbitraryProfileDefWithVoids where it has holes.
public struct ArbitraryProfile: STEPRecord {
    /// OuterCurve, closed.
    public var outer: InstanceName
    /// InnerCurves, closed and inside the outer one.
    public var inner: [InstanceName]

    /// Makes a profile.
    public init(outer: InstanceName, inner: [InstanceName]) {
        self.outer = outer
        self.inner = inner
    }

    /// The entity's name.
    public var keyword: String {
        inner.isEmpty ? "IFCARBITRARYCLOSEDPROFILEDEF" : "IFCARBITRARYPROFILEDEFWITHVOIDS"
    }

    /// Writes the attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.enumeration("AREA")
        parameters.omitted()
        parameters.reference(outer)
        if !inner.isEmpty { parameters.references(inner) }
    }
}

/// IfcCartesianPointList2D.
public struct PointList2D: STEPRecord {
    /// The points.
    public var points: [(Double, Double)]

    /// Makes a list.
    public init(points: [(Double, Double)]) {
        self.points = points
    }

    /// The entity's name.
    public var keyword: String { "IFCCARTESIANPOINTLIST2D" }

    /// Writes the points.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        try parameters.list { list throws(STEPError) in
            for point in points { try list.reals([point.0, point.1]) }
        }
    }
}

/// IfcIndexedPolyCurve.
public struct IndexedPolyCurve: STEPRecord {
    /// A piece of the curve; indices from 1.
    public enum Segment: Hashable, Sendable {
        /// Straight from point to point.
        case line([Int])
        /// An arc through three points.
        case arc(Int, Int, Int)
    }

    /// Points.
    public var points: InstanceName
    /// Segments; each begins where the one before ends.
    public var segments: [Segment]

    /// Makes a curve.
    public init(points: InstanceName, segments: [Segment]) {
        self.points = points
        self.segments = segments
    }

    /// The entity's name.
    public var keyword: String { "IFCINDEXEDPOLYCURVE" }

    /// Writes points and segments; that the curve does not cross itself is not claimed.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(points)
        try parameters.list { list throws(STEPError) in
            for segment in segments {
                switch segment {
                case .line(let indices):
                    try list.typed("IFCLINEINDEX") { inner throws(STEPError) in inner.integers(indices) }
                case .arc(let start, let middle, let end):
                    try list.typed("IFCARCINDEX") { inner throws(STEPError) in inner.integers([start, middle, end]) }
                }
            }
        }
        parameters.boolean(false)
    }
}

/// IfcExtrudedAreaSolid.
public struct ExtrudedAreaSolid: STEPRecord {
    /// SweptArea.
    public var profile: InstanceName
    /// Position: the profile's plane.
    public var position: InstanceName
    /// ExtrudedDirection, in the frame of the position.
    public var direction: InstanceName
    /// Depth, greater than 0.
    public var depth: Double

    /// Makes a solid.
    public init(profile: InstanceName, position: InstanceName, direction: InstanceName, depth: Double) {
        self.profile = profile
        self.position = position
        self.direction = direction
        self.depth = depth
    }

    /// The entity's name.
    public var keyword: String { "IFCEXTRUDEDAREASOLID" }

    /// Writes the four attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(profile)
        parameters.reference(position)
        parameters.reference(direction)
        try parameters.real(depth)
    }
}

/// IfcSweptDiskSolid.
public struct SweptDiskSolid: STEPRecord {
    /// Directrix.
    public var directrix: InstanceName
    /// Radius.
    public var radius: Double

    /// Makes a solid.
    public init(directrix: InstanceName, radius: Double) {
        self.directrix = directrix
        self.radius = radius
    }

    /// The entity's name.
    public var keyword: String { "IFCSWEPTDISKSOLID" }

    /// Writes directrix and radius; the whole of the directrix is swept.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(directrix)
        try parameters.real(radius)
        parameters.omitted()
        parameters.omitted()
        parameters.omitted()
    }
}
