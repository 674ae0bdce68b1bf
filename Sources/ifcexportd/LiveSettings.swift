import Synchronization

/// The settings in force in a process that serves; a reload replaces those that can be replaced.
final class LiveSettings: Sendable {
    private let settings: Mutex<Settings>

    init(_ settings: Settings) { self.settings = Mutex(settings) }

    var current: Settings { settings.withLock { $0 } }

    /// Takes over new settings and names those that count only from the next start on.
    func replace(with new: Settings) -> [String] {
        settings.withLock { settings in
            var kept = new
            kept.database = settings.database
            kept.attachments = settings.attachments
            kept.temporaryDirectory = settings.temporaryDirectory
            kept.listen = settings.listen
            kept.logFormat = settings.logFormat
            let names = [
                ("database", kept.database != new.database), ("attachments", kept.attachments != new.attachments),
                ("temporary-directory", kept.temporaryDirectory != new.temporaryDirectory),
                ("listen", kept.listen != new.listen), ("log-format", kept.logFormat != new.logFormat),
            ]
            settings = kept
            return names.filter(\.1).map(\.0)
        }
    }
}
