import Foundation
import JobQueue
import Testing

/// The state machine in a small installation in which everything happens that can: three workers, up to two rows for one
/// request, somebody who cancels, a sweep, an outage, and a crash of any of them at any step.
///
/// The rows move by `JobStateMachine` itself. What stands around it (claims, leases, rescue, publication, sweep) is written
/// down again in `Moves`, as short as it can be said; `Flaw` shows that the search would see it if it were said wrongly.
@Suite struct `All that can happen` {
    /// - Parameters:
    ///   - faults: how many deaths, stalls, outages, losses of power, unheard answers and releases there are.
    ///   - limit: how many states are looked at; those that are the fewest steps away come first.
    @Test(
        arguments: [
            (rows: 1, sweeps: true, faults: 2, limit: Int.max), (rows: 2, sweeps: false, faults: 0, limit: .max),
            (rows: 2, sweeps: false, faults: 2, limit: 150_000), (rows: 2, sweeps: true, faults: 3, limit: 100_000),
        ] as [(rows: UInt8, sweeps: Bool, faults: UInt8, limit: Int)])
    func `keeps every promise`(rows: UInt8, sweeps: Bool, faults: UInt8, limit: Int) {
        let search = Search(Moves(flaw: nil, rows: rows, sweeps: sweeps), faults: faults, limit: limit)
        #expect(search.counterexample == nil, "\(Self.story(search))")
        #expect(search.isComplete == (limit == .max))
        #expect(search.states >= min(limit, 40_000), "so few states are not all there are")
        #expect(search.stuck == 0, "from these states nothing leads to an end with nothing lying about")
    }

    /// All states of two rows with one fault at any step: more than a million, so only when it is asked for.
    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["IFCEXPORTD_MODEL_CHECK"] == "all", "IFCEXPORTD_MODEL_CHECK=all"))
    func `keeps every promise to the last state`() {
        `keeps every promise`(rows: 2, sweeps: false, faults: 1, limit: .max)
        `keeps every promise`(rows: 2, sweeps: true, faults: 0, limit: .max)
    }

    /// Each flaw, the promise it breaks, and the fewest steps to that.
    private static let flaws: [(Flaw, String, Int)] = [
        (.unfencedCompletion, "another's", 9), (.indexOverQueuedOnly, "two active jobs", 3),
        (.keyKeptAfterCancel, "being stopped", 4), (.rescueStraightAfterOutage, "lives and works", 7),
        (.publishBeforeSync, "torn", 7), (.sweepAsksBeforeItLists, "not there", 9),
        (.withdrawWhenUnsure, "not there", 9),
    ]

    @Test(arguments: flaws)
    func `a flaw is found with the shortest way to it`(flaw: Flaw, promise: String, steps: Int) throws {
        let search = Search(Moves(flaw: flaw, rows: 2, sweeps: true), faults: 2, limit: 120_000)
        let found = try #require(search.counterexample)
        #expect(found.promise.contains(promise), "\(Self.story(search))")
        #expect(found.trace.count == steps, "\(Self.story(search))")
    }

    @Test func `every flaw has its test`() {
        #expect(Self.flaws.map(\.0) == Flaw.allCases)
    }

    private static func story(_ search: Search) -> String {
        guard let found = search.counterexample else { return "nothing was found" }
        return ([found.promise] + found.trace.map(\.description)).joined(separator: "\n")
    }
}
