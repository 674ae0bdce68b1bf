import Dispatch
import JobQueue
import Logging
import Synchronization

/// Keeps one claim alive while its export runs, writes its progress, and sees when it is to stop.
///
/// It has a queue of its own, so that neither a slow disk under the export nor another run can make it late.
final class LeaseKeeper: Sendable {
    private struct State {
        var progress = 0.0
        var written = 0.0
        var renewedAt: Int64
        var isUnreachable = false
    }

    private let queue: JobQueue
    private let claim: Claim
    private let control: RunControl
    private let logger: Logger
    private let state: Mutex<State>
    private let timer: Mutex<any DispatchSourceTimer>

    init(queue: JobQueue, claim: Claim, control: RunControl, logger: Logger) {
        self.queue = queue
        self.claim = claim
        self.control = control
        self.logger = logger
        state = Mutex(State(renewedAt: queue.clock.boot()))
        timer = Mutex(DispatchSource.makeTimerSource(queue: DispatchQueue(label: "lease")))
        timer.withLock { timer in
            // Progress is to be told twice a second at least, and a cancelled export is to stop within one.
            timer.schedule(
                deadline: .now() + .milliseconds(250), repeating: .milliseconds(250), leeway: .milliseconds(20))
            timer.setEventHandler { @Sendable [weak self] in self?.tick() }
            timer.activate()
        }
    }

    deinit { stop() }

    func stop() { timer.withLock { $0.cancel() } }

    func progress(_ part: Double) {
        state.withLock { $0.progress = max($0.progress, part) }
    }

    /// Looks at the job now; renews when a quarter of the lease is over, or at once when there is progress to tell.
    func tick() {
        let now = queue.clock.boot()
        let (progress, renews) = state.withLock { state in
            let age = now - state.renewedAt
            let hasNews = state.progress - state.written >= 0.005
            return (state.progress, age >= queue.policy.lease / 4 || hasNews)
        }
        do {
            let answer = renews ? try queue.renew(claim, progress: progress) : try queue.standing(of: claim)
            state.withLock { state in
                state.isUnreachable = false
                guard renews else { return }
                state.renewedAt = now
                state.written = progress
            }
            switch answer {
            case .held: break
            case .cancelRequested: control.demand(.cancel)
            case .lost: control.demand(.abandon)
            }
        } catch {
            // Not reached is not lost: the export goes on, and the claim decides in the end.
            let isNews = state.withLock { state in
                defer { state.isUnreachable = true }
                return !state.isUnreachable
            }
            if isNews { logger.warning("the lease cannot be renewed: \(error)") }
        }
    }
}
