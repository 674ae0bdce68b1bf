import BuildingModel
import Crypto
import Foundation

/// What tellings are signed with, as Standard Webhooks has it: `whsec_` and 24 to 64 bytes in base64.
public struct WebhookSecret: Sendable, Hashable {
    /// The bytes.
    public let bytes: [UInt8]

    /// Makes a new one of 32 random bytes.
    public init() {
        bytes = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Array($0) }
    }

    /// Takes stored bytes.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads the text form; throws `Failure` (`usage`) that says what it must be.
    public init(_ text: String) throws {
        guard text.hasPrefix(Self.prefix), let data = Data(base64Encoded: String(text.dropFirst(Self.prefix.count))),
            (24...64).contains(data.count)
        else {
            throw Failure(
                .usage, "webhook-secret", "The secret of the web hook is malformed.",
                remedy: "Give whsec_ followed by 24 to 64 bytes in base64, or leave it out to be given one.")
        }
        bytes = Array(data)
    }

    /// The text form, to be shown once to whom it belongs.
    public var text: String { Self.prefix + Data(bytes).base64EncodedString() }

    /// The value of `webhook-signature` for these bytes.
    public func signature(id: String, timestamp: Int64, body: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(id).\(timestamp).\(body)".utf8), using: SymmetricKey(data: bytes))
        return "v1," + Data(code).base64EncodedString()
    }

    private static let prefix = "whsec_"
}
