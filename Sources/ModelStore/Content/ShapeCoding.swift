internal import BuildingModel
internal import Tessellation

/// A shape as it is stored, and the hash by which equal ones are found.
///
/// Three forms of bytes can stand in a database, told apart by the first one. Form 1 is canonical: equal shapes have equal
/// bytes, and the hash is that of form 1 whatever is stored. Form 2 is that of `PreparedShape`, form 3 that of `PackedShape`:
/// these are what is stored now.
struct ShapeContent {
    /// What is to be seen of the shape.
    let shape: Shape
    /// The SHA-256 of the canonical bytes, 32 of them.
    let hash: [UInt8]

    /// The content of a shape; nil where it holds nothing to see.
    init?(_ shape: Shape) {
        let meshes = shape.meshes.filter { !$0.faces.isEmpty }
        let solids = shape.solids.flatMap { $0.elements.isEmpty ? nil : $0 }
        guard !meshes.isEmpty || solids != nil else { return nil }
        self.shape = Shape(meshes: meshes, solids: solids)
        hash = Self.hash(self.shape)
    }

    /// The first byte of canonical bytes.
    private static let canonicalForm: UInt8 = 1

    /// The canonical bytes.
    static func canonicalBytes(_ shape: Shape) -> [UInt8] {
        var writer = ByteWriter()
        writer.byte(canonicalForm)
        writer.count(shape.meshes.count)
        for mesh in shape.meshes {
            writer.optional(mesh.color) { $0.fixed($1) }
            writer.doubles(mesh.coordinates)
            writer.integers(mesh.faces)
        }
        writer.optional(shape.solids, Self.write)
        return writer.bytes
    }

    /// The hash of the canonical bytes, which need not all be there at once.
    private static func hash(_ shape: Shape) -> [UInt8] {
        var digest = Digest()
        var writer = ByteWriter()
        writer.byte(canonicalForm)
        writer.count(shape.meshes.count)
        for mesh in shape.meshes {
            writer.optional(mesh.color) { $0.fixed($1) }
            writer.count(mesh.coordinates.count)
            digest.update(writer.taken())
            digest.update(littleEndian: mesh.coordinates)
            writer.count(mesh.faces.count)
            digest.update(writer.taken())
            digest.update(littleEndian: mesh.faces)
        }
        writer.optional(shape.solids, Self.write)
        digest.update(writer.taken())
        return digest.finish()
    }

    /// Form 3, or form 2 where that cannot hold it.
    func packed() throws -> [UInt8] {
        try PackedShape.pack(shape.meshes, solids: Self.solidBytes(shape))
    }

    /// Form 2 of bytes of form 1 or 2.
    static func prepared(_ bytes: [UInt8]) throws -> [UInt8] {
        bytes.first == canonicalForm ? try prepare(decodeCanonical(bytes)) : bytes
    }

    /// The shape of bytes of form 1 or 2; of form 2 its corners are welded and what is degenerate is simplified.
    static func decode(_ bytes: [UInt8]) throws -> Shape {
        guard bytes.first != canonicalForm else { return try decodeCanonical(bytes) }
        let prepared = try PreparedShape(bytes: bytes)
        return Shape(meshes: try prepared.meshesOfModel(), solids: try solids(of: prepared))
    }

    /// The solids of a prepared shape; nil where it has none.
    static func solids(of prepared: PreparedShape) throws -> SolidTree? {
        guard let range = prepared.solids else { return nil }
        var reader = ByteReader(Array(prepared.bytes[range]))
        let solids = try readSolids(from: &reader)
        try reader.finish()
        return solids
    }

    private static func prepare(_ shape: Shape) throws -> [UInt8] {
        try PreparedShape.prepare(shape.meshes, solids: solidBytes(shape))
    }

    private static func solidBytes(_ shape: Shape) -> [UInt8] {
        var writer = ByteWriter()
        if let solids = shape.solids { write(to: &writer, solids: solids) }
        return writer.bytes
    }

    private static func decodeCanonical(_ bytes: [UInt8]) throws -> Shape {
        var reader = ByteReader(bytes)
        guard try reader.byte() == canonicalForm else { throw ByteReader.damaged }
        var shape = Shape(meshes: [])
        for _ in 0..<(try reader.count(ofSize: 3)) {
            let color = try reader.optional { try $0.fixed(UInt32.self) }
            let mesh = Mesh(coordinates: try reader.doubles(), faces: try reader.integers(), color: color)
            guard mesh.isWellFormed else { throw ByteReader.damaged }
            shape.meshes.append(mesh)
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

extension Mesh {
    /// Whether every face has three corners at least and every corner is there.
    fileprivate var isWellFormed: Bool {
        let corners = Int32(clamping: coordinates.count / 3)
        guard coordinates.count.isMultiple(of: 3), coordinates.allSatisfy(\.isFinite) else { return false }
        var place = 0
        while place < faces.count {
            let count = Int(faces[place])
            guard count >= 3, count < faces.count - place else { return false }
            for index in faces[place + 1...place + count] where index < 0 || index >= corners { return false }
            place += 1 + count
        }
        return true
    }
}
