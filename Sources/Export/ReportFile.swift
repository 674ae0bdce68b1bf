public import BuildingModel
import Foundation
import IFC
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

    private struct NoteLine: Encodable {
        var about: GUID?
        var code: String
        var message: String
    }

    private let sink: any ByteSink
    private let encoder = JSONEncoder()
    private var buffer = TextBuffer(capacity: 1 << 17)
    private var isFirst = true
    /// Blocks go on when there is so much.
    private static let blockSize = 1 << 16
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
        buffer.append(",\n\"objects\":[")
    }

    /// Writes what became of one object.
    ///
    /// There is one for every object of the model, so all but the notes is written without an encoder; the keys are in the order
    /// that the encoder gives them, that of the alphabet.
    public func object(_ object: ExportedObject) throws {
        buffer.append(isFirst ? "\n{" : ",\n{")
        isFirst = false
        if let globalID = object.globalID {
            buffer.append("\"globalId\":\"")
            let characters = globalID.characters
            for index in characters.indices { buffer.append(characters[index]) }
            buffer.append("\",")
        }
        buffer.append("\"id\":\"")
        buffer.append(object.guid)
        if let ifcClass = object.ifcClass {
            buffer.append("\",\"ifcClass\":\"")
            buffer.append(plain: ifcClass)
        }
        if object.notes.isEmpty {
            buffer.append("\"")
        } else {
            buffer.append("\",\"notes\":")
            buffer.append(Array(try encoder.encode(object.notes)))
        }
        buffer.append(",\"outcome\":\"")
        buffer.append(plain: object.outcome.rawValue)
        buffer.append("\"}")
        try passOn(from: Self.blockSize)
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
        buffer.append("}\n")
        try passOn(from: 0)
    }

    private func put(_ before: StaticString, _ value: some Encodable) throws {
        buffer.append(before)
        buffer.append(Array(try encoder.encode(value)))
        try passOn(from: Self.blockSize)
    }

    private func passOn(from size: Int) throws {
        guard buffer.count >= size else { return }
        try unsafe buffer.withBytes { bytes in try unsafe sink.write(Span(_unsafeElements: bytes)) }
        buffer.truncate(to: 0)
    }
}
