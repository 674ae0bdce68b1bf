extension RecordReader {
    /// A string from quote to quote: how many bytes stand between, and how many characters they mean (6.4.3).
    mutating func readString() throws(Fault) -> (bytes: Int, characters: Int) {
        guard take(UInt8(ascii: "'")) else { throw Fault(.stringForm, "A string does not begin with a quote.") }
        let start = position
        var extra = 0
        while position < text.count {
            let byte = next
            position += 1
            if byte > UInt8(ascii: "'"), byte != UInt8(ascii: "\\") { continue }
            if byte == UInt8(ascii: "'") {
                guard next == UInt8(ascii: "'") else {
                    return (position - 1 - start, position - 1 - start - extra)
                }
                position += 1
                extra += 1
            } else if byte == UInt8(ascii: "\\") {
                let from = position - 1
                let characters = try readEscape()
                extra += position - from - characters
            } else if byte == 0x0a {
                break
            }
        }
        throw Fault(.stringForm, "A string does not end.")
    }

    /// What follows a backslash; answers how many characters it means.
    private mutating func readEscape() throws(Fault) -> Int {
        if take(UInt8(ascii: "\\")) { return 1 }
        guard take(UInt8(ascii: "X")), next == UInt8(ascii: "2") || next == UInt8(ascii: "4") else {
            throw Fault(.stringEscape, "A backslash begins no escape of ISO 10303-21.")
        }
        let digits = next == UInt8(ascii: "2") ? 4 : 8
        position += 1
        guard take(UInt8(ascii: "\\")) else { throw Fault(.stringEscape, "An escape lacks its backslash.") }
        var characters = 0
        while next != UInt8(ascii: "\\") {
            var value: UInt32 = 0
            for _ in 0..<digits {
                let byte = next
                guard byte &- 48 < 10 || byte &- 65 < 6 else {
                    throw Fault(
                        .stringEscape,
                        "An escape holds something else than whole groups of upper-case hexadecimal digits.")
                }
                value = value << 4 | UInt32(byte &- 48 < 10 ? byte &- 48 : byte &- 55)
                position += 1
            }
            guard Unicode.Scalar(value) != nil, digits == 4 || value > 0xffff else {
                throw Fault(.stringEscape, "An escape names no character, or one of the other form.")
            }
            characters += 1
        }
        guard characters > 0, position + 3 < text.count, text[position + 1] == UInt8(ascii: "X"),
            text[position + 2] == UInt8(ascii: "0"), text[position + 3] == UInt8(ascii: "\\")
        else { throw Fault(.stringEscape, "An escape does not end with \\X0\\.") }
        position += 4
        return characters
    }

    /// A number with a point (6.4.2); answers whether it is below 0.
    mutating func readReal() throws(Fault) -> Bool {
        let start = position
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
        let isSigned = position > start && text[start] == UInt8(ascii: "-")
        let digits = position
        var seen: UInt8 = 0
        skipDigits(&seen)
        guard position > digits else { throw numberFault() }
        guard take(UInt8(ascii: ".")) else { throw Fault(.realForm, "A real number has no point.") }
        skipDigits(&seen)
        if take(UInt8(ascii: "E")) {
            if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
            guard next &- 48 < 10 else { throw Fault(.realForm, "An exponent has no digits.") }
            var exponent: UInt8 = 0
            skipDigits(&exponent)
        }
        guard endsToken else { throw Fault(.realForm, "A real number is followed by something else.") }
        return isSigned && seen != 0
    }

    /// Steps over digits; a bit of `seen` is set where one of them is not 0.
    @inline(__always) private mutating func skipDigits(_ seen: inout UInt8) {
        while next &- 48 < 10 {
            seen |= next & 15
            position += 1
        }
    }

    /// A whole number with or without sign; answers whether it is below 0.
    mutating func readInteger() throws(Fault) -> Bool {
        let start = position
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
        let isSigned = position > start && text[start] == UInt8(ascii: "-")
        let digits = position
        var seen: UInt8 = 0
        skipDigits(&seen)
        guard position > digits else { throw numberFault() }
        guard endsToken else { throw Fault(.integerForm, "A whole number is followed by something else.") }
        return isSigned && seen != 0
    }

    /// A number with or without a point.
    mutating func readNumber() throws(Fault) -> Bool {
        var end = position
        if text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "+") { end += 1 }
        while text[end] &- 48 < 10 { end += 1 }
        let isReal = text[end] == UInt8(ascii: ".")
        return isReal ? try readReal() : try readInteger()
    }

    /// What is wrong where no digit stands: NaN and its like look like numbers, a text does not.
    private func numberFault() -> Fault {
        let byte = next
        return byte == UInt8(ascii: "'") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "(")
            ? Fault(.attributeType, "A number is expected.") : Fault(.realForm, "A number has no digits.")
    }

    @inline(__always) private var endsToken: Bool {
        switch next {
        case UInt8(ascii: ","), UInt8(ascii: ")"), 0x20, 0x0a, UInt8(ascii: ";"): true
        default: false
        }
    }
}
