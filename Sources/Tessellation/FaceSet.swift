package import BuildingModel

/// A mesh made ready for a face set: corners welded, faces without area by construction dropped, orientation and closedness known.
///
/// Only what is exact is repaired: nothing is moved, and no corner or face is made up.
package struct FaceSet {
    /// x, y, z of each point, no two the same.
    package let coordinates: [Double]
    /// For each face how many corners it has, then that many indices from 0.
    package private(set) var faces: [Int32] = []
    /// Whether all faces are triangles.
    package private(set) var isTriangulated = true
    /// How many faces there are.
    package private(set) var faceCount = 0
    /// How many faces were dropped because two of their corners are the same point and less than three were left.
    package private(set) var droppedFaces = 0
    /// Whether every edge belongs to exactly two faces that run along it in opposite directions.
    package private(set) var isClosed = false
    /// The faces that were turned to fit their neighbours; empty when none was.
    private(set) var turnedFaces: [Bool] = []
    /// Whether all faces were turned after that, because they looked inward.
    private(set) var isTurnedInsideOut = false

    /// Welds and checks a mesh; `transform` is applied to its corners first.
    package init(_ mesh: Mesh, transform: Transform? = nil) {
        let welded: [Int32]
        (coordinates, welded) = Self.weld(mesh.coordinates, transform: transform)
        addFaces(of: mesh, welded, mirrors: transform.map { $0.determinant < 0 } ?? false)
        guard faceCount > 0 else { return }
        let census = EdgeCensus(faces)
        isClosed = census.isClosed
        if !isClosed, let turned = FaceOrientation.turnedFaces(faces, census) {
            FaceOrientation.turn(&faces) { turned[$0] }
            turnedFaces = turned
            isClosed = true
        }
        if isClosed && signedVolume < 0 {
            FaceOrientation.turn(&faces) { _ in true }
            isTurnedInsideOut = true
        }
    }

    /// Three indices a face; only where `isTriangulated`.
    package var triangles: [Int32] {
        var triangles: [Int32] = []
        triangles.reserveCapacity(faceCount * 3)
        for start in stride(from: 0, to: faces.count, by: 4) {
            triangles.append(contentsOf: faces[(start + 1)..<(start + 4)])
        }
        return triangles
    }

    /// The corners of each face.
    package func forEachFace(_ body: (ArraySlice<Int32>) throws -> Void) rethrows {
        var index = 0
        while index < faces.count {
            let count = Int(faces[index])
            try body(faces[(index + 1)...(index + count)])
            index += 1 + count
        }
    }

    private mutating func addFaces(of mesh: Mesh, _ welded: [Int32], mirrors: Bool) {
        let source = mesh.faces
        faces.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let count = Int(source[index])
            // The face is put behind the others, and taken away again where too little is left of it.
            let start = faces.count
            faces.append(0)
            for place in (index + 1)...(index + count) {
                let point = welded[Int(source[place])]
                if faces.count == start + 1 || faces[faces.count - 1] != point { faces.append(point) }
            }
            while faces.count > start + 2 && faces[start + 1] == faces[faces.count - 1] { faces.removeLast() }
            endFace(at: start, mirrors: mirrors)
            index += 1 + count
        }
    }

    private mutating func endFace(at start: Int, mirrors: Bool) {
        let corners = faces.count - start - 1
        // A face that meets itself in a point has no inside; its outline is kept, since taking it apart would be a guess.
        guard corners >= 3, hasThreeCorners(from: start + 1) else {
            faces.removeLast(faces.count - start)
            droppedFaces += 1
            return
        }
        faces[start] = Int32(corners)
        if mirrors { faces[(start + 1)...].reverse() }
        faceCount += 1
        if corners != 3 { isTriangulated = false }
    }

    /// Whether the corners from a place to the end are at least three different ones, given that neighbours are.
    private func hasThreeCorners(from first: Int) -> Bool {
        for place in first + 2..<faces.count where faces[place] != faces[first] && faces[place] != faces[first + 1] {
            return true
        }
        return false
    }

    private static func weld(_ source: [Double], transform: Transform?) -> ([Double], [Int32]) {
        var welding = CornerWelding(corners: source.count / 3)
        var welded: [Int32] = []
        welded.reserveCapacity(source.count / 3)
        for start in stride(from: 0, to: source.count - 2, by: 3) {
            var corner = (source[start], source[start + 1], source[start + 2])
            if let transform { corner = transform.apply(corner.0, corner.1, corner.2) }
            welded.append(welding.index(of: corner.0, corner.1, corner.2))
        }
        return (welding.coordinates, welded)
    }

    /// Six times the volume inside a closed mesh; negative when its faces look inward.
    private var signedVolume: Double {
        guard coordinates.count >= 3 else { return 0 }
        // Seen from a corner of the mesh, so that a shape far from its origin loses no digits.
        let base = point(0)
        var volume = 0.0
        var start = 0
        while start < faces.count {
            let end = start + Int(faces[start])
            let apex = point(faces[start + 1]) - base
            for place in (start + 2)..<end {
                volume += dot(apex, cross(point(faces[place]) - base, point(faces[place + 1]) - base))
            }
            start = end + 1
        }
        return volume
    }

    private func point(_ index: Int32) -> Vector {
        let start = Int(index) * 3
        return (coordinates[start], coordinates[start + 1], coordinates[start + 2])
    }
}
