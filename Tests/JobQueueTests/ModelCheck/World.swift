import JobQueue

/// Everything that decides what may happen next in a small installation: two rows, three workers, their files, the clock.
///
/// All of it is small numbers, so that a state fits into two words and hundreds of thousands of them can be looked at.
struct World {
    static let budget = JobStateMachine.Budget(attempts: 2, crashes: 2)
    /// How many claims a row can see: the budget's, and one for each fault that gives an attempt back.
    static let fences = 4
    /// After how many ticks without a renewal a lease is over.
    static let lease: UInt8 = 2

    /// A row of the queue. Both rows there may be are for the same request.
    struct Row: Equatable {
        var standing = JobStateMachine()
        /// Ticks since the lease was renewed.
        var age: UInt8 = 0
    }

    /// One attempt's file: its bytes, and the two names they may have.
    struct File: Equatable {
        enum Bytes: UInt8 { case none, unsynced, synced, torn }
        enum Name: UInt8 { case none, unsynced, synced }
        var bytes = Bytes.none
        var isInTemporaryFolder = false
        var published = Name.none

        var isThere: Bool { isInTemporaryFolder || published != .none }
        var isWhole: Bool { published != .none && (bytes == .synced || bytes == .unsynced) }
    }

    /// A worker process; a dead one is replaced by a new one at once.
    struct Worker: Equatable {
        /// How far it has come with its attempt.
        enum Phase: UInt8 {
            case idle, exporting, written, synced, linked, folderSynced
            /// It recorded the end and did not hear what came of it.
            case unsure
            /// Only the temporary file is left to be removed.
            case cleaning
            /// The job is not its own, or did not take the file: all of it is to be removed.
            case withdrawing
        }
        var phase = Phase.idle
        var job: UInt8 = 0
        var fence: UInt8 = 0
        var isStalled = false
        /// It did not miss a chance to renew since its claim.
        var isHealthy = true
        var hasRenewed = false
        var isToldToStop = false

        var isAtWork: Bool { phase != .idle && phase != .cleaning && phase != .withdrawing }
    }

    var row0 = Row()
    var row1 = Row()
    var count: UInt8 = 0
    var worker0 = Worker()
    var worker1 = Worker()
    var worker2 = Worker()
    /// Five bits for each file.
    private var fileBits: UInt64 = 0
    /// How many things may still go wrong.
    var faults: UInt8
    var isDatabaseUp = true
    /// For how many ticks the database was in sight without a gap.
    var inSight = World.lease
    /// Files a sweep has listed, one bit each; nil when none is under way.
    var listed: UInt8?

    init(faults: UInt8) { self.faults = faults }

    subscript(row row: Int) -> Row {
        get { row == 0 ? row0 : row1 }
        set { if row == 0 { row0 = newValue } else { row1 = newValue } }
    }

    subscript(worker worker: Int) -> Worker {
        get { worker == 0 ? worker0 : worker == 1 ? worker1 : worker2 }
        set {
            switch worker {
            case 0: worker0 = newValue
            case 1: worker1 = newValue
            default: worker2 = newValue
            }
        }
    }

    /// The number of an attempt's file.
    static func number(job: Int, fence: Int64) -> Int { job * fences + Int(fence) - 1 }

    subscript(file number: Int) -> File {
        get {
            let bits = UInt8(truncatingIfNeeded: fileBits >> UInt64(number * 5)) & 31
            return File(
                bytes: .init(rawValue: bits & 3) ?? .none, isInTemporaryFolder: bits & 4 != 0,
                published: .init(rawValue: bits >> 3) ?? .none)
        }
        set {
            // Bytes without a name are nobody's any more.
            let file = newValue.isThere ? newValue : File()
            let bits =
                UInt64(file.bytes.rawValue) | (file.isInTemporaryFolder ? 4 : 0) | UInt64(file.published.rawValue) << 3
            fileBits = fileBits & ~(31 << UInt64(number * 5)) | bits << UInt64(number * 5)
        }
    }

    static let allFiles = 0..<(2 * fences)

    /// Whether a finished row points to a file.
    func isReferenced(_ number: Int) -> Bool {
        let standing = self[row: number / Self.fences].standing
        return standing.state == .succeeded && Self.number(job: number / Self.fences, fence: standing.fence) == number
    }

    /// Whether a file belongs to the attempt that has its row now.
    func isRunning(_ number: Int) -> Bool {
        let standing = self[row: number / Self.fences].standing
        return standing.state == .running && Self.number(job: number / Self.fences, fence: standing.fence) == number
    }

    /// Whether a worker has a row's latest claim.
    func isHeld(_ row: Int) -> Bool {
        (0..<3).contains {
            let worker = self[worker: $0]
            return worker.isAtWork && Int(worker.job) == row && Int64(worker.fence) == self[row: row].standing.fence
        }
    }

    /// Everything has ended.
    var isEnd: Bool {
        (0..<Int(count)).allSatisfy { self[row: $0].standing.state.hasEnded }
            && (0..<3).allSatisfy { self[worker: $0].phase == .idle }
    }

    /// No file lies about but those of finished rows.
    var isClean: Bool {
        Self.allFiles.allSatisfy {
            let file = self[file: $0]
            return !file.isInTemporaryFolder && (file.published != .none) == isReferenced($0)
        }
    }
}

extension World {
    /// A state in two words; workers are all alike, so their order is not part of it.
    struct Key: Hashable {
        var things: UInt64
        var people: UInt64
    }

    /// Puts workers into order, so that states that differ only in who is who become one.
    mutating func settle() {
        if worker0.code < worker1.code { swap(&worker0, &worker1) }
        if worker1.code < worker2.code { swap(&worker1, &worker2) }
        if worker0.code < worker1.code { swap(&worker0, &worker1) }
    }

    var key: Key {
        let clock = UInt64(faults) | (isDatabaseUp ? 8 : 0) | UInt64(inSight) << 4
        let sweep = listed.map { UInt64($0) | 256 } ?? 0
        return Key(
            things: fileBits | clock << 40 | sweep << 46 | UInt64(count) << 55,
            people: UInt64(row0.code) | UInt64(row1.code) << 13 | UInt64(worker0.code) << 26
                | UInt64(worker1.code) << 38 | UInt64(worker2.code) << 50)
    }
}

extension World.Row {
    /// Thirteen bits.
    fileprivate var code: UInt16 {
        let state: UInt16 =
            switch standing.state {
            case .queued: 0
            case .running: 1
            case .succeeded: 2
            case .failed: 3
            case .cancelled: 4
            }
        return state | UInt16(standing.attempts) << 3 | UInt16(standing.crashes) << 5 | UInt16(standing.fence) << 7
            | (standing.cancelRequested ? 1 << 10 : 0) | UInt16(age) << 11
    }
}

extension World.Worker {
    /// Twelve bits.
    fileprivate var code: UInt16 {
        UInt16(phase.rawValue) | UInt16(job) << 4 | UInt16(fence == 0 ? 0 : fence - 1) << 5 | (isStalled ? 1 << 7 : 0)
            | (isHealthy ? 1 << 8 : 0) | (hasRenewed ? 1 << 9 : 0) | (isToldToStop ? 1 << 10 : 0)
    }
}
