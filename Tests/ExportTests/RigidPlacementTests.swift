import BuildingModel
import Testing

@testable import Export

/// A transform is a placement and what is left over for the shape.
@Suite struct RigidPlacementTests {
    @Test(
        arguments: [
            ([1, 0, 0, 5, 0, 1, 0, 0, 0, 0, 1, 0], true), ([0, -1, 0, 5, 1, 0, 0, 0, 0, 0, 1, 0], true),
            ([2, 0, 0, 5, 0, 2, 0, 0, 0, 0, 2, 0], false), ([-1, 0, 0, 5, 0, 1, 0, 0, 0, 0, 1, 0], false),
            ([1, 0.5, 0, 5, 0, 1, 0, 0, 0, 0, 1, 0], false),
        ] as [([Double], Bool)])
    func aPlacementIsTakenApartWithoutLoss(rows: [Double], isRigid: Bool) {
        var transform = Transform.identity
        for index in 0..<12 { transform.rows[index] = rows[index] }
        let placement = RigidPlacement(transform)
        #expect((placement.residual == nil) == isRigid)
        #expect(placement.rigid.isRigid)
        let whole = placement.residual.map { placement.rigid * $0 } ?? placement.rigid
        for index in 0..<12 { #expect((whole.rows[index] - rows[index]).magnitude < 1e-12) }
    }
}
