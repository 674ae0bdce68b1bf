/// When the poller looks for work, decided from what happened; times are milliseconds.
///
/// It looks until the slots are full or nothing is left, and then only when something happens: a wake-up, the end of a run, a
/// job that comes due, or the safety net.
struct PollerStateMachine: Hashable {
    /// What happens.
    enum Input: Hashable {
        /// There may be work: the nudge, the bell, or the timer.
        case wake
        /// A look found a job, which now runs.
        case claimed
        /// A look found none; something will be due after so long, nil when nothing lies ahead.
        case nothing(dueIn: Int64?)
        /// A look failed.
        case unreachable
        /// A run is over.
        case ended
        /// The worker is to stop.
        case drain
    }

    /// What is to be done, in this order.
    enum Action: Hashable {
        /// Take down the sign of pending work. Always before a look: who rings after it has a look coming.
        case clearBell
        /// Look for a job and say what came of it.
        case claim
        /// Wake up after so long if nothing happens before.
        case sleep(Int64)
        /// Nothing runs and nothing will: the poller is done.
        case leave
    }

    /// How long it sleeps at most; with nobody to wake it, a second.
    var longestSleep: Int64 = 15_000
    /// How long it stays without work; nil for ever.
    var idleLimit: Int64?
    /// How many runs there may be; when it becomes less, those that are too many go on.
    var slots: Int { didSet { slots = max(slots, 1) } }
    private(set) var running = 0
    private(set) var isDraining = false
    private var idleSince: Int64?
    private var failures = 0

    init(slots: Int, idleLimit: Int64?) {
        self.slots = max(slots, 1)
        self.idleLimit = idleLimit
    }

    mutating func handle(_ input: Input, now: Int64) -> [Action] {
        switch input {
        case .wake:
            return isDraining || running >= slots ? [] : [.clearBell, .claim]
        case .claimed:
            running += 1
            idleSince = nil
            failures = 0
            return running < slots && !isDraining ? [.claim] : []
        case .nothing(let dueIn):
            failures = 0
            return afterNothing(dueIn: dueIn, now: now)
        case .unreachable:
            failures += 1
            return [.sleep(min(longestSleep, 500 << Int64(min(failures, 3))))]
        case .ended:
            running -= 1
            if isDraining { return running == 0 ? [.leave] : [] }
            return running < slots ? [.clearBell, .claim] : []
        case .drain:
            guard !isDraining else { return [] }
            isDraining = true
            return running == 0 ? [.leave] : []
        }
    }

    private mutating func afterNothing(dueIn: Int64?, now: Int64) -> [Action] {
        var pause = min(longestSleep, max(dueIn ?? longestSleep, 1))
        guard running == 0, let idleLimit else { return [.sleep(pause)] }
        let since = idleSince ?? now
        idleSince = since
        let left = since + idleLimit - now
        if left <= 0, dueIn == nil {
            isDraining = true
            return [.leave]
        }
        if left > 0 { pause = min(pause, left) }
        return [.sleep(pause)]
    }
}
