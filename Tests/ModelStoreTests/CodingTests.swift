import BuildingModel
import Deflate
import Testing

@testable import ModelStore

@Suite("What is stored as bytes")
struct CodingTests {
    @Test("comes out as it went in: properties", arguments: 0..<50)
    func properties(seed: Int) throws {
        var dice = Dice(seed)
        let properties = Self.properties(&dice)
        #expect(try Self.decoded(PropertyCoding.encode(properties)) == properties)
    }

    @Test("comes out as it went in: shapes; equal ones have equal hashes", arguments: 0..<50)
    func shapes(seed: Int) throws {
        var dice = Dice(seed)
        let shape = Self.shape(&dice)
        guard let content = ShapeContent(shape) else {
            #expect(shape.meshes.allSatisfy(\.faces.isEmpty) && shape.solids?.elements.isEmpty != false)
            return
        }
        #expect(content.shape.meshes == shape.meshes.filter { !$0.faces.isEmpty })
        let canonical = ShapeContent.canonicalBytes(content.shape)
        #expect(content.hash == Digest.sha256(canonical))
        let prepared = try ShapeContent.prepared(canonical)
        let (deflater, inflater) = (try Deflater(), try Inflater())
        // Databases from before hold the prepared or the canonical bytes, deflated or as they are.
        let forms = [
            try content.stored(deflater), (prepared, prepared.count), (canonical, canonical.count),
            (try deflater.deflate(prepared), prepared.count), (try deflater.deflate(canonical), canonical.count),
        ]
        for (stored, size) in forms {
            try unsafe stored.withUnsafeBytes { stored in
                var bytes: [UInt8] = [7]
                try unsafe ShapeContent.append(stored, size: size, to: &bytes, inflater)
                #expect(bytes == [7] + prepared)
                #expect(throws: Failure.self) {
                    try unsafe ShapeContent.append(stored, size: size + 1, to: &bytes, inflater)
                }
            }
        }
        #expect(try ShapeContent.decode(canonical) == content.shape)
        #expect(try ShapeContent.prepared(prepared) == prepared)
        let read = try ShapeContent.decode(prepared)
        #expect(read.solids == content.shape.solids)
        #expect(try ShapeContent(read)?.packed() == content.packed())
        var other = content.shape
        if !other.meshes.isEmpty {
            other.meshes[0].color = ~(other.meshes[0].color ?? 0)
            #expect(ShapeContent(other)?.hash != content.hash)
        }
    }

    /// Corners, what their coordinates are multiples of, and the first byte of what is stored; nil for a deflated one.
    @Test(
        "is packed; with numbers too long for that it is deflated, or stored as it is where it is small",
        arguments: [(3, 0.25, 3), (1_000, 0.25, 3), (3, 1 / 7, 2), (1_000, 1 / 7, nil)] as [(Int, Double, UInt8?)])
    func forms(corners: Int, step: Double, form: UInt8?) throws {
        let faces: [Int32] = (2..<Int32(corners)).flatMap { [3, 0, $0 - 1, $0] as [Int32] }
        let mesh = Mesh(coordinates: (0..<corners * 3).map { Double($0 * $0) * step }, faces: faces, color: nil)
        let stored = try #require(ShapeContent(Shape(meshes: [mesh]))).stored(Deflater())
        #expect(form.map { stored.bytes[0] == $0 } ?? (stored.bytes[0] >= 0x48))
        #expect((stored.bytes.count < stored.size) == (form == nil))
    }

    @Test("keeps its hash: that of the canonical bytes, on which the order of shared shapes depends")
    func hash() throws {
        let mesh = Mesh(coordinates: [0, 0, 0, 1, 0, 0, 0, 1.5, -0.0], faces: [3, 0, 1, 2], color: 0xff00_0080)
        let content = try #require(ShapeContent(Shape(meshes: [mesh])))
        #expect(
            content.hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
                == "fd6c1f6ee34cdda60e21b4fd21da64d1f44b6274cbd3779adb99e72298049585")
    }

    @Test("comes out as it went in: materials")
    func materials() throws {
        let contents: [MaterialContent] = [
            .single(Fixture.id(1)), .layers([(Fixture.id(1), 0.1), (nil, 40)], name: "Wall"),
            .layers([(Fixture.id(2), -0.0)], name: nil),
            .constituents([(Fixture.id(1), nil), (Fixture.id(2), "Frame")], name: ""),
        ]
        for content in contents { #expect(try MaterialContent(bytes: content.bytes) == content) }
        #expect(Set(contents).count == 4)
    }

    private static func decoded(_ bytes: [UInt8]?) throws -> Properties {
        guard let bytes else { return Properties() }
        var cursor = try PropertyCursor(bytes, bytes.indices)
        return try cursor.properties()
    }

    @Test("is refused when it is damaged, never a trap", arguments: 0..<50)
    func damaged(seed: Int) throws {
        var dice = Dice(seed)
        let properties = PropertyCoding.encode(Self.properties(&dice)) ?? []
        let shape = ShapeContent(Self.shape(&dice)).map { ShapeContent.canonicalBytes($0.shape) } ?? []
        for bytes in [properties, shape] where !bytes.isEmpty {
            for _ in 0..<40 {
                var broken = bytes
                broken[dice.below(broken.count)] ^= UInt8(1 << dice.below(8))
                if dice.below(2) == 0 { broken.removeLast(dice.below(broken.count)) }
                _ = try? Self.decoded(broken)
                _ = try? ShapeContent.decode(broken)
                _ = try? MaterialContent(bytes: broken)
            }
            #expect(throws: (any Error).self) { try Self.decoded(Array(bytes.dropLast())) }
            #expect(throws: (any Error).self) { try ShapeContent.decode(Array(bytes.dropLast())) }
        }
    }

    private static func properties(_ dice: inout Dice) -> Properties {
        func text(_ dice: inout Dice) -> String {
            String(["", "a", "Länge", "日本", "😀", "x y"].randomElement(using: &dice) ?? "")
        }
        func value(_ dice: inout Dice, _ depth: Int = 0) -> PropertyValue? {
            switch dice.below(depth == 0 ? 7 : 5) {
            case 0: nil
            case 1: .text(text(&dice))
            case 2: .integer(Int64(bitPattern: dice.next()) >> Int64(dice.below(64)))
            case 3: .real(Double(dice.below(1_000)) / 7 - 30)
            case 4: .boolean(dice.below(2) == 0)
            default: .list((0..<dice.below(4)).map { _ in value(&dice, 1) })
            }
        }
        return Properties(
            values: (0..<dice.below(30)).map { .init(attribute: $0 * 37, value: value(&dice)) },
            sets: (0..<dice.below(4)).map { index in
                .init(
                    name: "Set \(index)",
                    properties: (0..<dice.below(5)).map { .init(name: "\($0)", value: value(&dice)) })
            },
            quantities: (0..<dice.below(4)).map { .init(name: "q\($0)", value: Double(dice.below(99)) / 3) })
    }

    private static func shape(_ dice: inout Dice) -> Shape {
        let meshes = (0..<dice.below(4)).map { _ in
            Mesh(
                coordinates: (0..<9).map { _ in Double(dice.below(1_000)) / 7 },
                faces: (0..<dice.below(3)).flatMap { _ in [3, 0, 1, 2] as [Int32] },
                color: dice.below(2) == 0 ? nil : UInt32(truncatingIfNeeded: dice.next()))
        }
        let kinds = SolidTree.Element.Kind.allCases
        let elements = (0..<dice.below(4)).map { index in
            SolidTree.Element(
                kind: kinds[index % kinds.count],
                geometry: [.init(kind: .start, x: 0, y: 1, z: 2), .init(kind: .round, x: 1, y: 0, z: 0.5, radius: 3)],
                crossSection: dice.below(2) == 0 ? nil : "IPE200", rotation: 0.5, offsetX: 1, offsetY: -1,
                radius: dice.below(2) == 0 ? nil : 8)
        }
        return Shape(meshes: meshes, solids: dice.below(2) == 0 ? nil : SolidTree(elements: elements, color: 7))
    }
}
