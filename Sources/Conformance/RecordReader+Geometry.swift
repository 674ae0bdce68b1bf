extension RecordReader {
    /// `(x,y)` or `(x,y,z)`.
    mutating func readCoordinates() throws(Fault) {
        var count = 0
        try readList { reader throws(Fault) in
            _ = try reader.readReal()
            count += 1
        }
        if count < 2 || count > 3 { faults.append(Fault(.attributeType, "There are not two or three coordinates.")) }
    }

    /// A list of points; the field tells how many.
    mutating func readPoints(_ dimensions: Int, into index: Int) throws(Fault) {
        var count = 0
        try readList { reader throws(Fault) in
            guard reader.take(UInt8(ascii: "(")) else { throw Fault(.attributeType, "A point is expected.") }
            for dimension in 0..<dimensions {
                if dimension > 0, !reader.take(UInt8(ascii: ",")) {
                    throw Fault(.attributeType, "A point has too few coordinates.")
                }
                _ = try reader.readReal()
            }
            guard reader.take(UInt8(ascii: ")")) else {
                throw reader.next == UInt8(ascii: ",")
                    ? Fault(.attributeType, "A point has too many coordinates.")
                    : Fault(.parentheses, "A point does not end with a parenthesis.")
            }
            count += 1
        }
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
        try readList { reader throws(Fault) in
            let corner = try reader.readIndex(&highest)
            if count == 0 { first = corner } else if corner == last { repeats = true }
            last = corner
            count += 1
        }
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
        var highest: UInt32 = 0
        var repeats = false
        try readList { reader throws(Fault) in
            guard reader.take(UInt8(ascii: "(")) else { throw Fault(.attributeType, "A triangle is expected.") }
            let first = try reader.readIndex(&highest)
            guard reader.take(UInt8(ascii: ",")) else {
                throw Fault(.faceCorners, "A triangle has fewer than three corners.")
            }
            let second = try reader.readIndex(&highest)
            guard reader.take(UInt8(ascii: ",")) else {
                throw Fault(.faceCorners, "A triangle has fewer than three corners.")
            }
            let third = try reader.readIndex(&highest)
            guard reader.take(UInt8(ascii: ")")) else {
                throw Fault(.faceCorners, "A triangle does not end after three corners.")
            }
            if first == second || second == third || first == third { repeats = true }
        }
        fields[index].highest = highest
        if repeats { faults.append(Fault(.repeatedCorner, "A triangle names a corner twice.")) }
    }

    /// The holes of a face.
    mutating func readRings(into index: Int) throws(Fault) {
        try readList { reader throws(Fault) in
            try reader.readCorners(atLeast: 3, areCorners: true, into: index)
        }
    }

    /// The lines and arcs of a curve.
    mutating func readSegments(into index: Int) throws(Fault) {
        try readList { reader throws(Fault) in
            let hash = reader.keyword()
            let isArc = hash == Self.arc
            guard isArc || hash == Self.line else { throw Fault(.valueType, "A segment is neither line nor arc.") }
            try reader.expect(UInt8(ascii: "("), Fault(.syntax, "A type stands without its value."))
            try reader.readCorners(atLeast: isArc ? 3 : 2, areCorners: false, into: index)
            try reader.expect(UInt8(ascii: ")"), Fault(.parentheses, "A segment does not end with a parenthesis."))
        }
    }

    private static let arc = TextHash.of("IFCARCINDEX")
    private static let line = TextHash.of("IFCLINEINDEX")
}
