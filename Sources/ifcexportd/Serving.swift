import API
import Foundation
import Logging
import ServiceLifecycle
import Systemd
import Worker

/// What `run`, `api` and `worker` have in common.
enum Serving {
    /// How the worker of this process works.
    struct Work: Sendable {
        var isStrict: Bool
    }

    /// Serves until a signal or idleness ends it.
    ///
    /// - Parameters:
    ///   - works: how exports are run; nil when none are.
    ///   - answers: whether the API runs.
    ///   - resolve: finds the settings; asked again for every reload.
    static func serve(
        works: Work?, answers: Bool, resolve: @escaping @Sendable () async throws -> Settings
    ) async throws {
        // Before anything opens a file: a descriptor that was promised must not be taken for another.
        let sockets = ActivationSockets(environment: ProcessInfo.processInfo.environment).descriptors
        let settings = try await resolve()
        let threshold = LogThreshold(settings.logLevel)
        let logger = settings.logger(threshold: threshold)
        let installation = try Installation(settings, creates: true)
        let host = ServiceHost(parts: (works == nil ? 0 : 1) + (answers ? max(sockets.count, 1) : 0), logger: logger)

        var services: [any Service] = installation.file.map { [CheckpointService(database: $0, logger: logger)] } ?? []
        var pulses: [Watchdog.Part] = []
        let worker = try works.map {
            try installation.worker(logger, isStrict: $0.isStrict, onReady: { host.isReady() })
        }
        if let service = worker?.service {
            services.append(service)
            pulses.append { service.pulse($0) }
        }
        if answers {
            OpenFiles.allowAll()
            services.append(installation.webhooks(logger))
            let service = installation.api(logger, sockets: sockets, onReady: { host.isReady() })
            services.append(service)
            pulses.append { service.pulse($0) }
        }
        services += installation.metrics(logger)
        try await host.run(
            services,
            duties: .init(
                pulses: pulses, status: { try installation.status() },
                // One after the other: first the answers under way, then the exports.
                drain: {
                    let settings = installation.live.current
                    return Double(answers ? settings.http.limits.drain : 0)
                        + Double(worker == nil ? 0 : settings.limits.drain)
                },
                reload: {
                    let new = try await resolve()
                    threshold.level = new.logLevel
                    return installation.adopt(new, worker: worker)
                }))
    }
}
