package import BuildingModel

/// A shape as an export needs it: for each mesh the text of its points and faces, welded, checked and oriented already.
///
/// All whole numbers are little-endian. Byte 0 is 2; byte 1 holds flags (1: solids follow, 2: turned faces follow); two
/// zeros; the number of meshes (32 bits); then for each mesh `PreparedMesh.size` bytes; then for each mesh its point text
/// and its face text; then the solids, as whoever stores them writes them; then for each mesh with faces that were
/// turned one by one which ones, eight to a byte, the first in the lowest bit.
package struct PreparedShape: Sendable {
    /// All of it.
    package let bytes: [UInt8]
    /// What is known of each mesh.
    package let meshes: [PreparedMesh]
    /// Where the solids stand; nil where there are none.
    package let solids: Range<Int>?
    /// Where it stands which faces of each mesh were turned; empty where none was.
    let turnedFaces: [Range<Int>]

    /// The first byte.
    package static let form: UInt8 = 2
    static let headerSize = 8

    enum Flag {
        static let hasSolids: UInt8 = 1
        static let hasTurnedFaces: UInt8 = 2
    }

    /// Takes bytes that `prepare` made; throws `Failure` where they are not.
    package init(bytes: [UInt8]) throws {
        let size = bytes.count
        guard size >= Self.headerSize, bytes[0] == Self.form, bytes[1] <= 3 else { throw Self.damaged }
        let count = Int(bytes.number(at: 4))
        guard count <= (size - Self.headerSize) / PreparedMesh.size else { throw Self.damaged }
        var place = Self.headerSize + count * PreparedMesh.size
        func take(_ length: Int) throws -> Range<Int> {
            guard length <= size - place else { throw Self.damaged }
            defer { place += length }
            return place..<place + length
        }
        var meshes: [PreparedMesh] = []
        meshes.reserveCapacity(count)
        for index in 0..<count {
            let start = Self.headerSize + index * PreparedMesh.size
            var mesh = PreparedMesh(bytes, at: start)
            mesh.points = try take(Int(bytes.number(at: start + 20)))
            mesh.faces = try take(Int(bytes.number(at: start + 24)))
            guard mesh.pointCount <= mesh.points.count, mesh.faceCount <= mesh.faces.count else { throw Self.damaged }
            meshes.append(mesh)
        }
        let turnedSize = meshes.reduce(0) { $0 + $1.turnedSize }
        guard turnedSize == 0 || bytes[1] & Flag.hasTurnedFaces != 0, turnedSize <= size - place else {
            throw Self.damaged
        }
        let solids = try take(size - place - turnedSize)
        guard solids.isEmpty == (bytes[1] & Flag.hasSolids == 0) else { throw Self.damaged }
        self.solids = solids.isEmpty ? nil : solids
        turnedFaces = try meshes.map { try take($0.turnedSize) }
        self.bytes = bytes
        self.meshes = meshes
    }

    /// What is said where stored bytes are not what was stored.
    package static let damaged = Failure(
        .inputOutput, "stored-content-damaged", "Something stored in the database cannot be read: it is damaged.",
        remedy: "Restore the database from a backup, or load the project again into a new one.")
}

/// What a prepared shape says of one of its meshes.
package struct PreparedMesh: Sendable {
    /// How many bytes that takes: colour (4), flags (1), three zeros, dropped faces (4), faces (4), points (4), length of
    /// the point text (4) and of the face text (4), four zeros.
    package static let size = 32

    enum Flag {
        static let hasColor: UInt8 = 1
        static let isClosed: UInt8 = 2
        static let isTriangulated: UInt8 = 4
        static let isTurnedInsideOut: UInt8 = 8
        static let hasTurnedFaces: UInt8 = 16
    }

    /// ARGB; nil where the model gives none.
    package var color: UInt32?
    /// Whether every edge belongs to exactly two faces that run along it in opposite directions.
    package var isClosed: Bool
    /// Whether all faces are triangles.
    package var isTriangulated: Bool
    /// How many faces were dropped because they have less than three different corners.
    package var droppedFaces: Int
    /// How many faces are left; where there are none, there are no texts either.
    package var faceCount: Int
    /// How many points there are.
    package var pointCount: Int
    /// Where the points stand: the coordinates of an IfcCartesianPointList3D, `((x,y,z),(x,y,z))`.
    package var points: Range<Int>
    /// Where the faces stand: the indices of an IfcTriangulatedFaceSet, `((1,2,3),(1,3,4))`, where all are triangles;
    /// otherwise those of one IfcIndexedPolygonalFace to a line, `(1,2,3,4)`, without a line feed at the end.
    package var faces: Range<Int>
    /// Whether all faces were turned against the model, because they looked inward.
    var isTurnedInsideOut: Bool
    /// How many bytes say which faces were turned one by one.
    var turnedSize: Int

    init(_ bytes: [UInt8], at start: Int) {
        let flags = bytes[start + 4]
        color = flags & Flag.hasColor != 0 ? bytes.number(at: start) : nil
        isClosed = flags & Flag.isClosed != 0
        isTriangulated = flags & Flag.isTriangulated != 0
        droppedFaces = Int(bytes.number(at: start + 8))
        faceCount = Int(bytes.number(at: start + 12))
        pointCount = Int(bytes.number(at: start + 16))
        isTurnedInsideOut = flags & Flag.isTurnedInsideOut != 0
        turnedSize = flags & Flag.hasTurnedFaces != 0 ? (faceCount + 7) / 8 : 0
        (points, faces) = (0..<0, 0..<0)
    }
}

extension [UInt8] {
    /// The whole number of 32 bits, little-endian, at a place.
    func number(at place: Int) -> UInt32 {
        UInt32(self[place]) | UInt32(self[place + 1]) << 8 | UInt32(self[place + 2]) << 16
            | UInt32(self[place + 3]) << 24
    }
}
