public import STEP

/// IfcCartesianPointList3D.
public struct PointList3D: STEPRecord {
    /// x, y, z of each point.
    public var coordinates: [Double]

    /// Makes a list.
    public init(coordinates: [Double]) {
        self.coordinates = coordinates
    }

    /// The entity's name.
    public var keyword: String { "IFCCARTESIANPOINTLIST3D" }

    /// Writes the points.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        try parameters.triples(coordinates)
    }
}

/// IfcTriangulatedFaceSet.
public struct TriangulatedFaceSet: STEPRecord {
    /// Coordinates.
    public var points: InstanceName
    /// Whether every edge belongs to exactly two faces that run along it in opposite directions.
    public var isClosed: Bool
    /// For each triangle three indices from 0, all below the count of points.
    public var triangles: [Int32]

    /// Makes a face set.
    public init(points: InstanceName, isClosed: Bool, triangles: [Int32]) {
        self.points = points
        self.isClosed = isClosed
        self.triangles = triangles
    }

    /// The entity's name.
    public var keyword: String { "IFCTRIANGULATEDFACESET" }

    /// Writes the triangles with indices from 1.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(points)
        parameters.omitted()
        parameters.boolean(isClosed)
        parameters.indexTriples(triangles)
        parameters.omitted()
    }
}

/// IfcIndexedPolygonalFace.
public struct IndexedPolygonalFace: STEPRecord {
    /// At least three indices from 0.
    public var corners: ArraySlice<Int32>

    /// Makes a face.
    public init(corners: ArraySlice<Int32>) {
        self.corners = corners
    }

    /// The entity's name.
    public var keyword: String { "IFCINDEXEDPOLYGONALFACE" }

    /// Writes the corners with indices from 1.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.integers(corners.lazy.map { Int($0) + 1 })
    }
}

/// IfcPolygonalFaceSet.
public struct PolygonalFaceSet: STEPRecord {
    /// Coordinates.
    public var points: InstanceName
    /// Whether every edge belongs to exactly two faces that run along it in opposite directions.
    public var isClosed: Bool
    /// Faces, at least one.
    public var faces: [InstanceName]

    /// Makes a face set.
    public init(points: InstanceName, isClosed: Bool, faces: [InstanceName]) {
        self.points = points
        self.isClosed = isClosed
        self.faces = faces
    }

    /// The entity's name.
    public var keyword: String { "IFCPOLYGONALFACESET" }

    /// Writes the faces.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(points)
        parameters.boolean(isClosed)
        parameters.references(faces)
        parameters.omitted()
    }
}

extension ParameterList {
    fileprivate mutating func indexTriples(_ indices: [Int32]) {
        let triples = indices.count / 3
        // Only the list of lists is written here; a triple cannot fail.
        list(count: triples) { list, triple in
            list.integers((0..<3).lazy.map { Int(indices[triple * 3 + $0]) + 1 })
        }
    }
}
