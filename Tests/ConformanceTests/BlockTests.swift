import Testing

@testable import Conformance

/// Where one block ends and the next begins makes no difference.
@Suite struct BlockTests {
    private func verdict(_ blocks: [ArraySlice<UInt8>]) throws -> Verdict {
        var check = ConformanceCheck(ownSets: false)
        for block in blocks { try check.read(Array(block)) }
        return try check.finish()
    }

    @Test func aFileMayBeCutAtEveryByte() throws {
        let bytes = Array(Sample.text.utf8)
        let whole = try verdict([bytes[...]])
        #expect(whole.passes)
        #expect(try verdict(bytes.indices.map { bytes[$0...$0] }) == whole)
    }

    /// Records with names, numbers, lists, references, enumerations, texts and escapes.
    @Test(arguments: [("#24=", "#26="), ("#31=", "#33="), ("#5=", "#6="), ("#119=", "#120=")])
    func aPieceMayBeCutInTwoAtEveryByte(from: String, to: String) throws {
        let text = Sample.text
        let head = try #require(text.firstRange(of: "DATA;")).upperBound
        let first = try #require(text.firstRange(of: "\n" + from)).lowerBound
        let last = try #require(text.firstRange(of: "\n" + to)).upperBound
        let start = Array(text[..<head].utf8)
        let bytes = start + Array((text[first..<last] + "IFCDIRECTION((1.,0.));\nENDSEC;\n").utf8)
        let whole = try verdict([bytes[...]])
        for cut in start.count...bytes.count {
            #expect(try verdict([bytes[..<cut], bytes[cut...]]) == whole)
        }
    }

    /// What is in the middle of a list of 8,000 points, and the one rule that breaks.
    private static let middles: [(point: String, rule: Rule?)] = [
        ("(1.E2,+2.,3.),", nil), ("", .indexRange), ("(9.,9.),", .attributeType), ("(1,2.,3.),", .realForm),
    ]

    /// Of a record that is longer than the blocks, what is read is not kept, and counts all the same.
    @Test(arguments: [1_000, 40_000, 1 << 20], middles.indices)
    func aLongRecordMayBeCutAnywhere(blockSize: Int, middle: Int) throws {
        let (point, rule) = Self.middles[middle]
        let points = (0..<4_000).map { "(\($0).5,-\($0).25,0.)," }.joined()
        let triangles = (1..<8_000).map { "(\($0),8001,\($0 + 1))," }.joined()
        let text = Sample.text.replacing(
            "#164=",
            with: "#301=IFCTRIANGULATEDFACESET(#300,$,.T.,(\(triangles)(1,2,8002)),$);\n"
                + "#300=IFCCARTESIANPOINTLIST3D((\(points)\(point)\(points)(1.,2.,3.)));\n#164=")
        let bytes = Array(text.utf8)
        let blocks = stride(from: 0, to: bytes.count, by: blockSize).map {
            bytes[$0..<min(bytes.count, $0 + blockSize)]
        }
        let verdict = try verdict(blocks)
        #expect(verdict.counts == rule.map { [$0: 1] } ?? [:])
        #expect(try peakOfCarried(blocks) < 100_000)
        #expect(try verdict == self.verdict([bytes[...]]))
    }

    /// What is in the middle of a list of 8,000 references, and the one rule that breaks.
    private static let members: [(member: String, rule: Rule?)] = [
        (" #20001 ,", nil), ("#1001,", .duplicateMember), ("#01002,", .instanceNumber), ("", .emptyParameter),
        ("#20001,,", .emptyParameter), ("$,", .attributeType), ("#900000,", .danglingReference),
    ]

    /// Nor are the members of a long relation, whatever its texts hold.
    @Test(arguments: [1_000, 40_000, 1 << 20], members.indices)
    func aLongRelationMayBeCutAnywhere(blockSize: Int, middle: Int) throws {
        let (member, rule) = Self.members[middle]
        let groups = (1000..<9000).map { "#\($0)=IFCGROUP('\(Self.id($0))',$,$,$,$);\n" }.joined()
        let first = (1000..<5000).map { "#\($0)," }.joined()
        let last = (5000..<9000).map { "#\($0)" }.joined(separator: ",")
        let isCut = member.isEmpty
        let text = Sample.text.replacing(
            "#164=",
            with: groups + "#20001=IFCGROUP('\(Self.id(20001))',$,$,$,$);\n"
                + "#20002=IFCGROUP('\(Self.id(20002))',$,$,$,$);\n"
                + "#20003=IFCRELASSIGNSTOGROUP('\(Self.id(20003))',$,'it''s (#1,','(#2',(\(first)\(member)"
                + (isCut ? "," : "") + "\(last)),$,#20002);\n#164=")
        let bytes = Array(text.utf8)
        let blocks = stride(from: 0, to: bytes.count, by: blockSize).map {
            bytes[$0..<min(bytes.count, $0 + blockSize)]
        }
        let verdict = try verdict(blocks)
        #expect(verdict.counts == rule.map { [$0: 1] } ?? [:])
        #expect(try verdict == self.verdict([bytes[...]]))
        if rule == nil { #expect(try peakOfCarried(blocks) < 70_000) }
    }

    private static func id(_ number: Int) -> String {
        let digits = String(number, radix: 10)
        return "0" + String(repeating: "0", count: 21 - digits.count) + digits
    }

    /// The most bytes that are carried over from one block to the next.
    private func peakOfCarried(_ blocks: [ArraySlice<UInt8>]) throws -> Int {
        var check = ConformanceCheck(ownSets: false)
        var peak = 0
        for block in blocks {
            try check.read(Array(block))
            peak = max(peak, check.carried.count)
        }
        return peak
    }

    @Test(arguments: Damage.all)
    func aDamagedFileMayBeCutAnywhere(damage: Damage) throws {
        let bytes = Array(damage.damaged.utf8)
        let whole = try verdict([bytes[...]])
        var random = SplitMix64(seed: UInt64(bytes.count))
        for _ in 0..<2 {
            var blocks: [ArraySlice<UInt8>] = []
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + Int.random(in: 0...97, using: &random))
                blocks.append(bytes[start..<end])
                start = end
            }
            #expect(try verdict(blocks) == whole)
        }
    }
}
