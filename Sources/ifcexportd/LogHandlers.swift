import Foundation
import Logging

/// Writes one line of JSON per message to standard error.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    private let label: String

    init(label: String) {
        self.label = label
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    private struct Line: Encodable {
        var time: String
        var level: String
        var label: String
        var message: String
        var metadata: [String: String]?
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let line = Line(
            time: Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)),
            level: event.level.rawValue,
            label: label, message: event.message.description,
            metadata: all.isEmpty ? nil : all.mapValues(\.description))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A line of strings always has a form in JSON; should it not, the message itself is better than nothing.
        let bytes = (try? encoder.encode(line)) ?? Data(line.message.utf8)
        FileHandle.standardError.write(bytes + [UInt8(ascii: "\n")])
    }
}

extension Settings {
    /// The logger of the settings; everything goes to standard error.
    func logger() -> Logger {
        var logger = Logger(label: "ifcexportd") { label in
            switch logFormat {
            case .json: JSONLogHandler(label: label)
            case .text: StreamLogHandler.standardError(label: label)
            }
        }
        logger.logLevel = logLevel
        return logger
    }
}
