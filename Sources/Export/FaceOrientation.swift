/// Turns the faces of a mesh so that neighbours run along their common edge in opposite directions.
enum FaceOrientation {
    /// The faces, some of them turned; nil where that cannot be done without guessing: an edge that is not used by exactly two
    /// faces, a surface with one side only, or more than one piece, whose sides do not depend on each other.
    ///
    /// - Parameter faces: for each face how many corners it has, then that many indices.
    static func consistent(_ faces: [Int32]) -> [Int32]? {
        var starts: [Int] = []
        var index = 0
        while index < faces.count {
            starts.append(index)
            index += 1 + Int(faces[index])
        }
        guard let uses = edgeUses(faces, starts) else { return nil }
        // Whether a face is turned; nil until it has been reached.
        var turned = [Bool?](repeating: nil, count: starts.count)
        turned[0] = false
        var reached = [0]
        var next = 0
        while next < reached.count {
            let face = reached[next]
            next += 1
            for edge in edges(of: starts[face], faces) {
                guard let both = uses[edge.key], let isTurned = turned[face] else { return nil }
                let (own, other) = both.0.face == face ? (both.0, both.1) : (both.1, both.0)
                guard own.face != other.face else { return nil }
                // Running the same way, one of the two has to be turned.
                let wanted = (own.isForward == other.isForward) != isTurned
                if let known = turned[other.face] {
                    guard known == wanted else { return nil }
                } else {
                    turned[other.face] = wanted
                    reached.append(other.face)
                }
            }
        }
        guard reached.count == starts.count else { return nil }
        var result = faces
        for (face, start) in starts.enumerated() where turned[face] == true {
            result[(start + 1)...(start + Int(faces[start]))].reverse()
        }
        return result
    }

    private struct Use {
        var face: Int
        var isForward: Bool
    }

    /// The two faces of each edge; nil where an edge has another number of them.
    private static func edgeUses(_ faces: [Int32], _ starts: [Int]) -> [UInt64: (Use, Use)]? {
        var single: [UInt64: Use] = [:]
        var uses: [UInt64: (Use, Use)] = [:]
        for (face, start) in starts.enumerated() {
            for edge in edges(of: start, faces) {
                let use = Use(face: face, isForward: edge.isForward)
                if uses[edge.key] != nil { return nil }
                if let first = single.removeValue(forKey: edge.key) {
                    uses[edge.key] = (first, use)
                } else {
                    single[edge.key] = use
                }
            }
        }
        return single.isEmpty && !uses.isEmpty ? uses : nil
    }

    private static func edges(of start: Int, _ faces: [Int32]) -> [(key: UInt64, isForward: Bool)] {
        let count = Int(faces[start])
        return (0..<count).map { corner in
            let from = UInt64(faces[start + 1 + corner])
            let to = UInt64(faces[start + 1 + (corner + 1) % count])
            return (min(from, to) << 32 | max(from, to), from < to)
        }
    }
}
