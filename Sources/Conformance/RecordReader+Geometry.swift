/// What was stepped over of a record that is longer than a block, and is not in its text any more.
struct SkippedMembers {
    var points = 0
    var triangles = RecordText.Triangles()
    /// The attribute whose references stand in the reader's list already; -1 for none.
    var attribute = -1
}

extension RecordReader {
    /// `(x,y)` or `(x,y,z)`.
    mutating func readCoordinates() throws(Fault) {
        var count = 0
        try beginList()
        repeat {
            _ = try readReal()
            count += 1
        } while try hasMore()
        if count < 2 || count > 3 { faults.append(Fault(.attributeType, "There are not two or three coordinates.")) }
    }

    /// A list of points; the field tells how many.
    mutating func readPoints(_ dimensions: Int, into index: Int) throws(Fault) {
        var count = skipped.points
        try beginList()
        repeat {
            count += dimensions == 2 ? text.skipPoints(2, from: &position) : text.skipPoints(3, from: &position)
            guard take(UInt8(ascii: "(")) else { throw Fault(.attributeType, "A point is expected.") }
            for dimension in 0..<dimensions {
                if dimension > 0, !take(UInt8(ascii: ",")) {
                    throw Fault(.attributeType, "A point has too few coordinates.")
                }
                _ = try readReal()
            }
            guard take(UInt8(ascii: ")")) else {
                throw next == UInt8(ascii: ",")
                    ? Fault(.attributeType, "A point has too many coordinates.")
                    : Fault(.parentheses, "A point does not end with a parenthesis.")
            }
            count += 1
        } while try hasMore()
        fields[index].count = count
    }

    /// An index of a list that begins at 1.
    @inline(__always) private mutating func readIndex(_ highest: inout UInt32) throws(Fault) -> UInt32 {
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { position += 1 }
        guard let value = digits() else { throw Fault(.integerForm, "An index is no whole number.") }
        if value == 0 || isNegative { faults.append(Fault(.indexRange, "An index is below 1.")) }
        highest = max(highest, value)
        return value
    }

    /// The indices of a face's corners, or of points where `areCorners` is false.
    mutating func readCorners(atLeast least: Int, areCorners: Bool, into index: Int) throws(Fault) {
        var first: UInt32 = 0
        var last: UInt32 = 0
        var count = 0
        var highest = fields[index].highest
        var repeats = false
        try beginList()
        repeat {
            let corner = try readIndex(&highest)
            if count == 0 { first = corner } else if corner == last { repeats = true }
            last = corner
            count += 1
        } while try hasMore()
        fields[index].highest = highest
        guard areCorners else {
            if count < least { faults.append(Fault(.attributeType, "A segment has too few points.")) }
            return
        }
        if count < least { faults.append(Fault(.faceCorners, "A face has fewer than three corners.")) }
        if repeats || (count > 1 && first == last) {
            faults.append(Fault(.repeatedCorner, "A face names a corner twice in a row."))
        }
    }

    /// A list of triangles.
    mutating func readTriangles(into index: Int) throws(Fault) {
        var known = skipped.triangles
        try beginList()
        repeat {
            text.skipTriangles(from: &position, &known)
            guard take(UInt8(ascii: "(")) else { throw Fault(.attributeType, "A triangle is expected.") }
            let first = try readIndex(&known.highest)
            guard take(UInt8(ascii: ",")) else {
                throw Fault(.faceCorners, "A triangle has fewer than three corners.")
            }
            let second = try readIndex(&known.highest)
            guard take(UInt8(ascii: ",")) else {
                throw Fault(.faceCorners, "A triangle has fewer than three corners.")
            }
            let third = try readIndex(&known.highest)
            guard take(UInt8(ascii: ")")) else {
                throw Fault(.faceCorners, "A triangle does not end after three corners.")
            }
            if first == second || second == third || first == third { known.repeats = true }
        } while try hasMore()
        fields[index].highest = known.highest
        if known.repeats { faults.append(Fault(.repeatedCorner, "A triangle names a corner twice.")) }
    }

    /// The holes of a face.
    mutating func readRings(into index: Int) throws(Fault) {
        try beginList()
        repeat { try readCorners(atLeast: 3, areCorners: true, into: index) } while try hasMore()
    }

    /// The lines and arcs of a curve.
    mutating func readSegments(into index: Int) throws(Fault) {
        try beginList()
        repeat {
            let hash = keyword()
            let isArc = hash == Self.arc
            guard isArc || hash == Self.line else { throw Fault(.valueType, "A segment is neither line nor arc.") }
            try expect(UInt8(ascii: "("), Fault(.syntax, "A type stands without its value."))
            try readCorners(atLeast: isArc ? 3 : 2, areCorners: false, into: index)
            try expect(UInt8(ascii: ")"), Fault(.parentheses, "A segment does not end with a parenthesis."))
        } while try hasMore()
    }

    private static let arc = TextHash.of("IFCARCINDEX")
    private static let line = TextHash.of("IFCLINEINDEX")
}
