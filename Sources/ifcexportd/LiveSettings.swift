import API
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
            kept.home = settings.home
            kept.attachments = settings.attachments
            kept.temporaryDirectory = settings.temporaryDirectory
            kept.listen = settings.listen
            kept.logFormat = settings.logFormat
            kept.http = settings.http
            let names = [
                ("database", kept.database != new.database), ("attachments", kept.attachments != new.attachments),
                ("temporary-directory", kept.temporaryDirectory != new.temporaryDirectory),
                ("listen", kept.listen != new.listen), ("log-format", kept.logFormat != new.logFormat),
                ("metrics-listen", kept.http.metricsListen != new.http.metricsListen),
                ("trusted-proxies", kept.http.proxies != new.http.proxies),
                ("webhook-private-addresses", kept.http.allowsPrivateWebhooks != new.http.allowsPrivateWebhooks),
                ("request-rate", kept.http.limits.requestRate != new.http.limits.requestRate),
                ("connections", kept.http.limits.connections != new.http.limits.connections),
                ("drain of answers", kept.http.limits.drain != new.http.limits.drain),
            ]
            settings = kept
            return names.filter(\.1).map(\.0)
        }
    }
}
