package import BuildingModel

extension PreparedShape {
    /// The meshes again, welded but otherwise as the model has them.
    ///
    /// A `FaceSet` of such a mesh is the same as one of the mesh that was prepared, whatever the transform. Throws `Failure`
    /// where the texts are damaged.
    package func meshesOfModel() throws -> [Mesh] {
        try meshes.indices.map { try meshOfModel($0) }
    }

    private func meshOfModel(_ index: Int) throws -> Mesh {
        let prepared = meshes[index]
        var mesh = Mesh(coordinates: [], faces: [], color: prepared.color)
        if prepared.faceCount > 0 {
            mesh.coordinates = try coordinates(of: prepared)
            mesh.faces = try faces(of: prepared)
            turnBack(&mesh.faces, prepared, turnedFaces[index])
        }
        // Dropped faces are counted by every face set, so there have to be as many again.
        if prepared.droppedFaces > 0 {
            if mesh.coordinates.isEmpty { mesh.coordinates = [0, 0, 0] }
            guard prepared.droppedFaces <= 1 << 30 else { throw Self.damaged }
            for _ in 0..<prepared.droppedFaces { mesh.faces += [3, 0, 0, 0] }
        }
        return mesh
    }

    private func coordinates(of mesh: PreparedMesh) throws -> [Double] {
        var scanner = TextScanner(bytes, mesh.points)
        var coordinates: [Double] = []
        coordinates.reserveCapacity(mesh.pointCount * 3)
        for point in 0..<mesh.pointCount {
            guard scanner.take(point == 0 ? "(" : ","), scanner.take("(") else { throw Self.damaged }
            for axis in 0..<3 {
                guard let value = scanner.real(), scanner.take(axis == 2 ? ")" : ",") else { throw Self.damaged }
                coordinates.append(value)
            }
        }
        guard scanner.take(")"), scanner.isAtEnd else { throw Self.damaged }
        return coordinates
    }

    private func faces(of mesh: PreparedMesh) throws -> [Int32] {
        var scanner = TextScanner(bytes, mesh.faces)
        var faces: [Int32] = []
        faces.reserveCapacity(mesh.faceCount * 4)
        for face in 0..<mesh.faceCount {
            let isSeparate =
                mesh.isTriangulated ? scanner.take(face == 0 ? "(" : ",") : face == 0 || scanner.take("\n")
            guard isSeparate, scanner.take("(") else { throw Self.damaged }
            let start = faces.count
            faces.append(0)
            repeat {
                guard let corner = scanner.decimal(), (1...mesh.pointCount).contains(corner) else {
                    throw Self.damaged
                }
                faces.append(Int32(truncatingIfNeeded: corner - 1))
            } while scanner.take(",")
            let corners = faces.count - start - 1
            guard scanner.take(")"), corners >= 3, corners == 3 || !mesh.isTriangulated else { throw Self.damaged }
            faces[start] = Int32(corners)
        }
        guard !mesh.isTriangulated || scanner.take(")"), scanner.isAtEnd else { throw Self.damaged }
        return faces
    }

    private func turnBack(_ faces: inout [Int32], _ mesh: PreparedMesh, _ turned: Range<Int>) {
        guard mesh.isTurnedInsideOut || !turned.isEmpty else { return }
        FaceOrientation.turn(&faces) { face in
            let isTurned = !turned.isEmpty && bytes[turned.lowerBound + face / 8] >> UInt8(face % 8) & 1 == 1
            return isTurned != mesh.isTurnedInsideOut
        }
    }
}

/// Reads the numbers of a text one after the other.
private struct TextScanner {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        (place, end) = (range.lowerBound, range.upperBound)
    }

    var isAtEnd: Bool { place == end }

    /// Passes over a character, if it is what comes.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard place < end, bytes[place] == UInt8(truncatingIfNeeded: character.value) else { return false }
        place += 1
        return true
    }

    /// A whole number without sign, of 31 bits.
    mutating func decimal() -> Int? {
        let start = place
        var value = 0
        while place < end, bytes[place] &- 48 < 10, place - start < 10 {
            value = value * 10 + Int(bytes[place] &- 48)
            place += 1
        }
        return place > start && value <= Int(Int32.max) ? value : nil
    }

    /// A number with a point.
    mutating func real() -> Double? {
        let start = place
        var decimal = ExactDecimal()
        let isNegative = take("-")
        while place < end, bytes[place] &- 48 < 10 {
            decimal.append(bytes[place] &- 48)
            place += 1
        }
        guard take(".") else { return nil }
        while place < end, bytes[place] &- 48 < 10 {
            decimal.append(bytes[place] &- 48)
            decimal.exponent -= 1
            place += 1
        }
        if place < end, bytes[place] == UInt8(ascii: "E") {
            while place < end, bytes[place] != UInt8(ascii: ","), bytes[place] != UInt8(ascii: ")") { place += 1 }
        } else if let value = decimal.value {
            return isNegative ? -value : value
        }
        guard let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)), value.isFinite else {
            return nil
        }
        return value
    }
}
