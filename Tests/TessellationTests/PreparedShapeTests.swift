import BuildingModel
import STEP
import Testing

@testable import Tessellation

/// A prepared shape holds the very text an export writes, and gives back a mesh that is as good as the one it was made of.
@Suite struct PreparedShapeTests {
    @Test func trianglesStandAsOneList() throws {
        let mesh = Mesh(
            coordinates: [0, 0, 0, 1.5, 0, 0, -0.0, 1e-7, 0, 1.5, 0, 0, 1e21, 1, 2], faces: [3, 0, 1, 2, 3, 3, 4, 2],
            color: 0x8000_00ff)
        let shape = try PreparedShape(bytes: PreparedShape.prepare([mesh]))
        let prepared = try #require(shape.meshes.first)
        #expect(prepared.color == 0x8000_00ff)
        #expect(prepared.isTriangulated && !prepared.isClosed)
        #expect((prepared.pointCount, prepared.faceCount, prepared.droppedFaces) == (4, 2, 0))
        #expect(shape.text(prepared.points) == "((0.,0.,0.),(1.5,0.,0.),(0.,1.E-07,0.),(1.E+21,1.,2.))")
        #expect(shape.text(prepared.faces) == "((1,2,3),(2,4,3))")
    }

    @Test func otherFacesStandOneToALine() throws {
        let mesh = Mesh(
            coordinates: [0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0], faces: [4, 0, 1, 2, 3, 3, 0, 0, 1, 3, 0, 1, 2],
            color: nil)
        let shape = try PreparedShape(bytes: PreparedShape.prepare([mesh]))
        let prepared = try #require(shape.meshes.first)
        #expect(prepared.color == nil && !prepared.isTriangulated)
        #expect((prepared.pointCount, prepared.faceCount, prepared.droppedFaces) == (4, 2, 1))
        #expect(shape.text(prepared.faces) == "(1,2,3,4)\n(1,2,3)")
    }

    @Test func everyByteHasItsPlace() throws {
        let triangle = Mesh(coordinates: [0, 0, 0, 1, 0, 0, 0, 1, 0], faces: [3, 0, 1, 2], color: 0x0102_0304)
        let nothing = Mesh(coordinates: [0, 0, 0], faces: [3, 0, 0, 0], color: nil)
        let expected: [UInt8] = [
            2, 1, 0, 0, 2, 0, 0, 0,  //
            4, 3, 2, 1, 5, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0, 34, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0,  //
            0, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ]
        let bytes = try PreparedShape.prepare([triangle, nothing], solids: [9, 8, 7])
        #expect(bytes == expected + Array("((0.,0.,0.),(1.,0.,0.),(0.,1.,0.))((1,2,3))".utf8) + [9, 8, 7])
        let shape = try PreparedShape(bytes: bytes)
        #expect(try Array(bytes[#require(shape.solids)]) == [9, 8, 7])
    }

    @Test func aCoordinateThatIsNoNumberIsRefused() {
        let mesh = Mesh(coordinates: [0, 0, 0, 1, 0, 0, 0, .infinity, 0], faces: [3, 0, 1, 2], color: nil)
        #expect(throws: Failure.self) { try PreparedShape.prepare([mesh]) }
    }

    /// Whatever is done with the mesh that comes back is as if it were done with the one that went in.
    @Test(arguments: 0..<200) func faceSetsAreTheSameWhateverTheTransform(seed: Int) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<10 {
            let mesh = dice.mesh()
            let back = try #require(
                try PreparedShape(bytes: PreparedShape.prepare([mesh])).meshesOfModel().first)
            #expect(back.color == mesh.color)
            for transform in Self.transforms {
                let (old, new) = (FaceSet(mesh, transform: transform), FaceSet(back, transform: transform))
                #expect(new.droppedFaces == old.droppedFaces && new.faceCount == old.faceCount)
                guard FaceSet(mesh).faceCount > 0 else { continue }
                #expect(new.coordinates == old.coordinates)
                #expect(new.faces == old.faces)
                #expect((new.isClosed, new.isTriangulated) == (old.isClosed, old.isTriangulated))
            }
        }
    }

    private static let transforms: [Transform?] = [
        nil, Transform(rows: [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]),
        Transform(rows: [0.5, 0, 0, 1e9, 0, 2, 0, 0, 0, 0, -3, 0.1]),
        // So small and so far away that corners meet that were apart.
        Transform(rows: [1e-16, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1]),
        Transform(rows: [-1e-20, 0, 0, 1, 0, 1e-20, 0, 1, 0, 0, 1e-20, 1]),
    ]

    @Test(arguments: 0..<50) func damageIsRefusedNeverATrap(seed: Int) throws {
        var dice = Dice(seed: seed)
        let bytes = try PreparedShape.prepare([dice.mesh(), dice.mesh()], solids: seed % 2 == 0 ? [1, 2] : [])
        for _ in 0..<40 {
            var broken = bytes
            broken[dice.below(broken.count)] ^= UInt8(1 << dice.below(8))
            if dice.below(2) == 0 { broken.removeLast(dice.below(broken.count)) }
            guard let shape = try? PreparedShape(bytes: broken) else { continue }
            // A count of dropped faces cannot be seen to be wrong.
            guard shape.meshes.allSatisfy({ $0.droppedFaces < 1_000 }) else { continue }
            _ = try? shape.meshesOfModel()
        }
        #expect(throws: Failure.self) { try PreparedShape(bytes: []) }
        #expect(throws: Failure.self) { try PreparedShape(bytes: [1] + bytes.dropFirst()) }
        let plain = try PreparedShape.prepare([dice.mesh()])
        #expect(throws: Failure.self) { try PreparedShape(bytes: plain + [0]) }
        #expect(throws: Failure.self) { try PreparedShape(bytes: Array(plain.dropLast())) }
    }
}

extension PreparedShape {
    fileprivate func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
