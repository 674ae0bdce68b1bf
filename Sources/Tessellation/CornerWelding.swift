/// Numbers equal corners the same, in the order in which they appear.
///
/// An open table of indices: a corner lies at its hash or in the next free place behind it. What comes out does not
/// depend on the hash, which is seeded anew in every process, so that no document can aim at one place.
struct CornerWelding {
    /// x, y, z of each different corner, as it was first met.
    private(set) var coordinates: [Double] = []
    /// The number of the corner at each place, from 1; 0 where there is none.
    private var table: [UInt32]

    private static let seed = UInt64.random(in: .min ... .max)
    private let seed = Self.seed

    /// - Parameter corners: how many will be added at most; there is room for no more.
    init(corners: Int) {
        var size = 16
        while size < corners * 2 { size *= 2 }
        table = [UInt32](repeating: 0, count: size)
        coordinates.reserveCapacity(corners * 3)
    }

    /// The index of a corner, from 0.
    mutating func index(of x: Double, _ y: Double, _ z: Double) -> Int32 {
        let mask = table.count - 1
        var place = Int(truncatingIfNeeded: hash(x, y, z)) & mask
        while table[place] != 0 {
            let known = Int(table[place] - 1)
            if coordinates[known * 3] == x, coordinates[known * 3 + 1] == y, coordinates[known * 3 + 2] == z {
                return Int32(truncatingIfNeeded: known)
            }
            place = (place + 1) & mask
        }
        let index = coordinates.count / 3
        table[place] = UInt32(index + 1)
        coordinates.append(x)
        coordinates.append(y)
        coordinates.append(z)
        return Int32(index)
    }

    private func hash(_ x: Double, _ y: Double, _ z: Double) -> UInt64 {
        // Adding 0 turns -0 into 0, which is equal to it.
        var hash = Self.mixed((x + 0).bitPattern ^ seed)
        hash = Self.mixed((y + 0).bitPattern ^ hash)
        return Self.mixed((z + 0).bitPattern ^ hash)
    }

    /// The halves of a product of full width, folded into one.
    private static func mixed(_ value: UInt64) -> UInt64 {
        let (high, low) = value.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
        return high ^ low
    }
}
