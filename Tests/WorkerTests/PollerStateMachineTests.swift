import Testing

@testable import Worker

@Suite struct `The poller's mind` {
    typealias Machine = PollerStateMachine

    @Test func `looks until nothing is left, then sleeps`() {
        var machine = Machine(slots: 3, idleLimit: nil)
        #expect(machine.handle(.wake, now: 0) == [.clearBell, .claim])
        #expect(machine.handle(.claimed, now: 0) == [.claim])
        #expect(machine.handle(.nothing(dueIn: nil), now: 0) == [.sleep(15_000)])
    }

    @Test func `does not look while every slot is taken, and again when one gets free`() {
        var machine = Machine(slots: 1, idleLimit: nil)
        _ = machine.handle(.wake, now: 0)
        #expect(machine.handle(.claimed, now: 0) == [])
        #expect(machine.handle(.wake, now: 0) == [])
        #expect(machine.handle(.ended, now: 0) == [.clearBell, .claim])
    }

    @Test func `with fewer slots than runs it waits until enough of them have ended`() {
        var machine = Machine(slots: 3, idleLimit: nil)
        for _ in 0..<3 { _ = machine.handle(.claimed, now: 0) }
        machine.slots = 1
        #expect(machine.handle(.wake, now: 0) == [])
        #expect(machine.handle(.ended, now: 0) == [])
        #expect(machine.handle(.ended, now: 0) == [])
        #expect(machine.handle(.ended, now: 0) == [.clearBell, .claim])
        machine.slots = 2
        #expect(machine.handle(.claimed, now: 0) == [.claim])
        machine.slots = 0
        #expect(machine.handle(.wake, now: 0) == [], "one at least, and that one is taken")
        #expect(machine.handle(.ended, now: 0) == [.clearBell, .claim])
    }

    @Test(arguments: [(nil, 15_000), (100, 100), (0, 1), (-5, 1), (99_999, 15_000)] as [(Int64?, Int64)])
    func `wakes when something comes due, and by itself`(dueIn: Int64?, sleep: Int64) {
        var machine = Machine(slots: 1, idleLimit: nil)
        #expect(machine.handle(.nothing(dueIn: dueIn), now: 0) == [.sleep(sleep)])
    }

    @Test func `tries again when the queue cannot be reached, less and less often`() {
        var machine = Machine(slots: 1, idleLimit: nil)
        let pauses = (1...7).map { _ in machine.handle(.unreachable, now: 0) }
        #expect(pauses == [1000, 2000, 4000, 4000, 4000, 4000, 4000].map { [.sleep($0)] })
        _ = machine.handle(.nothing(dueIn: nil), now: 0)
        #expect(machine.handle(.unreachable, now: 0) == [.sleep(1000)])
    }

    @Test func `leaves after being idle long enough, but never while something lies ahead`() {
        var machine = Machine(slots: 1, idleLimit: 60_000)
        #expect(machine.handle(.nothing(dueIn: nil), now: 0) == [.sleep(15_000)])
        #expect(machine.handle(.nothing(dueIn: nil), now: 50_000) == [.sleep(10_000)])
        #expect(machine.handle(.nothing(dueIn: 5000), now: 60_000) == [.sleep(5000)])
        #expect(machine.handle(.nothing(dueIn: nil), now: 65_000) == [.leave])
        #expect(machine.handle(.wake, now: 65_000) == [])
    }

    @Test func `counts idleness from the end of the last work`() {
        var machine = Machine(slots: 1, idleLimit: 1000)
        _ = machine.handle(.nothing(dueIn: nil), now: 0)
        _ = machine.handle(.claimed, now: 900)
        _ = machine.handle(.ended, now: 50_000)
        #expect(machine.handle(.nothing(dueIn: nil), now: 50_000) == [.sleep(1000)])
    }

    @Test func `asked to stop, waits for what runs`() {
        var machine = Machine(slots: 2, idleLimit: nil)
        _ = machine.handle(.claimed, now: 0)
        #expect(machine.handle(.drain, now: 0) == [])
        #expect(machine.handle(.wake, now: 0) == [])
        #expect(machine.handle(.ended, now: 0) == [.leave])
        var idle = Machine(slots: 2, idleLimit: nil)
        #expect(idle.handle(.drain, now: 0) == [.leave])
        #expect(idle.handle(.drain, now: 0) == [])
    }

    /// Whatever happens in whatever order: never more runs than slots, never a look after the stop, never a look that follows
    /// a wake-up without the bell being cleared first, and no way to forget work.
    @Test(arguments: 1...50) func `keeps its rules in any order of events`(seed: Int) {
        var random = SeededNumbers(state: UInt64(seed))
        var machine = Machine(slots: Int.random(in: 1...4, using: &random), idleLimit: seed % 2 == 0 ? 500 : nil)
        var now: Int64 = 0
        var pending: [Machine.Input] = [.wake]
        var running = 0
        var hasLeft = false
        for _ in 0..<500 {
            now += .random(in: 0...200, using: &random)
            let input = pending.popLast() ?? [.wake, running > 0 ? .ended : .wake].randomElement(using: &random)!
            if input == .claimed { running += 1 }
            if input == .ended { running -= 1 }
            let actions = machine.handle(input, now: now)
            #expect(machine.running == running)
            if hasLeft { #expect(actions == []) }
            for (index, action) in actions.enumerated() {
                switch action {
                case .claim:
                    #expect(!machine.isDraining)
                    if input == .wake || input == .ended { #expect(actions[..<index].contains(.clearBell)) }
                    let found: [Machine.Input] = [.claimed, .nothing(dueIn: nil), .nothing(dueIn: 50), .unreachable]
                    pending.append(found.randomElement(using: &random)!)
                case .sleep(let pause): #expect(pause > 0)
                case .leave:
                    #expect(running == 0)
                    hasLeft = true
                case .clearBell: break
                }
            }
            if hasLeft { break }
        }
    }
}

/// Random numbers that come the same way twice.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) &* 0x9e37_79b9_7f4a_7c15 ^ state
    }
}
