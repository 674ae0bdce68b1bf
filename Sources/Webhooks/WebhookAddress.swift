import BuildingModel
import Foundation

/// Where a web hook is told: an address whose form is safe to ask the name service about.
public struct WebhookAddress: Sendable, Hashable {
    /// The address, its host in lower case.
    public let url: String
    /// The name or literal address of its host, without brackets.
    let host: String

    /// Reads an address; throws `Failure` (`usage`) that says what it must be.
    ///
    /// - Parameter allowsPrivate: whether machines that are not anybody's on the Internet, and plain HTTP, are fine too. Names
    ///   are looked up before each telling, not here.
    public init(_ text: String, allowsPrivate: Bool) throws {
        guard text.utf8.count <= 2048, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }),
            var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let written = parts.host?.lowercased()
        else { throw Self.failure("is not the address of a web page") }
        guard scheme == "https" || scheme == "http" && allowsPrivate else {
            throw Self.failure("does not begin with https")
        }
        guard parts.user == nil, parts.password == nil else { throw Self.failure("holds a user or a password") }
        guard parts.fragment == nil else { throw Self.failure("holds a fragment") }
        guard (1...65_535).contains(parts.port ?? 443) else { throw Self.failure("has a port that is none") }
        let host = written.hasPrefix("[") && written.hasSuffix("]") ? String(written.dropFirst().dropLast()) : written
        if let address = IPAddress(host) {
            guard allowsPrivate || address.isPublic else { throw Self.failure("leads to a private address") }
        } else {
            let isName = host.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                    UInt8(ascii: "."), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
            guard isName, !host.isEmpty, host.utf8.count <= 253 else { throw Self.failure("has a host that is none") }
        }
        parts.scheme = scheme
        parts.host = written
        guard let url = parts.string else { throw Self.failure("is not the address of a web page") }
        self.url = url
        self.host = host
    }

    private static func failure(_ what: String) -> Failure {
        Failure(
            .usage, "webhook-address", "The address of the web hook \(what).",
            remedy: "Give an address like https://example.org/hook that anybody on the Internet could reach.")
    }
}
