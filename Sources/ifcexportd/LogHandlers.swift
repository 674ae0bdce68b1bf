import BuildingModel
import Foundation
import Glibc
import Logging
import Synchronization
import Systemd

/// The level of the whole process's log, which a reload may change.
final class LogThreshold: Sendable {
    private let value: Mutex<Logger.Level>

    init(_ level: Logger.Level) { value = Mutex(level) }

    var level: Logger.Level {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}

/// Writes one line per message to standard error, as text or as JSON.
///
/// A line that cannot be written is lost: nobody is to be told of it, and the work goes on.
struct LineLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    private let label: String
    private let format: Settings.LogFormat
    private let threshold: LogThreshold
    /// The level of a logger that was given one of its own; that of the process where this is nil.
    private var own: Logger.Level?
    /// Whether each line begins with the journal's mark of how much it matters.
    private let marksPriority: Bool

    init(label: String, format: Settings.LogFormat, threshold: LogThreshold, marksPriority: Bool) {
        self.label = label
        self.format = format
        self.threshold = threshold
        self.marksPriority = marksPriority
    }

    var logLevel: Logger.Level {
        get { own ?? threshold.level }
        set { own = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        var line: [UInt8] = marksPriority ? Array(event.level.priority.prefix.utf8) : []
        switch format {
        case .json: line += json(event, all)
        // A line break would begin another message, without its mark.
        case .text: line += text(event, all).map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
        }
        line.append(UInt8(ascii: "\n"))
        // In one piece, so that lines of several threads do not mix.
        _ = unsafe Glibc.write(STDERR_FILENO, line, line.count)
    }

    private struct Line: Encodable {
        var time: String
        var level: String
        var label: String
        var message: String
        var metadata: [String: String]?
    }

    private func json(_ event: LogEvent, _ metadata: Logger.Metadata) -> [UInt8] {
        let line = Line(
            time: Self.time, level: event.level.rawValue, label: label, message: event.message.description,
            metadata: metadata.isEmpty ? nil : metadata.mapValues(\.description))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A line of strings always has a form in JSON; should it not, the message itself is better than nothing.
        return Array((try? encoder.encode(line)) ?? Data(line.message.utf8))
    }

    private func text(_ event: LogEvent, _ metadata: Logger.Metadata) -> [UInt8] {
        let pairs = metadata.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        // The journal knows the time and the level by itself.
        let head = marksPriority ? "" : "\(Self.time) \(event.level.rawValue) \(label):\(pairs) "
        return Array((head + event.message.description + (marksPriority ? pairs : "")).utf8)
    }

    private static var time: String { Timestamp.text(Int64(Date().timeIntervalSince1970 * 1000)) }
}

extension Logger.Level {
    var priority: JournalPriority {
        switch self {
        case .trace, .debug: .debug
        case .info: .information
        case .notice: .notice
        case .warning: .warning
        case .error: .error
        case .critical: .critical
        }
    }
}

extension Settings {
    /// The logger of the settings; everything goes to standard error.
    func logger(
        threshold: LogThreshold? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Logger {
        let threshold = threshold ?? LogThreshold(logLevel)
        let marksPriority = JournalStream.isConnected(to: STDERR_FILENO, environment: environment)
        return Logger(label: "ifcexportd") { [logFormat] label in
            LineLogHandler(label: label, format: logFormat, threshold: threshold, marksPriority: marksPriority)
        }
    }
}
