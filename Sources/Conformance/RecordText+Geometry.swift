/// The long lists of meshes, member by member in their plain form: without spaces, exponents and signs that could be left out.
///
/// What is stepped over is right, and every member that is not plain is left to `RecordReader`, which reads all forms and says what is
/// wrong; so speed is all that hangs on these.
extension RecordText {
    /// The bytes that one plain member takes at most, with those that are looked at behind it.
    private static let window = 192

    /// Steps over points of 2 or 3 numbers as long as another follows; answers how many.
    ///
    /// Where it begins and ends a parenthesis opens a point.
    @inline(__always) func skipPoints(_ dimensions: Int, from place: inout Int) -> Int {
        var count = 0
        while reaches(place, Self.window), unchecked(place) == UInt8(ascii: "(") {
            var at = place &+ 1
            for dimension in 1...dimensions {
                guard let end = plainReal(at) else { return count }
                guard unchecked(end) == (dimension < dimensions ? UInt8(ascii: ",") : UInt8(ascii: ")")) else {
                    return count
                }
                at = end &+ 1
            }
            guard unchecked(at) == UInt8(ascii: ","), unchecked(at &+ 1) == UInt8(ascii: "(") else { return count }
            place = at &+ 1
            count &+= 1
        }
        return count
    }

    /// The end of a number of at most 7 digits, a point and at most 32 digits; nil where there is none such.
    @inline(__always) private func plainReal(_ place: Int) -> Int? {
        var at = place
        at &+= unchecked(at) == UInt8(ascii: "-") ? 1 : 0
        let whole = ByteMarks.digits(word(at))
        guard whole &- 1 < 7, whole > 0, unchecked(at &+ whole) == UInt8(ascii: ".") else { return nil }
        at &+= whole &+ 1
        var digits = ByteMarks.digits(word(at))
        at &+= digits
        var rounds = 0
        while digits == 8 {
            guard rounds < 3 else { return nil }
            digits = ByteMarks.digits(word(at))
            at &+= digits
            rounds += 1
        }
        return at
    }

    /// Steps over references as long as another follows, and keeps their numbers.
    func takeReferences(from place: inout Int, _ numbers: inout ScratchList<UInt32>) {
        while reaches(place, Self.window), unchecked(place) == UInt8(ascii: "#") {
            var at = place &+ 1
            var value: UInt32 = 0
            // The first digit of a plain number is not 0; nine of them fit.
            guard unchecked(at) != UInt8(ascii: "0") else { return }
            while unchecked(at) &- 48 < 10, at - place <= 9 {
                value = value &* 10 &+ UInt32(unchecked(at) &- 48)
                at &+= 1
            }
            guard value > 0, unchecked(at) == UInt8(ascii: ","), unchecked(at &+ 1) == UInt8(ascii: "#") else { return }
            numbers.append(value)
            place = at &+ 1
        }
    }

    /// Where the next member opens, when a short one begins at a place and another follows.
    func endOfMember(_ place: Int) -> Int? {
        guard reaches(place, Self.window), unchecked(place) == UInt8(ascii: "(") else { return nil }
        for at in place..<(place + Self.window - 3) where unchecked(at) == UInt8(ascii: ")") {
            return unchecked(at + 1) == UInt8(ascii: ",") && unchecked(at + 2) == UInt8(ascii: "(") ? at + 2 : nil
        }
        return nil
    }

    /// What is known of triangles that were stepped over.
    struct Triangles {
        var highest: UInt32 = 0
        var repeats = false
    }

    /// Steps over triangles as long as another follows.
    ///
    /// Where it begins and ends a parenthesis opens a triangle.
    @inline(__always) func skipTriangles(from place: inout Int, _ triangles: inout Triangles) {
        var highest = triangles.highest
        defer { triangles.highest = highest }
        while reaches(place, Self.window), unchecked(place) == UInt8(ascii: "(") {
            var at = place &+ 1
            guard let first = plainIndex(&at, UInt8(ascii: ",")), let second = plainIndex(&at, UInt8(ascii: ",")),
                let third = plainIndex(&at, UInt8(ascii: ")")), unchecked(at) == UInt8(ascii: ","),
                unchecked(at &+ 1) == UInt8(ascii: "(")
            else { return }
            place = at &+ 1
            highest = max(highest, first, max(second, third))
            if first == second || second == third || first == third { triangles.repeats = true }
        }
    }

    /// A number of at most 7 digits from 1, and what follows it.
    @inline(__always) private func plainIndex(_ place: inout Int, _ end: UInt8) -> UInt32? {
        let word = word(place)
        let digits = ByteMarks.digits(word)
        guard digits > 0, digits < 8, UInt8(truncatingIfNeeded: word) != UInt8(ascii: "0") else { return nil }
        guard UInt8(truncatingIfNeeded: word >> (8 * UInt64(truncatingIfNeeded: digits))) == end else { return nil }
        place &+= digits &+ 1
        return ByteMarks.number(word, digits: digits)
    }
}
