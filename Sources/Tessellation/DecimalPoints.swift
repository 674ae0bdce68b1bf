internal import STEP

/// Coordinates as whole numbers of one decimal, from which the same text is made as from themselves.
struct DecimalPoints {
    /// How many decimals stand behind the point, 0…12.
    let decimals: UInt8
    /// x, y, z of each point, none beyond 61 bits.
    let coordinates: [Int]

    /// Nil where the shortest text of a coordinate has more digits than that, or an exponent.
    init?(_ values: [Double]) {
        var numbers: [Int] = []
        numbers.reserveCapacity(values.count)
        for value in values {
            guard let millionths = DecimalText.millionths(value) else {
                guard let numbers = Self.trillionths(values) else { return nil }
                self.init(numbers, decimals: 12)
                return
            }
            numbers.append(millionths)
        }
        self.init(numbers, decimals: 6)
    }

    private static func trillionths(_ values: [Double]) -> [Int]? {
        var numbers: [Int] = []
        numbers.reserveCapacity(values.count)
        for value in values {
            if let millionths = DecimalText.millionths(value) {
                guard millionths.magnitude < 1 << 40 else { return nil }
                numbers.append(millionths * 1_000_000)
            } else {
                guard let trillionths = DecimalText.trillionths(value) else { return nil }
                numbers.append(trillionths)
            }
        }
        return numbers
    }

    /// Leaves out the decimals that are zero in all.
    private init(_ numbers: [Int], decimals: Int) {
        var shift = decimals
        for number in numbers where shift > 0 {
            while !number.isMultiple(of: Self.powersOfTen[shift]) { shift -= 1 }
        }
        self.decimals = UInt8(decimals - shift)
        let power = Self.powersOfTen[shift]
        coordinates = shift == 0 ? numbers : numbers.map { $0 / power }
    }

    static let powersOfTen = (0...12).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
