import Testing

@testable import IFC

/// IfcGloballyUniqueId.
@Suite struct GlobalIDTests {
    @Test(
        arguments: [
            (0xf70d_d363_bfe3_495d, 0x84a0_2c02_dcb7_d4d2, "3t3TDZl_D9NOIWB0BSjzJI"), (0, 0, "0000000000000000000000"),
            (UInt64.max, UInt64.max, "3$$$$$$$$$$$$$$$$$$$$$"), (0, 1, "0000000000000000000001"),
        ] as [(UInt64, UInt64, String)])
    func form(high: UInt64, low: UInt64, text: String) {
        #expect(GlobalID(high: high, low: low).description == text)
    }

    @Test func differentGUIDsStayDifferentAndBeginWithTwoBits() {
        var seen: Set<String> = []
        for shift in 0..<128 {
            let id = GlobalID(high: shift < 64 ? 1 << shift : 0, low: shift < 64 ? 0 : 1 << (shift - 64)).description
            #expect(("0"..."3").contains(id.prefix(1)))
            seen.insert(id)
        }
        #expect(seen.count == 128)
    }
}
