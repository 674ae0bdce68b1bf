import BuildingModel
import IFC
import STEP

/// Points, directions and placements that many objects use, written once.
struct SharedGeometry {
    /// More different directions than this are written again instead of remembered, so that memory stays flat.
    private static let directionLimit = 4096

    private var directions: [Direction: InstanceName] = [:]
    private var origin: InstanceName?
    private var identity: InstanceName?
    private var identityOperator: InstanceName?

    /// The placement that changes nothing.
    mutating func worldOrigin(_ writer: inout STEPWriter) throws -> InstanceName {
        if let identity { return identity }
        let name = try writer.add(Axis2Placement3D(location: try zero(&writer)))
        identity = name
        return name
    }

    /// The transformation operator that changes nothing.
    mutating func unchanged(_ writer: inout STEPWriter) throws -> InstanceName {
        if let identityOperator { return identityOperator }
        let name = try writer.add(
            TransformationOperator3D(
                axis1: nil, axis2: nil, origin: try zero(&writer), axis3: nil, scales: nil))
        identityOperator = name
        return name
    }

    /// The point 0, 0, 0.
    mutating func zero(_ writer: inout STEPWriter) throws -> InstanceName {
        if let origin { return origin }
        let name = try writer.add(CartesianPoint(0, 0, 0))
        origin = name
        return name
    }

    /// A direction; the same one is written once.
    mutating func direction(_ x: Double, _ y: Double, _ z: Double, _ writer: inout STEPWriter) throws -> InstanceName {
        let direction = Direction(x, y, z)
        if let name = directions[direction] { return name }
        let name = try writer.add(direction)
        if directions.count < Self.directionLimit { directions[direction] = name }
        return name
    }

    /// The placement of a rigid transform.
    mutating func placement(_ rigid: Transform, unit: LengthUnit, _ writer: inout STEPWriter) throws -> InstanceName {
        let location = (unit.rounded(rigid[0, 3]), unit.rounded(rigid[1, 3]), unit.rounded(rigid[2, 3]))
        let isAtOrigin = location == (0, 0, 0)
        let turn = rigid.turn
        if isAtOrigin && turn == nil { return try worldOrigin(&writer) }
        let point =
            isAtOrigin ? try zero(&writer) : try writer.add(CartesianPoint(location.0, location.1, location.2))
        guard let turn else { return try writer.add(Axis2Placement3D(location: point)) }
        return try writer.add(
            Axis2Placement3D(
                location: point, axis: try direction(turn.z.0, turn.z.1, turn.z.2, &writer),
                reference: try direction(turn.x.0, turn.x.1, turn.x.2, &writer)))
    }
}

extension Transform {
    /// The images of x and z of a rigid transform, without the noise of multiplication; nil when they stay where they are.
    fileprivate var turn: (x: (Double, Double, Double), z: (Double, Double, Double))? {
        let x = (clean(0, 0), clean(1, 0), clean(2, 0))
        let z = (clean(0, 2), clean(1, 2), clean(2, 2))
        return x == (1, 0, 0) && z == (0, 0, 1) ? nil : (x, z)
    }

    /// An element of the linear part, to 14 places: 5e-15 of a turn is half a nanometre at 100 km.
    private func clean(_ row: Int, _ column: Int) -> Double {
        let rounded = Double.rounded(self[row, column], places: 14)
        return rounded == 0 ? 0 : rounded
    }
}
