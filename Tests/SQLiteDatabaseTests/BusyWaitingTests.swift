import Testing

@testable import SQLiteDatabase

@Suite("Waiting for a lock")
struct BusyWaitingTests {
    @Test("begins with 50…200 µs, grows to some milliseconds and ends after about ten seconds")
    func delays() {
        #expect(BusyWaiting.delay(after: 0, random: 0) == 50)
        #expect(BusyWaiting.delay(after: 0, random: 150) == 200)
        let longest = (0..<BusyWaiting.tries).map { BusyWaiting.delay(after: $0, random: 100) }.max() ?? 0
        #expect((2_000...10_000).contains(longest))
        let shortestSum = (0..<BusyWaiting.tries).reduce(0) { $0 + Int(BusyWaiting.delay(after: $1, random: 0)) }
        let longestSum = (0..<BusyWaiting.tries).reduce(0) { $0 + Int(BusyWaiting.delay(after: $1, random: 50_599)) }
        #expect(shortestSum > 5_000_000)
        #expect(longestSum < 15_000_000)
        #expect(!BusyWaiting.wait(after: BusyWaiting.tries))
    }
}
