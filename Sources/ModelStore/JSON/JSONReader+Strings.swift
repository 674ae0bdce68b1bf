/// Texts and their escapes.
extension JSONReader {
    /// Reads a string.
    mutating func string() throws -> String {
        guard try kind() == .string else { throw JSONFault(reason: "this is not a text") }
        position += 1
        let start = position
        var isASCII = true
        while true {
            passPlainCharacters()
            guard position < end else { throw JSONFault(reason: "the text ends within a string") }
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let range = start..<position
                position += 1
                return try isASCII ? text(of: range) : validated(bytes[range])
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw JSONFault(reason: "a text holds the control character \(byte)") }
            isASCII = false
            position += 1
        }
    }

    private func validated(_ utf8: some Collection<UInt8>) throws -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else { throw JSONFault(reason: "a text is not UTF-8") }
        return text
    }

    /// Goes on where the first backslash stands.
    private mutating func escapedString(from start: Int) throws -> String {
        var utf8 = Array(bytes[start..<position])
        while position < end {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return try validated(utf8)
            case UInt8(ascii: "\\"): try appendEscape(to: &utf8)
            case 0..<0x20: throw JSONFault(reason: "a text holds the control character \(byte)")
            default: utf8.append(byte)
            }
        }
        throw JSONFault(reason: "the text ends within a string")
    }

    private mutating func appendEscape(to utf8: inout [UInt8]) throws {
        guard position < end else { throw JSONFault(reason: "the text ends within a string") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): utf8.append(byte)
        case UInt8(ascii: "b"): utf8.append(0x08)
        case UInt8(ascii: "f"): utf8.append(0x0c)
        case UInt8(ascii: "n"): utf8.append(0x0a)
        case UInt8(ascii: "r"): utf8.append(0x0d)
        case UInt8(ascii: "t"): utf8.append(0x09)
        case UInt8(ascii: "u"):
            var code = try hexQuad()
            if (0xd800..<0xdc00).contains(code) {
                guard position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
                    bytes[position + 1] == UInt8(ascii: "u")
                else { throw JSONFault(reason: "a text holds half a surrogate pair") }
                position += 2
                let low = try hexQuad()
                guard (0xdc00..<0xe000).contains(low) else {
                    throw JSONFault(reason: "a text holds half a surrogate pair")
                }
                code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
            }
            guard code != 0 else {
                // SQLite would end the text there without a word, and ISO 10303-21 has no way to write it that readers keep.
                throw JSONFault(reason: "a text holds U+0000, which no IFC file can hold")
            }
            guard let scalar = Unicode.Scalar(code) else {
                throw JSONFault(reason: "a text holds half a surrogate pair")
            }
            utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw JSONFault(reason: "a text holds an unknown escape")
        }
    }

    private mutating func hexQuad() throws -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard position < end, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue,
                bytes[position] < 0x80
            else { throw JSONFault(reason: "\\u is not followed by four hexadecimal digits") }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }
}
