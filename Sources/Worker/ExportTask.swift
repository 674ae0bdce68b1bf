public import Attachments
public import BuildingModel
import Foundation
import Glibc

/// What an export process is told: one line of JSON on its standard input.
public struct ExportTask: Sendable, Hashable, Codable {
    /// What to export.
    public var order: ExportOrder
    /// The path of the file to write.
    ///
    /// It must not be there yet: create it with `O_EXCL` and mode 0600.
    public var output: String
    /// The path of the report to write, likewise.
    public var report: String
    /// Where the file's bytes go while it grows; nil for `output`.
    public var upload: ExportUpload?
    /// The job, for the process's log.
    public var job: GUID
    /// The number of the attempt, for the process's log.
    public var attempt: Int
    /// What the process may take; it puts the limits on itself before it begins.
    public var limits: ExportLimits

    /// Makes a task.
    public init(
        order: ExportOrder, output: String, report: String, upload: ExportUpload? = nil, job: GUID, attempt: Int,
        limits: ExportLimits
    ) {
        self.order = order
        self.output = output
        self.report = report
        self.upload = upload
        self.job = job
        self.attempt = attempt
        self.limits = limits
    }

    /// Reads the task from standard input; to be called once, before `ParentWatch.start`.
    public static func receive() throws -> ExportTask {
        var line: [UInt8] = []
        var byte = [UInt8](repeating: 0, count: 65_536)
        while !line.contains(UInt8(ascii: "\n")) {
            let count = unsafe byte.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw malformed }
            line += byte[..<count]
        }
        do {
            return try JSONDecoder().decode(ExportTask.self, from: Data(line.prefix { $0 != UInt8(ascii: "\n") }))
        } catch {
            throw malformed
        }
    }

    /// The task as the line a process is sent.
    var line: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self) + [UInt8(ascii: "\n")]
        }
    }

    private static let malformed = Failure(
        .usage, "no-task", "This command is for the worker, which tells it on standard input what to do.",
        remedy: "Use `ifcexportd export`.")
}

/// The upload an export process sends its file to.
public struct ExportUpload: Sendable, Hashable, Codable {
    /// The name the file will have where attachments are stored.
    public var name: String
    /// The upload, which was begun.
    public var id: UploadID
    /// Whether the file is to be written to the task's `output` as well.
    public var keepsFile: Bool
}

/// What an export process says: lines of JSON on its standard output.
///
/// `{"progress":0.42}` at least twice a second while it works, then one of `{"result":{…}}` with exit status 0 and
/// `{"failure":{…}}` with another. Anything else counts as a crash.
public enum ExportMessage: Sendable, Hashable {
    /// How much is done, 0…1.
    case progress(Double)
    /// The file is written and was synced to the disk.
    case result(ExportResult)
    /// It could not be done.
    case failure(Failure)
}

/// A file that an export process wrote.
public struct ExportResult: Sendable, Hashable, Codable {
    /// Its size.
    public var bytes: Int64
    /// The SHA-256 of its bytes in 64 hexadecimal digits.
    public var sha256: String
    /// What it holds and what it does not.
    public var counts: ExportCounts
    /// The parts it was sent in; nil when it was not.
    public var parts: [UploadedPart]?

    /// Makes a result.
    public init(bytes: Int64, sha256: String, counts: ExportCounts, parts: [UploadedPart]? = nil) {
        self.bytes = bytes
        self.sha256 = sha256
        self.counts = counts
        self.parts = parts
    }

    /// The bytes of the hash; nil when they are not 32.
    var digest: [UInt8]? {
        let digits = sha256.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 64, sha256.utf8.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}

extension ExportMessage: Codable {
    private enum Key: String, CodingKey {
        case progress, result, failure
    }

    /// Reads one of the three forms.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let progress = try container.decodeIfPresent(Double.self, forKey: .progress) {
            self = .progress(progress)
        } else if let result = try container.decodeIfPresent(ExportResult.self, forKey: .result) {
            self = .result(result)
        } else {
            self = .failure(try container.decode(Failure.self, forKey: .failure))
        }
    }

    /// Writes one of the three forms.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .progress(let part): try container.encode(part, forKey: .progress)
        case .result(let result): try container.encode(result, forKey: .result)
        case .failure(let failure): try container.encode(failure, forKey: .failure)
        }
    }
}
