import Synchronization

/// How many requests each token may make: so many a second, with some saved up for a burst.
///
/// It is counted per process, in memory.
final class RequestBudget: Sendable {
    private struct Purse {
        var saved: Double
        var at: ContinuousClock.Instant
    }

    private let rate: Double
    private let burst: Double
    private let now: @Sendable () -> ContinuousClock.Instant
    private let purses = Mutex<[Int64: Purse]>([:])

    init(
        rate: Int, burst: Int, now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.rate = Double(rate)
        self.burst = Double(max(burst, 1))
        self.now = now
    }

    /// Takes one request off the budget of a token; where nothing is left, how many seconds from now there will be.
    func spend(_ token: Int64) -> Int? {
        guard rate > 0 else { return nil }
        let now = now()
        return purses.withLock { purses in
            if purses.count >= Self.manyPurses { forgetFull(&purses, now) }
            var purse = purses[token] ?? Purse(saved: burst, at: now)
            purse.saved = saved(purse, now)
            purse.at = now
            let isEnough = purse.saved >= 1
            if isEnough { purse.saved -= 1 }
            purses[token] = purse
            return isEnough ? nil : max(1, Int(((1 - purse.saved) / rate).rounded(.up)))
        }
    }

    private func saved(_ purse: Purse, _ now: ContinuousClock.Instant) -> Double {
        min(burst, purse.saved + rate * (purse.at.duration(to: now) / .seconds(1)))
    }

    /// A purse that is full again says no more than one that is not there.
    private func forgetFull(_ purses: inout [Int64: Purse], _ now: ContinuousClock.Instant) {
        purses = purses.filter { saved($0.value, now) < burst }
    }

    private static let manyPurses = 10_000
}
