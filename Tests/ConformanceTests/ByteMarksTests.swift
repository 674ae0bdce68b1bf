import Testing

@testable import Conformance

/// What is found in eight bytes at once is what a look at one after the other finds.
@Suite struct ByteMarksTests {
    /// Words of the bytes on both sides of every bound, and of any others.
    private static let words: [[UInt8]] = {
        var generator = SystemRandomNumberGenerator()
        let bounds: [UInt8] = [
            0x00, 0x1f, 0x20, 0x26, 0x27, 0x28, 0x2f, 0x30, 0x39, 0x3a, 0x3b, 0x3c, 0x7e, 0x7f, 0x80, 0xa7, 0xb0, 0xbb,
            0xff,
        ]
        var words: [[UInt8]] = []
        for _ in 0..<2_000 {
            words.append((0..<8).map { _ in bounds.randomElement(using: &generator) ?? 0 })
            words.append((0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) })
            words.append((0..<8).map { _ in UInt8.random(in: 0x30...0x39, using: &generator) })
        }
        // One byte among letters and among digits, at every place of the word.
        for byte in UInt8.min...UInt8.max {
            for place in 0..<8 {
                for other in [0x41, 0x5a, 0x30, 0x39] as [UInt8] {
                    words.append((0..<8).map { $0 == place ? byte : other })
                }
            }
        }
        return words
    }()

    private static func word(_ bytes: [UInt8]) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    @Test func digitsAreCountedUpToTheFirstOtherByteAndStandForTheirNumber() {
        for bytes in Self.words {
            let digits = bytes.prefix { (0x30...0x39).contains($0) }
            #expect(ByteMarks.digits(Self.word(bytes)) == digits.count, "\(bytes)")
            guard !digits.isEmpty else { continue }
            let number = digits.reduce(0) { $0 * 10 + UInt32($1 - 0x30) }
            #expect(ByteMarks.number(Self.word(bytes), digits: digits.count) == number, "\(bytes)")
        }
    }

    @Test func whatIsSpecialIsMarkedAndNothingElse() {
        for bytes in Self.words {
            let special = bytes.map { ![0x27, 0x3b].contains($0) && (0x20...0x7e).contains($0) ? 0 : 0x80 as UInt8 }
            #expect(ByteMarks.special(Self.word(bytes)) == Self.word(special), "\(bytes)")
        }
    }
}
