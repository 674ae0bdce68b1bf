import Dispatch
public import Glibc
import Synchronization

/// Tells the service manager that the service still works, as long as every part of it answers.
///
/// A timer only asks; the message goes out when the last part has answered, on its own thread. A part that hangs is not asked
/// again, and the silence lets the manager start the service anew.
public final class Watchdog: Sendable {
    /// A part of the service: has the answer called where the part's work is done.
    public typealias Part = @Sendable (_ answer: @escaping @Sendable () -> Void) -> Void

    private let parts: [Part]
    private let alive: @Sendable () -> Void
    private let timer: Mutex<any DispatchSourceTimer>
    private let unanswered = Mutex(0)

    /// How often the manager wants to hear of this process, in microseconds; nil when it does not.
    public static func interval(environment: [String: String], process: Int32 = getpid()) -> UInt64? {
        if let owner = environment["WATCHDOG_PID"], owner != "\(process)" { return nil }
        guard let interval = environment["WATCHDOG_USEC"].flatMap(UInt64.init), interval > 0 else { return nil }
        return interval
    }

    /// Begins to ask, twice per interval, the first time at once.
    ///
    /// - Parameter alive: called each time all parts have answered; on any thread.
    public init(interval: UInt64, parts: [Part], alive: @escaping @Sendable () -> Void) {
        self.parts = parts
        self.alive = alive
        timer = Mutex(DispatchSource.makeTimerSource(queue: DispatchQueue(label: "watchdog")))
        timer.withLock { timer in
            timer.setEventHandler { @Sendable [weak self] in self?.ask() }
            timer.schedule(deadline: .now(), repeating: .microseconds(Int(clamping: interval / 2)))
            timer.activate()
        }
    }

    deinit { timer.withLock { $0.cancel() } }

    private func ask() {
        let isDue = unanswered.withLock { count in
            guard count == 0 else { return false }
            count = parts.count
            return true
        }
        guard isDue else { return }
        if parts.isEmpty { alive() }
        for part in parts { part { [weak self] in self?.answered() } }
    }

    private func answered() {
        let isLast = unanswered.withLock { count in
            count -= 1
            return count == 0
        }
        if isLast { alive() }
    }
}
