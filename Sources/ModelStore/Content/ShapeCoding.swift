internal import BuildingModel
internal import Crypto

/// A shape as bytes, and the hash by which equal ones are found.
struct ShapeContent {
    /// The canonical bytes: equal shapes have equal ones.
    let bytes: [UInt8]
    /// The SHA-256 of the bytes, 32 of them.
    let hash: [UInt8]

    /// The content of a shape; nil where it holds nothing to see.
    init?(_ shape: Shape) {
        let meshes = shape.meshes.filter { !$0.faces.isEmpty }
        let solids = shape.solids.flatMap { $0.elements.isEmpty ? nil : $0 }
        guard !meshes.isEmpty || solids != nil else { return nil }
        var writer = ByteWriter()
        writer.byte(Self.form)
        writer.count(meshes.count)
        for mesh in meshes {
            writer.optional(mesh.color) { $0.fixed($1) }
            writer.doubles(mesh.coordinates)
            writer.integers(mesh.faces)
        }
        writer.optional(solids, Self.write)
        bytes = writer.bytes
        hash = Digest.sha256(bytes)
    }

    /// The first byte, so that a later form can be told from this one.
    private static let form: UInt8 = 1

    /// The shape of canonical bytes.
    static func decode(_ bytes: [UInt8]) throws -> Shape {
        var reader = ByteReader(bytes)
        guard try reader.byte() == form else { throw ByteReader.damaged }
        var shape = Shape(meshes: [])
        for _ in 0..<(try reader.count(ofSize: 3)) {
            let color = try reader.optional { try $0.fixed(UInt32.self) }
            shape.meshes.append(Mesh(coordinates: try reader.doubles(), faces: try reader.integers(), color: color))
        }
        shape.solids = try reader.optional(readSolids)
        try reader.finish()
        return shape
    }

    private static func write(to writer: inout ByteWriter, solids: SolidTree) {
        writer.optional(solids.color) { $0.fixed($1) }
        writer.count(solids.elements.count)
        for element in solids.elements {
            writer.text(element.kind.rawValue)
            writer.optionalText(element.crossSection)
            writer.double(element.rotation)
            writer.double(element.offsetX)
            writer.double(element.offsetY)
            writer.optional(element.radius) { $0.double($1) }
            writer.count(element.geometry.count)
            for vertex in element.geometry {
                writer.text(vertex.kind.rawValue)
                writer.double(vertex.x)
                writer.double(vertex.y)
                writer.double(vertex.z)
                writer.optional(vertex.radius) { $0.double($1) }
            }
        }
    }

    private static func readSolids(from reader: inout ByteReader) throws -> SolidTree {
        var tree = SolidTree(elements: [], color: try reader.optional { try $0.fixed(UInt32.self) })
        for _ in 0..<(try reader.count()) {
            var element = SolidTree.Element(kind: try reader.choice(), geometry: [])
            element.crossSection = try reader.optionalText()
            element.rotation = try reader.double()
            element.offsetX = try reader.double()
            element.offsetY = try reader.double()
            element.radius = try reader.optional { try $0.double() }
            for _ in 0..<(try reader.count()) {
                let kind: SolidTree.Vertex.Kind = try reader.choice()
                element.geometry.append(
                    .init(
                        kind: kind, x: try reader.double(), y: try reader.double(), z: try reader.double(),
                        radius: try reader.optional { try $0.double() }))
            }
            tree.elements.append(element)
        }
        return tree
    }
}
