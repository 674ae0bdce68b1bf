import ArgumentParser
import Foundation
import Glibc
import JobQueue
import SQLiteDatabase
import Synchronization

/// Row 35 of the fault matrix: a long queue on a long history.
struct Backlog: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Claims and upkeep with very many ended and very many waiting jobs.")

    @Option(help: "How many jobs have ended.")
    var ended = 1_000_000
    @Option(help: "How many wait.")
    var waiting = 100_000
    @Option(help: "How many claims are measured.")
    var claims = 2000
    @Option(help: "How many teams there are; the first has three fifths of what waits.")
    var teams = 200
    @Option(help: "How many looks for old jobs are measured.")
    var prunes = 300
    @Option(help: "The folder for the database (default: the temporary one).")
    var folder: String?

    func run() throws {
        var report = Report()
        let bed = try TestBed(in: folder)
        try bed.addEnded(ended, teams: teams, now: QueueClock.system.wall())
        try bed.addWaiting(waiting, teams: teams, share: 0.6)
        try bed.database.checkpoint()

        let queue = JobQueue(database: bed.database)
        let (claimed, finished) = try work(queue, claims)
        report.add("claim p50 ms", claimed.percentile(0.5))
        report.add("claim p99 ms", claimed.percentile(0.99))
        report.add("finish p50 ms", finished.percentile(0.5))
        report.add("finish p99 ms", finished.percentile(0.99))

        let alone = try times(prunes) { _ = try queue.prune() }
        report.add("prune alone p50 ms", alone.percentile(0.5))
        report.add("prune alone p99 ms", alone.percentile(0.99))
        report.add("prune alone max ms", alone.percentile(1))

        // Old rows are removed on connections of their own, as another process does it, while work goes on.
        let pruning = JobQueue(database: try DatabaseFile.open(path: bed.path, migrations: JobQueue.migrations))
        let isOver = Atomic(false)
        let during = Mutex<(claimed: [Double], error: (any Error)?)>(([], nil))
        let thread = Thread {
            do {
                while !isOver.load(ordering: .relaxed) {
                    let times = try work(queue, 1).claimed
                    during.withLock { $0.claimed += times }
                }
            } catch {
                during.withLock { $0.error = error }
            }
        }
        thread.start()
        var rows = 0
        let prunes = try times(prunes, pause: 5_000) { rows += try pruning.prune() }
        isOver.store(true, ordering: .relaxed)
        let seen = during.withLock { $0 }
        if let error = seen.error { throw error }
        report.add("prune: rows each", Double(rows) / Double(self.prunes), digits: 0)
        report.add("prune with its wait for the lock p50 ms", prunes.percentile(0.5))
        report.add("prune with its wait for the lock max ms", prunes.percentile(1))
        report.add("claim p99 ms while pruning", seen.claimed.percentile(0.99))
        report.add("claim max ms while pruning", seen.claimed.percentile(1))

        // The looks that find nothing are the many.
        var young = QueuePolicy()
        young.keepsSucceeded = .max / 4
        young.keepsFailed = .max / 4
        young.keepsAttachments = .max / 4
        young.attachmentBytes = .max / 4
        let idle = JobQueue(database: bed.database, policy: young)
        report.add("prune that finds nothing max ms", try times(20) { _ = try idle.prune() }.percentile(1))
        report.add("retire that finds nothing max ms", try times(20) { _ = try idle.retireAttachments() }.percentile(1))
        report.print()
    }

    private func work(_ queue: JobQueue, _ count: Int) throws -> (claimed: [Double], finished: [Double]) {
        var claimed: [Double] = []
        var finished: [Double] = []
        for _ in 0..<count {
            let began = ContinuousClock.now
            guard let claim = try queue.claim(worker: "worker") else { break }
            let taken = ContinuousClock.now
            _ = try queue.finish(claim, .succeeded(.sample(claim)))
            claimed.append(began.duration(to: taken).milliseconds)
            finished.append(taken.duration(to: .now).milliseconds)
        }
        return (claimed, finished)
    }

    /// Milliseconds of each call; with a pause after each, in microseconds.
    private func times(_ count: Int, pause: UInt32 = 0, _ body: () throws -> Void) rethrows -> [Double] {
        try (0..<count).map { _ in
            let began = ContinuousClock.now
            try body()
            defer { if pause > 0 { usleep(pause) } }
            return began.duration(to: .now).milliseconds
        }
    }
}
