/// Three coordinates.
package typealias Vector = (Double, Double, Double)

package func dot(_ left: Vector, _ right: Vector) -> Double {
    left.0 * right.0 + left.1 * right.1 + left.2 * right.2
}

package func cross(_ left: Vector, _ right: Vector) -> Vector {
    (
        left.1 * right.2 - left.2 * right.1, left.2 * right.0 - left.0 * right.2, left.0 * right.1 - left.1 * right.0
    )
}

package func - (left: Vector, right: Vector) -> Vector { (left.0 - right.0, left.1 - right.1, left.2 - right.2) }
package func + (left: Vector, right: Vector) -> Vector { (left.0 + right.0, left.1 + right.1, left.2 + right.2) }
package func * (left: Vector, right: Double) -> Vector { (left.0 * right, left.1 * right, left.2 * right) }

/// The vector of length 1 in the same direction; nil when the length is 0 or no number.
package func normalized(_ vector: Vector) -> Vector? {
    let length = dot(vector, vector).squareRoot()
    return length > 0 && length.isFinite ? vector * (1 / length) : nil
}

/// Some vector of length 1 at a right angle to one of length 1.
package func perpendicular(to vector: Vector) -> Vector {
    let helper: Vector = vector.0.magnitude < 0.9 ? (1, 0, 0) : (0, 1, 0)
    return normalized(cross(vector, helper)) ?? (0, 0, 1)
}
