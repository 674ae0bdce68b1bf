import Foundation
import STEP
import Testing

@testable import Zip

/// An archive of one file that any reader opens, the same bytes for the same content.
@Suite struct ZipSinkTests {
    private static let moment: Int64 = 1_704_096_001  // 2024-01-01T08:00:01Z

    private func archive(
        _ blocks: [[UInt8]], name: String = "model.ifc", isBig: Bool, threshold: UInt64 = UInt64(UInt32.max)
    ) throws -> [UInt8] {
        let memory = MemorySink()
        let sink = try ZipSink(memory, name: name, modified: Self.moment, isBig: isBig, threshold: threshold)
        for block in blocks { try sink.write(block) }
        try sink.finish()
        return memory.bytes
    }

    /// Contents of every size that packing treats differently: nothing, less and more than the buffer, what cannot be packed.
    enum Content: String, CaseIterable {
        case empty, oneByte, text, big, random

        var blocks: [[UInt8]] {
            switch self {
            case .empty: []
            case .oneByte: [[65], []]
            case .text: [Array("ISO-10303-21;\n".utf8), Array("HEADER;\n".utf8)]
            case .big:
                Array(
                    repeating: Array(repeating: Array("#12=IFCWALL($,$);\n".utf8), count: 20_000).flatMap(\.self),
                    count: 12)
            case .random:
                [0, 1].map { block in
                    var state = UInt64(block + 1)
                    return (0..<700_000).map { _ in
                        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        return UInt8(truncatingIfNeeded: state >> 56)
                    }
                }
            }
        }
    }

    @Test(.enabled(if: python != nil, "python3 is not installed"), arguments: Content.allCases, [false, true])
    func pythonReadsBackWhatWasWritten(content: Content, isBig: Bool) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("model.ifczip")
        try Data(archive(content.blocks, isBig: isBig)).write(to: URL(filePath: path))
        let script = """
            import sys, zipfile, hashlib
            with zipfile.ZipFile(sys.argv[1]) as z:
                assert z.testzip() is None
                (i,) = z.infolist()
                print(i.filename, i.file_size, hashlib.sha256(z.read(i)).hexdigest(), i.date_time, i.create_system, i.compress_type)
            """
        let plain = content.blocks.flatMap(\.self)
        let plainPath = folder.path("plain")
        try Data(plain).write(to: URL(filePath: plainPath))
        let digest = try run("/usr/bin/sha256sum", [plainPath]).output.prefix(64)
        let result = try run(python!, ["-c", script, path])
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output == "model.ifc \(plain.count) \(digest) (2024, 1, 1, 8, 0, 0) 3 8\n")
    }

    @Test(.enabled(if: unzip != nil, "unzip is not installed"), arguments: Content.allCases, [false, true])
    func unzipFindsNoFault(content: Content, isBig: Bool) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("model.ifczip")
        try Data(archive(content.blocks, isBig: isBig)).write(to: URL(filePath: path))
        let result = try run(unzip!, ["-t", path])
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("No errors detected"))
    }

    @Test(
        .enabled(if: python != nil, "python3 is not installed"),
        arguments: ["Grundriß.ifc", "בית.ifc", "家.ifc", "🏠 e\u{301}.ifc"], [false, true])
    func namesAreInAnyScript(name: String, isBig: Bool) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("model.ifczip")
        try Data(archive([[1, 2, 3]], name: name, isBig: isBig)).write(to: URL(filePath: path))
        let script = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).namelist()[0].encode('utf-8').hex())"
        let result = try run(python!, ["-c", script, path])
        #expect(result.output == name.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n")
        if let unzip {
            let result = try run(unzip, ["-t", path])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test(arguments: Content.allCases)
    func sameContentGivesSameBytes(content: Content) throws {
        let whole = content.blocks.flatMap(\.self)
        let first = try archive(content.blocks, isBig: true)
        #expect(try archive(content.blocks, isBig: true) == first)
        #expect(try archive([whole], isBig: true) == first)
    }

    /// Where sizes and offset need 64 bits, the directory and the end say them there; readers follow them.
    ///
    /// The threshold stands in for
    /// the 4 GiB, so both readers see the very structure that a big export has.
    @Test(arguments: [1, 300, 1_000_000] as [UInt64])
    func bigArchivesSayTheirSizesIn64Bits(threshold: UInt64) throws {
        let blocks = Content.random.blocks
        let bytes = try archive(blocks, isBig: true, threshold: threshold)
        #expect(bytes.contains([0x50, 0x4b, 0x06, 0x06] as [UInt8]))
        #expect(bytes.contains([0x50, 0x4b, 0x06, 0x07] as [UInt8]))
        // In the end record the offset points to zip64.
        #expect(Array(bytes.suffix(6).prefix(4)) == [255, 255, 255, 255])
        let folder = try TemporaryFolder()
        let path = folder.path("model.ifczip")
        try Data(bytes).write(to: URL(filePath: path))
        if let unzip {
            let result = try run(unzip, ["-t", path])
            #expect(result.status == 0, "\(result.output)")
        }
        if let python {
            let script =
                "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.infolist()[0].file_size)"
            #expect(try run(python, ["-c", script, path]).output == "None \(blocks.map(\.count).reduce(0, +))\n")
        }
    }

    @Test func sizesBelowTheThresholdStayIn32Bits() throws {
        let bytes = try archive(Content.text.blocks, isBig: true)
        #expect(!bytes.contains([0x50, 0x4b, 0x06, 0x06] as [UInt8]))
        #expect(Array(bytes.suffix(6).prefix(4)) != [255, 255, 255, 255])
    }

    @Test func withoutZip64TooMuchIsRefused() throws {
        #expect(throws: ZipSink.Fault.tooBig) { try archive(Content.random.blocks, isBig: false, threshold: 1_000_000) }
        #expect(throws: ZipSink.Fault.tooBig) { try archive(Content.big.blocks, isBig: false, threshold: 1_000_000) }
    }

    @Test func nothingIsWrittenBehindTheEnd() throws {
        let sink = try ZipSink(MemorySink(), name: "a.ifc", modified: 0, isBig: false)
        try sink.finish()
        #expect(throws: ZipSink.Fault.finished) { try sink.write([1]) }
        #expect(throws: ZipSink.Fault.finished) { try sink.finish() }
    }

    @Test func aNameTooLongForAnArchiveIsRefused() {
        #expect(throws: ZipSink.Fault.nameTooLong) {
            try ZipSink(MemorySink(), name: String(repeating: "a", count: 65_536), modified: 0, isBig: false)
        }
    }

    @Test func faultsOfTheNextSinkComeThrough() throws {
        let sink = try ZipSink(FullSink(room: 1_000), name: "a.ifc", modified: 0, isBig: false)
        #expect(throws: FullSink.Full.self) {
            for block in Content.random.blocks { try sink.write(block) }
            try sink.finish()
        }
    }

    @Test(arguments: [
        (Int64.min, 0x0021, 0x0000), (0, 0x0021, 0x0000), (315_532_800, 0x0021, 0x0000),
        (951_782_400, 0x285d, 0x0000),  // 2000-02-29
        (1_704_096_001, 0x5821, 0x4000), (4_354_819_199, 0xff9f, 0xbf7d), (.max, 0xff9f, 0xbf7d),
    ])
    func timesAreSaidInUTC(seconds: Int64, date: UInt16, time: UInt16) {
        let said = DOSTime(secondsSince1970: seconds)
        #expect(said.date == date)
        #expect(said.time == time)
    }
}
