import Testing

@testable import STEP

/// The exchange structure as a whole.
@Suite struct WriterTests {
    @Test func aFileIsHeaderDataAndEnd() throws {
        let sink = MemorySink()
        var writer = try STEPWriter(to: sink, header: Self.header)
        let point = try writer.add(TextRecord(keyword: "IFCLABEL", text: "a"))
        #expect(point == InstanceName(1))
        try writer.finish()
        #expect(
            sink.text == """
                ISO-10303-21;
                HEADER;
                FILE_DESCRIPTION(('ViewDefinition [ReferenceView_V1.2]'),'2;1');
                FILE_NAME('House','2024-01-01T08:00:00Z',('O''Hara'),(''),'p','s','');
                FILE_SCHEMA(('IFC4'));
                ENDSEC;
                DATA;
                #1=IFCLABEL('a');
                ENDSEC;
                END-ISO-10303-21;

                """)
    }

    @Test func everyKindOfParameterHasItsForm() throws {
        let sink = MemorySink()
        var writer = try STEPWriter(to: sink, header: Self.header)
        try writer.add(EverythingRecord())
        try writer.finish()
        #expect(
            sink.text.contains(
                "#1=EVERYTHING($,*,#7,$,-12,1.5,$,.T.,.F.,.U.,.NOTDEFINED.,'x',$,(#1,#2),(1.,2.),(3,4),((1.,2.,3.)),IFCREAL(2.));\n"
            ))
    }

    @Test func aRecordThatCannotBeWrittenLeavesNothingBehind() throws {
        let sink = MemorySink()
        var writer = try STEPWriter(to: sink, header: Self.header)
        #expect(throws: STEPError.notFinite) { try writer.add(NumberRecord(value: .nan)) }
        let next = try writer.add(NumberRecord(value: 2))
        #expect(next == InstanceName(1))
        #expect(writer.recordCount == 1)
        try writer.finish()
        #expect(sink.text.contains("DATA;\n#1=NUMBER(2.);\nENDSEC;"))
    }

    @Test func reservedNamesAreSkippedUntilTheyAreUsed() throws {
        let sink = MemorySink()
        var writer = try STEPWriter(to: sink, header: Self.header)
        let reserved = writer.reserve(2)
        let after = try writer.add(NumberRecord(value: 0))
        try writer.add(NumberRecord(value: 1), as: InstanceName(reserved.number + 1))
        #expect(reserved == InstanceName(1))
        #expect(after == InstanceName(3))
        try writer.finish()
        #expect(sink.text.contains("#3=NUMBER(0.);\n#2=NUMBER(1.);\n"))
    }

    @Test(arguments: [0, 1, 2, 200_000])
    func aLongListGoesOnInBlocks(count: Int) throws {
        struct Group: STEPListRecord {
            var keyword: String { "IFCGROUP" }
            var members: LazyMapSequence<Range<Int>, InstanceName>
            func writeHead(to parameters: inout ParameterList) { parameters.string("head") }
            func writeTail(to parameters: inout ParameterList) { parameters.omitted() }
        }
        let sink = MemorySink()
        var writer = try STEPWriter(to: sink, header: Self.header)
        let first = writer.reserve(count)
        let names = (0..<count).lazy.map { InstanceName(first.number + $0) }
        #expect(try writer.add(Group(members: names)).number == count + 1)
        #expect(writer.recordCount == 1)
        try writer.finish()
        let list = (1...count + 1).dropLast().map { "#\($0)" }.joined(separator: ",")
        #expect(sink.text.contains("#\(count + 1)=IFCGROUP('head',(\(list)),$);\n"))
    }

    @Test func bytesGoOnInBlocksAndAreAllCounted() throws {
        let sink = MemorySink()
        var writer = try STEPWriter(to: sink, header: Self.header)
        for value in 0..<100_000 { try writer.add(NumberRecord(value: Double(value))) }
        #expect(sink.blocks.count > 1)
        let counted = writer.byteCount
        try writer.finish()
        #expect(sink.text.utf8.count == counted + "ENDSEC;\nEND-ISO-10303-21;\n".utf8.count)
    }

    @Test func whatTheSinkSaysComesThrough() throws {
        let sink = MemorySink()
        let writer = try STEPWriter(to: sink, header: Self.header)
        sink.isFull = true
        do {
            try writer.finish()
            Issue.record("a full sink went unnoticed")
        } catch {
            #expect(error is MemorySink.Full)
        }
    }

    private static let header = STEPHeader(
        description: ["ViewDefinition [ReferenceView_V1.2]"], name: "House", timeStamp: "2024-01-01T08:00:00Z",
        authors: ["O'Hara"], organizations: [""], preprocessor: "p", originatingSystem: "s", authorization: "",
        schema: "IFC4")
}

final class MemorySink: ByteSink {
    struct Full: Error {}
    var blocks: [[UInt8]] = []
    var isFull = false
    var text: String { String(decoding: blocks.joined(), as: UTF8.self) }

    func write(_ bytes: Span<UInt8>) throws {
        if isFull { throw Full() }
        blocks.append(bytes.indices.map { bytes[$0] })
    }
}

private struct TextRecord: STEPRecord {
    var keyword: String
    var text: String

    func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(text)
    }
}

private struct NumberRecord: STEPRecord {
    var keyword: String { "NUMBER" }
    var value: Double

    func write(to parameters: inout ParameterList) throws(STEPError) {
        try parameters.real(value)
    }
}

private struct EverythingRecord: STEPRecord {
    var keyword: String { "EVERYTHING" }

    func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.omitted()
        parameters.derived()
        parameters.reference(InstanceName(7))
        parameters.reference(nil)
        parameters.integer(-12)
        try parameters.real(1.5)
        try parameters.real(nil)
        parameters.boolean(true)
        parameters.logical(false)
        parameters.logical(nil)
        parameters.enumeration("NOTDEFINED")
        parameters.string("x")
        parameters.string(nil)
        parameters.references([InstanceName(1), InstanceName(2)])
        try parameters.reals([1, 2])
        parameters.integers([3, 4])
        try parameters.triples([1, 2, 3])
        try parameters.typed("IFCREAL") { inner throws(STEPError) in try inner.real(2) }
    }
}
