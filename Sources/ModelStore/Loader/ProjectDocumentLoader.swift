public import BuildingModel
public import Database

/// Reads project documents into the store, each whole or not at all.
///
/// Memory does not know the document's size, only its longest line. Lines are read on a thread of their own. While a document is read nobody else loads one, and on SQLite
/// nobody else writes at all; readers go on.
public struct ProjectDocumentLoader: Sendable {
    /// Where a document comes from; gzip is recognised by its first bytes.
    public enum Source: Hashable, Sendable {
        /// A file.
        case file(path: String)
        /// Standard input.
        case standardInput
    }

    /// How far the reading has come.
    public struct Progress: Hashable, Sendable {
        /// How many bytes of the source were read, packed ones as they stand.
        public var bytes: Int64
        /// How many bytes there are; nil where that is not known.
        public var totalBytes: Int64?
        /// How many records were read.
        public var records: Int
    }

    /// What a document held.
    public struct Summary: Hashable, Sendable {
        /// How many records, by their names as the contract writes them; names without any are missing.
        public var records: [String: Int] = [:]
        /// The models that got new revisions, with the newest one, in the order of their ids.
        public var newRevisions: [ExportOrder.Target] = []
        /// How many revisions were there already and the same.
        public var repeatedRevisions = 0
    }

    private let database: any SQLDatabase
    private let standardAttributes: [GUID: FreeAttribute]

    /// Makes a loader.
    ///
    /// - Parameter standardAttributes: the free attributes of the standard properties, by their fixed ids; documents may
    ///   use them without defining them.
    public init(database: any SQLDatabase, standardAttributes: [GUID: FreeAttribute] = [:]) {
        self.database = database
        self.standardAttributes = standardAttributes
    }

    /// Reads a document.
    ///
    /// Blocks. Throws `Failure`: `badData` with line number, record and key for what is wrong in the document,
    /// `noInput` where it cannot be opened; then the database is as it was. Whatever `progress` throws ends the
    /// reading the same way. It is called at most once for 64 KiB of input, and at the end.
    @discardableResult
    public func load(_ source: Source, progress: (Progress) throws -> Void = { _ in }) throws -> Summary {
        let lines =
            switch source {
            case .file(let path): try LineSource(path: path)
            case .standardInput: try LineSource(path: nil)
            }
        return try load(lines, progress: progress)
    }

    func load(_ lines: LineSource, progress: (Progress) throws -> Void) throws -> Summary {
        let totalBytes = lines.totalBytes
        return try database.writeAtLength { database in
            let writer = try DocumentWriter(database: database, standardAttributes: standardAttributes)
            var (records, reported) = (0, Int64(0))
            try RecordReader.read(lines) { batch in
                for (place, entry) in batch.entries.enumerated() {
                    if place == 0 || batch.entries[place - 1].isRevision {
                        try writer.lookAhead(batch.entries[place...])
                    }
                    try translating(line: entry.number) {
                        try writer.write(try entry.record.get(), from: entry.line, number: entry.number)
                    }
                    records += 1
                    if entry.bytesRead - reported >= 1 << 16 {
                        reported = entry.bytesRead
                        try progress(Progress(bytes: reported, totalBytes: totalBytes, records: records))
                    }
                }
                guard let lastLine = try batch.end?.get() else { return }
                try translating(line: lastLine) { try writer.finish() }
                try progress(Progress(bytes: batch.bytesRead, totalBytes: totalBytes, records: records))
            }
            return writer.summary
        }
    }

    /// Says of what is wrong with a record in which line it stands.
    private func translating(line: Int, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let fault as JSONFault {
            throw Failure(fault, line: line)
        }
    }
}

extension Failure {
    /// What is wrong in a line of a document, for its author.
    init(_ fault: JSONFault, line: Int) {
        let place = fault.location.isEmpty ? "" : ", \(fault.location)"
        self.init(
            .badData, fault.code, "Line \(line)\(place): \(fault.reason).",
            remedy: "Correct the document; nothing of it was loaded.", object: fault.object)
    }
}
