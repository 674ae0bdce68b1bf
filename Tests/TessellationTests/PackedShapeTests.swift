import BuildingModel
import Testing

@testable import Tessellation

/// What lies in a database gives the very bytes of the prepared shape.
@Suite struct PackedShapeTests {
    @Test func everyByteHasItsPlace() throws {
        let square = Mesh(
            coordinates: [0, 0, 0, 1.5, 0, 0, 1.5, 1, 0, 0, -100, 0], faces: [4, 0, 1, 2, 3, 3, 0, 1, 2],
            color: 0x0102_0304)
        let nothing = Mesh(coordinates: [0, 0, 0], faces: [3, 0, 0, 0], color: nil)
        let packed = try PackedShape.pack([square, nothing], solids: [9, 8, 7])
        let expected: [UInt8] = [
            3, 1, 2,  // form, flags, meshes
            1, 4, 3, 2, 1, 0, 2, 4, 1,  // flags, colour, faces dropped and left, points, decimals
            0, 0, 0, 30, 0, 0, 0, 20, 0, 29, 0xe3, 0x0f, 0,  // points: 0, +15, +10, -15 and -1010 tenths
            4, 0, 2, 2, 2, 3, 5, 2, 2,  // faces: four corners, then three
            4, 1, 0, 0, 9, 8, 7,
        ]
        #expect(packed == expected)
        try #expect(Self.unpacked(packed) == PreparedShape.prepare([square, nothing], solids: [9, 8, 7]))
    }

    @Test(arguments: 0..<200) func whatIsPackedIsWhatWasPrepared(seed: Int) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<10 {
            let meshes = (0..<dice.below(4)).map { _ in Self.mesh(&dice) }
            let solids: [UInt8] = dice.below(2) == 0 ? [1, 2] : []
            let packed = try PackedShape.pack(meshes, solids: solids)
            #expect(packed[0] == PackedShape.form)
            #expect(try Self.unpacked(packed) == PreparedShape.prepare(meshes, solids: solids))
        }
    }

    /// A strip of triangles or of squares, with coordinates of so many decimals, longer than what is made room for at once.
    @Test(arguments: 0...12, [3, 4]) func coordinatesHaveUpToTwelveDecimals(decimals: Int, corners: Int) throws {
        var dice = Dice(seed: decimals)
        let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
        let coordinates = (0..<3 * 1_000).map { _ in
            let number = (1 + dice.below(900)) * unit + dice.below(min(unit, 1 << 30))
            return Double(dice.below(2) == 0 ? number : -number) / Double(unit)
        }
        let faces = (0..<Int32(1_000 - corners)).flatMap { first in
            [Int32(corners)] + (0..<Int32(corners)).map { first + $0 }
        }
        let mesh = Mesh(coordinates: coordinates, faces: faces, color: nil)
        let packed = try PackedShape.pack([mesh])
        let prepared = try PreparedShape.prepare([mesh])
        #expect(packed.count * 2 < prepared.count)
        #expect(try Self.unpacked(packed) == prepared)
    }

    /// Of 15 digits at most, no exponent.
    @Test(arguments: [
        0.0, -0.0, 999_999_999.999_999, -999_999_999.999_999, 1e-4, 0.000_100_000_001, 999.999_999_999_999, 1e-6,
        123_456,
    ])
    func theLimitsOfWhatIsPacked(coordinate: Double) throws {
        let mesh = Self.triangle(coordinate)
        let packed = try PackedShape.pack([mesh])
        #expect(packed[0] == PackedShape.form)
        #expect(try Self.unpacked(packed) == PreparedShape.prepare([mesh]))
    }

    @Test(arguments: [1e9, 0.1 + 0.2, 1e-7, 1e300, 1_000_000.000_000_1, .leastNonzeroMagnitude])
    func whatHasMoreDigitsIsPreparedInstead(coordinate: Double) throws {
        let mesh = Self.triangle(coordinate)
        #expect(try PackedShape.pack([mesh], solids: [1]) == PreparedShape.prepare([mesh], solids: [1]))
    }

    /// Counted in trillionths the large one would be too long.
    @Test func aLargeAndAFineNumberAreNotPackedTogether() throws {
        let mesh = Mesh(coordinates: [0, 0, 0, 5e7, 0, 0, 0, 0.123_456_789, 0], faces: [3, 0, 1, 2], color: nil)
        #expect(try PackedShape.pack([mesh]) == PreparedShape.prepare([mesh]))
    }

    @Test func whatWouldBeTooLongIsPreparedInstead() throws {
        let mesh = Self.triangle(1)
        let packed = try PackedShape.pack([mesh], solids: [1, 2])
        #expect(try PackedShape.pack([mesh], solids: [1, 2], longest: packed.count) == packed)
        let prepared = try PackedShape.pack([mesh], solids: [1, 2], longest: packed.count - 1)
        #expect(try prepared == PreparedShape.prepare([mesh], solids: [1, 2]))
    }

    @Test func aCoordinateThatIsNoNumberIsRefused() {
        #expect(throws: Failure.self) { try PackedShape.pack([Self.triangle(.nan)]) }
    }

    @Test(arguments: 0..<100) func damageIsRefusedNeverATrap(seed: Int) throws {
        var dice = Dice(seed: seed)
        let packed = try PackedShape.pack([Self.mesh(&dice), Self.mesh(&dice)], solids: seed % 2 == 0 ? [1, 2] : [])
        for _ in 0..<100 {
            var broken = packed
            for _ in 0..<1 + dice.below(3) { broken[dice.below(broken.count)] = UInt8(dice.below(256)) }
            if dice.below(2) == 0 { broken.removeLast(dice.below(broken.count)) }
            guard let bytes = try? Self.unpacked(broken) else { continue }
            // What can still be read is a prepared shape, or seen to be none.
            if let shape = try? PreparedShape(bytes: bytes), shape.meshes.allSatisfy({ $0.droppedFaces < 1_000 }) {
                _ = try? shape.meshesOfModel()
            }
        }
        for count in 0..<3 { #expect(throws: Failure.self) { try Self.unpacked(Array(packed.prefix(count))) } }
        #expect(throws: Failure.self) { try Self.unpacked([2] + packed.dropFirst()) }
    }

    /// What would run over is refused as well.
    @Test(
        arguments: [
            [3, 0, 1, 4, 0, 1, 3, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2],
            [3, 0, 1, 4, 0, 1, 3, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4],
            [3, 0, 1, 4, 0, 1, 3, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2],
            [3, 0, 1, 4, 0, 1, 3, 0, 255, 255, 255, 255, 255, 255, 255, 255, 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2],
            [3, 0, 1, 4, 0, 1, 3, 6, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2],
            [3, 0, 1, 0, 0, 1, 3, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2],
            [3, 0, 1, 4, 0, 1, 0, 6, 0, 0, 0, 0, 0],
        ] as [[UInt8]])
    func numbersThatCannotBeAreRefused(bytes: [UInt8]) {
        #expect(throws: Failure.self) { try Self.unpacked(bytes) }
    }

    /// One whose coordinates have three decimals.
    private static func mesh(_ dice: inout Dice) -> Mesh {
        var mesh = dice.mesh()
        mesh.coordinates = mesh.coordinates.map { ($0 * 1_000).rounded() / 1_000 }
        return mesh
    }

    private static func triangle(_ coordinate: Double) -> Mesh {
        Mesh(coordinates: [0, 0, 0, 1, 0, 0, 0, 1, coordinate], faces: [3, 0, 1, 2], color: nil)
    }

    private static func unpacked(_ packed: [UInt8]) throws -> [UInt8] {
        var bytes: [UInt8] = [7]
        try PackedShape.unpack(packed.span, appendingTo: &bytes)
        #expect(bytes.first == 7)
        return Array(bytes.dropFirst())
    }
}
