import Dispatch
import Foundation
import Synchronization
import Systemd
import Testing

/// That the service lives is said only when each of its parts has answered.
@Suite struct WatchdogTests {
    @Test(
        arguments: [
            (["WATCHDOG_USEC": "3000000"], 3_000_000), (["WATCHDOG_USEC": "3000000", "WATCHDOG_PID": "7"], 3_000_000),
            (["WATCHDOG_USEC": "3000000", "WATCHDOG_PID": "8"], nil), ([:], nil), (["WATCHDOG_USEC": "0"], nil),
            (["WATCHDOG_USEC": "soon"], nil), (["WATCHDOG_USEC": "-1"], nil),
        ] as [([String: String], UInt64?)])
    func theIntervalIsThatOfThisProcess(environment: [String: String], interval: UInt64?) {
        #expect(Watchdog.interval(environment: environment, process: 7) == interval)
    }

    @Test func itSpeaksAgainAndAgainWhileEveryPartAnswers() {
        let queue = DispatchQueue(label: "part")
        let spoken = DispatchSemaphore(value: 0)
        let watchdog = Watchdog(interval: 2000, parts: [{ queue.async(execute: $0) }, { $0() }]) { spoken.signal() }
        for _ in 0..<3 { #expect(spoken.wait(timeout: .now() + 60) == .success) }
        withExtendedLifetime(watchdog) {}
    }

    @Test func itIsSilentWhileOnePartHangsAndSpeaksWhenItGoesOn() {
        let hanging = Mutex<(@Sendable () -> Void)?>(nil)
        let asked = DispatchSemaphore(value: 0)
        let spoken = DispatchSemaphore(value: 0)
        let rounds = Mutex(0)
        let watchdog = Watchdog(
            interval: 2000,
            parts: [
                { answer in
                    rounds.withLock { $0 += 1 }
                    answer()
                },
                { answer in
                    hanging.withLock { $0 = answer }
                    asked.signal()
                },
            ]
        ) { spoken.signal() }
        #expect(asked.wait(timeout: .now() + 60) == .success)
        // Many rounds long: nobody is asked again, and nothing is said.
        #expect(asked.wait(timeout: .now() + 0.1) == .timedOut)
        #expect(rounds.withLock { $0 } == 1)
        #expect(spoken.wait(timeout: .now()) == .timedOut)
        hanging.withLock { $0 }?()
        #expect(spoken.wait(timeout: .now() + 60) == .success)
        #expect(asked.wait(timeout: .now() + 60) == .success)
        withExtendedLifetime(watchdog) {}
    }
}
