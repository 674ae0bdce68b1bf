import BuildingModel
import Tessellation

/// A transform taken apart into what an IFC placement can say and what has to go into the shape.
struct RigidPlacement {
    /// A turn and a shift.
    let rigid: Transform
    /// What is left, to be applied before the rigid part: scales, shears and mirrors; nil when there is nothing left.
    let residual: Transform?

    init(_ transform: Transform) {
        if transform.isRigid {
            rigid = transform
            residual = nil
            return
        }
        // Gram and Schmidt on the columns; a placement is right-handed by definition, so a mirror stays in the residual.
        var x = transform.column(0)
        var y = transform.column(1)
        x = normalized(x) ?? (1, 0, 0)
        y = normalized(y - x * dot(x, y)) ?? perpendicular(to: x)
        let z = cross(x, y)
        var rigid = Transform.identity
        for row in 0..<3 {
            rigid[row, 0] = component(x, row)
            rigid[row, 1] = component(y, row)
            rigid[row, 2] = component(z, row)
            rigid[row, 3] = transform[row, 3]
        }
        self.rigid = rigid
        residual = rigid.rigidInverse * transform
    }
}

extension Transform {
    /// Whether the linear part is a turn, up to the noise of the matrices that tools write.
    var isRigid: Bool {
        for first in 0..<3 {
            for second in first..<3 {
                let expected: Double = first == second ? 1 : 0
                if (dot(column(first), column(second)) - expected).magnitude > 1e-7 { return false }
            }
        }
        return determinant > 0
    }

    /// Column 0, 1 or 2 of the linear part.
    func column(_ column: Int) -> Vector {
        (self[0, column], self[1, column], self[2, column])
    }
}

private func component(_ vector: Vector, _ row: Int) -> Double {
    row == 0 ? vector.0 : row == 1 ? vector.1 : vector.2
}
