import Glibc

/// An address of the Internet Protocol; one of version 4 in the clothes of version 6 is one of version 4.
package struct IPAddress: Sendable, Hashable {
    /// Four or sixteen.
    package let bytes: [UInt8]

    /// Reads an address in its usual forms; nil for anything else, names too.
    package init?(_ text: String) {
        var version4 = in_addr()
        if unsafe inet_pton(AF_INET, text, &version4) == 1 {
            bytes = unsafe withUnsafeBytes(of: version4) { unsafe Array($0) }
            return
        }
        var version6 = in6_addr()
        guard unsafe inet_pton(AF_INET6, text, &version6) == 1 else { return nil }
        let all = unsafe withUnsafeBytes(of: version6) { unsafe Array($0) }
        bytes = all.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] ? Array(all.suffix(4)) : all
    }

    /// Whether it can be anybody's on the Internet: not this machine, a private network, a group or a reserved range
    /// (the registries of RFC 6890).
    var isPublic: Bool {
        bytes.count == 4 ? !Self.reserved4.contains { $0.contains(bytes) } : isPublic6
    }

    private var isPublic6: Bool {
        // Only 2000::/3 is given out; within it some parts lead elsewhere or nowhere.
        AddressRange([0x20], 3).contains(bytes)
            && ![
                AddressRange([0x20, 0x01, 0x00], 23),  // protocol assignments, Teredo
                AddressRange([0x20, 0x01, 0x0d, 0xb8], 32),  // documentation
                AddressRange([0x20, 0x02], 16),  // 6to4: any address of version 4 in disguise
                AddressRange([0x3f, 0xff], 20),  // documentation
            ].contains { $0.contains(bytes) }
    }

    private static let reserved4 = [
        AddressRange([0], 8), AddressRange([10], 8), AddressRange([100, 64], 10), AddressRange([127], 8),
        AddressRange([169, 254], 16), AddressRange([172, 16], 12), AddressRange([192, 0, 0], 24),
        AddressRange([192, 0, 2], 24), AddressRange([192, 88, 99], 24), AddressRange([192, 168], 16),
        AddressRange([198, 18], 15), AddressRange([198, 51, 100], 24), AddressRange([203, 0, 113], 24),
        AddressRange([224], 3),
    ]
}

/// Addresses that begin with the same bits.
package struct AddressRange: Sendable, Hashable {
    private let prefix: [UInt8]
    private let bits: Int

    /// A range of so many bits; what is left out of the prefix is zero.
    package init(_ prefix: [UInt8], _ bits: Int) {
        self.prefix = prefix + [UInt8](repeating: 0, count: max(0, (bits + 7) / 8 - prefix.count))
        self.bits = bits
    }

    /// Whether an address, written as its bytes, lies in it.
    package func contains(_ bytes: [UInt8]) -> Bool {
        bits <= bytes.count * 8
            && (0..<bits).allSatisfy { (prefix[$0 / 8] ^ bytes[$0 / 8]) & (0x80 >> UInt8($0 % 8)) == 0 }
    }
}
