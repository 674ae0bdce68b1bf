/// The frame of the file and its HEADER section (ISO 10303-21, chapter 8).
struct HeaderCheck {
    /// What must come next.
    enum Stage {
        case start, header, description, name, schema, headerEnd, data, records, end, done
    }

    var stage = Stage.start

    /// Takes a statement outside of the records.
    mutating func read(_ text: RecordText, _ reader: inout RecordReader, _ log: inout FindingLog) {
        log.begin(instance: nil)
        reader.begin(text)
        switch stage {
        case .start: frame("ISO-10303-21", .header, text, &log)
        case .header: frame("HEADER", .description, text, &log)
        case .description:
            stage = .name
            record("FILE_DESCRIPTION", count: 2, &reader, &log) { texts, log in Self.checkDescription(texts, &log) }
        case .name:
            stage = .schema
            record("FILE_NAME", count: 7, &reader, &log) { texts, log in Self.checkName(texts, &log) }
        case .schema:
            stage = .headerEnd
            record("FILE_SCHEMA", count: 1, &reader, &log) { texts, log in
                if texts.first != ["IFC4"] { log.note(.schemaName, "The schema is not IFC4.") }
            }
        case .headerEnd: frame("ENDSEC", .data, text, &log)
        case .data: frame("DATA", .records, text, &log)
        case .records: frame("ENDSEC", .end, text, &log)
        case .end: frame("END-ISO-10303-21", .done, text, &log)
        case .done: log.note(.fileFrame, "Something stands behind the end of the file.")
        }
    }

    private mutating func frame(_ wanted: StaticString, _ next: Stage, _ text: RecordText, _ log: inout FindingLog) {
        if text.count != wanted.utf8CodeUnitCount || !text.has(wanted, at: 0) {
            log.note(.fileFrame, "\(wanted) is missing in the frame of the file.")
        }
        stage = next
    }

    /// One of the three records, as a list of texts for each field.
    private func record(
        _ keyword: StaticString, count: Int, _ reader: inout RecordReader, _ log: inout FindingLog,
        _ check: ([[String]], inout FindingLog) -> Void
    ) {
        do throws(Fault) {
            guard reader.text.has(keyword, at: 0) else {
                throw Fault(.header, "The three records of the header are not in their order.")
            }
            reader.position = keyword.utf8CodeUnitCount
            try reader.expect(UInt8(ascii: "("), Fault(.header, "A record of the header has no fields."))
            var fields: [[String]] = []
            repeat {
                reader.skipSpace()
                fields.append(try field(&reader))
                reader.skipSpace()
            } while reader.take(UInt8(ascii: ","))
            try reader.readEnd()
            guard fields.count == count else {
                throw Fault(.header, "A record of the header has not as many fields as it must.")
            }
            check(fields, &log)
        } catch {
            log.note(error.rule, error.message.description)
        }
    }

    /// A text or a list of texts.
    private func field(_ reader: inout RecordReader) throws(Fault) -> [String] {
        var texts: [String] = []
        guard reader.next == UInt8(ascii: "(") else {
            guard reader.next == UInt8(ascii: "'") else { throw Fault(.header, "A field of the header is no text.") }
            return [try text(&reader)]
        }
        try reader.beginList()
        repeat { texts.append(try text(&reader)) } while try reader.hasMore()
        return texts
    }

    private func text(_ reader: inout RecordReader) throws(Fault) -> String {
        let length = try reader.readString()
        return reader.text.string((reader.position - 1 - length.bytes)..<(reader.position - 1))
    }

    private static func checkDescription(_ fields: [[String]], _ log: inout FindingLog) {
        if fields[1] != ["2;1"] { log.note(.header, "The implementation level is not 2;1.") }
        if !fields[0].contains("ViewDefinition [ReferenceView_V1.2]") {
            log.note(.viewDefinition, "The description names no view definition of IFC4.")
        }
    }

    private static func checkName(_ fields: [[String]], _ log: inout FindingLog) {
        if fields[1].count != 1 || !isTimeStamp(fields[1][0]) {
            log.note(.header, "The time stamp is no moment as ISO 8601 writes it.")
        }
        // Company - Application - Version, with spaces round the hyphens.
        let parts = fields[5].first?.split(separator: " - ", omittingEmptySubsequences: false) ?? []
        if parts.count != 3 || parts.contains(where: \.isEmpty) {
            log.note(.header, "The originating system is not told as company, application and version.")
        }
    }

    /// `2024-01-01T08:00:00` with a fraction, `Z` or an offset behind it where wanted.
    private static func isTimeStamp(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let pattern = Array("0000-00-00T00:00:00".utf8)
        guard bytes.count >= pattern.count else { return false }
        let begins = zip(bytes, pattern).allSatisfy { $1 == 48 ? $0 &- 48 < 10 : $0 == $1 }
        let rest = bytes.dropFirst(pattern.count)
        return begins && rest.allSatisfy { $0 &- 48 < 10 || [43, 45, 46, 58, 90].contains($0) }
    }
}
