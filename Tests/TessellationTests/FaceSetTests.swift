import BuildingModel
import Testing

@testable import Tessellation

/// Meshes are repaired where that is exact and otherwise written as they are.
@Suite struct FaceSetTests {
    private static let cube: [Double] = [0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1]
    private static let outward: [Int32] = [
        4, 0, 3, 2, 1, 4, 4, 5, 6, 7, 4, 0, 1, 5, 4, 4, 1, 2, 6, 5, 4, 2, 3, 7, 6, 4, 3, 0, 4, 7,
    ]

    @Test func aWatertightCubeIsClosed() {
        let faceSet = FaceSet(Mesh(coordinates: Self.cube, faces: Self.outward, color: nil))
        #expect(faceSet.isClosed)
        #expect(!faceSet.isTriangulated)
        #expect(faceSet.faces == Self.outward)
    }

    @Test func anInwardCubeIsTurnedInsideOut() {
        let inward = Self.flipped(Self.outward)
        let faceSet = FaceSet(Mesh(coordinates: Self.cube, faces: inward, color: nil))
        #expect(faceSet.isClosed)
        #expect(faceSet.faces == Self.flipped(inward))
    }

    @Test func aCubeWithoutALidIsOpen() {
        #expect(!FaceSet(Mesh(coordinates: Self.cube, faces: Array(Self.outward.dropLast(5)), color: nil)).isClosed)
    }

    @Test(arguments: 0..<64) func facesThatLookTheWrongWayAreTurned(wrong: Int) {
        var faces: [Int32] = []
        for face in 0..<6 {
            let corners = Array(Self.outward[(face * 5)..<(face * 5 + 5)])
            faces += wrong >> face & 1 == 1 ? Self.flipped(corners) : corners
        }
        let faceSet = FaceSet(Mesh(coordinates: Self.cube, faces: faces, color: nil))
        #expect(faceSet.isClosed)
        #expect(Self.edges(of: faceSet.faces) == Self.edges(of: Self.outward), "outward, whatever they were before")
    }

    @Test func aSurfaceWithOneSideStaysOpen() {
        // A Möbius strip of five triangles: every inner edge has two faces, and no turning makes them agree.
        let strip: [Int32] = [3, 0, 1, 2, 3, 1, 2, 3, 3, 2, 3, 4, 3, 3, 4, 0, 3, 4, 0, 1]
        #expect(FaceOrientation.consistent(strip) == nil)
        #expect(!FaceSet(Mesh(coordinates: Array(Self.cube.prefix(15)), faces: strip, color: nil)).isClosed)
    }

    private static func edges(of faces: [Int32]) -> Set<[Int32]> {
        var edges: Set<[Int32]> = []
        for start in stride(from: 1, to: faces.count, by: 5) {
            for corner in 0..<4 { edges.insert([faces[start + corner], faces[start + (corner + 1) % 4]]) }
        }
        return edges
    }

    @Test func cornersAtOnePlaceAreWelded() {
        var coordinates: [Double] = []
        var faces: [Int32] = []
        for start in stride(from: 0, to: Self.outward.count, by: 5) {
            faces.append(4)
            for corner in Self.outward[(start + 1)..<(start + 5)] {
                faces.append(Int32(coordinates.count / 3))
                coordinates += Self.cube[(Int(corner) * 3)..<(Int(corner) * 3 + 3)]
            }
        }
        let faceSet = FaceSet(Mesh(coordinates: coordinates, faces: faces, color: nil))
        #expect(faceSet.coordinates.count == 24)
        #expect(faceSet.isClosed)
    }

    @Test(
        arguments: [
            ([3, 0, 0, 1], 0, 1), ([3, 0, 1, 0], 0, 1), ([4, 0, 1, 1, 2], 1, 0), ([3, 0, 1, 2, 3, 2, 2, 2], 1, 1),
        ] as [([Int32], Int, Int)])
    func facesWithoutThreeCornersAreDropped(faces: [Int32], kept: Int, dropped: Int) {
        let faceSet = FaceSet(Mesh(coordinates: Self.cube, faces: faces, color: nil))
        #expect(faceSet.faceCount == kept)
        #expect(faceSet.droppedFaces == dropped)
    }

    @Test func aMirrorKeepsTheOutsideOutside() {
        let mirror = Transform(rows: [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0])
        let plain = FaceSet(Mesh(coordinates: Self.cube, faces: Self.outward, color: nil), transform: mirror)
        #expect(plain.isClosed)
        #expect(plain.faces == Self.flipped(Self.outward))
    }

    private static func flipped(_ faces: [Int32]) -> [Int32] {
        var flipped: [Int32] = []
        for start in stride(from: 0, to: faces.count, by: 5) {
            flipped += [4] + faces[(start + 1)..<(start + 5)].reversed()
        }
        return flipped
    }
}
