public import BuildingModel
import Foundation
public import STEP

/// Writes the report of an export as one JSON document, object by object, so that memory does not know how many there are.
///
/// The order is always the same: `order`, `objects`, `notes`, and last of all what is known only then, `counts`, `file` and `check`.
public final class ReportFile: ExportReporting {
    /// What is said at the end.
    public struct Conclusion: Encodable {
        /// The numbers.
        public var counts: ExportCounts
        /// The finished file.
        public var file: File
        /// What the check of the file said.
        public var check: Check

        /// The finished file.
        public struct File: Encodable {
            /// Its name.
            public var name: String
            /// Its size.
            public var bytes: Int64
            /// Its SHA-256 in hexadecimal digits.
            public var sha256: String

            /// Makes one.
            public init(name: String, bytes: Int64, sha256: String) {
                self.name = name
                self.bytes = bytes
                self.sha256 = sha256
            }
        }

        /// What the check of the file said.
        public struct Check: Encodable {
            /// Whether nothing was found.
            public var passed: Bool
            /// How many instances were read.
            public var instances: Int

            /// Makes one.
            public init(passed: Bool, instances: Int) {
                self.passed = passed
                self.instances = instances
            }
        }

        /// Makes a conclusion.
        public init(counts: ExportCounts, file: File, check: Check) {
            self.counts = counts
            self.file = file
            self.check = check
        }
    }

    private struct ObjectLine: Encodable {
        var id: GUID
        var globalId: String?
        var ifcClass: String?
        var outcome: ExportedObject.Outcome
        var notes: [ExportNote]?
    }

    private struct NoteLine: Encodable {
        var about: GUID?
        var code: String
        var message: String
    }

    private let sink: any ByteSink
    private let encoder = JSONEncoder()
    private var buffer: [UInt8] = []
    private var isFirst = true
    /// Notes that are about no object; there are few, and they stand behind the objects.
    private var notes: [NoteLine] = []

    /// Begins the report; making the sink's file durable, and taking it away when the export fails, is the caller's business.
    public init(into sink: any ByteSink, order: ExportOrder) throws {
        self.sink = sink
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A selection may name very many objects; they all stand in the list anyway.
        var order = order
        order.elements = nil
        try put("{\"order\":", order)
        buffer += Array(",\n\"objects\":[".utf8)
    }

    /// Writes what became of one object.
    public func object(_ object: ExportedObject) throws {
        let line = ObjectLine(
            id: object.guid, globalId: object.globalID, ifcClass: object.ifcClass, outcome: object.outcome,
            notes: object.notes.isEmpty ? nil : object.notes)
        try put(isFirst ? "\n" : ",\n", line)
        isFirst = false
    }

    /// Keeps a note for the end.
    public func note(_ note: ExportNote, about guid: GUID?) throws {
        notes.append(NoteLine(about: guid, code: note.code, message: note.message))
    }

    /// Ends the report; nothing may be written to it afterwards.
    public func conclude(_ conclusion: Conclusion) throws {
        try put("],\n\"notes\":", notes)
        try put(",\n\"counts\":", conclusion.counts)
        try put(",\n\"file\":", conclusion.file)
        try put(",\n\"check\":", conclusion.check)
        buffer += Array("}\n".utf8)
        try sink.write(buffer)
    }

    private func put(_ before: String, _ value: some Encodable) throws {
        buffer += Array(before.utf8)
        buffer += try encoder.encode(value)
        guard buffer.count >= 1 << 16 else { return }
        try sink.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
