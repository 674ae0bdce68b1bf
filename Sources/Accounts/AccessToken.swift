import Crypto

/// A token in the clear: 128 random bits as 32 lower-case hexadecimal digits.
///
/// Only its hash is ever stored. Its descriptions show nothing of it, so that it cannot slip into a log.
public struct AccessToken: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The 32 digits, to be shown once to whom it belongs.
    public let digits: String

    /// Makes a new one from the system's random numbers.
    init() {
        var generator = SystemRandomNumberGenerator()
        let hexadecimal = Array("0123456789abcdef".utf8)
        var bits = (0..<2).map { _ in generator.next() as UInt64 }
        digits = String(
            decoding: (0..<32).map { position in
                defer { bits[position / 16] >>= 4 }
                return hexadecimal[Int(bits[position / 16] & 15)]
            }, as: UTF8.self)
    }

    /// Not the token.
    public var description: String { "<access token>" }
    /// Not the token.
    public var debugDescription: String { description }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Whether a text has the form of a token.
    static func isWellFormed(_ text: String) -> Bool {
        text.utf8.count == 32
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// What is stored of a token, and what it is looked up by.
    static func hash(_ digits: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(digits.utf8)))
    }

    /// Compares in a time that does not depend on where two hashes of the same length differ.
    static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
