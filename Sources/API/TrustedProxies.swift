import BuildingModel
import Webhooks

/// The proxies whose `Forwarded` is believed.
///
/// From anybody else the field is ignored: a client can write into it what it likes.
public struct TrustedProxies: Sendable, Hashable {
    private var networks: [Network]

    /// Trusts nobody.
    public init() { networks = [] }

    /// Reads addresses and networks such as `10.0.0.0/8, ::1`; throws `Failure` (`configuration`) for anything else.
    public init(_ text: String) throws {
        networks = try text.split(whereSeparator: { $0 == "," || $0 == " " }).map { part in
            guard let network = Network(part) else {
                throw Failure(
                    .configuration, "bad-trusted-proxies", "“\(part)” is neither an address nor a network.",
                    remedy: "List addresses and networks like 10.0.0.0/8, ::1.")
            }
            return network
        }
    }

    /// Where a request came from: the nearest hop that is not one of the proxies, as far as they tell.
    func client(peer: String?, forwarded: [String]) -> String? {
        guard var client = peer else { return nil }
        // The last entry was written by the nearest proxy, so it is read from the end for as long as its writer is trusted.
        for hop in forwarded.flatMap(Self.hops).reversed() {
            guard contains(client) else { break }
            client = hop
        }
        return client
    }

    private func contains(_ text: String) -> Bool {
        IPAddress(text).map { address in networks.contains { $0.contains(address) } } ?? false
    }

    /// The `for` of each entry of a field (RFC 7239), without port and brackets, in their order.
    private static func hops(_ field: String) -> [String] {
        field.split(separator: ",").compactMap { entry in
            entry.split(separator: ";").lazy.compactMap { pair -> String? in
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, trimmed(parts[0]).lowercased() == "for" else { return nil }
                return node(trimmed(parts[1]).filter { $0 != "\"" })
            }.first
        }
    }

    private static func node(_ text: String) -> String {
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            return String(text[text.index(after: text.startIndex)..<end])
        }
        guard let colon = text.firstIndex(of: ":"), text[colon...].dropFirst().allSatisfy(\.isNumber) else {
            return text
        }
        return String(text[..<colon])
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    private struct Network: Hashable {
        let range: AddressRange
        let length: Int

        init?(_ text: Substring) {
            let parts = text.split(separator: "/", maxSplits: 1)
            guard let first = parts.first, let address = IPAddress(String(first)) else { return nil }
            let longest = address.bytes.count * 8
            guard let bits = parts.count == 2 ? Int(parts[1]) : longest, (0...longest).contains(bits) else {
                return nil
            }
            range = AddressRange(address.bytes, bits)
            length = address.bytes.count
        }

        func contains(_ address: IPAddress) -> Bool {
            address.bytes.count == length && range.contains(address.bytes)
        }
    }
}
