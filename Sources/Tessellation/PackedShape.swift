package import BuildingModel
internal import STEP

/// A prepared shape in a third of the bytes: coordinates as whole numbers of one decimal, and corners as numbers, each as the
/// step from the one before.
///
/// Byte 0 is 3, byte 1 holds the flags of `PreparedShape`, then comes the number of meshes. For each mesh: a byte of flags
/// (`PreparedMesh.Flag`); its colour (32 bits, little-endian) where it has one; how many faces were dropped, how many are left
/// and how many points there are. Where faces are left: a byte that says in how many decimals the points are counted, for
/// each point the steps of its three coordinates, and for each face its steps of corners, counted from 0, after how many
/// there are where not all faces are triangles. Then solids and turned faces as in `PreparedShape`. Numbers are of
/// variable length, seven bits to a byte, the lowest first; steps have their sign in the lowest bit.
package enum PackedShape {
    /// The first byte.
    package static let form: UInt8 = 3

    /// The longest there are: no byte becomes more than 24 of text, so the text is below two gigabytes.
    static let longest = 64 << 20
    /// How many points or faces are made room for at once.
    static let batch = 128

    /// Welds, checks and orients the meshes of a shape and packs them; where a coordinate has too many digits for that, or they
    /// would be too long, what `PreparedShape.prepare` makes of them.
    ///
    /// - Parameter solids: the shape's solids as they are stored; empty where it has none.
    ///
    /// Throws `Failure` for a coordinate that is not finite and for a shape that is beyond four gigabytes.
    package static func pack(_ meshes: [Mesh], solids: [UInt8] = []) throws -> [UInt8] {
        try pack(meshes, solids: solids, longest: longest)
    }

    static func pack(_ meshes: [Mesh], solids: [UInt8], longest: Int) throws -> [UInt8] {
        let faceSets = meshes.map { FaceSet($0) }
        let colors = meshes.map(\.color)
        if let packed = packed(faceSets, colors, solids), packed.count <= longest { return packed }
        return try PreparedShape.prepare(faceSets, colors: colors, solids: solids)
    }

    private static func packed(_ faceSets: [FaceSet], _ colors: [UInt32?], _ solids: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = [form, 0]
        // About what a number of either kind takes.
        bytes.reserveCapacity(
            64 + faceSets.reduce(0) { $0 + $1.coordinates.count * 3 + $1.faces.count * 2 } + solids.count)
        bytes.append(number: faceSets.count)
        for (faceSet, color) in zip(faceSets, colors) {
            guard bytes.append(packed: faceSet, color: color) else { return nil }
        }
        bytes.appendTail(solids, faceSets)
        return bytes
    }
}

extension [UInt8] {
    /// Whether the mesh could be appended; where it could not, some of it may be there.
    fileprivate mutating func append(packed faceSet: FaceSet, color: UInt32?) -> Bool {
        append(faceSet.flags(color: color))
        if let color { append(littleEndian: color) }
        append(number: faceSet.droppedFaces)
        append(number: faceSet.faceCount)
        append(number: faceSet.faceCount > 0 ? faceSet.coordinates.count / 3 : 0)
        guard faceSet.faceCount > 0 else { return true }
        guard let points = DecimalPoints(faceSet.coordinates) else { return false }
        append(points.decimals)
        append(stepsOf: points)
        append(stepsOf: faceSet)
        return true
    }

    private mutating func append(stepsOf points: DecimalPoints) {
        var last: (Int, Int, Int) = (0, 0, 0)
        let coordinates = points.coordinates
        for start in stride(from: 0, to: coordinates.count, by: PackedShape.batch * 3) {
            let end = Swift.min(start + PackedShape.batch * 3, coordinates.count)
            append(addingCapacity: (end - start) * OutputSpan<UInt8>.longestStep) { (out: inout OutputSpan<UInt8>) in
                for place in stride(from: start, to: end, by: 3) {
                    let point = (coordinates[place], coordinates[place + 1], coordinates[place + 2])
                    out.append(step: point.0 - last.0)
                    out.append(step: point.1 - last.1)
                    out.append(step: point.2 - last.2)
                    last = point
                }
            }
        }
    }

    private mutating func append(stepsOf faceSet: FaceSet) {
        let faces = faceSet.faces
        var (start, last) = (0, 0)
        while start < faces.count {
            let end = start + 1 + Int(faces[start])
            append(addingCapacity: (end - start) * OutputSpan<UInt8>.longestStep) { (out: inout OutputSpan<UInt8>) in
                if !faceSet.isTriangulated { out.append(number: UInt64(end - start - 1)) }
                for place in start + 1..<end {
                    out.append(step: Int(faces[place]) - last)
                    last = Int(faces[place])
                }
            }
            start = end
        }
    }

    fileprivate mutating func append(number: Int) {
        append(addingCapacity: OutputSpan<UInt8>.longestStep) { (out: inout OutputSpan<UInt8>) in
            out.append(number: UInt64(number))
        }
    }
}

extension OutputSpan<UInt8> {
    /// The bytes that 64 bits fit into.
    fileprivate static var longestStep: Int { 10 }

    @inline(__always) fileprivate mutating func append(number: UInt64) {
        var rest = number
        while rest > 0x7f {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    @inline(__always) fileprivate mutating func append(step: Int) {
        append(number: UInt64(bitPattern: Int64(step << 1 ^ step >> 63)))
    }
}
