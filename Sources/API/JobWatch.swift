import BuildingModel
import Dispatch
import JobQueue
import Synchronization

/// Looks after jobs on behalf of whoever wants to hear of each change: one look at the store for all of them together.
///
/// A listener that is slow hears of the latest standing, not of each in between, so nothing piles up.
final class JobWatch: Sendable {
    private struct Watcher {
        var job: Job
        /// How many looks ago it heard anything.
        var silence = 0
        let told: AsyncStream<Job>.Continuation
    }

    private struct State {
        var watchers: [Int: Watcher] = [:]
        var next = 0
        var isOver = false
    }

    private let queue: JobQueue
    private let looksPerReminder: Int
    private let pause: DispatchTimeInterval
    private let state = Mutex(State())
    private let timer: Mutex<any DispatchSourceTimer>

    /// - Parameters:
    ///   - pause: how long between two looks.
    ///   - looksPerReminder: after how many looks without a change a job is told again, so that a connection that is gone shows.
    init(queue: JobQueue, pause: DispatchTimeInterval = .milliseconds(250), looksPerReminder: Int = 60) {
        self.queue = queue
        self.pause = pause
        self.looksPerReminder = looksPerReminder
        timer = Mutex(DispatchSource.makeTimerSource(queue: DispatchQueue(label: "api.watch")))
        timer.withLock { timer in
            timer.setEventHandler { @Sendable [weak self] in self?.look() }
            timer.schedule(deadline: .distantFuture)
            timer.activate()
        }
    }

    deinit { timer.withLock { $0.cancel() } }

    /// The job's standing whenever it is another than the one given, and now and then although it is not; ends with the job.
    ///
    /// Also ends when the job is removed, and when the service stops.
    func changes(of job: Job) -> AsyncStream<Job> {
        let (stream, told) = AsyncStream.makeStream(of: Job.self, bufferingPolicy: .bufferingNewest(1))
        let number: Int? = state.withLock { state in
            guard !state.isOver else { return nil }
            defer { state.next += 1 }
            state.watchers[state.next] = Watcher(job: job, told: told)
            if state.watchers.count == 1 { schedule(.now() + pause) }
            return state.next
        }
        guard let number else {
            told.finish()
            return stream
        }
        told.onTermination = { [weak self] _ in self?.forget([number]) }
        return stream
    }

    /// Ends all streams; those begun later end at once.
    func stop() {
        let watchers = state.withLock { state in
            state.isOver = true
            defer { state.watchers = [:] }
            return state.watchers
        }
        for watcher in watchers.values { watcher.told.finish() }
    }

    private func schedule(_ deadline: DispatchTime) {
        timer.withLock { $0.schedule(deadline: deadline, leeway: .milliseconds(20)) }
    }

    private func forget(_ numbers: [Int]) {
        state.withLock { state in
            for number in numbers { state.watchers[number] = nil }
            if state.watchers.isEmpty { schedule(.distantFuture) }
        }
    }

    private func look() {
        let watched = state.withLock { $0.watchers.mapValues(\.job.id) }
        guard !watched.isEmpty else { return }
        // While the store is away there is nothing to tell; the next look may find it.
        if let jobs = try? queue.jobs(Set(watched.values)) { tell(jobs, watched) }
        state.withLock { if !$0.watchers.isEmpty { schedule(.now() + pause) } }
    }

    private func tell(_ jobs: [GUID: Job], _ watched: [Int: GUID]) {
        var over: [AsyncStream<Job>.Continuation] = []
        state.withLock { state in
            for (number, id) in watched {
                guard var watcher = state.watchers[number] else { continue }
                guard let job = jobs[id] else {
                    over.append(watcher.told)
                    continue
                }
                watcher.silence += 1
                if job != watcher.job || watcher.silence >= looksPerReminder {
                    watcher.job = job
                    watcher.silence = 0
                    watcher.told.yield(job)
                }
                state.watchers[number] = watcher
                if job.state.hasEnded { over.append(watcher.told) }
            }
        }
        // Not within the lock: an end is told to the stream at once, which comes back here.
        for told in over { told.finish() }
    }
}
