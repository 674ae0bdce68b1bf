/// Turns the faces of a mesh so that neighbours run along their common edge in opposite directions.
enum FaceOrientation {
    /// The faces, some of them turned; nil where that cannot be done without guessing.
    ///
    /// - Parameter faces: for each face how many corners it has, then that many indices.
    static func consistent(_ faces: [Int32]) -> [Int32]? {
        guard let turned = turnedFaces(faces, EdgeCensus(faces)) else { return nil }
        var result = faces
        turn(&result) { turned[$0] }
        return result
    }

    /// Which faces have to be turned, the first one never; nil where that cannot be said without guessing: an edge that is
    /// not used by exactly two faces, a surface with one side only, or more than one piece, whose sides do not depend on
    /// each other.
    static func turnedFaces(_ faces: [Int32], _ census: EdgeCensus) -> [Bool]? {
        guard census.isPaired else { return nil }
        let uses = census.uses.count
        // For each use of an edge the other one, and whether both run the same way.
        var partners = [UInt32](repeating: 0, count: uses)
        var runsAlong = [Bool](repeating: false, count: uses)
        for first in stride(from: 0, to: uses, by: 2) {
            let (one, other) = (census.uses[first], census.uses[first + 1])
            let (left, right) = (UInt32(truncatingIfNeeded: one), UInt32(truncatingIfNeeded: other))
            (partners[Int(left)], partners[Int(right)]) = (right, left)
            let isAlong = one >> 32 == other >> 32
            (runsAlong[Int(left)], runsAlong[Int(right)]) = (isAlong, isAlong)
        }
        // The face of each use, and the first use of each face.
        var faceOfUse = [UInt32](repeating: 0, count: uses)
        var firstUse: [UInt32] = []
        var (start, use) = (0, 0)
        while start < faces.count {
            for offset in 0..<Int(faces[start]) { faceOfUse[use + offset] = UInt32(firstUse.count) }
            firstUse.append(UInt32(use))
            use += Int(faces[start])
            start += 1 + Int(faces[start])
        }
        let faceCount = firstUse.count
        firstUse.append(UInt32(use))
        var turned = [Bool](repeating: false, count: faceCount)
        var isReached = [Bool](repeating: false, count: faceCount)
        var reached: [UInt32] = [0]
        reached.reserveCapacity(faceCount)
        isReached[0] = true
        var next = 0
        while next < reached.count {
            let face = Int(reached[next])
            next += 1
            for use in Int(firstUse[face])..<Int(firstUse[face + 1]) {
                let other = Int(faceOfUse[Int(partners[use])])
                guard other != face else { return nil }
                // Running the same way, one of the two has to be turned.
                let wanted = runsAlong[use] != turned[face]
                if isReached[other] {
                    guard turned[other] == wanted else { return nil }
                } else {
                    isReached[other] = true
                    turned[other] = wanted
                    reached.append(UInt32(other))
                }
            }
        }
        return reached.count == faceCount ? turned : nil
    }

    /// Turns some of the faces round.
    static func turn(_ faces: inout [Int32], where isTurned: (_ face: Int) -> Bool) {
        var (start, face) = (0, 0)
        while start < faces.count {
            let count = Int(faces[start])
            if isTurned(face) { faces[(start + 1)...(start + count)].reverse() }
            start += 1 + count
            face += 1
        }
    }
}
