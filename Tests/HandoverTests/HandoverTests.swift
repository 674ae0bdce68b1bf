import Dispatch
import STEP
import Testing

@testable import Handover

/// Threads in a row: what goes in comes out, and whoever fails is heard by the others.
@Suite(.timeLimit(.minutes(15))) struct HandoverTests {
    private struct Full: Error, Equatable {}
    private struct Empty: Error, Equatable {}

    /// Takes so many bytes and no more.
    private final class Memory: ByteSink {
        var bytes: [UInt8] = []
        var room = Int.max
        /// How many bytes were there each time that it settled.
        var settlements: [Int] = []
        var cannotSettle = false

        func write(_ block: Span<UInt8>) throws {
            guard block.count <= room else { throw Full() }
            room -= block.count
            for index in block.indices { bytes.append(block[index]) }
        }

        func settle() throws {
            settlements.append(bytes.count)
            if cannotSettle { throw Full() }
        }
    }

    @Test(arguments: [0, 1, 3, 4, 5, 1000])
    func blocksComeInTheirOrder(count: Int) throws {
        let memory = Memory()
        let sink = ThreadedSink("test", memory)
        var written: [UInt8] = []
        for number in 0..<count {
            let block = (0...(number % 7)).map { UInt8(truncatingIfNeeded: number + $0) }
            written += block
            try sink.write(block)
        }
        #expect(memory.settlements == [])
        sink.end()
        try sink.finish()
        try sink.finish()
        #expect(memory.bytes == written)
        #expect(memory.settlements == [written.count])
    }

    @Test func aLargeBlockIsHandedOverInPieces() throws {
        let memory = Memory()
        let sink = ThreadedSink("test", memory)
        let large = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        try sink.write(large)
        try sink.finish()
        #expect(memory.bytes == large)
    }

    /// Through two in a row, as of an export: the writer's text is empty each time, and none has grown.
    @Test(arguments: [[0], [1], [5, 0, 5], [400_000], [10, 400_000, 10], Array(repeating: 300_000, count: 40)])
    func aTextIsHandedOverWithItsMemory(sizes: [Int]) throws {
        let memory = Memory()
        let end = ThreadedSink("test-end", memory)
        let start = ThreadedSink("test-start", end)
        var text = TextBuffer(capacity: TextBuffer.blockCapacity)
        var written: [UInt8] = []
        for (number, size) in sizes.enumerated() {
            let block = (0..<size).map { UInt8(truncatingIfNeeded: number &+ $0 &* 7) }
            written += block
            text.append(block)
            try start.hand(over: &text)
            #expect(text.count == 0 && text.capacity == TextBuffer.blockCapacity)
        }
        try start.finish()
        try end.finish()
        #expect(memory.bytes == written)
    }

    @Test func whoHandsATextOverHearsWhatTheOtherSinkThrows() {
        let memory = Memory()
        memory.room = 1_000_000
        let sink = ThreadedSink("test", memory)
        var text = TextBuffer(capacity: TextBuffer.blockCapacity)
        #expect(throws: Full.self) {
            for _ in 0..<100 {
                text.append(Array(repeating: 1, count: 300_000))
                try sink.hand(over: &text)
            }
            try sink.finish()
        }
        #expect(memory.bytes.count == 900_000)
    }

    @Test func whatTheOtherSinkThrowsIsThrown() {
        let memory = Memory()
        memory.room = 10
        let sink = ThreadedSink("test", memory)
        #expect(throws: Full.self) {
            for _ in 0..<100 { try sink.write([1, 2, 3]) }
            try sink.finish()
        }
        #expect(memory.bytes.count == 9)
        #expect(memory.settlements == [])
    }

    /// What cannot be settled may be said but once, so it must not be lost.
    @Test func whatCannotSettleIsSaid() throws {
        let memory = Memory()
        memory.cannotSettle = true
        let sink = ThreadedSink("test", memory)
        try sink.write([1, 2, 3])
        sink.end()
        #expect(throws: Full.self) { try sink.finish() }
        #expect(memory.settlements == [3])
    }

    @Test func aSinkThatIsGivenUpEndsItsThread() throws {
        let memory = Memory()
        do {
            let sink = ThreadedSink("test", memory)
            try sink.write([1, 2, 3])
        }
        // The thread has ended with the sink, so nobody writes any more.
        #expect(memory.bytes.count <= 3)
        #expect(memory.settlements == [])
    }

    @Test func aFailingGiverIsHeard() {
        let handover = Handover<Int>(depth: 2)
        let stage = Stage("test") {
            try? handover.give(1)
            handover.end(Empty())
        }
        stage.join()
        #expect(throws: Empty.self) { try handover.take() }
    }

    @Test func aFailingTakerFreesWhoeverWaitsToGive() {
        let handover = Handover<Int>(depth: 1)
        let stage = Stage("test") {
            _ = try? handover.take()
            handover.fail(Full())
        }
        #expect(throws: Full.self) {
            while true { try handover.give(1) }
        }
        stage.join()
    }

    @Test func usedValuesComeBack() {
        let handover = Handover<[Int]>(depth: 1)
        #expect(handover.takeBack() == nil)
        handover.giveBack([7])
        #expect(handover.takeBack() == [7])
        #expect(handover.takeBack() == nil)
    }

    @Test func heavyValuesDoNotComeBack() {
        let handover = Handover<[Int]>(limit: 8) { $0.count }
        handover.giveBack([1, 2, 3])
        #expect(handover.takeBack() == nil)
        handover.giveBack([1, 2])
        #expect(handover.takeBack() == [1, 2])
    }

    @Test func valuesWaitUpToTheLimitAndOneOfAnyWeight() throws {
        let handover = Handover<[Int]>(limit: 4) { $0.count }
        try handover.give(Array(0..<100))
        let isGiven = DispatchSemaphore(value: 0)
        let stage = Stage("test") {
            try? handover.give([1])
            isGiven.signal()
        }
        #expect(try handover.take()?.count == 100)
        isGiven.wait()
        try handover.give([2, 3])
        try handover.give([4])
        stage.join()
        handover.end()
        var rest: [[Int]] = []
        while let value = try handover.take() { rest.append(value) }
        #expect(rest == [[1], [2, 3], [4]])
    }

    /// Lane `n` of `lanes` gives the numbers whose tens are its own; a turn ends with a nine.
    private func numbers(
        upTo end: Int, lanes: Int, failingAt bad: Int? = nil, taking take: @escaping (Int) throws -> Void
    )
        throws
    {
        try Handover<Int>.run(
            "test", through: (0..<lanes).map { _ in Handover(depth: 3) },
            giving: { handover, lane in
                for number in 0..<end where number / 10 % lanes == lane {
                    if number == bad { throw Empty() }
                    try handover.give(number)
                }
            }, endsTurn: { $0 % 10 == 9 }, taking: take)
    }

    @Test(arguments: [1, 2, 3], [0, 1, 10, 11, 95, 1000])
    func whatSeveralGiveInTurnsComesInOrder(lanes: Int, end: Int) throws {
        var taken: [Int] = []
        try numbers(upTo: end, lanes: lanes) { taken.append($0) }
        #expect(taken == Array(0..<end))
    }

    @Test(arguments: [0, 9, 10, 19, 500, 999])
    func oneOfSeveralThatFailsIsHeard(bad: Int) {
        #expect(throws: Empty.self) { try numbers(upTo: 1000, lanes: 2, failingAt: bad) { _ in } }
    }

    @Test(arguments: [0, 9, 10, 500])
    func aTakerThatFailsFreesAllGivers(bad: Int) {
        #expect(throws: Full.self) {
            try numbers(upTo: 100_000, lanes: 3) { if $0 == bad { throw Full() } }
        }
    }

    @Test func whatIsMadeElsewhereIsTakenHere() throws {
        var taken: [Int] = []
        try Handover<Int>.drain(
            "test", filledBy: { handover in for number in 0..<100 { try handover.give(number) } },
            taking: { taken.append($0) })
        #expect(taken == Array(0..<100))
        #expect(throws: Empty.self) {
            try Handover<Int>.drain("test", filledBy: { _ in throw Empty() }, taking: { _ in })
        }
        #expect(throws: Full.self) {
            try Handover<Int>.drain(
                "test", filledBy: { handover in while true { try handover.give(1) } }, taking: { _ in throw Full() })
        }
    }
}
