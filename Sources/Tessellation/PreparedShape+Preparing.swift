package import BuildingModel
internal import STEP

extension PreparedShape {
    /// Welds, checks and orients the meshes of a shape and writes them down.
    ///
    /// - Parameter solids: the shape's solids as they are stored; empty where it has none.
    ///
    /// Throws `Failure` for a coordinate that is not finite and for a shape that is beyond four gigabytes.
    package static func prepare(_ meshes: [Mesh], solids: [UInt8] = []) throws -> [UInt8] {
        try prepare(meshes.map { FaceSet($0) }, colors: meshes.map(\.color), solids: solids)
    }

    static func prepare(_ faceSets: [FaceSet], colors: [UInt32?], solids: [UInt8]) throws -> [UInt8] {
        var bytes: [UInt8] = [form, 0, 0, 0]
        bytes.append(littleEndian: try number(faceSets.count))
        bytes.append(contentsOf: repeatElement(0, count: faceSets.count * PreparedMesh.size))
        // Measured: a number takes about as many bytes as text as it takes in memory.
        let numbers = faceSets.reduce(0) { $0 + $1.coordinates.count + $1.faces.count }
        bytes.reserveCapacity(bytes.count + numbers * 8 + solids.count)
        for (index, faceSet) in faceSets.enumerated() {
            try add(faceSet, colors[index], at: headerSize + index * PreparedMesh.size, to: &bytes)
        }
        bytes.appendTail(solids, faceSets)
        _ = try number(bytes.count)
        return bytes
    }

    private static func add(_ faceSet: FaceSet, _ color: UInt32?, at header: Int, to bytes: inout [UInt8]) throws {
        let start = bytes.count
        if faceSet.faceCount > 0 { try bytes.append(points: faceSet.coordinates) }
        let middle = bytes.count
        if faceSet.faceCount > 0 { bytes.append(faces: faceSet) }
        var fields: [UInt8] = []
        fields.append(littleEndian: color ?? 0)
        fields.append(littleEndian: UInt32(faceSet.flags(color: color)))
        fields.append(littleEndian: try number(faceSet.droppedFaces))
        fields.append(littleEndian: try number(faceSet.faceCount))
        fields.append(littleEndian: try number(faceSet.faceCount > 0 ? faceSet.coordinates.count / 3 : 0))
        fields.append(littleEndian: try number(middle - start))
        fields.append(littleEndian: try number(bytes.count - middle))
        bytes.replaceSubrange(header..<header + fields.count, with: fields)
    }

    private static func number(_ value: Int) throws -> UInt32 {
        guard let number = UInt32(exactly: value) else {
            throw Failure(
                .badData, "shape-too-large", "A shape takes more than four gigabytes.",
                remedy: "Divide it into several objects.")
        }
        return number
    }
}

extension FaceSet {
    /// `PreparedMesh.Flag`s of a mesh with these faces.
    func flags(color: UInt32?) -> UInt8 {
        var flags: UInt8 = color == nil ? 0 : PreparedMesh.Flag.hasColor
        if isClosed { flags |= PreparedMesh.Flag.isClosed }
        if isTriangulated { flags |= PreparedMesh.Flag.isTriangulated }
        if isTurnedInsideOut { flags |= PreparedMesh.Flag.isTurnedInsideOut }
        if !turnedFaces.isEmpty { flags |= PreparedMesh.Flag.hasTurnedFaces }
        return flags
    }
}

extension [UInt8] {
    mutating func append(littleEndian number: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// Appends what stands behind the meshes of a shape, packed or not: solids and turned faces; byte 1 says which there are.
    mutating func appendTail(_ solids: [UInt8], _ faceSets: [FaceSet]) {
        if !solids.isEmpty { self[1] |= PreparedShape.Flag.hasSolids }
        append(contentsOf: solids)
        for faceSet in faceSets where !faceSet.turnedFaces.isEmpty {
            self[1] |= PreparedShape.Flag.hasTurnedFaces
            append(bits: faceSet.turnedFaces)
        }
    }

    /// Eight to a byte, the first in the lowest bit.
    private mutating func append(bits: [Bool]) {
        for start in stride(from: 0, to: bits.count, by: 8) {
            var byte: UInt8 = 0
            for (place, bit) in bits[start...].prefix(8).enumerated() where bit { byte |= 1 << UInt8(place) }
            append(byte)
        }
    }

    fileprivate mutating func append(points coordinates: [Double]) throws {
        for start in stride(from: 0, to: coordinates.count, by: 3) {
            append(UInt8(ascii: start == 0 ? "(" : ","))
            append(UInt8(ascii: "("))
            for place in start..<start + 3 {
                guard coordinates[place].isFinite else {
                    throw Failure(.badData, "not-finite", "A coordinate of a mesh is not a finite number.")
                }
                appendReal(coordinates[place])
                append(UInt8(ascii: place == start + 2 ? ")" : ","))
            }
        }
        append(UInt8(ascii: ")"))
    }

    fileprivate mutating func append(faces faceSet: FaceSet) {
        let faces = faceSet.faces
        var start = 0
        while start < faces.count {
            let end = start + Int(faces[start])
            if faceSet.isTriangulated {
                append(UInt8(ascii: start == 0 ? "(" : ","))
            } else if start > 0 {
                append(UInt8(ascii: "\n"))
            }
            append(UInt8(ascii: "("))
            for place in start + 1...end {
                appendDecimal(Int(faces[place]) + 1)
                append(UInt8(ascii: place == end ? ")" : ","))
            }
            start = end + 1
        }
        if faceSet.isTriangulated { append(UInt8(ascii: ")")) }
    }
}
