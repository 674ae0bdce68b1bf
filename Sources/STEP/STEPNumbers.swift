extension [UInt8] {
    /// Appends a whole number in decimal.
    package mutating func appendDecimal(_ value: Int) {
        append(addingCapacity: OutputSpan<UInt8>.longestNumber) { (out: inout OutputSpan<UInt8>) in
            out.appendDecimal(value)
        }
    }

    /// Appends a finite number as REAL (ISO 10303-21, 6.4.2).
    package mutating func appendReal(_ value: Double) {
        append(addingCapacity: OutputSpan<UInt8>.longestNumber) { (out: inout OutputSpan<UInt8>) in
            out.appendReal(value)
        }
    }
}

/// The numbers whose shortest text needs no search for it.
///
/// Any decimal of at most 15 significant digits names a Double uniquely, so where the number is one its text is that decimal.
package enum DecimalText {
    /// How many millionths a number is; nil where it is no whole number of them, or has too many digits.
    @inlinable package static func millionths(_ value: Double) -> Int? {
        let scaled = value * 1e6
        guard scaled.magnitude < 1e15 else { return nil }
        let rounded = scaled.rounded()
        return rounded / 1e6 == value ? Int(rounded) : nil
    }

    /// How many trillionths a number below a thousand is; nil where it is no whole number of them, has too many digits, or has
    /// an exponent in its shortest form.
    @inlinable package static func trillionths(_ value: Double) -> Int? {
        guard value.magnitude < 1_000, value.magnitude >= 1e-4 else { return nil }
        let rounded = (value * 1e12).rounded()
        return rounded.magnitude < 1e15 && rounded / 1e12 == value ? Int(rounded) : nil
    }
}

/// Numbers into room that is there already.
extension OutputSpan<UInt8> {
    /// The bytes that any number fits into: a sign, 17 digits, a point and an exponent of four, or a sign, 19 digits and a point.
    package static var longestNumber: Int { 32 }

    /// Appends a whole number in decimal.
    @inline(__always) package mutating func appendDecimal(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        appendDecimal(value.magnitude)
    }

    /// Appends a finite number as REAL (ISO 10303-21, 6.4.2): shortest digits that read back the same, always a point, exponent with `E`.
    mutating func appendReal(_ value: Double) {
        if let millionths = DecimalText.millionths(value) {
            append(millionths: millionths)
        } else if let trillionths = DecimalText.trillionths(value) {
            append(trillionths: trillionths)
        } else {
            appendShortest(value)
        }
    }

    @inline(never) private mutating func appendShortest(_ value: Double) {
        let text = value.description.utf8
        // `12.0` is `12.` in a STEP file.
        let isWhole = text.reversed().starts(with: [UInt8(ascii: "0"), UInt8(ascii: ".")])
        var hasPoint = false
        for byte in isWhole ? text.dropLast() : text[...] {
            if byte == UInt8(ascii: "e") {
                if !hasPoint { append(UInt8(ascii: ".")) }
                hasPoint = true
                append(UInt8(ascii: "E"))
            } else {
                hasPoint = hasPoint || byte == UInt8(ascii: ".")
                append(byte)
            }
        }
    }
}

/// Digits into room that is there already.
extension OutputSpan<UInt8> {
    /// Needs room for up to 24 bytes.
    @inline(__always) mutating func appendDecimal(_ value: UInt) {
        if value < 10 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)) }
        if value >= 100_000_000 {
            appendDecimal(beyondEightDigits: value)
        } else {
            appendWithoutZeros(EightDigits(UInt32(truncatingIfNeeded: value)))
        }
    }

    private mutating func appendDecimal(beyondEightDigits value: UInt) {
        let (high, low) = value.quotientAndRemainder(dividingBy: 100_000_000)
        appendDecimal(high)
        append(digits: EightDigits(UInt32(truncatingIfNeeded: low)).bytes, count: 8)
    }

    /// Appends digits (0…9) that stand one to a byte, the first in the lowest; needs room for eight whatever the count.
    @inline(__always) private mutating func append(digits: UInt64, count: Int) {
        precondition(freeCapacity >= 8)
        unsafe withUnsafeMutableBufferPointer { buffer, filled in
            let text = (digits | 0x3030_3030_3030_3030).littleEndian
            unsafe UnsafeMutableRawBufferPointer(buffer).storeBytes(of: text, toByteOffset: filled, as: UInt64.self)
            filled += count
        }
    }

    /// The same without the zeros at the end.
    @inline(__always) private mutating func append(fraction digits: UInt64) {
        append(digits: digits, count: 8 - digits.leadingZeroBitCount / 8)
    }

    /// Appends a number with up to six places as REAL.
    package mutating func append(millionths: Int) {
        if millionths < 0 { append(UInt8(ascii: "-")) }
        let (whole, fraction) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        appendDecimal(whole)
        append(UInt8(ascii: "."))
        guard fraction > 0 else { return }
        append(fraction: EightDigits(UInt32(truncatingIfNeeded: fraction) * 100).bytes)
    }

    /// Appends a number with up to twelve places as REAL.
    package mutating func append(trillionths: Int) {
        if trillionths < 0 { append(UInt8(ascii: "-")) }
        let (whole, fraction) = trillionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000_000)
        appendDecimal(whole)
        append(UInt8(ascii: "."))
        let (high, low) = fraction.quotientAndRemainder(dividingBy: 10_000)
        let digits = EightDigits(UInt32(truncatingIfNeeded: high)).bytes
        guard low > 0 else { return append(fraction: digits) }
        append(digits: digits, count: 8)
        append(fraction: EightDigits(UInt32(truncatingIfNeeded: low) * 10_000).bytes)
    }

    @inline(__always) private mutating func appendWithoutZeros(_ number: EightDigits) {
        let zeros = number.bytes.trailingZeroBitCount & ~7
        append(digits: number.bytes >> UInt64(zeros), count: 8 - zeros / 8)
    }
}

/// A number below a hundred million as its eight decimal digits, all made at once.
private struct EightDigits {
    /// One digit (0…9) to a byte, the first digit in the lowest.
    let bytes: UInt64

    @inline(__always) init(_ value: UInt32) {
        // Halves of four digits, then quarters of two, then single ones, side by side in one register; each quotient
        // comes from a multiplication that is exact for numbers of that size.
        let (high, low) = value.quotientAndRemainder(dividingBy: 10_000)
        let halves = UInt64(high) | UInt64(low) << 32
        let hundreds = ((halves &* 10_486) >> 20) & 0x7f_0000_007f
        let pairs = hundreds | (halves &- hundreds &* 100) << 16
        let tens = ((pairs &* 103) >> 10) & 0x0f_000f_000f_000f
        bytes = tens | (pairs &- tens &* 10) << 8
    }
}
