import BuildingModel
import Foundation
import Testing

@testable import Spill

/// What is too much for memory lies in temporary files, and nobody can tell.
@Suite struct SpillTests {
    private static let folder = FileManager.default.temporaryDirectory.path

    /// Sizes around the bounds: nothing, less than one run, exactly one, and many.
    static let sizes = [0, 1, 7, 8, 9, 16, 17, 1000, 5003]

    struct Entry: Sortable, Equatable {
        var key: UInt64
        var place: UInt32

        var sortingKey: UInt64 { key }

        func precedesTied(_ other: Entry) -> Bool { place < other.place }
    }

    /// Where in their keys values differ.
    enum Keys: CaseIterable {
        case few, anywhere, lowBytes, highByte, ascending, descending

        func key(_ number: Int, _ generator: inout SystemRandomNumberGenerator) -> UInt64 {
            switch self {
            case .few: .random(in: 0..<100, using: &generator)
            case .anywhere: .random(in: 0...UInt64.max, using: &generator)
            case .lowBytes: 0x7766_5544_3322_0000 | .random(in: 0...0xffff, using: &generator)
            case .highByte: 0x0033_0000_2211_0011 | .random(in: 0...255, using: &generator) << 56
            case .ascending: UInt64(number / 3)
            case .descending: UInt64.max - UInt64(number)
            }
        }
    }

    private static func entries(_ count: Int, _ keys: Keys = .few) -> [Entry] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { Entry(key: keys.key($0, &generator), place: UInt32($0)) }
    }

    /// A run's size, for each kind of keys.
    static let runSizes = [2, 8, 1000].flatMap { size in Keys.allCases.map { (size, $0) } }

    @Test(arguments: sizes, runSizes)
    func aSorterGivesWhatItWasGivenInOrder(count: Int, run: (size: Int, keys: Keys)) throws {
        // Not in the order of their places, so that ties are not in order either.
        let entries = run.keys == .ascending ? Self.entries(count, run.keys) : Self.entries(count, run.keys).reversed()
        let sorter = Sorter<Entry>(folder: Self.folder, runSize: run.size)
        for entry in entries { try sorter.append(entry) }
        #expect(sorter.count == count)
        for _ in 0..<2 {
            var sorted: [Entry] = []
            try sorter.forEach { sorted.append($0) }
            #expect(sorted == entries.sorted { ($0.key, $0.place) < ($1.key, $1.place) })
        }
    }

    @Test(arguments: sizes, [1, 8, 1000])
    func aSpoolGivesWhatItWasGiven(count: Int, bound: Int) throws {
        let entries = Self.entries(count)
        let spool = Spool<Entry>(folder: Self.folder, bound: bound)
        for entry in entries { try spool.append(entry) }
        #expect(spool.count == count)
        var read: [Entry] = []
        try spool.forEach { read.append($0) }
        #expect(read == entries)
        for place in entries.indices.filter({ $0.isMultiple(of: 3) }) {
            #expect(try spool.element(at: place) == entries[place])
        }
        var block: [Entry] = []
        for start in stride(from: 0, to: count, by: 5) {
            let range = start..<min(start + 11, count)
            try spool.read(range, into: &block)
            #expect(block == Array(entries[range]))
        }
    }

    @Test func twoCursorsDoNotDisturbEachOther() throws {
        let spool = Spool<Entry>(folder: Self.folder, bound: 4)
        let entries = Self.entries(50)
        for entry in entries { try spool.append(entry) }
        let (first, second) = (spool.cursor(), spool.cursor())
        for place in 0..<25 { #expect(try first.next() == entries[place]) }
        for entry in entries {
            #expect(try second.next() == entry)
        }
        #expect(try second.next() == nil)
        #expect(try first.next() == entries[25])
    }

    @Test func aFolderThatIsNotThereIsSaid() throws {
        let spool = Spool<Entry>(folder: "/nowhere/at/all", bound: 1)
        try spool.append(Entry(key: 1, place: 0))
        let failure = #expect(throws: Failure.self) { try spool.append(Entry(key: 2, place: 1)) }
        #expect(failure?.code == "temporary-file")
    }

    @Test func nothingIsLeftInTheFolder() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("spill-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let spool = Spool<Entry>(folder: folder.path, bound: 1)
        for entry in Self.entries(10) { try spool.append(entry) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
}
