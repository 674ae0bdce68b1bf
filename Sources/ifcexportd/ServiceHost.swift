import BuildingModel
import Dispatch
import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Systemd
import UnixSignals

/// The services of one process from start to end: what signals do to them, and what the service manager hears of them.
///
/// SIGTERM and SIGINT ask for the end: what runs may be completed. Asked a second time, it is given back at once; SIGQUIT does
/// that the first time. SIGHUP has the settings read again.
final class ServiceHost: Sendable {
    /// What the services do for their host.
    struct Duties: Sendable {
        /// Those that must answer for the process to count as alive.
        var pulses: [Watchdog.Part]
        /// One line on what there is to do; may block on the disk.
        var status: @Sendable () throws -> String
        /// How long the end may take, in seconds.
        var drain: @Sendable () -> Double
        /// Reads the settings again; says what counts only after a restart.
        var reload: @Sendable () async throws -> [String]
    }

    private let manager: NotificationSocket?
    private let watchdogInterval: UInt64?
    private let logger: Logger
    private let awaited: Mutex<Int>
    private let duties = Mutex<Duties?>(nil)
    private let watchdog = Mutex<Watchdog?>(nil)
    /// Messages that wait for the disk or repeat themselves are made here, away from everything that works.
    private let talk = DispatchQueue(label: "service manager")
    private let timer: Mutex<any DispatchSourceTimer>
    private let stopsAt = Mutex<ContinuousClock.Instant?>(nil)

    /// - Parameter parts: how many services say that they are ready before the process is.
    init(parts: Int, logger: Logger, environment: [String: String] = ProcessInfo.processInfo.environment) {
        manager = NotificationSocket(environment: environment)
        watchdogInterval = Watchdog.interval(environment: environment)
        self.logger = logger
        awaited = Mutex(parts)
        timer = Mutex(DispatchSource.makeTimerSource(queue: talk))
        timer.withLock { timer in
            timer.setEventHandler { @Sendable [weak self] in self?.tell() }
            timer.schedule(deadline: .distantFuture)
            timer.activate()
        }
    }

    deinit { timer.withLock { $0.cancel() } }

    /// Takes note that a service is ready; with the last one, the start is complete.
    func isReady() {
        let isComplete = awaited.withLock { count in
            count -= 1
            return count == 0
        }
        guard isComplete, let manager, let duties = duties.withLock({ $0 }) else { return }
        manager.send(.ready)
        if let watchdogInterval {
            watchdog.withLock {
                $0 = Watchdog(interval: watchdogInterval, parts: duties.pulses) { manager.send(.watchdog) }
            }
        }
        timer.withLock { $0.schedule(deadline: .now(), repeating: .seconds(5), leeway: .milliseconds(500)) }
    }

    /// Runs services until one ends or a signal asks for the end.
    func run(_ services: [any Service], duties: Duties) async throws {
        self.duties.withLock { $0 = duties }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map {
                    .init(
                        service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup)
                }, logger: logger))
        // Trapped before anything begins: a signal that comes early must not end the process halfway.
        let signals = await UnixSignalsSequence(trapping: [.sigterm, .sigint, .sigquit, .sighup])
        let running = Task { try await group.run() }
        let listening = Task { [self] in
            for await signal in signals {
                switch signal {
                case .sighup: await reload(duties)
                case .sigquit: hurry(running)
                case _ where beginsToStop(within: duties.drain()): await group.triggerGracefulShutdown()
                default: hurry(running)
                }
            }
        }
        let result = await running.result
        listening.cancel()
        manager?.send(.stopping)
        do {
            try result.get()
        } catch is CancellationError {
            logger.notice("stopped without waiting")
        }
    }

    /// True the first time.
    private func beginsToStop(within drain: Double) -> Bool {
        let isFirst = stopsAt.withLock { end in
            guard end == nil else { return false }
            // A little longer than what runs may take: it has to be given back, too.
            end = ContinuousClock.now + .seconds(drain + 30)
            return true
        }
        guard isFirst else { return false }
        logger.notice("asked to stop; what runs may be completed")
        manager?.send(.stopping, .status("stopping"))
        timer.withLock { $0.schedule(deadline: .now(), repeating: .seconds(5), leeway: .milliseconds(500)) }
        return true
    }

    private func hurry(_ running: Task<Void, any Error>) {
        logger.notice("asked to stop at once; what runs is given back")
        manager?.send(.stopping, .status("stopping at once"))
        running.cancel()
    }

    private func reload(_ duties: Duties) async {
        manager?.send(.reloading(at: MonotonicTime.now))
        var status = "settings read again"
        do {
            let later = try await duties.reload()
            if !later.isEmpty { status += "; after a restart only: \(later.joined(separator: ", "))" }
            logger.notice("\(status)")
        } catch {
            status = "the old settings hold: \(error)"
            logger.error("\(status)")
        }
        manager?.send(.ready, .status(status))
    }

    /// Tells how it stands; while stopping also that it still goes on, for as long as it may.
    private func tell() {
        guard let manager else { return }
        let end = stopsAt.withLock { $0 }
        let what = (try? duties.withLock { $0 }?.status()) ?? "the database is away"
        guard let end else {
            manager.send(.status(what))
            return
        }
        if end > .now { manager.send(.extendTimeout(15_000_000), .status("stopping; \(what)")) }
    }
}
