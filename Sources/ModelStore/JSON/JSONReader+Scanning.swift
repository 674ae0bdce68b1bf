internal import BuildingModel
internal import Tessellation

/// The inner loops, over bare memory: runs of plain characters, digits and identifiers.
///
/// Memory safety: every pointer is used only within its closure, and no place is read that was not compared with `end`.
/// What they do not know they leave alone, for the other methods to read or to refuse.
extension JSONReader {
    /// Moves to the first byte of a string that is not plain: a quote, a backslash, a control character or beyond ASCII.
    mutating func passPlainCharacters() {
        let (start, end) = (position, end)
        position = unsafe bytes.withUnsafeBytes { bytes in
            var place = start
            while place + 8 <= end {
                let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                // The high bit of each byte that is not plain; the lowest of them is never wrong.
                let quotes = word ^ 0x2222_2222_2222_2222
                let slashes = word ^ 0x5c5c_5c5c_5c5c_5c5c
                let special =
                    ((quotes &- Self.ones) & ~quotes | (slashes &- Self.ones) & ~slashes
                        | (word &- Self.ones &* 0x20) & ~word | word) & (Self.ones &* 0x80)
                if special != 0 { return place + special.trailingZeroBitCount / 8 }
                place += 8
            }
            while place < end {
                let byte = unsafe bytes[place]
                if byte == 0x22 || byte == 0x5c || byte < 0x20 || byte >= 0x80 { return place }
                place += 1
            }
            return place
        }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Reads a number without exponent, of so few digits that its double is found at once; nil, and nothing read, for
    /// anything else.
    mutating func plainNumber() -> Double? {
        let (start, end) = (position, end)
        var next = start
        let value: Double? = unsafe bytes.withUnsafeBufferPointer { bytes in
            var place = start
            var decimal = ExactDecimal()
            let isNegative = unsafe place < end && bytes[place] == UInt8(ascii: "-")
            if isNegative { place += 1 }
            let whole = place
            while place < end, unsafe bytes[place] &- 48 < 10 {
                unsafe decimal.append(bytes[place] &- 48)
                place += 1
            }
            // Whatever the grammar forbids is left to the careful reader.
            guard place > whole, unsafe place == whole + 1 || bytes[whole] != 48 else { return nil }
            if place < end, unsafe bytes[place] == UInt8(ascii: ".") {
                place += 1
                let fraction = place
                while place < end, unsafe bytes[place] &- 48 < 10 {
                    unsafe decimal.append(bytes[place] &- 48)
                    place += 1
                }
                guard place > fraction else { return nil }
                decimal.exponent = fraction - place
            }
            guard unsafe place >= end || bytes[place] | 0x20 != UInt8(ascii: "e"), let value = decimal.value else {
                return nil
            }
            next = place
            return isNegative ? -value : value
        }
        position = next
        return value
    }

    /// Reads a whole number of at most nine digits; nil, and nothing read, for anything else.
    mutating func plainInteger() -> Int32? {
        let (start, end) = (position, end)
        var next = start
        let value: Int32? = unsafe bytes.withUnsafeBufferPointer { bytes in
            var place = start
            var value: Int32 = 0
            let isNegative = unsafe place < end && bytes[place] == UInt8(ascii: "-")
            if isNegative { place += 1 }
            let whole = place
            while place < end, place < whole + 10, unsafe bytes[place] &- 48 < 10 {
                value = unsafe value &* 10 &+ Int32(bytes[place] &- 48)
                place += 1
            }
            guard place > whole, place < whole + 10, unsafe place == whole + 1 || bytes[whole] != 48, place < end,
                unsafe bytes[place] == UInt8(ascii: ",") || bytes[place] == UInt8(ascii: "]")
            else { return nil }
            next = place
            return isNegative ? -value : value
        }
        position = next
        return value
    }

    /// Reads a string that is a GUID; nil, and nothing read, for anything else.
    mutating func plainGUID() -> GUID? {
        guard end - position >= 38 else { return nil }
        let start = position
        let guid: GUID? = unsafe bytes.withUnsafeBufferPointer { bytes in
            guard unsafe bytes[start] == UInt8(ascii: "\""), unsafe bytes[start + 37] == UInt8(ascii: "\""),
                unsafe bytes[start + 9] == UInt8(ascii: "-"), unsafe bytes[start + 14] == UInt8(ascii: "-"),
                unsafe bytes[start + 19] == UInt8(ascii: "-"), unsafe bytes[start + 24] == UInt8(ascii: "-")
            else { return nil }
            func four(_ place: Int) -> UInt64 {
                let raw = UnsafeRawBufferPointer(bytes)
                return unsafe UInt64(
                    UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: start + place, as: UInt32.self)))
            }
            guard let first = Self.hexadecimal(four(1) | four(5) << 32),
                let second = Self.hexadecimal(four(10) | four(15) << 32),
                let third = Self.hexadecimal(four(20) | four(25) << 32),
                let last = Self.hexadecimal(four(29) | four(33) << 32)
            else { return nil }
            return GUID(high: first << 32 | second, low: third << 32 | last)
        }
        if guid != nil { position += 38 }
        return guid
    }

    /// The number that eight hexadecimal digits stand for, the first in the lowest byte; nil where one is none.
    static func hexadecimal(_ digits: UInt64) -> UInt64? {
        let low = digits & (ones &* 0x7f)
        // The high bit of each byte from 0 to 9 and of each from A to F, in whatever case.
        let decimal = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46)
        let lowercase = low | ones &* 0x20
        let letter = (lowercase &+ ones &* 0x1f) & ~(lowercase &+ ones &* 0x19)
        guard (decimal | letter) & ~digits & (ones &* 0x80) == ones &* 0x80 else { return nil }
        // A letter's sixth bit says that nine more belong to it; then halves of bytes, bytes and pairs of them are joined.
        var value = (digits & (ones &* 0x0f)) &+ (digits >> 6 & ones) &* 9
        value = (value << 4 | value >> 8) & 0x00ff_00ff_00ff_00ff
        value = (value << 8 | value >> 16) & 0x0000_ffff_0000_ffff
        return (value << 16 | value >> 32) & 0xffff_ffff
    }

    /// Reads a string that is the base64 of sixteen doubles; nil, and nothing read, for anything else.
    mutating func plainMatrix() -> InlineArray<16, Double>? {
        // 171 characters for 128 bytes, one to fill up, and the quotes.
        guard end - position >= 174 else { return nil }
        let start = position
        let numbers: InlineArray<16, Double>? = unsafe bytes.withUnsafeBufferPointer { bytes in
            guard unsafe bytes[start] == UInt8(ascii: "\""), unsafe bytes[start + 172] == UInt8(ascii: "="),
                unsafe bytes[start + 173] == UInt8(ascii: "\"")
            else { return nil }
            var numbers = InlineArray<16, Double>(repeating: 0)
            var (word, bits, index) = (UInt64(0), 0, 0)
            for place in start + 1..<start + 172 {
                guard let sextet = unsafe Self.sextet(bytes[place]) else { return nil }
                // The first bits are the high ones of the first byte, so the word is gathered from its high end.
                if bits + 6 <= 64 {
                    word = word << 6 | UInt64(sextet)
                    bits += 6
                    if bits < 64 { continue }
                    numbers[index] = Double(bitPattern: word.byteSwapped)
                    (word, bits) = (0, 0)
                } else {
                    let rest = bits + 6 - 64
                    word = word << UInt64(6 - rest) | UInt64(sextet >> UInt32(rest))
                    numbers[index] = Double(bitPattern: word.byteSwapped)
                    (word, bits) = (UInt64(sextet) & (1 << UInt64(rest) - 1), rest)
                }
                index += 1
            }
            return numbers
        }
        if numbers != nil { position += 174 }
        return numbers
    }

    /// Reads a short key without escapes; nil, and nothing read, for anything else.
    mutating func plainKey() -> JSONKey? {
        let (start, end) = (position + 1, min(end, position + 2 + JSONKey.longest))
        var next = position
        let key: JSONKey? = unsafe bytes.withUnsafeBufferPointer { bytes in
            var key = JSONKey()
            var place = start
            while place < end {
                let byte = unsafe bytes[place]
                if byte == UInt8(ascii: "\"") {
                    next = place + 1
                    return key
                }
                guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\\") else { return nil }
                key.append(byte)
                place += 1
            }
            return nil
        }
        position = next
        return key
    }

    /// How many elements the list that begins here has at most, where it is one of numbers: the commas before its end.
    func elementCount() -> Int {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            var (place, count) = (position, 1)
            while place < end, unsafe bytes[place] != UInt8(ascii: "]") {
                if unsafe bytes[place] == UInt8(ascii: ",") { count += 1 }
                place += 1
            }
            return count
        }
    }
}
