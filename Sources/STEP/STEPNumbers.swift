extension [UInt8] {
    /// Appends a whole number in decimal.
    @inlinable mutating func appendDecimal(_ value: Int) {
        var rest = value.magnitude
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var first = 20
        repeat {
            first -= 1
            digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if value < 0 { append(UInt8(ascii: "-")) }
        for index in first..<20 { append(digits[index]) }
    }

    /// Appends a finite number as REAL (ISO 10303-21, 6.4.2): shortest digits that read back the same, always a point, exponent with `E`.
    mutating func appendReal(_ value: Double) {
        // Any decimal of at most 15 significant digits names a Double uniquely, so where the number is one with at most six
        // places this is the shortest form; it needs no text in between.
        let scaled = value * 1e6
        if scaled.magnitude < 1e15 {
            let rounded = scaled.rounded()
            if rounded / 1e6 == value {
                return appendMillionths(Int(rounded))
            }
        }
        var text = value.description
        text.withUTF8 { digits in
            guard let exponent = unsafe digits.firstIndex(of: UInt8(ascii: "e")) else {
                let isWhole =
                    unsafe digits.count > 2 && digits[digits.count - 1] == UInt8(ascii: "0")
                    && digits[digits.count - 2] == UInt8(ascii: ".")
                unsafe append(contentsOf: digits.prefix(digits.count - (isWhole ? 1 : 0)))
                return
            }
            let mantissa = unsafe digits[..<exponent]
            unsafe append(contentsOf: mantissa)
            if unsafe !mantissa.contains(UInt8(ascii: ".")) { append(UInt8(ascii: ".")) }
            append(UInt8(ascii: "E"))
            unsafe append(contentsOf: digits[(exponent + 1)...])
        }
    }

    private mutating func appendMillionths(_ millionths: Int) {
        let whole = millionths / 1_000_000
        var fraction = (millionths % 1_000_000).magnitude
        if millionths < 0 && whole == 0 { append(UInt8(ascii: "-")) }
        appendDecimal(whole)
        append(UInt8(ascii: "."))
        var place: UInt = 100_000
        while fraction > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / place))
            fraction %= place
            place /= 10
        }
    }
}
