import ArgumentParser
import BareQueue
import Foundation
import Glibc
import JobQueue
import SQLiteDatabase

/// Claims and ends of jobs per second, beside a loop in C over the same tables in the same run.
struct Throughput: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Claim and finish per second, as a ratio to a bare SQLite loop in C.")

    @Option(help: "How many jobs each measurement has.")
    var jobs = 2000
    @Option(help: "How often each is measured; the median counts.")
    var rounds = 5
    @Option(help: "The folder for the database (default: the temporary one).")
    var folder: String?

    func run() throws {
        var report = Report()
        for processes in [1, 4] {
            var rates: [Drain.Way: [Double]] = [:]
            var costs: [Drain.Way: [Double]] = [:]
            // In turns, so that what else the machine does hits both.
            for _ in 0..<rounds {
                for way in Drain.Way.allCases {
                    let (rate, cost) = try measure(way, processes)
                    rates[way, default: []].append(rate)
                    costs[way, default: []].append(cost)
                }
            }
            let queue = rates[.queue, default: []].percentile(0.5)
            let bare = rates[.bare, default: []].percentile(0.5)
            let label = processes == 1 ? "1 process" : "\(processes) processes"
            report.add("\(label): queue jobs/s", queue, digits: 0)
            report.add("\(label): bare C loop jobs/s", bare, digits: 0)
            report.add("\(label): ratio", queue / bare)
            for way in Drain.Way.allCases {
                report.add("\(label): \(way.rawValue) CPU ms a job", costs[way, default: []].percentile(0.5), digits: 3)
            }
        }
        report.print()
    }

    /// Jobs per second, and milliseconds of CPU time each takes.
    private func measure(_ way: Drain.Way, _ count: Int) throws -> (rate: Double, cost: Double) {
        let bed = try TestBed(in: folder)
        try bed.addWaiting(jobs, teams: 20)
        try bed.database.checkpoint()
        let (began, used) = (ContinuousClock.now, Self.cpuTime())
        let processes = try (0..<count).map { _ in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            process.arguments = ["drain", way.rawValue, bed.path]
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in processes { process.waitUntilExit() }
        let took = began.duration(to: .now)
        guard processes.allSatisfy({ $0.terminationStatus == 0 }), try bed.count("state = 2") == jobs else {
            throw CleanExit.message("The \(way.rawValue) loop did not finish every job.")
        }
        return (Double(jobs) / (took / .seconds(1)), (Self.cpuTime() - used) * 1000 / Double(jobs))
    }

    /// Seconds that all ended processes of this one have used.
    private static func cpuTime() -> Double {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}

/// One process of a measurement: works until nothing is left.
struct Drain: ParsableCommand {
    static let configuration = CommandConfiguration(shouldDisplay: false)

    enum Way: String, CaseIterable, ExpressibleByArgument {
        case queue, bare
    }

    @Argument var way: Way
    @Argument var path: String

    func run() throws {
        switch way {
        case .bare:
            guard unsafe bare_queue_drain(path) >= 0 else { throw ExitCode.failure }
        case .queue:
            let queue = JobQueue(database: try DatabaseFile.open(path: path, migrations: JobQueue.migrations))
            let worker = UUID().uuidString
            while let claim = try queue.claim(worker: worker) {
                guard try queue.finish(claim, .succeeded(.sample(claim))) == .applied(.succeeded) else {
                    throw ExitCode.failure
                }
            }
        }
    }
}
