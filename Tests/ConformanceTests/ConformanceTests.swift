import STEP
import Testing

@testable import Conformance

/// What the check lets through and what it finds.
@Suite struct ConformanceTests {
    private func verdict(_ text: String, ownSets: Bool = false) throws -> Verdict {
        var check = ConformanceCheck(ownSets: ownSets)
        try check.read(Array(text.utf8))
        return try check.finish()
    }

    @Test(arguments: [false, true])
    func aProperFilePasses(ownSets: Bool) throws {
        let verdict = try verdict(Sample.text, ownSets: ownSets)
        #expect(verdict.passes, "\(verdict.findings)")
        #expect(verdict.unchecked == 0)
        #expect(verdict.instances == Sample.text.split(separator: "\n").count { $0.hasPrefix("#") })
        #expect(verdict.roots == Sample.text.split(separator: "'2Ki6eaN9TPkBsE0Clzdv").count - 1)
    }

    @Test(arguments: Damage.all)
    func damageIsFound(damage: Damage) throws {
        #expect(damage.damaged != Sample.text, "the sample does not hold what is damaged")
        let verdict = try verdict(damage.damaged)
        #expect(!verdict.passes)
        #expect(verdict.counts[damage.rule, default: 0] > 0, "\(verdict.findings)")
    }

    /// Every rule is broken by some damage, so none is there for show.
    @Test func everyRuleIsShownToWork() {
        #expect(Set(Damage.all.map(\.rule)) == Set(Rule.allCases))
        #expect(Set(Damage.all.map(\.what)).count == Damage.all.count)
    }

    /// A project may call its own sets as the standard does, and fill them as it likes; names are unique all the same.
    @Test(arguments: [
        Rule.unknownStandardSet, .setNotApplicable, .unlistedProperty, .propertyKind, .propertyValueType,
        .measurementMethod,
    ])
    func ownSetsMayHoldWhatTheyLike(rule: Rule) throws {
        for damage in Damage.properties where damage.rule == rule {
            let verdict = try verdict(damage.damaged, ownSets: true)
            #expect(verdict.counts[rule] == nil, "\(damage.what): \(verdict.findings)")
        }
    }

    @Test(arguments: [Rule.duplicateProperty, .duplicateSet, .propertiesOnType, .negativeQuantity, .valueType])
    func ownSetsHaveUniqueNames(rule: Rule) throws {
        for damage in Damage.properties where damage.rule == rule {
            #expect(try verdict(damage.damaged, ownSets: true).counts[rule, default: 0] > 0, "\(damage.what)")
        }
    }

    /// Every other order of records that the standard allows is judged the same: here all relations stand before what they relate.
    @Test func theOrderOfTheRecordsDoesNotMatterForTheTree() throws {
        let lines = Sample.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let first = lines.firstIndex(of: "DATA;")! + 1
        let last = lines.lastIndex(of: "ENDSEC;")!
        let records = lines[first..<last]
        let isRelation = { (line: String) in
            line.contains("=IFCREL") && !line.contains("DEFINESBYPROPERTIES") && !line.contains("ASSIGNSTOGROUP")
        }
        func arranged(_ damage: (String) -> String) -> String {
            let relations = records.filter(isRelation).map(damage)
            let others = records.filter { !isRelation($0) }
            return (Array(lines.prefix(first)) + relations + others + Array(lines.suffix(from: last))).joined(
                separator: "\n")
        }
        #expect(try verdict(arranged { $0 }).findings == [])
        let space = try verdict(arranged { $0.replacing("(#10),#150", with: "(#6,#10),#150") })
        #expect(space.counts == [.materialSubject: 1])
        #expect(space.findings.first?.instance == 155)
        let wall = try verdict(arranged { $0.replacing("(#7),#82", with: "(#9),#82") })
        #expect(wall.counts == [.typeClass: 1])
    }

    @Test func findingsSayWhereAndWhat() throws {
        let damaged = Sample.text.replacing("'Length',$,$,5.", with: "'Length',$,$,-5.")
            .replacing("'BaseQuantities'", with: "'other'")
        let verdict = try verdict(damaged)
        #expect(verdict.counts == [.negativeQuantity: 1, .measurementMethod: 1])
        #expect(
            verdict.findings.map(\.description) == [
                "negative-quantity #107: The quantity is below 0.",
                "measurement-method #111 2Ki6eaN9TPkBsE0Clzdv22: The method of measurement of Qto_WallBaseQuantities is not BaseQuantities.",
            ])
    }

    @Test func twentyFindingsAreKeptAndAllAreCounted() throws {
        let more = (300..<400).map { "#\($0)=IFCDIRECTION((1,0.));\n" }.joined()
        let verdict = try verdict(Sample.text.replacing("#164=", with: more + "#164="))
        #expect(verdict.counts == [.realForm: 100])
        #expect(verdict.findings.count == 20)
        #expect(verdict.findings.first?.instance == 300)
    }

    /// A label of 255 characters is one, however many bytes they take in the file.
    @Test(arguments: ["x", "''", #"\\"#, #"\X2\00DF\X0\"#, #"\X4\0001F600\X0\"#])
    func labelsAreMeasuredInCharacters(character: String) throws {
        let fits = Sample.text.replacing("'Site'", with: "'\(String(repeating: character, count: 255))'")
        #expect(try verdict(fits).passes)
        let tooLong = Sample.text.replacing("'Site'", with: "'\(String(repeating: character, count: 256))'")
        #expect(try verdict(tooLong).counts == [.labelLength: 1])
        let text = Sample.text.replacing(
            "#6=IFCSPACE('2Ki6eaN9TPkBsE0Clzdv07',$,'1','it''s",
            with: "#6=IFCSPACE('2Ki6eaN9TPkBsE0Clzdv07',$,'1','\(String(repeating: character, count: 2_000))")
        #expect(try verdict(text).passes)
    }

    /// Reals of every form that ISO 10303-21 allows.
    @Test(arguments: ["0.", "-0.", "1.5", "-1.5E-07", "1.E+16", "+2.", "1.E5", "123456789012345678901234567890."])
    func realsOfEveryFormPass(real: String) throws {
        #expect(try verdict(Sample.text.replacing("(0.,0.,-1.5E-07)", with: "(0.,0.,\(real))")).passes)
    }

    /// An object may have more set names than the table of its class keeps; still none may come twice.
    @Test func manySetNamesAreStillToldApart() throws {
        var more = ""
        for number in 0..<100 {
            more += "#\(1000 + number)=IFCPROPERTYSINGLEVALUE('a',$,$,$);\n"
            more += "#\(2000 + number)=IFCPROPERTYSET('\(id(number))',$,'Own \(number)',$,(#\(1000 + number)));\n"
            more +=
                "#\(3000 + number)=IFCRELDEFINESBYPROPERTIES('\(id(100 + number))',$,$,$,(#7,#9),#\(2000 + number));\n"
        }
        #expect(try verdict(Sample.text.replacing("#130=", with: more + "#130=")).passes)
        for twice in [5, 31, 32, 99] {
            more += "#\(4000 + twice)=IFCRELDEFINESBYPROPERTIES('\(id(200 + twice))',$,$,$,(#9),#\(2000 + twice));\n"
        }
        #expect(try verdict(Sample.text.replacing("#130=", with: more + "#130=")).counts == [.duplicateSet: 4])
    }

    private func id(_ number: Int) -> String {
        "1" + String(repeating: "0", count: 21 - String(number).count) + String(number)
    }

    /// What is packed into few bits fits there, whatever the tables grow to.
    @Test func theTablesFitTheirBits() {
        #expect(Schema.shared.expectations.count <= Int(InstanceTable.places))
        #expect(Kind.allCases.count < Int(InstanceTable.places))
        #expect(Schema.shared.objects.count < Int(ObjectTable.Entry.undefined))
        #expect(Schema.shared.objects.allSatisfy { $0.itemCount < 256 })
        #expect(Schema.shared.classes.allSatisfy { $0.ruleCount <= RecordReader.mostFields })
    }

    @Test func anEmptyFileIsNone() throws {
        #expect(try verdict("").counts[.fileFrame] == 1)
        #expect(try verdict("\n \n").counts[.fileFrame] == 1)
    }

    /// Whatever the bytes, the check ends with a verdict.
    @Test(arguments: 0..<200)
    func noBytesBringItDown(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var bytes = Array(Sample.text.utf8)
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(Array("(),'#$*.;\\=0".utf8).randomElement(using: &random)!, at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
            }
        }
        var check = ConformanceCheck(ownSets: seed.isMultiple(of: 2))
        try check.read(bytes)
        let verdict = try check.finish()
        #expect(verdict.findings.isEmpty == verdict.passes)
        #expect(verdict.findings.count == min(20, verdict.counts.values.reduce(0, +)))
    }
}

/// The check stands between the writer and the file.
@Suite struct CheckedSinkTests {
    private final class Memory: ByteSink {
        var bytes: [UInt8] = []
        func write(_ bytes: Span<UInt8>) throws { for index in bytes.indices { self.bytes.append(bytes[index]) } }
    }

    @Test func bytesGoThroughAndAreJudgedOnce() throws {
        let memory = Memory()
        let sink = CheckedSink(memory, ownSets: false)
        for line in Sample.text.split(separator: "\n") { try sink.write(Array((line + "\n").utf8)) }
        #expect(memory.bytes == Array(Sample.text.utf8))
        #expect(try sink.verdict().passes)
        #expect(try sink.verdict().instances > 0, "asked twice, it answers the same")
    }
}

/// Random numbers that are the same in every run.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return state.mixed
    }
}
