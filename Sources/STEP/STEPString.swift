extension TextBuffer {
    /// Appends text as a STRING (ISO 10303-21, 6.4.3): quotes and backslashes doubled, everything outside printable ASCII in
    /// `\X2\` runs, what lies above U+FFFF in `\X4\` runs.
    @usableFromInline package mutating func append(string text: String) {
        var text = text
        text.withUTF8 { unsafe append(string: $0) }
    }

    /// Appends the text of these UTF-8 bytes as a STRING; what is no UTF-8 in them becomes U+FFFD.
    @usableFromInline package mutating func append(string utf8: UnsafeBufferPointer<UInt8>) {
        reserve(utf8.count + 2)
        append(UInt8(ascii: "'"))
        if unsafe Self.isPlain(utf8) { unsafe append(utf8) } else { unsafe appendEscaped(utf8) }
        append(UInt8(ascii: "'"))
    }

    /// Whether every byte stands for itself in a STRING.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var isPlain = true
        // To the end in any case, so that many bytes are looked at in one step.
        for place in bytes.indices {
            let byte = unsafe bytes[place]
            let isPrintable = byte &- 0x20 <= 0x7e - 0x20
            isPlain = isPlain && isPrintable && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "\\")
        }
        return isPlain
    }

    private enum Run {
        case plain, fourDigits, eightDigits
    }

    @inline(never) private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var run = Run.plain
        var decoder = UTF8()
        var iterator = unsafe bytes.makeIterator()
        // No String of it: there is one such text for most objects of a model that is not in English.
        scalars: while true {
            let scalar: Unicode.Scalar
            switch unsafe decoder.decode(&iterator) {
            case .scalarValue(let next): scalar = next
            case .error: scalar = "\u{FFFD}"
            case .emptyInput: break scalars
            }
            let wanted: Run =
                scalar.value > 0xffff ? .eightDigits : (0x20...0x7e).contains(scalar.value) ? .plain : .fourDigits
            if wanted != run {
                if run != .plain { append(#"\X0\"#) }
                switch wanted {
                case .plain: break
                case .fourDigits: append(#"\X2\"#)
                case .eightDigits: append(#"\X4\"#)
                }
                run = wanted
            }
            switch wanted {
            case .plain:
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                append(byte)
                if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") { append(byte) }
            case .fourDigits: append(hex: scalar.value, digits: 4)
            case .eightDigits: append(hex: scalar.value, digits: 8)
            }
        }
        if run != .plain { append(#"\X0\"#) }
    }

    private mutating func append(hex value: UInt32, digits: Int) {
        for position in (0..<digits).reversed() {
            let digit = UInt8(truncatingIfNeeded: value >> UInt32(position * 4) & 15)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
