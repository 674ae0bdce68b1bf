import Testing

@testable import STEP

/// REAL, ISO 10303-21 (6.4.2): a point always, `E` in upper case, digits that read back as the same number.
@Suite struct RealTests {
    @Test(
        arguments: [
            (0.0, "0."), (-0.0, "0."), (1, "1."), (-1, "-1."), (0.1, "0.1"), (-0.5, "-0.5"), (1234.5, "1234.5"),
            (1.0 / 3, "0.3333333333333333"), (1e-5, "0.00001"), (1e-7, "1.E-07"), (1.5e300, "1.5E+300"),
            (.leastNonzeroMagnitude, "5.E-324"), (1e15, "1000000000000000."), (1e16, "1.E+16"),
            (123_456_789.123456, "123456789.123456"),
            (-0.000001, "-0.000001"), (2.5e-6, "2.5E-06"),
        ] as [(Double, String)])
    func form(value: Double, text: String) {
        #expect(Self.text(value) == text)
    }

    @Test func readsBackAsTheSameNumberAndFitsTheGrammar() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            let value =
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: Double(bitPattern: UInt64.random(in: .min ... .max, using: &generator))
                case 1: Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &generator)) / 1000
                case 2: Double.random(in: -1e4...1e4, using: &generator)
                default: Double(Int.random(in: -10...10, using: &generator))
                }
            guard value.isFinite else { continue }
            let text = Self.text(value)
            #expect(Double(text.replacing(".E", with: ".0E") + (text.hasSuffix(".") ? "0" : "")) == value)
            #expect(text.wholeMatch(of: /-?[0-9]+\.[0-9]*(E[+-][0-9]+)?/) != nil, "\(text)")
        }
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func whatIsNoNumberIsRefused(value: Double) {
        #expect(throws: STEPError.notFinite) { try Self.write { parameters in try parameters.real(value) } }
        #expect(throws: STEPError.notFinite) { try Self.write { parameters in try parameters.triples([0, value, 0]) } }
    }

    private static func write(_ body: (inout ParameterList) throws -> Void) throws {
        var parameters = ParameterList(capacity: 16)
        try body(&parameters)
    }

    private static func text(_ value: Double) -> String {
        var bytes: [UInt8] = []
        bytes.appendReal(value)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
