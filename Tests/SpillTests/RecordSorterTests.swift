import BuildingModel
import Foundation
import Testing

@testable import Spill

/// Records of any length come out in the order of their keys, whether they fit into memory or not.
@Suite struct RecordSorterTests {
    private static let folder = FileManager.default.temporaryDirectory.path

    private struct Record: Equatable {
        var key: RecordSorter.Key
        var bytes: [UInt8]
    }

    /// Keys that are all different and few in each of their parts, with records of no, few and, now and then, very many bytes.
    private static func records(_ count: Int) -> [Record] {
        var generator = SystemRandomNumberGenerator()
        let records = (0..<count).map { number in
            let length = number % 97 == 3 ? 150_000 : Int.random(in: 0...300, using: &generator)
            return Record(
                key: .init(high: UInt64(number % 7), low: UInt64(number / 7 % 11), tie: Int32(number / 77)),
                bytes: (0..<length).map { UInt8(truncatingIfNeeded: number &+ $0) })
        }
        return records.shuffled()
    }

    private static func sorted(_ records: [Record], runBytes: Int) throws -> [Record] {
        let sorter = RecordSorter(folder: folder, runBytes: runBytes)
        for record in records {
            try sorter.begin(record.key)
            let middle = record.bytes.count / 2
            sorter.append(record.bytes.span.extracting(..<middle))
            sorter.append(record.bytes.span.extracting(middle...))
        }
        let sorted = try sorter.sorted()
        var read: [Record] = []
        while let key = try sorted.next() {
            read.append(Record(key: key, bytes: unsafe sorted.withRecord { unsafe Array($0) }))
        }
        #expect(try sorted.next() == nil)
        return read
    }

    @Test(arguments: [0, 1, 2, 100, 700], [1, 1000, 100_000, 10_000_000])
    func recordsComeInTheOrderOfTheirKeys(count: Int, runBytes: Int) throws {
        let records = Self.records(count)
        #expect(try Self.sorted(records, runBytes: runBytes) == records.sorted { $0.key < $1.key })
    }

    @Test func valuesAreRecordsToo() throws {
        let sorter = RecordSorter(folder: Self.folder, runBytes: 1)
        for number in [3, 1, 2] as [UInt64] {
            try sorter.begin(.init(high: 0, low: number, tie: 0))
            sorter.append(number * 10)
        }
        let sorted = try sorter.sorted()
        var read: [UInt64] = []
        while try sorted.next() != nil {
            read.append(unsafe sorted.withRecord { unsafe $0.loadUnaligned(as: UInt64.self) })
        }
        #expect(read == [10, 20, 30])
    }

    @Test func aFolderThatIsNotThereIsSaid() throws {
        let sorter = RecordSorter(folder: "/nowhere/at/all", runBytes: 1)
        try sorter.begin(.init(high: 0, low: 0, tie: 0))
        sorter.append([1, 2, 3].span)
        let failure = #expect(throws: Failure.self) { try sorter.begin(.init(high: 0, low: 1, tie: 0)) }
        #expect(failure?.code == "temporary-file")
    }
}
