extension PreparedShape {
    /// Calls the body for each mesh of a prepared shape among other bytes, without making a list of them.
    ///
    /// Throws `Failure` where the bytes are none that `prepare` made.
    package static func forEachMesh(
        _ bytes: [UInt8], _ range: Range<Int>, _ body: (PreparedMesh) throws -> Void
    ) throws {
        let size = range.count
        guard size >= headerSize, range.upperBound <= bytes.count, bytes[range.lowerBound] == form else {
            throw damaged
        }
        let count = Int(bytes.number(at: range.lowerBound + 4))
        guard count <= (size - headerSize) / PreparedMesh.size else { throw damaged }
        var place = range.lowerBound + headerSize + count * PreparedMesh.size
        for index in 0..<count {
            let start = range.lowerBound + headerSize + index * PreparedMesh.size
            var mesh = PreparedMesh(bytes, at: start)
            let (points, faces) = (Int(bytes.number(at: start + 20)), Int(bytes.number(at: start + 24)))
            guard points + faces <= range.upperBound - place, mesh.pointCount <= points, mesh.faceCount <= faces else {
                throw damaged
            }
            mesh.points = place..<place + points
            mesh.faces = place + points..<place + points + faces
            place += points + faces
            try body(mesh)
        }
    }

    /// Whether solids follow the meshes of the prepared shape that begins at a place.
    package static func hasSolids(_ bytes: [UInt8], at start: Int) -> Bool {
        start + 1 < bytes.count && bytes[start + 1] & Flag.hasSolids != 0
    }
}
