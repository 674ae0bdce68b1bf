extension [UInt8] {
    /// Appends text as a STRING (ISO 10303-21, 6.4.3): quotes and backslashes doubled, everything outside printable ASCII in
    /// `\X2\` runs, what lies above U+FFFF in `\X4\` runs.
    mutating func appendString(_ text: String) {
        append(UInt8(ascii: "'"))
        let isPlain = text.utf8.allSatisfy {
            (0x20...0x7e).contains($0) && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { append(contentsOf: text.utf8) }
        if !isPlain { appendEscaped(text) }
        append(UInt8(ascii: "'"))
    }

    private enum Run {
        case plain, fourDigits, eightDigits
    }

    private mutating func appendEscaped(_ text: String) {
        var run = Run.plain
        for scalar in text.unicodeScalars {
            let wanted: Run =
                scalar.value > 0xffff ? .eightDigits : (0x20...0x7e).contains(scalar.value) ? .plain : .fourDigits
            if wanted != run {
                if run != .plain { append(contentsOf: #"\X0\"#.utf8) }
                switch wanted {
                case .plain: break
                case .fourDigits: append(contentsOf: #"\X2\"#.utf8)
                case .eightDigits: append(contentsOf: #"\X4\"#.utf8)
                }
                run = wanted
            }
            switch wanted {
            case .plain:
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                append(byte)
                if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") { append(byte) }
            case .fourDigits: appendHex(scalar.value, digits: 4)
            case .eightDigits: appendHex(scalar.value, digits: 8)
            }
        }
        if run != .plain { append(contentsOf: #"\X0\"#.utf8) }
    }

    private mutating func appendHex(_ value: UInt32, digits: Int) {
        for position in (0..<digits).reversed() {
            let digit = UInt8(truncatingIfNeeded: value >> UInt32(position * 4) & 15)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
