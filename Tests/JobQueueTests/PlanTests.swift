import GRDB
import JobQueue
import SQLiteDatabase
import Synchronization
import Testing

/// What is done all the time must not read every job there is; how SQLite goes about it shows in its plans.
@Suite struct `However long the queue and its history` {
    /// What SQLite was asked during a piece of work.
    private static func statements(_ file: DatabaseFile, _ work: () throws -> Void) throws -> [String] {
        let log = Log()
        // One after the other, so that all reads are made on the same connection.
        file.pool.writeWithoutTransaction { $0.trace { log.note($0.expandedDescription) } }
        try file.pool.read { $0.trace { log.note($0.expandedDescription) } }
        try work()
        file.pool.writeWithoutTransaction { $0.trace(options: []) }
        try file.pool.read { $0.trace(options: []) }
        return log.lines.filter { text in ["SELECT", "WITH", "UPDATE", "DELETE"].contains { text.hasPrefix($0) } }
    }

    private final class Log: Sendable {
        private let kept = Mutex<[String]>([])
        func note(_ line: String) { kept.withLock { $0.append(line) } }
        var lines: [String] { kept.withLock { $0 } }
    }

    private static let works: [(name: String, fewest: Int, work: @Sendable (Fixture) throws -> Void)] = [
        ("a claim", 2, { _ = try $0.queue.claim(worker: "worker 1") }),
        ("a claim that finds nothing due", 1, { while try $0.queue.claim(worker: "worker 1") != nil {} }),
        ("the next wake-up", 2, { _ = try $0.queue.nextWakeTime() }),
        ("looking for what is old", 3, { _ = try $0.queue.prune() }),
        ("the same request once more", 1, { _ = try $0.enqueue(Request(revision: 1)) }),
    ]

    @Test(arguments: works.indices) func `the work stays the same`(index: Int) throws {
        let fixture = try Fixture()
        for revision in 1...3 { _ = try fixture.enqueue(Request(revision: revision)) }
        let work = Self.works[index]
        // Plans are SQLite's: the tests of other databases are those of time.
        let file = try #require(fixture.database as? DatabaseFile)
        let statements = try Self.statements(file) { try work.work(fixture) }
        #expect(statements.count >= work.fewest, "\(work.name): \(statements)")
        for statement in statements {
            let plan = try file.pool.read {
                try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN \(statement)").map { $0["detail"] as String }
            }
            for step in plan where step.hasPrefix("SCAN job") || step.contains("INDEX job_state (state=?)") {
                Issue.record("\(work.name) reads every job: \(step) in \(statement)")
            }
        }
    }
}
