import BuildingModel
import Foundation
import Testing

@testable import ModelStore

@Suite("Records read ahead on another thread")
struct RecordReaderTests {
    private struct Enough: Error {}

    /// Many short lines, some blank, with one of more than a MiB here and there and the project in the middle.
    private static func lines() -> [String] {
        (1...6_000).map { number in
            switch number {
            case 3_000: Fixture.projectLine()
            case let number where number % 1_500 == 7: layer(number, more: String(repeating: "x", count: 1_100_000))
            case let number where number % 10 == 0: ""
            default: layer(number, more: String(repeating: "y", count: 200))
            }
        }
    }

    private static func layer(_ number: Int, more: String) -> String {
        #"{"layer":{"id":"\#(Fixture.id(number))","name":"\#(number)","unknown":"\#(more)"}}"#
    }

    private static func source(_ lines: [String]) throws -> (LineSource, URL) {
        let file = FileManager.default.temporaryDirectory.appending(path: "records-\(UUID().uuidString).ndjson")
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        return (try LineSource(path: file.path), file)
    }

    @Test("come in the order of their lines, with the line where it is needed once more")
    func order() throws {
        let lines = Self.lines()
        let (source, file) = try Self.source(lines)
        defer { try? FileManager.default.removeItem(at: file) }
        var numbers: [Int] = []
        var last: Int?
        try RecordReader.read(source) { batch in
            for entry in batch.entries {
                numbers.append(entry.number)
                let text = lines[entry.number - 1]
                #expect(entry.line == (entry.number < 3_000 ? Array(text.utf8) : []))
                if case .layer(_, let name) = try entry.record.get() { #expect(name == String(entry.number)) }
            }
            last = try batch.end?.get()
        }
        #expect(numbers == (1...6_000).filter { !lines[$0 - 1].isEmpty })
        // The last one is blank and has no line feed, so it is none.
        #expect(last == 5_999)
    }

    @Test("end where one is wrong, after all that stand before it")
    func fault() throws {
        var lines = Self.lines()
        lines[4_320] = #"{"layer":{"id":7}}"#
        let (source, file) = try Self.source(lines)
        defer { try? FileManager.default.removeItem(at: file) }
        var reached = 0
        #expect(throws: JSONFault.self) {
            try RecordReader.read(source) { batch in
                for entry in batch.entries {
                    _ = try entry.record.get()
                    reached = entry.number
                }
            }
        }
        #expect(reached == 4_319)
    }

    @Test("are read no further when nobody wants them any more")
    func stop() throws {
        let (source, file) = try Self.source(Self.lines())
        defer { try? FileManager.default.removeItem(at: file) }
        var batches = 0
        #expect(throws: Enough.self) {
            try RecordReader.read(source) { _ in
                batches += 1
                if batches == 2 { throw Enough() }
            }
        }
        #expect(batches == 2)
    }
}
