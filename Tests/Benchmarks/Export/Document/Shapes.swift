import Foundation

/// How the corners of a mesh are joined; many meshes have the same.
struct Topology {
    /// How many corners there are.
    let corners: Int
    /// How many triangles.
    let triangles: Int
    /// `,"Faces":[…]}`: the end of a mesh.
    let text: [UInt8]

    init(corners: Int, triangles: [(Int, Int, Int)]) {
        self.corners = corners
        self.triangles = triangles.count
        var text = DocumentText()
        text.add(#","Faces":["#)
        for (number, triangle) in triangles.enumerated() {
            text.add("\(number > 0 ? "," : "")3,\(triangle.0),\(triangle.1),\(triangle.2)")
        }
        text.add("]}")
        self.text = text.bytes
    }

    /// A prism over polygons with corners 0, 1, 2 …, whose ends are made of the given triangles.
    static func prism(loops: [[Int]], ends: [(Int, Int, Int)]) -> Topology {
        let count = loops.reduce(0) { $0 + $1.count }
        var triangles = ends.map { ($0.0, $0.2, $0.1) }
        triangles += ends.map { ($0.0 + count, $0.1 + count, $0.2 + count) }
        for loop in loops {
            for (a, b) in zip(loop, loop.dropFirst() + loop.prefix(1)) {
                triangles += [(a, b, b + count), (a, b + count, a + count)]
            }
        }
        return Topology(corners: count * 2, triangles: triangles)
    }

    static let box = prism(loops: [[0, 1, 2, 3]], ends: [(0, 1, 2), (0, 2, 3)])
    /// An L.
    static let angle = prism(loops: [[0, 1, 2, 3, 4, 5]], ends: [(0, 1, 2), (0, 2, 3), (0, 3, 5), (3, 4, 5)])
    /// A wall around a door: corners from below left against the clock, around the door.
    static let gate = prism(
        loops: [[0, 1, 2, 3, 4, 5, 6, 7]],
        ends: [(0, 1, 6), (0, 6, 7), (1, 2, 5), (1, 5, 6), (2, 3, 4), (2, 4, 5)])
    /// A wall around a window: the outer four corners, then the inner four.
    static let frame = prism(
        loops: [[0, 1, 2, 3], [7, 6, 5, 4]],
        ends: [(0, 1, 5), (0, 5, 4), (1, 2, 6), (1, 6, 5), (2, 3, 7), (2, 7, 6), (3, 0, 4), (3, 4, 7)])
    static func round(_ sides: Int) -> Topology {
        prism(loops: [Array(0..<sides)], ends: (1..<sides - 1).map { (0, $0, $0 + 1) })
    }
}

/// A closed mesh of rings between two poles, `2 × rings × sides` triangles.
struct Ball {
    let topology: Topology
    /// x, y, z of each corner on the unit ball.
    let directions: [(Double, Double, Double)]

    init(rings: Int, sides: Int) {
        var directions = [(0.0, 0.0, -1.0)]
        for ring in 1...rings {
            let height = Double.pi * (Double(ring) / Double(rings + 1) - 0.5)
            for side in 0..<sides {
                let turn = 2 * Double.pi * Double(side) / Double(sides)
                directions.append((cos(height) * cos(turn), cos(height) * sin(turn), sin(height)))
            }
        }
        directions.append((0, 0, 1))
        var triangles: [(Int, Int, Int)] = []
        let top = 1 + rings * sides
        for side in 0..<sides {
            let next = (side + 1) % sides
            triangles.append((0, 1 + next, 1 + side))
            for ring in 0..<rings - 1 {
                let (a, b) = (1 + ring * sides + side, 1 + ring * sides + next)
                triangles += [(a, b, b + sides), (a, b + sides, a + sides)]
            }
            triangles.append((top - sides + side, top - sides + next, top))
        }
        self.directions = directions
        topology = Topology(corners: top + 1, triangles: triangles)
    }

    static let all = [
        Ball(rings: 6, sides: 10), Ball(rings: 8, sides: 14), Ball(rings: 10, sides: 16), Ball(rings: 12, sides: 20),
        Ball(rings: 14, sides: 26), Ball(rings: 7, sides: 12), Ball(rings: 9, sides: 14), Ball(rings: 11, sides: 18),
    ]
}

/// Meshes as they stand in a document.
extension DocumentText {
    private mutating func begin(color: UInt32) {
        add(#"{"Color":"#)
        add(Int(color))
        add(#","Vertices":["#)
    }

    private mutating func corner(_ x: Int, _ y: Int, _ z: Int, first: Bool = false) {
        if !first { bytes.append(UInt8(ascii: ",")) }
        add(thousandths: x)
        bytes.append(UInt8(ascii: ","))
        add(thousandths: y)
        bytes.append(UInt8(ascii: ","))
        add(thousandths: z)
    }

    private mutating func end(_ topology: Topology) {
        bytes.append(UInt8(ascii: "]"))
        add(topology.text)
    }

    /// A prism over an outline that lies on the ground, upright; thousandths.
    mutating func prism<let corners: Int>(
        _ outline: InlineArray<corners, (Int, Int)>, from below: Int = 0, to above: Int, _ topology: Topology,
        color: UInt32
    ) {
        begin(color: color)
        for index in 0..<corners { corner(outline[index].0, outline[index].1, below, first: index == 0) }
        for index in 0..<corners { corner(outline[index].0, outline[index].1, above) }
        end(topology)
    }

    /// A prism over an outline that stands, to the depth of a wall; thousandths.
    mutating func standing<let corners: Int>(
        _ outline: InlineArray<corners, (Int, Int)>, from front: Int = 0, to back: Int, _ topology: Topology,
        color: UInt32
    ) {
        begin(color: color)
        for index in 0..<corners { corner(outline[index].0, front, outline[index].1, first: index == 0) }
        for index in 0..<corners { corner(outline[index].0, back, outline[index].1) }
        end(topology)
    }

    mutating func box(_ x: Int, _ y: Int, _ z: Int, color: UInt32) {
        prism([(0, 0), (x, 0), (x, y), (0, y)], to: z, .box, color: color)
    }

    /// A round bar along x.
    mutating func bar(radius: Double, length: Int, sides: [(Double, Double)], _ topology: Topology, color: UInt32) {
        begin(color: color)
        for end in 0..<2 {
            for (index, side) in sides.enumerated() {
                corner(
                    end * length, Int((side.0 * radius).rounded()), Int((side.1 * radius).rounded()),
                    first: end == 0 && index == 0)
            }
        }
        end(topology)
    }

    /// An uneven ball that stands on the ground.
    mutating func ball(_ ball: Ball, radii: (Int, Int, Int), _ random: inout Random, color: UInt32) {
        begin(color: color)
        for (index, direction) in ball.directions.enumerated() {
            let size = 0.9 + Double(random.next() >> 44) * 0x1p-20 * 0.2
            corner(
                Int(direction.0 * size * Double(radii.0)), Int(direction.1 * size * Double(radii.1)),
                Int((direction.2 * size + 1.1) * Double(radii.2)), first: index == 0)
        }
        end(ball.topology)
    }
}
