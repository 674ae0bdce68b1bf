import Foundation
import Testing

@testable import ModelStore

/// Random numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) {
        state = UInt64(seed)
        state = next() ^ 0x5851_f42d_4c95_7f2d
    }
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}

/// A JSON value, to compare what two readers made of a text.
enum Tree: Hashable {
    case null, boolean(Bool), number(Double), string(String), array([Tree]), object([String: Tree])

    /// By the reader under test.
    init(_ bytes: [UInt8]) throws {
        var json = JSONReader(bytes)
        self = try Self(&json)
        try json.finish()
    }

    private init(_ json: inout JSONReader) throws {
        switch try json.kind() {
        case .null:
            _ = try json.null()
            self = .null
        case .boolean: self = .boolean(try json.boolean())
        case .number: self = .number(try json.double())
        case .string: self = .string(try json.string())
        case .array:
            var elements: [Tree] = []
            try json.array { _, json in elements.append(try Tree(&json)) }
            self = .array(elements)
        case .object:
            var members: [String: Tree] = [:]
            try json.object { key, json in members[key] = try Tree(&json) }
            self = .object(members)
        }
    }

    /// By Foundation.
    init(foundation value: Any) throws {
        switch value {
        case is NSNull: self = .null
        case let number as NSNumber:
            let isBoolean = unsafe String(cString: number.objCType) == "c"
            self = isBoolean ? .boolean(number.boolValue) : .number(number.doubleValue)
        case let string as String: self = .string(string)
        case let array as [Any]: self = .array(try array.map { try Tree(foundation: $0) })
        case let object as [String: Any]: self = .object(try object.mapValues { try Tree(foundation: $0) })
        default: throw CocoaError(.coderInvalidValue)
        }
    }

    /// The same, but for the last digits of numbers: Foundation does not always take the nearest double.
    static func ~= (left: Tree, right: Tree) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): a == b || abs(a - b) <= 1e-13 * max(abs(a), abs(b))
        case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { $0 ~= $1 }
        case (.object(let a), .object(let b)):
            a.count == b.count && a.allSatisfy { key, value in b[key].map { value ~= $0 } ?? false }
        default: left == right
        }
    }

    static func foundation(_ bytes: [UInt8]) -> Tree? {
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) else {
            return nil
        }
        return try? Tree(foundation: value)
    }

    /// A random text of JSON.
    static func text(_ dice: inout Dice, depth: Int = 0) -> String {
        func blank() -> String { ["", "", "", " ", "\t", "\r\n"].randomElement(using: &dice) ?? "" }
        let kinds = depth < 4 ? 8 : 6
        switch dice.below(kinds) {
        case 0: return ["null", "true", "false"].randomElement(using: &dice) ?? ""
        case 1: return String(dice.below(2_000_001) - 1_000_000)
        case 2: return Double(bitPattern: dice.next() & 0xffcf_ffff_ffff_ffff).description
        case 3:
            return
                "\(dice.below(100_000)).\(dice.below(1_000_000_000))e\(["", "+", "-"].randomElement(using: &dice) ?? "")\(dice.below(40))"
        case 4, 5: return string(&dice)
        case 6:
            let elements = (0..<dice.below(5)).map { _ in blank() + text(&dice, depth: depth + 1) + blank() }
            return "[" + (elements.isEmpty ? blank() : elements.joined(separator: ",")) + "]"
        default:
            let members = (0..<dice.below(5)).map { index in
                "\(blank())\(string(&dice).dropLast())\(index)\"\(blank()):\(blank())\(text(&dice, depth: depth + 1))\(blank())"
            }
            return "{" + (members.isEmpty ? blank() : members.joined(separator: ",")) + "}"
        }
    }

    private static func string(_ dice: inout Dice) -> String {
        let pieces = [
            "a", "Z", "9", " ", "ü", "日本", "😀", "\\n", "\\t", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\u00fc",
            "\\u65E5",
            "\\ud83d\\uDE00", "\\u0001", "\u{2028}", "e\u{301}",
        ]
        return "\"" + (0..<dice.below(8)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined() + "\""
    }
}

@Suite("The JSON reader")
struct JSONReaderTests {
    @Test("reads what Foundation reads", arguments: 0..<20)
    func likeFoundation(seed: Int) throws {
        var dice = Dice(seed)
        for _ in 0..<100 {
            let text = Tree.text(&dice)
            let bytes = Array(text.utf8)
            #expect(try Tree(bytes) ~= #require(Tree.foundation(bytes)), "\(text)")
        }
    }

    @Test("takes nothing damaged for sound", arguments: 0..<20)
    func damaged(seed: Int) {
        var dice = Dice(seed + 1_000)
        for _ in 0..<200 {
            var bytes = Array(Tree.text(&dice).utf8)
            for _ in 0...dice.below(2) where !bytes.isEmpty {
                let place = dice.below(bytes.count)
                switch dice.below(4) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(Array("{}[]\",:\\e+-.0\u{7f}".utf8).randomElement(using: &dice) ?? 0, at: place)
                case 2: bytes[place] = UInt8(truncatingIfNeeded: dice.next() | 0x20)
                default: bytes.removeLast(bytes.count - place)
                }
            }
            guard let tree = try? Tree(bytes) else { continue }
            #expect(Tree.foundation(bytes).map { tree ~= $0 } == true, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test("reads numbers to the nearest double", arguments: 0..<10)
    func numbers(seed: Int) throws {
        var dice = Dice(seed)
        for _ in 0..<2_000 {
            let value = Double(bitPattern: dice.next())
            guard value.isFinite else { continue }
            #expect(try Tree(Array(value.description.utf8)) == .number(value))
            let digits = String(dice.next() % 1_000_000_000_000_000_000)
            let text = "\(digits.prefix(1)).\(digits)e\(dice.below(600) - 300)"
            #expect(try Tree(Array(text.utf8)) == .number(try #require(Double(text))), "\(text)")
        }
    }

    @Test(
        "refuses what RFC 8259 does not allow",
        arguments: [
            "", " ", "nul", "tru", "NaN", "Infinity", "-Infinity", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+",
            "0x10", "1e999",
            "[1,]", "[,1]", "[1 2]", "[", "]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{1:2}", "{'a':1}",
            "\"", "\"\\\"",
            "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\\u0000b\"",
            "\"\t\"",
            "\"\n\"", "1 2", "// x\n1",
            "\u{feff}1", "\"\\u+123\"",
        ])
    func refused(text: String) {
        #expect(throws: JSONFault.self) { try Tree(Array(text.utf8)) }
    }

    @Test(
        "refuses bytes that are not UTF-8",
        arguments: [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82]])
    func invalidUTF8(bytes: [UInt8]) {
        #expect(throws: JSONFault.self) { try Tree([0x22] + bytes + [0x22]) }
    }

    @Test("bounds nesting")
    func nesting() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        _ = try Tree(nested(JSONReader.maximumDepth))
        #expect(throws: JSONFault.self) { try Tree(nested(JSONReader.maximumDepth + 1)) }
        #expect(throws: JSONFault.self) { try Tree(nested(1_000_000)) }
    }

    @Test("says where a fault is")
    func location() {
        #expect {
            var json = JSONReader(text: #"{"a":{"b":[1,{"c":"x"}]}}"#)
            try json.object { _, json in
                try json.object { _, json in
                    try json.array { index, json in
                        if index == 0 { return try json.skip() }
                        try json.object { _, json in _ = try json.double() }
                    }
                }
            }
        } throws: {
            ($0 as? JSONFault)?.location == "a.b[1].c"
        }
    }

    @Test(
        "keeps whole numbers whole",
        arguments: [
            ("9223372036854775807", Int64.max), ("-9223372036854775808", .min), ("-0", 0), ("3.0", 3), ("12e2", 1_200),
        ])
    func integers(text: String, value: Int64) throws {
        var json = JSONReader(text: text)
        #expect(try json.integer() == value)
    }

    @Test(
        "refuses whole numbers that do not fit",
        arguments: ["9223372036854775808", "-9223372036854775809", "0.5", "1e30"])
    func integersTooLarge(text: String) {
        var json = JSONReader(text: text)
        #expect(throws: JSONFault.self) { try json.integer() }
    }

    @Test(
        "reads times by ISO 8601, without a zone in UTC",
        arguments: [
            ("2024-03-15T08:00:00Z", 1_710_489_600), ("2024-03-15T08:00:00", 1_710_489_600),
            ("2024-03-15T09:00:00+01:00", 1_710_489_600),
            ("2024-03-15T03:30:00.123-0430", 1_710_489_600), ("1970-01-01", 0), ("2000-02-29T23:59:59Z", 951_868_799),
            ("1969-12-31T23:59:59Z", -1),
        ])
    func times(text: String, seconds: Int64) { #expect(JSONReader.seconds(of: text) == seconds) }

    @Test(
        "refuses what is no time",
        arguments: [
            "", "yesterday", "2024-13-01", "2023-02-29", "2024-03-15T25:00:00Z", "2024-03-15T08:00:00+99:00",
            "15.03.2024",
        ])
    func noTimes(text: String) { #expect(JSONReader.seconds(of: text) == nil) }

    @Test("reads base64 like Foundation", arguments: 0..<140)
    func base64(count: Int) {
        var dice = Dice(count)
        let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
        #expect(JSONReader.base64(Data(bytes).base64EncodedString()) == bytes)
    }

    @Test("refuses bad base64", arguments: ["A", "AA=A", "A===", "AAA==", "A A=", "AAAA=", "ä"])
    func badBase64(text: String) { #expect(JSONReader.base64(text) == nil) }
}
