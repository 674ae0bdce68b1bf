import Foundation
import Testing

@testable import Conformance

/// What does not fit into memory lies in a temporary file, and counts as if it did.
@Suite struct StorageTests {
    private let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "conformance-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    /// So little that nearly everything goes through the file.
    private static let tiny = CheckMemory(instances: 0, objects: 0, setNames: 0, keys: 3, waiting: 2)

    @Test(arguments: 0..<20)
    func aTableHoldsWhatADictionaryHolds(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var table = PagedTable(of: UInt32(7), pageBits: 4, frames: 2 + seed % 5, folder: folder)
        var wanted: [UInt32: UInt32] = [:]
        for _ in 0..<5_000 {
            // Mostly near, sometimes far, as in a file.
            let far = UInt32.random(in: 0..<8, using: &random) == 0 ? UInt32(1 << 12) : 64
            let number = UInt32.random(in: 0..<far, using: &random)
            if Bool.random(using: &random) {
                let value = UInt32.random(in: .min ... .max, using: &random)
                table[number] = value
                wanted[number] = value
            } else {
                #expect(table[number] == wanted[number] ?? 7)
            }
        }
        var seen: [UInt32: UInt32] = [:]
        table.forEach { number, value in
            if value != 7 { seen[number] = value }
        }
        #expect(seen == wanted.filter { $0.value != 7 })
        #expect(table.residentPages <= 2 + seed % 5)
        #expect(table.failure == nil)
    }

    @Test(arguments: [0, 1, 4, 5, 8, 23])
    func aLogGivesBackWhatItTook(count: Int) {
        var log = SpillLog<Int>(capacity: 4, folder: folder)
        for element in 0..<count { log.append(element) }
        var taken: [Int] = []
        while case let block = log.take(), !block.isEmpty { taken += block }
        #expect(taken == Array(0..<count))
        #expect(log.failure == nil)
    }

    /// Every key that comes again is told once each time, at once or at the end.
    @Test(arguments: [10, 300, 1 << 20])
    func keysThatComeTwiceAreFound(bound: Int) {
        var random = SplitMix64(seed: UInt64(bound))
        var keys = UniqueKeys(bound: bound, folder: folder)
        var known: Set<WideKey> = []
        var wanted: Set<UInt32> = []
        var found: Set<UInt32> = []
        for instance in UInt32(1)...60_000 {
            // The key of zeros is one as any other.
            let key = WideKey(
                high: UInt64.random(in: 0..<300, using: &random), low: UInt64.random(in: 0..<300, using: &random))
            if !known.insert(key).inserted { wanted.insert(instance) }
            if !keys.insert(key, of: instance) { found.insert(instance) }
        }
        keys.forEachLate { _, instance in found.insert(instance) }
        #expect(found == wanted)
        #expect(keys.failure == nil)
    }

    /// The same is found whether everything lies in memory or nearly nothing does.
    @Test(arguments: Damage.all + [Damage("nothing", .ascii, "", "")])
    func littleMemoryGivesTheSameVerdict(damage: Damage) throws {
        let bytes = Array(damage.damaged.utf8)
        let verdict = try verdict(bytes, CheckMemory())
        let other = try self.verdict(bytes, Self.tiny)
        #expect(other.counts == verdict.counts)
        #expect(other.unchecked == verdict.unchecked)
        #expect(other.findings.count == verdict.findings.count)
        #expect(Set(other.findings) == Set(verdict.findings))
    }

    /// The same for a file of many pages, in which far instances are referred to.
    @Test(arguments: [
        Many(), Many(isTypeTwice: true), Many(isDangling: true), Many(isGlobalIDTwice: true), Many(isSetTwice: true),
        Many(isContainedTwice: true),
    ])
    func manyInstancesGiveTheSameVerdict(many: Many) throws {
        let bytes = Array(many.text.utf8)
        let verdict = try verdict(bytes, CheckMemory())
        #expect(verdict.counts == many.counts)
        let other = try self.verdict(bytes, Self.tiny)
        #expect(other.counts == verdict.counts)
        // What is found later stands behind others, and does not know the relation's GlobalId any more.
        func said(_ verdict: Verdict) -> Set<String> {
            Set(verdict.findings.map { "\($0.instance ?? 0) \($0.message)" })
        }
        #expect(other.findings.count == verdict.findings.count)
        #expect(said(other) == said(verdict))
    }

    @Test func aFolderThatIsNotThereIsSaid() throws {
        let bytes = Array(Many().text.utf8)
        let error = #expect(throws: CheckStorageError.self) {
            _ = try self.verdict(bytes, Self.tiny, folder: folder + "/nowhere")
        }
        #expect(error == CheckStorageError(operation: .create, code: ENOENT))
        #expect(error?.description == "The temporary file of the check cannot be made: No such file or directory.")
    }

    @Test func aFileThatFitsIntoMemoryNeedsNoFolder() throws {
        #expect(try verdict(Array(Sample.text.utf8), CheckMemory(), folder: folder + "/nowhere").passes)
    }

    /// A file in use has no name, so nothing is left behind whatever happens.
    @Test func nothingLiesInTheFolder() throws {
        _ = try verdict(Array(Many().text.utf8), Self.tiny)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    private func verdict(_ bytes: [UInt8], _ memory: CheckMemory, folder: String? = nil) throws -> Verdict {
        var check = ConformanceCheck(ownSets: false, memory: memory, temporaryDirectory: folder ?? self.folder)
        try check.read(bytes)
        return try check.finish()
    }
}

/// The sample with some thousand objects more, all of them in relations at the end of the file.
struct Many: CustomTestStringConvertible, Sendable {
    var isTypeTwice = false
    var isDangling = false
    var isGlobalIDTwice = false
    var isSetTwice = false
    var isContainedTwice = false

    private static let count = 3_000

    var testDescription: String {
        counts.first?.key.rawValue ?? "right"
    }

    /// What the check must find.
    var counts: [Rule: Int] {
        var counts: [Rule: Int] = [:]
        if isTypeTwice { counts[.typedTwice] = 1 }
        if isDangling { counts[.danglingReference] = 1 }
        if isGlobalIDTwice { counts[.duplicateGlobalID] = 2 }
        if isSetTwice { counts[.duplicateSet] = 1 }
        if isContainedTwice { counts[.containedTwice] = 4 }
        return counts
    }

    var text: String {
        // A relation ahead of all: what it names is a long way off.
        var lines = [relation("DEFINESBYTYPE", 1, "(\(members(Self.count))),#300001")]
        for number in 0..<Self.count {
            lines.append("#\(1_000 + number)=IFCWALL('\(id(number))',$,'Wall',$,$,#76,$,$,$);")
        }
        lines.append(relation("CONTAINEDINSPATIALSTRUCTURE", 2, "(\(members(Self.count))),#5"))
        // More names than an object has bits.
        for set in 0..<40 {
            let first = 200_000 + 2 * set
            lines.append("#\(first)=IFCPROPERTYSINGLEVALUE('a',$,$,$);")
            lines.append("#\(first + 1)=IFCPROPERTYSET('\(id(Self.count + set))',$,'Own \(set)',$,(#\(first)));")
            lines.append(relation("DEFINESBYPROPERTIES", 10 + set, "(\(members(50))),#\(first + 1)"))
        }
        if isTypeTwice { lines.append(relation("DEFINESBYTYPE", 3, "(#1001),#300005")) }
        for type in [300_001, 300_005] {
            lines.append("#\(type)=IFCWALLTYPE('\(id(type))',$,'T',$,$,$,$,$,$,.SOLIDWALL.);")
        }
        if isDangling { lines.append("#300002=IFCLOCALPLACEMENT(#299999,#23);") }
        if isGlobalIDTwice {
            lines.append("#300003=IFCGROUP('\(id(17))',$,'Group',$,$);")
            lines.append("#300004=IFCGROUP('\(id(17))',$,'Group',$,$);")
        }
        if isSetTwice { lines.append(relation("DEFINESBYPROPERTIES", 4, "(#1017),#\(200_000 + 2 * 39 + 1)")) }
        if isContainedTwice { lines.append(relation("CONTAINEDINSPATIALSTRUCTURE", 5, "(#1001,#3999,#1700,#3800),#5")) }
        return Sample.text.replacing("#130=", with: lines.joined(separator: "\n") + "\n#130=")
    }

    private func relation(_ name: String, _ number: Int, _ rest: String) -> String {
        "#\(400_000 + number)=IFCREL\(name)('\(id(30_000 + number))',$,$,$,\(rest));"
    }

    private func members(_ count: Int) -> String {
        (0..<count).map { "#\(1_000 + $0)" }.joined(separator: ",")
    }

    private func id(_ number: Int) -> String {
        "1" + String(repeating: "0", count: 21 - String(number).count) + String(number)
    }
}
