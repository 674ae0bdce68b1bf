/// Numbers, exactly as strtod reads them.
extension JSONReader {
    /// A number as it is written.
    struct Numeral {
        /// Its digits as a whole number, without sign and point, when they fit.
        var digits: UInt64
        /// The power of ten the digits are multiplied with.
        var exponent: Int
        /// Whether a minus stands before it.
        var isNegative: Bool
        /// Whether it has neither point nor exponent.
        var isWhole: Bool
        /// Whether `digits` holds all of them.
        var isExact: Bool
        /// Where it stands.
        var range: Range<Int>
    }

    /// Reads a number's digits.
    mutating func numeral() throws -> Numeral {
        guard try kind() == .number else { throw JSONFault(reason: "this is not a number") }
        let start = position
        var digits: UInt64 = 0
        var isExact = true
        var exponent = 0
        func isDigit(_ place: Int) -> Bool { place < end && bytes[place] &- 48 < 10 }
        func add(_ byte: UInt8) {
            let (tenfold, overflow) = digits.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.addingReportingOverflow(UInt64(byte &- 48))
            if overflow || carry { isExact = false } else { digits = sum }
        }
        let isNegative = bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        guard isDigit(position) else { throw unexpected("a digit") }
        if bytes[position] == UInt8(ascii: "0") {
            position += 1
            guard !isDigit(position) else { throw JSONFault(reason: "a number must not begin with a spare zero") }
        } else {
            while isDigit(position) {
                add(bytes[position])
                position += 1
            }
        }
        var isWhole = true
        if position < end, bytes[position] == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            guard isDigit(position) else { throw unexpected("a digit") }
            while isDigit(position) {
                add(bytes[position])
                exponent -= 1
                position += 1
            }
        }
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            position += 1
            var sign = 1
            if position < end, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                sign = bytes[position] == UInt8(ascii: "-") ? -1 : 1
                position += 1
            }
            guard isDigit(position) else { throw unexpected("a digit") }
            var power = 0
            while isDigit(position) {
                if power < 100_000 { power = power * 10 + Int(bytes[position] &- 48) }
                position += 1
            }
            exponent += sign * power
        }
        return Numeral(
            digits: digits, exponent: exponent, isNegative: isNegative, isWhole: isWhole, isExact: isExact,
            range: start..<position)
    }

    /// Reads a finite number, to the nearest double.
    mutating func double() throws -> Double {
        try value(of: numeral())
    }

    /// Reads a whole number; `3.0` is one too.
    mutating func integer() throws -> Int64 {
        let numeral = try numeral()
        if let integer = integer(of: numeral) { return integer }
        let value = try value(of: numeral)
        guard !numeral.isWhole, let integer = Int64(exactly: value) else {
            throw JSONFault(reason: "\(text(of: numeral.range)) is not a whole number of 64 bits")
        }
        return integer
    }

    /// The whole number of a numeral without point and exponent; nil where it has one or does not fit.
    func integer(of numeral: Numeral) -> Int64? {
        guard numeral.isWhole, numeral.isExact else { return nil }
        if numeral.isNegative {
            return numeral.digits <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- numeral.digits) : nil
        }
        return Int64(exactly: numeral.digits)
    }

    /// The double nearest to a numeral.
    func value(of numeral: Numeral) throws -> Double {
        // Both factors are exact doubles, so the result is rounded only once.
        if numeral.isExact, numeral.digits <= 1 << 53, abs(numeral.exponent) <= 22 {
            let digits = Double(numeral.digits)
            let value =
                numeral.exponent < 0
                ? digits / Self.powersOfTen[-numeral.exponent] : digits * Self.powersOfTen[numeral.exponent]
            return numeral.isNegative ? -value : value
        }
        let text = text(of: numeral.range)
        guard let value = Double(text), value.isFinite else {
            throw JSONFault(reason: "\(text.prefix(40)) is too large for a number")
        }
        return value
    }

    /// The bytes of a range.
    func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
