internal import Tessellation

/// Numbers, exactly as strtod reads them.
extension JSONReader {
    /// A number as it is written.
    struct Numeral {
        /// Its digits without sign.
        var decimal: ExactDecimal
        /// Whether a minus stands before it.
        var isNegative: Bool
        /// Whether it has neither point nor exponent.
        var isWhole: Bool
        /// Where it stands.
        var range: Range<Int>
    }

    /// Reads a number's digits.
    mutating func numeral() throws -> Numeral {
        guard try kind() == .number else { throw JSONFault(reason: "this is not a number") }
        let start = position
        var decimal = ExactDecimal()
        func isDigit(_ place: Int) -> Bool { place < end && bytes[place] &- 48 < 10 }
        let isNegative = bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        guard isDigit(position) else { throw unexpected("a digit") }
        if bytes[position] == UInt8(ascii: "0") {
            position += 1
            guard !isDigit(position) else { throw JSONFault(reason: "a number must not begin with a spare zero") }
        } else {
            while isDigit(position) {
                decimal.append(bytes[position] &- 48)
                position += 1
            }
        }
        var isWhole = true
        if position < end, bytes[position] == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            guard isDigit(position) else { throw unexpected("a digit") }
            while isDigit(position) {
                decimal.append(bytes[position] &- 48)
                decimal.exponent -= 1
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
            decimal.exponent += sign * power
        }
        return Numeral(decimal: decimal, isNegative: isNegative, isWhole: isWhole, range: start..<position)
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
        guard numeral.isWhole, numeral.decimal.isComplete else { return nil }
        if numeral.isNegative {
            return numeral.decimal.digits <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- numeral.decimal.digits) : nil
        }
        return Int64(exactly: numeral.decimal.digits)
    }

    /// The double nearest to a numeral.
    func value(of numeral: Numeral) throws -> Double {
        if let value = numeral.decimal.value { return numeral.isNegative ? -value : value }
        let text = text(of: numeral.range)
        guard let value = Double(text), value.isFinite else {
            throw JSONFault(reason: "\(text.prefix(40)) is too large for a number")
        }
        return value
    }

    /// The bytes of a range.
    func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
