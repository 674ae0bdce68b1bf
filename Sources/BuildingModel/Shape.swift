/// A shape as the model holds it, in the frame of its object and the project's length unit.
public struct Shape: Hashable, Sendable {
    /// Meshes, one colour each.
    public var meshes: [Mesh]
    /// Profiles and sweeps.
    public var solids: SolidTree?

    /// Makes a shape.
    public init(meshes: [Mesh], solids: SolidTree? = nil) {
        self.meshes = meshes
        self.solids = solids
    }
}

/// Corners and the polygons between them.
public struct Mesh: Hashable, Sendable {
    /// x, y, z of each corner; all finite.
    public var coordinates: [Double]
    /// For each face how many corners it has (at least 3), then that many indices from 0; every index names a corner.
    public var faces: [Int32]
    /// ARGB, `0xAARRGGBB`; nil where the document gives none.
    public var color: UInt32?

    /// Makes a mesh.
    public init(coordinates: [Double], faces: [Int32], color: UInt32?) {
        self.coordinates = coordinates
        self.faces = faces
        self.color = color
    }
}

/// Profiles swept along paths: the `csg` of a project document.
public struct SolidTree: Hashable, Sendable, Codable {
    /// One element of the tree.
    public struct Element: Hashable, Sendable, Codable {
        /// What the element is.
        public enum Kind: String, Sendable, Codable, CaseIterable {
            case path = "Path"
            case tube = "Tube"
            case outerContour = "OuterContour"
            case innerContour = "InnerContour"
        }
        /// What the element is.
        public var kind: Kind
        /// The points it is made of.
        public var geometry: [Vertex]
        /// Path: the catalogue's name of the profile, `IPE200`.
        public var crossSection: String?
        /// Path: the turn of the profile about the axis, in radians.
        public var rotation: Double
        /// Path: how far the profile lies off the axis.
        public var offsetX: Double
        /// Path: how far the profile lies off the axis.
        public var offsetY: Double
        /// Tube: its radius.
        public var radius: Double?

        /// Makes an element.
        public init(
            kind: Kind, geometry: [Vertex], crossSection: String? = nil, rotation: Double = 0, offsetX: Double = 0,
            offsetY: Double = 0, radius: Double? = nil
        ) {
            self.kind = kind
            self.geometry = geometry
            self.crossSection = crossSection
            self.rotation = rotation
            self.offsetX = offsetX
            self.offsetY = offsetY
            self.radius = radius
        }
    }

    /// One point of a polyline or contour.
    public struct Vertex: Hashable, Sendable, Codable {
        /// What happens at the point.
        public enum Kind: String, Sendable, Codable, CaseIterable {
            case start = "StartPolygon"
            case line = "Line"
            case round = "Round"
        }
        /// What happens at the point.
        public var kind: Kind
        /// Where it is.
        public var x: Double
        /// Where it is.
        public var y: Double
        /// Where it is.
        public var z: Double
        /// Round: the radius of the corner.
        public var radius: Double?

        /// Makes a point.
        public init(kind: Kind, x: Double, y: Double, z: Double, radius: Double? = nil) {
            self.kind = kind
            self.x = x
            self.y = y
            self.z = z
            self.radius = radius
        }
    }

    /// The elements in the document's order.
    public var elements: [Element]
    /// ARGB; nil where the document gives none.
    public var color: UInt32?

    /// Makes a tree.
    public init(elements: [Element], color: UInt32?) {
        self.elements = elements
        self.color = color
    }
}
