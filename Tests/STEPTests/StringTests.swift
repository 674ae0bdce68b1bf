import Testing

@testable import STEP

/// STRING, ISO 10303-21 (6.4.3): printable ASCII only; everything else in merged runs.
@Suite struct StringTests {
    @Test(arguments: [
        ("", "''"), ("Wall", "'Wall'"), ("it's", "'it''s'"), (#"C:\x"#, #"'C:\\x'"#),
        ("Wände", #"'W\X2\00E4\X0\nde'"#), ("日本", #"'\X2\65E5672C\X0\'"#),
        ("日😀本", #"'\X2\65E5\X0\\X4\0001F600\X0\\X2\672C\X0\'"#),
        ("a\nb\u{7f}", #"'a\X2\000A\X0\b\X2\007F\X0\'"#), ("שלום", #"'\X2\05E905DC05D505DD\X0\'"#),
        ("e\u{301}", #"'e\X2\0301\X0\'"#), ("#12 $ .T. *", "'#12 $ .T. *'"), ("é'", #"'\X2\00E9\X0\'''"#),
    ])
    func form(text: String, encoded: String) {
        #expect(Self.encoded(text) == encoded)
    }

    @Test func everyScalarSurvivesAnIndependentReader() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<2_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                let ceiling: UInt32 = [0x7f, 0xff, 0xffff, 0x10ffff].randomElement(using: &generator) ?? 0x7f
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...ceiling, using: &generator)) {
                    text.append(scalar)
                }
            }
            let encoded = Self.encoded(String(text))
            #expect(encoded.utf8.allSatisfy { (0x20...0x7e).contains($0) })
            #expect(try Self.decoded(encoded) == String(text))
        }
    }

    private static func encoded(_ text: String) -> String {
        var buffer = TextBuffer(capacity: 64)
        buffer.append(string: text)
        return String(decoding: buffer.array, as: UTF8.self)
    }

    private struct Malformed: Error {}

    /// Reads a STRING by the standard's grammar, sharing nothing with the writer.
    private static func decoded(_ encoded: String) throws -> String {
        var rest = encoded.dropFirst().dropLast()
        var text = String.UnicodeScalarView()
        while let first = rest.first {
            if let match = rest.prefixMatch(of: /\\X2\\((?:[0-9A-F]{4})+)\\X0\\/) {
                for index in stride(from: 0, to: match.1.count, by: 4) {
                    guard
                        let scalar = UInt32(match.1.dropFirst(index).prefix(4), radix: 16).flatMap(Unicode.Scalar.init)
                    else { throw Malformed() }
                    text.append(scalar)
                }
                rest = rest.dropFirst(match.0.count)
            } else if let match = rest.prefixMatch(of: /\\X4\\((?:[0-9A-F]{8})+)\\X0\\/) {
                for index in stride(from: 0, to: match.1.count, by: 8) {
                    guard
                        let scalar = UInt32(match.1.dropFirst(index).prefix(8), radix: 16).flatMap(Unicode.Scalar.init)
                    else { throw Malformed() }
                    text.append(scalar)
                }
                rest = rest.dropFirst(match.0.count)
            } else if first == "'" || first == #"\"# {
                guard rest.dropFirst().first == first else { throw Malformed() }
                text.append(contentsOf: first.unicodeScalars)
                rest = rest.dropFirst(2)
            } else {
                text.append(contentsOf: first.unicodeScalars)
                rest = rest.dropFirst()
            }
        }
        return String(text)
    }
}
