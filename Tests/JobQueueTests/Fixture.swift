import BuildingModel
import Database
import Foundation
import JobQueue
import Synchronization
import TestDatabases
import Testing

/// A queue on a database of its own, with clocks that stand still until they are moved.
final class Fixture: Sendable {
    struct Time {
        var wall: Int64 = 1_700_000_000_000
        var boot: Int64 = 5_000_000
    }

    let queue: JobQueue
    let database: any SQLDatabase
    let clock: QueueClock
    let test: TestDatabase
    private let time: ManualTime

    init(policy: QueuePolicy = .test()) throws {
        test = try TestDatabase(JobQueue.migrations)
        time = ManualTime()
        clock = time.clock(bootID: "boot 1")
        database = try test.open()
        queue = JobQueue(database: database, clock: clock, policy: policy)
    }

    /// A folder of the test's own.
    var folder: String { test.folder }

    /// Another process's view: connections of its own.
    func another(policy: QueuePolicy = .test(), bootID: String = "boot 1") throws -> JobQueue {
        JobQueue(database: try test.open(), clock: time.clock(bootID: bootID), policy: policy)
    }

    func pass(milliseconds: Int64) { time.pass(milliseconds) }

    /// Somebody sets the clock on the wall.
    func setWall(by milliseconds: Int64) { time.setWall(milliseconds) }

    /// A claim of a job that was just asked for.
    func claimed(_ request: Request = Request(), worker: String = "worker 1") throws -> Claim {
        _ = try enqueue(request)
        return try #require(try queue.claim(worker: worker))
    }

    func enqueue(_ request: Request = Request()) throws -> EnqueueResult {
        try request.enqueue(in: queue)
    }
}

final class ManualTime: Sendable {
    private let time = Mutex(Fixture.Time())

    func pass(_ milliseconds: Int64) {
        time.withLock {
            $0.wall += milliseconds
            $0.boot += milliseconds
        }
    }

    func setWall(_ milliseconds: Int64) { time.withLock { $0.wall += milliseconds } }

    func clock(bootID: String) -> QueueClock {
        QueueClock(
            wall: { self.time.withLock { $0.wall } }, boot: { self.time.withLock { $0.boot } }, bootID: bootID)
    }
}

/// A request with everything fixed, to be varied.
struct Request: Sendable {
    static let project = GUID(high: 1, low: 1)
    static let model = GUID(high: 2, low: 1)

    var team = "acme"
    var user = "ann@acme.example"
    var project = Request.project
    var target = Request.model
    var revision = 1
    var isSelection = false
    var emptyProperties = false
    var customPropertySets = false
    var keepsTemporaryFile = false
    var name = "House_r1"
    var elements: [GUID]?
    var priority = Job.defaultPriority

    var resolved: ResolvedRequest {
        ResolvedRequest(
            team: team,
            order: ExportOrder(
                project: project, name: name, targets: [.init(model: Request.model, revision: revision)],
                elements: elements,
                options: ExportOptions(emptyProperties: emptyProperties, customPropertySets: customPropertySets)),
            target: target, revision: revision, consumesSelection: false)
    }

    func enqueue(in queue: JobQueue) throws -> EnqueueResult {
        try queue.enqueue(
            resolved, user: user, isSelection: isSelection, keepsTemporaryFile: keepsTemporaryFile,
            priority: priority)
    }
}

extension QueuePolicy {
    /// The numbers of tests: no chance in the waits.
    static func test(attempts: Int = 5, crashes: Int = 2, runningPerTeam: Int? = nil) -> QueuePolicy {
        var policy = QueuePolicy()
        policy.attempts = attempts
        policy.crashes = crashes
        policy.runningPerTeam = runningPerTeam
        policy.backoff.spread = { 0.5 }
        return policy
    }
}

extension Publication {
    static func sample(_ name: String = "00/file.ifc", temporaryFile: String? = nil) -> Publication {
        Publication(
            storedName: name, size: 1234, sha256: [UInt8](repeating: 7, count: 32),
            counts: ExportCounts(objects: 42, degraded: 2, leftOut: 1, instances: 900),
            temporaryFile: temporaryFile)
    }
}

extension EnqueueResult {
    var isTaken: Bool { if case .taken = self { true } else { false } }
}

extension Failure {
    static let passing = Failure(.inputOutput, "disk", "The disk did not answer.")
    static let lasting = Failure(.badData, "face-index", "A face has no such point.", object: GUID(high: 9, low: 9))
}
