import BuildingModel
import Dispatch
import Synchronization

/// Runs calls that block on the disk away from the threads that must not: a few lanes, each a thread, fed from one queue.
///
/// A concurrent Dispatch queue would not do: on Linux its width stays near the number of cores even when every call waits.
final class BlockingCalls: Sendable {
    private struct State {
        var idle: [Int]
        var waiting: [@Sendable () -> Void] = []
        var next = 0
    }

    private let lanes: [DispatchQueue]
    private let longestQueue: Int
    private let state: Mutex<State>

    init(lanes: Int = 8, longestQueue: Int = 4096) {
        self.lanes = (0..<lanes).map { DispatchQueue(label: "api.blocking.\($0)") }
        self.longestQueue = longestQueue
        state = Mutex(State(idle: Array(0..<lanes)))
    }

    /// Runs a body on a lane.
    ///
    /// Throws `Failure` (`unavailable`) without running it when too many calls wait already.
    func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = submit { continuation.resume(with: Swift.Result { try body() }) }
            if !isTaken {
                continuation.resume(
                    throwing: Failure(.unavailable, "overloaded", "Too many requests wait.", remedy: "Try again later.")
                )
            }
        }
    }

    private func submit(_ call: @escaping @Sendable () -> Void) -> Bool {
        let lane: Int? = state.withLock { state in
            if let lane = state.idle.popLast() { return lane }
            guard state.waiting.count - state.next < longestQueue else { return -1 }
            state.waiting.append(call)
            return nil
        }
        guard let lane else { return true }
        guard lane >= 0 else { return false }
        start(call, on: lane)
        return true
    }

    private func start(_ call: @escaping @Sendable () -> Void, on lane: Int) {
        lanes[lane].async {
            call()
            if let next = self.nextCall(for: lane) { self.start(next, on: lane) }
        }
    }

    /// The call that has waited longest; with none the lane becomes idle.
    private func nextCall(for lane: Int) -> (@Sendable () -> Void)? {
        state.withLock { state in
            guard state.next < state.waiting.count else {
                state.waiting.removeAll(keepingCapacity: true)
                state.next = 0
                state.idle.append(lane)
                return nil
            }
            state.next += 1
            let call = state.waiting[state.next - 1]
            if state.next == 1024 {
                state.waiting.removeFirst(state.next)
                state.next = 0
            }
            return call
        }
    }
}
