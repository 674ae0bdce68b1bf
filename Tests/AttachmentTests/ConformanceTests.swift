import Attachments
import BuildingModel
import Foundation
import Testing

/// What holds wherever attachments are stored.
@Suite struct `Attachments` {
    private static let name = "ab/0190a000-0000-7000-8000-0000000000ab.1.0badf00d.ifc"

    @Test(arguments: StorageUnderTest.Kind.allCases) func `are there whole once they are published, and not before`(
        kind: StorageUnderTest.Kind
    ) throws {
        guard let own = try StorageUnderTest(kind) else { return }
        let bytes = StorageUnderTest.noise(100_000)
        let written = try own.written(bytes, as: Self.name)
        #expect(throws: Failure.self) { try own.storage.open(Self.name, nil) }
        #expect(try own.items().allSatisfy { $0.upload != nil })
        try own.storage.publish(written)
        #expect(try own.storage.open(Self.name, nil).size == 100_000)
        #expect(try own.bytes(of: Self.name) == bytes)
        #expect(try own.bytes(of: Self.name + ".report.json") == Array("{}".utf8))
        #expect(try own.items() == [StoredItem(name: Self.name), StoredItem(name: Self.name + ".report.json")])
    }

    @Test(
        arguments: StorageUnderTest.Kind.allCases, [0, 1, 5 << 20, 5 << 20 + 1, 12_345_678]
    ) func `may have any size`(kind: StorageUnderTest.Kind, size: Int) throws {
        guard let own = try StorageUnderTest(kind) else { return }
        let bytes = StorageUnderTest.noise(size)
        try own.publish(bytes, as: Self.name)
        #expect(try own.bytes(of: Self.name) == bytes)
    }

    @Test(arguments: StorageUnderTest.Kind.allCases) func `are read from any place to any other`(
        kind: StorageUnderTest.Kind
    ) throws {
        guard let own = try StorageUnderTest(kind) else { return }
        let bytes = StorageUnderTest.noise(1_000_000)
        try own.publish(bytes, as: Self.name)
        for range: Range<Int64> in [0..<1, 0..<1_000_000, 999_999..<1_000_000, 123_456..<654_321] {
            #expect(
                try own.bytes(of: Self.name, range) == Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
        // Whoever goes back gets the right bytes, too.
        let file = try own.storage.open(Self.name, nil)
        var two = [UInt8](repeating: 0, count: 2)
        for start in [500_000, 7, 7, 999_998] {
            #expect(
                try unsafe two.withUnsafeMutableBytes {
                    try unsafe file.read(Int64(start)..<Int64(start + 2), into: $0)
                }
                    == 2)
            #expect(two == Array(bytes[start..<start + 2]))
        }
    }

    @Test(arguments: StorageUnderTest.Kind.allCases) func `are never published over each other`(
        kind: StorageUnderTest.Kind
    ) throws {
        guard let own = try StorageUnderTest(kind) else { return }
        try own.publish([1], as: Self.name)
        #expect(throws: Failure.self) { try own.publish([2], as: Self.name) }
        #expect(try own.bytes(of: Self.name) == [1])
    }

    @Test(arguments: StorageUnderTest.Kind.allCases) func `are not published when they are not what was announced`(
        kind: StorageUnderTest.Kind
    ) throws {
        guard let own = try StorageUnderTest(kind) else { return }
        #expect(throws: Failure.self) { try own.publish([1, 2, 3], as: Self.name, size: 4) }
    }

    @Test(arguments: StorageUnderTest.Kind.allCases) func `are gone once they are removed`(
        kind: StorageUnderTest.Kind
    ) throws {
        guard let own = try StorageUnderTest(kind) else { return }
        try own.publish([1], as: Self.name)
        try own.storage.remove(Self.name)
        try own.storage.remove(Self.name)
        let failure = #expect(throws: Failure.self) { try own.storage.open(Self.name, nil) }
        #expect(failure?.code == "attachment-gone")
        #expect(try own.items() == [StoredItem(name: Self.name + ".report.json")])
    }

    @Test(arguments: StorageUnderTest.Kind.allCases) func `leave the temporary file where it is wanted, as another`(
        kind: StorageUnderTest.Kind
    ) throws {
        guard let own = try StorageUnderTest(kind) else { return }
        let file = own.folder.appendingPathComponent("kept")
        let report = own.folder.appendingPathComponent("report")
        try Data([1, 2, 3]).write(to: file)
        try Data("{}".utf8).write(to: report)
        try own.storage.publish(
            WrittenAttachment(
                name: Self.name, content: .file(path: file.path, stays: true), size: 3, reportName: "ab/r.report.json",
                report: report.path))
        try FileHandle(forWritingTo: file).write(contentsOf: Data([9]))
        #expect(try own.bytes(of: Self.name) == [1, 2, 3])
    }

    @Test(arguments: StorageUnderTest.Kind.allCases) func `on their way are found, and can be given up`(
        kind: StorageUnderTest.Kind
    ) throws {
        guard let own = try StorageUnderTest(kind) else { return }
        guard let id = try own.storage.beginUpload(of: Self.name) else { return #expect(kind == .folder) }
        let upload = try own.storage.upload(id, of: Self.name, limit: nil)
        try upload.write(StorageUnderTest.noise(6_000_000))
        let item = StoredItem(name: Self.name, upload: id)
        #expect(try own.items() == [item])
        #expect(try own.items(untouchedFor: 3600) == [], "it may still be going on")
        #expect(try own.storage.remove(item))
        #expect(try own.items() == [])
        try own.storage.abandon(id, of: Self.name)
        let parts = try? upload.finish()
        #expect(throws: Failure.self) {
            try own.storage.publish(
                WrittenAttachment(
                    name: Self.name, content: .upload(id, parts ?? []), size: 6_000_000, reportName: "ab/r",
                    report: "/dev/null"))
        }
        #expect(throws: Failure.self) { try own.storage.open(Self.name, nil) }
    }

    @Test(arguments: StorageUnderTest.Kind.allCases) func `may not have more bytes than was allowed`(
        kind: StorageUnderTest.Kind
    ) throws {
        guard let own = try StorageUnderTest(kind) else { return }
        guard let id = try own.storage.beginUpload(of: Self.name) else { return #expect(kind == .folder) }
        let upload = try own.storage.upload(id, of: Self.name, limit: 10)
        try upload.write([UInt8](repeating: 1, count: 10))
        let failure = #expect(throws: Failure.self) { try upload.write([1]) }
        #expect(failure?.code == "file-too-large" && failure?.kind == .software)
    }
}
