import BuildingModel
import Foundation
import Testing

@testable import ModelStore

/// What is read in one run means what it means when it is read with care.
@Suite("The inner loops of the JSON reader")
struct ScanningTests {
    @Test("read lists of numbers to the nearest double, in every spelling", arguments: 0..<20)
    func numbers(seed: Int) throws {
        var dice = Dice(seed)
        let texts = (0..<500).map { _ in Self.number(&dice) }
        let separator = ["", " ", "\n"][seed % 3] + "," + ["", " "][seed % 2]
        var json = JSONReader(text: "[" + texts.joined(separator: separator) + "]")
        let numbers = try json.doubles()
        try json.finish()
        #expect(numbers.count == texts.count)
        for (number, text) in zip(numbers, texts) {
            #expect(try number.bitPattern == #require(Double(text)).bitPattern, "\(text)")
        }
    }

    /// Of up to twenty digits, with the point anywhere.
    private static func number(_ dice: inout Dice) -> String {
        if dice.below(4) == 0 { return Double(dice.below(1 << 40) - 1 << 39).description }
        let digits = (0..<1 + dice.below(20)).map { _ in String(dice.below(10)) }.joined()
        let whole = String(digits.prefix(1 + dice.below(digits.count)).drop { $0 == "0" })
        let fraction = digits.suffix(dice.below(digits.count + 1))
        let exponent = dice.below(10) == 0 ? "e\(dice.below(60) - 30)" : ""
        return (dice.below(2) == 0 ? "-" : "") + (whole.isEmpty ? "0" : whole)
            + (fraction.isEmpty ? "" : ".\(fraction)") + exponent
    }

    @Test("round halves to even, as IEEE 754 has it")
    func halves() throws {
        // In the middle between two doubles, and one digit to each side of it.
        let texts = [
            "9007199254740993", "9007199254740992.9", "9007199254740993.1", "9007199254740995", "0.50000000000000011",
            "1.0000000000000001110", "1.000000000000000111", "4503599627370496.5", "4503599627370497.5",
            "18446744073709551615", "18446744073709551616", "1.8446744073709551615", "0.0000000000000000001",
        ]
        var json = JSONReader(text: "[\(texts.joined(separator: ","))]")
        #expect(try json.doubles() == texts.map { try #require(Double($0)) })
    }

    @Test(
        "leave to the careful reader what is wrong, which says where it stands",
        arguments: [
            ("[1,2,03]", "[2]", "spare zero"), ("[1,.5]", "[1]", "a value"), ("[1,2.]", "[1]", "a digit"),
            ("[1,-]", "[1]", "a digit"), ("[0,1,1e999]", "[2]", "too large"), ("[1,2 3]", "", "a comma"),
            ("[1,\"2\"]", "[1]", "not a number"), ("[1,2", "", "ends"), ("[1,]", "[1]", "a value"), ("7", "", "list"),
        ])
    func faults(text: String, location: String, reason: String) {
        #expect {
            var json = JSONReader(text: text)
            _ = try json.doubles()
        } throws: {
            ($0 as? JSONFault).map { $0.location == location && $0.reason.contains(reason) } ?? false
        }
    }

    @Test(
        "read whole numbers of 32 bits and refuse others",
        arguments: [
            ("[0,-0,7,2147483647,-2147483648,999999999,1e3,3.0]", [0, 0, 7, .max, .min, 999_999_999, 1_000, 3]),
            ("[2147483648]", nil), ("[0.5]", nil), ("[01]", nil), ("[12x]", nil), ("[ 1 , 2 ]", [1, 2]), ("[]", []),
        ] as [(String, [Int32]?)])
    func integers(text: String, numbers: [Int32]?) {
        var json = JSONReader(text: text)
        #expect((try? json.integers()) == numbers)
    }

    @Test("find the end of plain characters wherever it stands", arguments: 0..<40)
    func strings(length: Int) throws {
        let plain = String(repeating: "x~ \u{7f}!#[]", count: 6).prefix(length)
        for (special, text) in [("", ""), ("\\\"", "\""), ("\\n", "\n"), ("ü", "ü"), ("😀z", "😀z")] {
            var json = JSONReader(text: "\"\(plain)\(special)\(plain)\" ")
            #expect(try json.string() == "\(plain)\(text)\(plain)")
            try json.finish()
        }
        for control in [0, 0x1f, 0x0a] as [UInt8] {
            var json = JSONReader([0x22] + plain.utf8 + [control] + plain.utf8 + [0x22])
            #expect(throws: JSONFault.self) { try json.string() }
        }
    }

    @Test("take keys for the same in any letter case and however they are escaped")
    func keys() throws {
        var json = JSONReader(
            text: #"{"divisionId":1,"DIVISIONID":2,"div\u0069sionid":3,"divisionid2":4,"divisioni":5,"divisionıd":6,"#
                + #""projectAttributeTemplateOfAVeryLongKindIndeed":7,"":8}"#)
        var found: [Int64] = []
        try json.record { key, json in
            switch key {
            case "divisionid": found.append(try json.integer())
            case "": found.append(-(try json.integer()))
            default: try json.skip()
            }
        }
        #expect(found == [1, 2, 3, -8])
        #expect {
            var json = JSONReader(text: #"{"Out\u0065r":{"Inner":nul}}"#)
            try json.record { _, json in try json.record { _, json in try json.skip() } }
        } throws: {
            ($0 as? JSONFault)?.location == "Outer.Inner"
        }
    }

    @Test("read GUIDs in any letter case and nothing like one")
    func guids() throws {
        let text = "0123abcd-4567-89EF-fedc-BA9876543210"
        var json = JSONReader(text: "[\"\(text)\",\"\\u0030\(text.dropFirst())\"]")
        #expect(try json.guids() == [GUID(text), GUID(text)])
        for place in [0, 8, 9, 13, 23, 35] {
            for wrong in ["g", "@", "`", "/", ":", "G", "-", "ü"] {
                let start = text.index(text.startIndex, offsetBy: place)
                let damaged = text.replacingCharacters(in: start...start, with: wrong)
                guard damaged != text else { continue }
                var json = JSONReader(text: "\"\(damaged)\" ")
                #expect(throws: JSONFault.self, "\(damaged)") { try json.guid() }
            }
        }
    }

    @Test("take eight hexadecimal digits for the number they are, and nothing else for one")
    func hexadecimal() {
        for place in 0..<8 {
            for byte in UInt8.min...UInt8.max {
                var digits = Array("0aF9bC7E".utf8)
                digits[place] = byte
                let isNumber = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
                let expected = isNumber ? UInt64(String(decoding: digits, as: UTF8.self), radix: 16) : nil
                let word = digits.reversed().reduce(0) { $0 << 8 | UInt64($1) }
                #expect(JSONReader.hexadecimal(word) == expected, "\(digits)")
            }
        }
    }

    @Test("read matrices bit by bit", arguments: 0..<20)
    func matrices(seed: Int) throws {
        var dice = Dice(seed)
        let numbers = (0..<12).map { _ in Double(dice.below(2_000_000) - 1_000_000) / 7 } + [0, 0, 0, 1]
        var json = JSONReader(text: "\"\(Fixture.matrix(numbers))\" ")
        let matrix = try #require(try json.matrix())
        for index in 0..<12 { #expect(matrix.rows[index] == numbers[index]) }
        try json.finish()
    }
}
