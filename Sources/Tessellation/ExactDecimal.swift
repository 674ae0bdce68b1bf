/// Digits and a power of ten, whose double is exact with one rounding where both are small.
package struct ExactDecimal {
    /// The digits as a whole number.
    package private(set) var digits: UInt64 = 0
    /// The power of ten they are multiplied with.
    package var exponent = 0
    /// Whether all digits fitted.
    package private(set) var isComplete = true

    package init() {}

    /// Adds a digit (0…9) at the end.
    @inline(__always) package mutating func append(_ digit: UInt8) {
        let (tenfold, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tenfold.addingReportingOverflow(UInt64(digit))
        if overflow || carry { isComplete = false } else { digits = sum }
    }

    /// The nearest double; nil where finding it takes longer numbers than these.
    package var value: Double? {
        guard isComplete else { return nil }
        if digits <= 1 << 53, exponent.magnitude <= 22 {
            // Both factors are exact doubles, so the result is rounded only once.
            return exponent < 0
                ? Double(digits) / Self.powersOfTen[-exponent] : Double(digits) * Self.powersOfTen[exponent]
        }
        return exponent <= 0 && exponent >= -19 ? quotient : nil
    }

    /// Digits above 2^53 divided by a power of ten that fits into 64 bits, rounded only once.
    private var quotient: Double {
        var divisor: UInt64 = 1
        for _ in 0..<(-exponent) { divisor *= 10 }
        let (left, right) = (digits.leadingZeroBitCount, divisor.leadingZeroBitCount)
        let numerator = digits << UInt64(left)
        // 63 or 64 bits of the quotient; the last one stands for everything behind it too.
        let (bits, rest) = (divisor << UInt64(right)).dividingFullWidth((numerator >> 1, numerator << 63))
        return Double(sign: .plus, exponent: right - left - 63, significand: Double(rest == 0 ? bits : bits | 1))
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
