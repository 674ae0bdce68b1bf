internal import BuildingModel
internal import STEP

extension PackedShape {
    /// Appends what `PreparedShape.prepare` makes of the packed shape to other bytes.
    ///
    /// Throws `Failure` where the bytes are none that `pack` made; some of it may have been appended then.
    package static func unpack(_ packed: Span<UInt8>, appendingTo bytes: inout [UInt8]) throws {
        guard packed.count > 2, packed.count <= longest, packed[0] == form else { throw PreparedShape.damaged }
        var place = 2
        let count = try number(packed, &place, atMost: packed.count / 4)
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: PreparedShape.headerSize + count * PreparedMesh.size))
        bytes[start] = PreparedShape.form
        bytes[start + 1] = packed[1]
        bytes.put(UInt32(count), at: start + 4)
        for index in 0..<count {
            try unpackMesh(
                packed, &place, to: &bytes, header: start + PreparedShape.headerSize + index * PreparedMesh.size)
        }
        bytes.append(contentsOf: packed, from: place)
    }

    private static func unpackMesh(
        _ packed: Span<UInt8>, _ place: inout Int, to bytes: inout [UInt8], header: Int
    ) throws {
        let flags = try byte(packed, &place)
        bytes[header + 4] = flags
        if flags & PreparedMesh.Flag.hasColor != 0 {
            for index in 0..<4 { bytes[header + index] = try byte(packed, &place) }
        }
        bytes.put(UInt32(try number(packed, &place, atMost: Int(UInt32.max))), at: header + 8)
        let faceCount = try number(packed, &place, atMost: packed.count / 3)
        let pointCount = try number(packed, &place, atMost: packed.count / 3)
        guard faceCount > 0 else { return }
        guard pointCount > 0 else { throw PreparedShape.damaged }
        bytes.put(UInt32(faceCount), at: header + 12)
        bytes.put(UInt32(pointCount), at: header + 16)
        let start = bytes.count
        try unpackPoints(packed, &place, pointCount, to: &bytes)
        let middle = bytes.count
        if flags & PreparedMesh.Flag.isTriangulated != 0 {
            try unpackTriangles(packed, &place, faceCount, points: pointCount, to: &bytes)
        } else {
            try unpackFaces(packed, &place, faceCount, points: pointCount, to: &bytes)
        }
        bytes.put(UInt32(middle - start), at: header + 20)
        bytes.put(UInt32(bytes.count - middle), at: header + 24)
    }

    private static func unpackPoints(
        _ packed: Span<UInt8>, _ place: inout Int, _ count: Int, to bytes: inout [UInt8]
    ) throws {
        let decimals = Int(try byte(packed, &place))
        guard decimals <= 12 else { throw PreparedShape.damaged }
        // Text is made of whole millionths or trillionths.
        let isFine = decimals > 6
        let power = DecimalPoints.powersOfTen[(isFine ? 12 : 6) - decimals]
        var point: (Int, Int, Int) = (0, 0, 0)
        for start in stride(from: 0, to: count, by: batch) {
            let end = min(start + batch, count)
            let room = (end - start) * 3 * (OutputSpan<UInt8>.longestNumber + 2)
            try bytes.append(addingCapacity: room) { (out: inout OutputSpan<UInt8>) in
                for index in start..<end {
                    point.0 &+= try step(packed, &place)
                    point.1 &+= try step(packed, &place)
                    point.2 &+= try step(packed, &place)
                    out.append(UInt8(ascii: index == 0 ? "(" : ","))
                    out.append(UInt8(ascii: "("))
                    try append(point.0, power, isFine, &out)
                    out.append(UInt8(ascii: ","))
                    try append(point.1, power, isFine, &out)
                    out.append(UInt8(ascii: ","))
                    try append(point.2, power, isFine, &out)
                    out.append(UInt8(ascii: ")"))
                }
            }
        }
        bytes.append(UInt8(ascii: ")"))
    }

    @inline(__always) private static func append(
        _ number: Int, _ power: Int, _ isFine: Bool, _ out: inout OutputSpan<UInt8>
    ) throws {
        let (whole, overflow) = number.multipliedReportingOverflow(by: power)
        guard !overflow else { throw PreparedShape.damaged }
        if isFine { out.append(trillionths: whole) } else { out.append(millionths: whole) }
    }

    private static func unpackTriangles(
        _ packed: Span<UInt8>, _ place: inout Int, _ count: Int, points: Int, to bytes: inout [UInt8]
    ) throws {
        var corner = 0
        for start in stride(from: 0, to: count, by: batch) {
            let end = min(start + batch, count)
            try bytes.append(addingCapacity: (end - start) * 40) { (out: inout OutputSpan<UInt8>) in
                for index in start..<end {
                    out.append(UInt8(ascii: index == 0 ? "(" : ","))
                    out.append(UInt8(ascii: "("))
                    try appendCorner(packed, &place, &corner, points, &out)
                    out.append(UInt8(ascii: ","))
                    try appendCorner(packed, &place, &corner, points, &out)
                    out.append(UInt8(ascii: ","))
                    try appendCorner(packed, &place, &corner, points, &out)
                    out.append(UInt8(ascii: ")"))
                }
            }
        }
        bytes.append(UInt8(ascii: ")"))
    }

    private static func unpackFaces(
        _ packed: Span<UInt8>, _ place: inout Int, _ count: Int, points: Int, to bytes: inout [UInt8]
    ) throws {
        var corner = 0
        for index in 0..<count {
            let corners = try number(packed, &place, atMost: packed.count - place)
            guard corners >= 3 else { throw PreparedShape.damaged }
            try bytes.append(addingCapacity: corners * 12 + 2) { (out: inout OutputSpan<UInt8>) in
                if index > 0 { out.append(UInt8(ascii: "\n")) }
                for index in 0..<corners {
                    out.append(UInt8(ascii: index == 0 ? "(" : ","))
                    try appendCorner(packed, &place, &corner, points, &out)
                }
                out.append(UInt8(ascii: ")"))
            }
        }
    }

    @inline(__always) private static func appendCorner(
        _ packed: Span<UInt8>, _ place: inout Int, _ corner: inout Int, _ points: Int, _ out: inout OutputSpan<UInt8>
    ) throws {
        corner &+= try step(packed, &place)
        guard corner >= 0, corner < points else { throw PreparedShape.damaged }
        out.appendDecimal(corner + 1)
    }

    @inline(__always) private static func byte(_ packed: Span<UInt8>, _ place: inout Int) throws -> UInt8 {
        guard place < packed.count else { throw PreparedShape.damaged }
        defer { place += 1 }
        return packed[place]
    }

    @inline(__always) private static func number(_ packed: Span<UInt8>, _ place: inout Int) throws -> UInt64 {
        var next = try byte(packed, &place)
        if next < 0x80 { return UInt64(next) }
        var value = UInt64(next & 0x7f)
        var shift: UInt64 = 7
        repeat {
            next = try byte(packed, &place)
            value |= UInt64(next & 0x7f) << shift
            shift += 7
        } while next >= 0x80 && shift < 64
        guard next < 0x80 else { throw PreparedShape.damaged }
        return value
    }

    private static func number(_ packed: Span<UInt8>, _ place: inout Int, atMost most: Int) throws -> Int {
        let number = try number(packed, &place)
        guard number <= UInt64(most) else { throw PreparedShape.damaged }
        return Int(number)
    }

    @inline(__always) private static func step(_ packed: Span<UInt8>, _ place: inout Int) throws -> Int {
        let number = try number(packed, &place)
        return Int(bitPattern: UInt(number >> 1)) ^ -Int(number & 1)
    }
}

extension [UInt8] {
    fileprivate mutating func put(_ number: UInt32, at place: Int) {
        for index in 0..<4 { self[place + index] = UInt8(truncatingIfNeeded: number >> UInt32(index * 8)) }
    }

    fileprivate mutating func append(contentsOf other: Span<UInt8>, from start: Int) {
        guard start < other.count else { return }
        append(addingCapacity: other.count - start) { (out: inout OutputSpan<UInt8>) in
            for place in start..<other.count { out.append(other[place]) }
        }
    }
}
