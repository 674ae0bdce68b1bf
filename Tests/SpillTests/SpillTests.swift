import BuildingModel
import Foundation
import Testing

@testable import Spill

/// What is too much for memory lies in temporary files, and nobody can tell.
@Suite struct SpillTests {
    private static let folder = FileManager.default.temporaryDirectory.path

    /// Sizes around the bounds: nothing, less than one run, exactly one, and many.
    static let sizes = [0, 1, 7, 8, 9, 16, 17, 1000, 5003]

    private struct Entry: BitwiseCopyable, Equatable {
        var key: UInt32
        var place: UInt32
    }

    private static func entries(_ count: Int) -> [Entry] {
        var generator = SystemRandomNumberGenerator()
        // Few keys, so that many are the same.
        return (0..<count).map { Entry(key: .random(in: 0..<100, using: &generator), place: UInt32($0)) }
    }

    @Test(arguments: sizes, [2, 8, 1000])
    func aSorterGivesWhatItWasGivenInOrder(count: Int, runSize: Int) throws {
        let entries = Self.entries(count)
        let sorter = Sorter<Entry>(folder: Self.folder, runSize: runSize) {
            ($0.key, $0.place) < ($1.key, $1.place)
        }
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
