import Glibc
import Synchronization

/// Where a run is told to stop, by whoever finds out first.
///
/// Thread: any. The run's own thread waits on `descriptor`, which becomes readable when there is something to look at.
final class RunControl: Sendable {
    /// Why a run must stop.
    enum Demand: Hashable {
        /// Somebody cancelled the job.
        case cancel
        /// The claim is lost.
        case abandon
        /// The worker stops.
        case release
    }

    private let state = Mutex<Demand?>(nil)
    private let bell: (reads: Int32, writes: Int32)

    init() {
        var pair: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        // Without a pair (too many open files) the demand is seen at the run's next look, a quarter of a second later.
        _ = unsafe socketpair(AF_UNIX, type, 0, &pair)
        bell = (pair[0], pair[1])
    }

    deinit {
        if bell.reads >= 0 { close(bell.reads) }
        if bell.writes >= 0 { close(bell.writes) }
    }

    /// Readable once a demand was made, for good.
    var descriptor: Int32 { bell.reads }

    /// What was demanded; a lost claim goes before everything else.
    var demand: Demand? { state.withLock { $0 } }

    /// Demands a stop.
    func demand(_ demand: Demand) {
        let isNews = state.withLock { state in
            guard state == nil || (demand == .abandon && state != .abandon) else { return false }
            state = demand
            return true
        }
        if isNews, bell.writes >= 0 { _ = unsafe send(bell.writes, [1], 1, Int32(MSG_NOSIGNAL)) }
    }
}
