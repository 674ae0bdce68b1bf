import BuildingModel

/// A mesh made ready for a face set: corners welded, faces without area by construction dropped, orientation and closedness known.
///
/// Only what is exact is repaired: nothing is moved, and no corner or face is made up.
struct FaceSet {
    /// x, y, z of each point, no two the same.
    private(set) var coordinates: [Double] = []
    /// For each face how many corners it has, then that many indices from 0.
    private(set) var faces: [Int32] = []
    /// Whether all faces are triangles.
    private(set) var isTriangulated = true
    /// How many faces there are.
    private(set) var faceCount = 0
    /// How many faces were dropped because two of their corners are the same point and less than three were left.
    private(set) var droppedFaces = 0
    /// Whether every edge belongs to exactly two faces that run along it in opposite directions.
    private(set) var isClosed = false

    /// Welds and checks a mesh; `transform` is applied to its corners first.
    init(_ mesh: Mesh, transform: Transform? = nil) {
        let welded = weld(mesh.coordinates, transform: transform)
        var index = 0
        var corners: [Int32] = []
        faces.reserveCapacity(mesh.faces.count)
        let mirrors = transform.map { $0.determinant < 0 } ?? false
        while index < mesh.faces.count {
            let count = Int(mesh.faces[index])
            corners.removeAll(keepingCapacity: true)
            for corner in mesh.faces[(index + 1)...(index + count)] {
                let point = welded[Int(corner)]
                if corners.last != point { corners.append(point) }
            }
            while corners.count > 1 && corners.first == corners.last { corners.removeLast() }
            if mirrors { corners.reverse() }
            add(corners)
            index += 1 + count
        }
        isClosed = EdgeCensus(faces).isClosed
        if !isClosed, let consistent = FaceOrientation.consistent(faces) {
            faces = consistent
            isClosed = true
        }
        if isClosed && signedVolume < 0 { turnInsideOut() }
    }

    /// Three indices a face; only where `isTriangulated`.
    var triangles: [Int32] {
        var triangles: [Int32] = []
        triangles.reserveCapacity(faceCount * 3)
        for start in stride(from: 0, to: faces.count, by: 4) {
            triangles.append(contentsOf: faces[(start + 1)..<(start + 4)])
        }
        return triangles
    }

    /// The corners of each face.
    func forEachFace(_ body: (ArraySlice<Int32>) throws -> Void) rethrows {
        var index = 0
        while index < faces.count {
            let count = Int(faces[index])
            try body(faces[(index + 1)...(index + count)])
            index += 1 + count
        }
    }

    private mutating func add(_ corners: [Int32]) {
        // A face that meets itself in a point has no inside; its outline is kept, since taking it apart would be a guess.
        guard corners.count >= 3, Set(corners).count >= 3 else {
            droppedFaces += 1
            return
        }
        faces.append(Int32(corners.count))
        faces.append(contentsOf: corners)
        faceCount += 1
        if corners.count != 3 { isTriangulated = false }
    }

    /// Numbers equal corners the same, in the order in which they appear.
    private mutating func weld(_ source: [Double], transform: Transform?) -> [Int32] {
        struct Corner: Hashable {
            var x: Double
            var y: Double
            var z: Double
        }
        var known: [Corner: Int32] = [:]
        known.reserveCapacity(source.count / 3)
        var welded: [Int32] = []
        welded.reserveCapacity(source.count / 3)
        for start in stride(from: 0, to: source.count - 2, by: 3) {
            var corner = Corner(x: source[start], y: source[start + 1], z: source[start + 2])
            if let transform { (corner.x, corner.y, corner.z) = transform.apply(corner.x, corner.y, corner.z) }
            if let index = known[corner] {
                welded.append(index)
                continue
            }
            let index = Int32(coordinates.count / 3)
            known[corner] = index
            welded.append(index)
            coordinates.append(corner.x)
            coordinates.append(corner.y)
            coordinates.append(corner.z)
        }
        return welded
    }

    /// Six times the volume inside a closed mesh; negative when its faces look inward.
    private var signedVolume: Double {
        guard coordinates.count >= 3 else { return 0 }
        // Seen from a corner of the mesh, so that a shape far from its origin loses no digits.
        let base = point(0)
        var volume = 0.0
        forEachFace { corners in
            guard let first = corners.first else { return }
            let apex = point(first) - base
            for position in corners.indices.dropFirst().dropLast() {
                volume += dot(
                    apex, cross(point(corners[position]) - base, point(corners[position + 1]) - base))
            }
        }
        return volume
    }

    private func point(_ index: Int32) -> Vector {
        let start = Int(index) * 3
        return (coordinates[start], coordinates[start + 1], coordinates[start + 2])
    }

    private mutating func turnInsideOut() {
        var index = 0
        while index < faces.count {
            let count = Int(faces[index])
            faces[(index + 1)...(index + count)].reverse()
            index += 1 + count
        }
    }
}

/// Counts how the faces of a mesh use its edges.
struct EdgeCensus {
    /// Whether every edge is used exactly twice, once in each direction.
    let isClosed: Bool

    /// - Parameter faces: for each face how many corners it has, then that many indices.
    init(_ faces: [Int32]) {
        var edges: [UInt64] = []
        edges.reserveCapacity(faces.count)
        var index = 0
        while index < faces.count {
            let count = Int(faces[index])
            for corner in 0..<count {
                let from = UInt64(faces[index + 1 + corner])
                let to = UInt64(faces[index + 1 + (corner + 1) % count])
                // The edge without its direction stands in the high bits, so that both uses lie side by side after sorting.
                edges.append((min(from, to) << 31 | max(from, to)) << 1 | (from < to ? 1 : 0))
            }
            index += 1 + count
        }
        guard !edges.isEmpty, edges.count.isMultiple(of: 2) else {
            isClosed = false
            return
        }
        edges.sort()
        var pair = 0
        var isClosed = true
        while isClosed && pair < edges.count {
            // Two uses that differ in the direction bit alone, and no third one of the same edge after them.
            let isMatched = edges[pair] ^ edges[pair + 1] == 1
            let isLast = pair + 2 == edges.count || edges[pair + 2] >> 1 != edges[pair] >> 1
            isClosed = isMatched && isLast
            pair += 2
        }
        self.isClosed = isClosed
    }
}
