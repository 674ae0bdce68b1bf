internal import BuildingModel

/// Values that have a meaning of their own.
extension JSONReader {
    /// Reads one of an enumeration's words, in any letter case.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type = Choice.self) throws -> Choice
    {
        let word = try string()
        let folded = word.lowercased()
        guard let choice = Choice.allCases.first(where: { $0.rawValue.lowercased() == folded }) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw JSONFault(reason: "\"\(word.prefix(40))\" is none of \(words)", code: "bad-choice")
        }
        return choice
    }

    /// Reads an absolute or relative placement: base64 of sixteen little-endian doubles, row by row; null is nil.
    mutating func matrix() throws -> Transform? {
        if try null() { return nil }
        let numbers = try matrixNumbers()
        guard numbers.indices.allSatisfy({ numbers[$0].isFinite }) else {
            throw JSONFault(reason: "the matrix holds a number that is not finite", code: "bad-matrix")
        }
        guard numbers[12] == 0, numbers[13] == 0, numbers[14] == 0, numbers[15] == 1 else {
            throw JSONFault(reason: "the matrix's last row is not 0 0 0 1", code: "bad-matrix")
        }
        var transform = Transform.identity
        for index in 0..<12 { transform.rows[index] = numbers[index] }
        guard transform.determinant != 0, transform.determinant.isFinite else {
            throw JSONFault(reason: "the matrix flattens: its determinant is 0", code: "bad-matrix")
        }
        return transform
    }

    private mutating func matrixNumbers() throws -> InlineArray<16, Double> {
        if try kind() == .string, let numbers = plainMatrix() { return numbers }
        guard let bytes = Self.base64(try string()) else {
            throw JSONFault(reason: "the matrix is not base64", code: "bad-matrix")
        }
        guard bytes.count == 128 else {
            throw JSONFault(reason: "the matrix has \(bytes.count) bytes, not 128", code: "bad-matrix")
        }
        var reader = ByteReader(bytes)
        var numbers = InlineArray<16, Double>(repeating: 0)
        for index in 0..<16 { numbers[index] = try reader.double() }
        return numbers
    }

    /// The bytes of base64 (RFC 4648 section 4); nil for anything else.
    static func base64(_ text: String) -> [UInt8]? {
        var (bytes, bits, count, padding): ([UInt8], UInt32, Int, Int) = ([], 0, 0, 0)
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        for character in text.utf8 {
            if character == UInt8(ascii: "=") {
                padding += 1
                continue
            }
            guard let value = sextet(character) else { return nil }
            guard padding == 0 else { return nil }
            bits = bits << 6 | value
            count += 1
            if count.isMultiple(of: 4) {
                bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
                bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
                bytes.append(UInt8(truncatingIfNeeded: bits))
                bits = 0
            }
        }
        switch (count % 4, padding) {
        case (0, 0): break
        case (2, 0), (2, 2): bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
        case (3, 0), (3, 1): bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
        default: return nil
        }
        return bytes
    }

    /// The six bits of a character of base64; nil for any other.
    @inline(__always) static func sextet(_ character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - 65)
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - 71)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character + 4)
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    /// Reads a time by ISO 8601 (`2024-03-15T08:00:00Z`), in seconds since 1970.
    ///
    /// Without a zone it is UTC. Null and an empty text are nil.
    mutating func time() throws -> Int64? {
        if try null() { return nil }
        let text = try string()
        if text.isEmpty { return nil }
        guard let seconds = Self.seconds(of: text) else {
            throw JSONFault(reason: "\"\(text.prefix(40))\" is not a time by ISO 8601", code: "bad-time")
        }
        return seconds
    }

    static func seconds(of text: String) -> Int64? {
        guard let match = text.wholeMatch(of: Self.isoTime) else { return nil }
        func number(_ part: Substring?) -> Int { part.flatMap { Int($0) } ?? 0 }
        let (year, month, day) = (number(match.1), number(match.2), number(match.3))
        let (hour, minute, second) = (number(match.4), number(match.5), number(match.6))
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        guard (1...12).contains(month) else { return nil }
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...days[month - 1]).contains(day), hour < 24 || hour == 24 && minute == 0 && second == 0, minute < 60,
            second <= 60
        else { return nil }
        var offset = 0
        if let zone = match.7, zone.uppercased() != "Z" {
            let digits = zone.dropFirst().filter(\.isNumber)
            let (hours, minutes) = (number(digits.prefix(2)), number(digits.dropFirst(2)))
            guard hours < 24, minutes < 60 else { return nil }
            offset = (hours * 60 + minutes) * (zone.first == "-" ? -60 : 60)
        }
        // Days since 1970, counted from March so that the leap day comes last.
        let march = month <= 2 ? year - 1 : year
        let era = march / 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let yearOfEra = march - era * 400
        let daysSince = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        return Int64(daysSince * 86_400 + hour * 3_600 + minute * 60 + second - offset)
    }

    private static var isoTime:
        Regex<(Substring, Substring, Substring, Substring, Substring?, Substring?, Substring?, Substring?)>
    {
        #/
        ([0-9]{4})-([0-9]{2})-([0-9]{2})
        (?:[Tt\x20]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?([Zz]|[+\-][0-9]{2}(?::?[0-9]{2})?)?)?
        /#
    }
}
