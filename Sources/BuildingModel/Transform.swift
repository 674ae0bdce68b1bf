/// A placement in space: the upper three rows of a row-major 4×4 matrix, in the project's length unit.
public struct Transform: Hashable, Sendable {
    /// Twelve finite numbers, row by row; the translation stands at 3, 7 and 11.
    public var rows: InlineArray<12, Double>

    /// Makes a transform of its twelve numbers.
    public init(rows: InlineArray<12, Double>) {
        self.rows = rows
    }

    /// The transform that changes nothing.
    public static let identity = Transform(rows: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0])

    /// The element at a row (0…2) and column (0…3).
    @inlinable public subscript(row: Int, column: Int) -> Double {
        get { rows[row * 4 + column] }
        set { rows[row * 4 + column] = newValue }
    }

    /// Bitwise the same numbers.
    public static func == (left: Transform, right: Transform) -> Bool {
        (0..<12).allSatisfy { left.rows[$0] == right.rows[$0] }
    }

    /// Hashes the twelve numbers.
    public func hash(into hasher: inout Hasher) {
        for index in 0..<12 { hasher.combine(rows[index]) }
    }
}

extension Transform {
    /// First `right`, then `left`.
    public static func * (left: Transform, right: Transform) -> Transform {
        var product = Transform.identity
        for row in 0..<3 {
            for column in 0..<4 {
                product[row, column] =
                    left[row, 0] * right[0, column] + left[row, 1] * right[1, column]
                    + left[row, 2] * right[2, column] + (column == 3 ? left[row, 3] : 0)
            }
        }
        return product
    }

    /// The determinant of the linear part: 1 for a turn, negative when it mirrors, 0 when it flattens.
    public var determinant: Double {
        self[0, 0] * (self[1, 1] * self[2, 2] - self[1, 2] * self[2, 1])
            - self[0, 1] * (self[1, 0] * self[2, 2] - self[1, 2] * self[2, 0])
            + self[0, 2] * (self[1, 0] * self[2, 1] - self[1, 1] * self[2, 0])
    }

    /// The transform that undoes a rigid one; wrong for anything that is not rigid.
    public var rigidInverse: Transform {
        var inverse = Transform.identity
        for row in 0..<3 {
            for column in 0..<3 { inverse[row, column] = self[column, row] }
            inverse[row, 3] = -(self[0, row] * self[0, 3] + self[1, row] * self[1, 3] + self[2, row] * self[2, 3])
        }
        return inverse
    }

    /// The point after the transform.
    @inlinable public func apply(_ x: Double, _ y: Double, _ z: Double) -> (Double, Double, Double) {
        (
            self[0, 0] * x + self[0, 1] * y + self[0, 2] * z + self[0, 3],
            self[1, 0] * x + self[1, 1] * y + self[1, 2] * z + self[1, 3],
            self[2, 0] * x + self[2, 1] * y + self[2, 2] * z + self[2, 3]
        )
    }
}
