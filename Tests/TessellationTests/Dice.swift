import BuildingModel

/// Numbers that look random and are the same in every run, and meshes made of them.
struct Dice {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    /// Either some faces anyhow, or boxes with holes, faces turned round and corners that are there several times.
    mutating func mesh() -> Mesh {
        below(2) == 0 ? tangle() : boxes()
    }

    private mutating func tangle() -> Mesh {
        let numbers = [0.0, -0.0, 1, 2, 1e-300, 0.1, 0.30000000000000004, 0.3]
        let corners = 3 + below(6)
        let coordinates = (0..<corners * 3).map { _ in numbers[below(numbers.count)] }
        var faces: [Int32] = []
        for _ in 0..<1 + below(8) {
            let count = 3 + below(3)
            faces.append(Int32(count))
            for _ in 0..<count { faces.append(Int32(below(corners))) }
        }
        return Mesh(coordinates: coordinates, faces: faces, color: below(2) == 0 ? nil : UInt32(below(1 << 30)))
    }

    private mutating func boxes() -> Mesh {
        let cube: [Double] = [0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1]
        let sides = [[0, 3, 2, 1], [4, 5, 6, 7], [0, 1, 5, 4], [1, 2, 6, 5], [2, 3, 7, 6], [3, 0, 4, 7]]
        var mesh = Mesh(coordinates: [], faces: [], color: nil)
        for box in 0..<1 + below(2) {
            let size = Double(1 + below(100)) / 7
            let (turns, isTriangulated) = (below(3), below(2) == 0)
            for side in sides where below(40) > 0 {
                let isTurned = turns == 1 || turns == 2 && below(2) == 0
                let corners = isTurned ? side.reversed() : side
                let parts = [[0, 1, 2], [0, 2, 3]].map { $0.map { corners[$0] } }
                for face in isTriangulated ? parts : [corners] {
                    mesh.faces.append(Int32(face.count))
                    for corner in face {
                        mesh.faces.append(Int32(mesh.coordinates.count / 3))
                        mesh.coordinates += cube[corner * 3..<corner * 3 + 3].map { $0 * size + Double(box * 20) }
                    }
                }
            }
        }
        return mesh
    }
}
