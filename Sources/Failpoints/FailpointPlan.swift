import Glibc
import Synchronization

/// What is to happen where.
public final class FailpointPlan: Sendable {
    /// What a place does.
    enum Action: String {
        /// Dies at once, as by `kill -9` or a loss of power.
        case kill
        /// Stands still until somebody sends SIGCONT.
        case stop
        /// Dies as a bug in the program makes it die.
        case abort
        /// The thread that comes there stays there; the others go on.
        case hang
    }

    struct Step {
        var action: Action
        var reachesLeft: Int
    }

    /// The environment variable that holds the plan.
    public static let variable = "IFCEXPORTD_FAILPOINTS"

    /// The plan this process was started with; nil when there is none, or none that can be read.
    public static let ofProcess: FailpointPlan? = {
        guard let text = unsafe getenv(variable) else { return nil }
        return FailpointPlan(unsafe String(cString: text))
    }()

    /// Whether this process was given a plan that cannot be read: it must not begin then, or a test would pass by a slip of the
    /// pen.
    public static var isUnreadable: Bool {
        guard let text = unsafe getenv(variable) else { return false }
        let isEmpty = unsafe text.pointee == 0
        return !isEmpty && ofProcess == nil
    }

    private let steps: Mutex<[Failpoint: Step]>

    /// Reads `name=action[@n]`, several with commas between; nil for anything else.
    init?(_ text: String) {
        var steps: [Failpoint: Step] = [:]
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, let failpoint = Failpoint(rawValue: String(sides[0])) else { return nil }
            let words = sides[1].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
            guard let action = words.first.flatMap({ Action(rawValue: String($0)) }),
                let count = words.count == 2 ? Int(words[1]) : 1, count > 0
            else { return nil }
            steps[failpoint] = Step(action: action, reachesLeft: count)
        }
        guard !steps.isEmpty else { return nil }
        self.steps = Mutex(steps)
    }

    /// What happens at a place this time; nil for nothing.
    func action(at failpoint: Failpoint) -> Action? {
        steps.withLock { steps in
            guard var step = steps[failpoint] else { return nil }
            step.reachesLeft -= 1
            steps[failpoint] = step.reachesLeft > 0 ? step : nil
            return step.reachesLeft == 0 ? step.action : nil
        }
    }

    func reach(_ failpoint: Failpoint) {
        switch action(at: failpoint) {
        case .kill: _ = raise(SIGKILL)
        // Of this thread: one for the process may be taken by another thread some time later, and this one would have gone on.
        case .stop: _ = raise(SIGSTOP)
        case .abort: abort()
        case .hang: while true { _ = pause() }
        case nil: break
        }
    }
}
