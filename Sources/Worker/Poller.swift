import BuildingModel
import Database
import Dispatch
import Failpoints
import JobQueue
import Logging
import Synchronization

/// Finds jobs and gives each a thread: the Dispatch side of `PollerStateMachine`.
///
/// All its steps run one after the other on a queue of its own.
final class Poller: Sendable {
    private struct State {
        var machine: PollerStateMachine
        var idleLanes: [DispatchQueue]
        var watch: WakeWatch?
        var notices: (any Listening)?
        var hasLeft = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let queue: JobQueue
    private let worker: String
    private let bell: WakeBell
    private let admission: @Sendable () throws -> Void
    private let run: @Sendable (Claim) -> Void
    private let logger: Logger
    private let control = DispatchQueue(label: "poller")
    private let state: Mutex<State>
    private let nudges: Mutex<any DispatchSourceUserDataAdd>
    private let timer: Mutex<any DispatchSourceTimer>

    /// Makes a poller; `run` is called on a thread of its own for each claim and returns when the attempt is over.
    init(
        queue: JobQueue, worker: String, bell: WakeBell, slots: Int, idleLimit: Int64?,
        admission: @escaping @Sendable () throws -> Void = {}, logger: Logger,
        run: @escaping @Sendable (Claim) -> Void
    ) {
        self.queue = queue
        self.worker = worker
        self.bell = bell
        self.admission = admission
        self.logger = logger
        self.run = run
        // A serial queue per slot: a concurrent one does not give more threads than cores when its work blocks.
        state = Mutex(
            State(
                machine: PollerStateMachine(slots: slots, idleLimit: idleLimit),
                idleLanes: (0..<max(slots, 1)).map { DispatchQueue(label: "export \($0)") }))
        nudges = Mutex(DispatchSource.makeUserDataAddSource(queue: control))
        timer = Mutex(DispatchSource.makeTimerSource(queue: control))
        // Activated at once: letting go of a source that never was ends the process.
        nudges.withLock { source in
            source.setEventHandler { @Sendable [weak self] in self?.handle(.wake) }
            source.activate()
        }
        timer.withLock { timer in
            timer.setEventHandler { @Sendable [weak self] in self?.handle(.wake) }
            timer.schedule(deadline: .distantFuture)
            timer.activate()
        }
    }

    /// Begins to look for work.
    func begin() {
        control.async { [self] in
            listen()
            // Where the database tells of work itself, bells of other machines are heard too.
            let notices = queue.listenForWork(on: control) { [weak self] in self?.handle(.wake) }
            state.withLock { $0.notices = notices }
            handle(.wake)
        }
    }

    /// Says that there may be work; from any thread.
    func nudge() { nudges.withLock { $0.add(data: 1) } }

    /// Stops looking, from any thread; what runs goes on.
    func drain() { control.async { [self] in handle(.drain) } }

    /// Goes by other numbers from now on, from any thread; what runs goes on.
    func adjust(slots: Int, idleLimit: Int64?) {
        control.async { [self] in
            state.withLock { state in
                state.machine.slots = slots
                state.machine.idleLimit = idleLimit
            }
            handle(.wake)
        }
    }

    /// Has an answer called where the poller does its work: it comes as long as the poller goes on.
    func pulse(_ answer: @escaping @Sendable () -> Void) { control.async(execute: answer) }

    /// Returns when nothing runs any more and the poller has stopped.
    func left() async {
        await withCheckedContinuation { continuation in
            let hasLeft = state.withLock { state in
                if !state.hasLeft { state.waiters.append(continuation) }
                return state.hasLeft
            }
            if hasLeft { continuation.resume() }
        }
    }

    private func handle(_ input: PollerStateMachine.Input) {
        dispatchPrecondition(condition: .onQueue(control))
        if input == .wake { WorkerMetrics.woken() }
        var inputs = [input]
        while let input = inputs.popLast() {
            for action in state.withLock({ $0.machine.handle(input, now: queue.clock.boot()) }) {
                switch action {
                case .clearBell: bell.clear()
                case .claim: inputs.append(look())
                case .sleep(let milliseconds): sleep(milliseconds)
                case .leave: leave()
                }
            }
        }
    }

    private func look() -> PollerStateMachine.Input {
        Failpoint.pollerLooks.reach()
        do {
            try admission()
            guard let claim = try queue.claim(worker: worker) else {
                return .nothing(dueIn: try queue.nextWakeTime().map { $0 - queue.clock.wall() })
            }
            WorkerMetrics.claimed()
            start(claim)
            return .claimed
        } catch {
            logger.warning("no work can be taken now: \(error)")
            return .unreachable
        }
    }

    private func start(_ claim: Claim) {
        // The machine claims only while a slot is free, so there is a lane.
        let lane = state.withLock { $0.idleLanes.popLast() } ?? DispatchQueue(label: "export")
        lane.async { [self] in
            run(claim)
            control.async { [self] in
                state.withLock { $0.idleLanes.append(lane) }
                handle(.ended)
            }
        }
    }

    private func sleep(_ milliseconds: Int64) {
        let pause = DispatchTimeInterval.milliseconds(Int(clamping: milliseconds))
        timer.withLock { $0.schedule(deadline: .now() + pause, leeway: .milliseconds(20)) }
    }

    private func leave() {
        nudges.withLock { $0.cancel() }
        timer.withLock { $0.cancel() }
        let waiters = state.withLock { state in
            state.hasLeft = true
            state.watch?.cancel()
            state.watch = nil
            state.notices?.cancel()
            state.notices = nil
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Watches the bell; where that does not work, looks every second instead.
    private func listen() {
        do {
            let watch = try WakeWatch(folder: bell.directory, queue: control) { [weak self] in
                self?.handle(.wake)
            } lost: { [weak self] in
                self?.listenAgain()
            }
            state.withLock { state in
                state.watch = watch
                state.machine.longestSleep = 15_000
            }
        } catch {
            logger.warning("\(error)")
            state.withLock { $0.machine.longestSleep = 1000 }
        }
    }

    private func listenAgain() {
        logger.warning("the folder that wakes workers was moved or removed; making it anew")
        state.withLock { state in
            state.watch?.cancel()
            state.watch = nil
        }
        do { try bell.prepare() } catch { logger.warning("\(error)") }
        listen()
        handle(.wake)
    }
}
