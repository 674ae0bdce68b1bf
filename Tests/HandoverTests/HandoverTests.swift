import STEP
import Testing

@testable import Handover

/// Threads in a row: what goes in comes out, and whoever fails is heard by the others.
@Suite(.timeLimit(.minutes(5))) struct HandoverTests {
    private struct Full: Error, Equatable {}
    private struct Empty: Error, Equatable {}

    /// Takes so many bytes and no more.
    private final class Memory: ByteSink {
        var bytes: [UInt8] = []
        var room = Int.max

        func write(_ block: Span<UInt8>) throws {
            guard block.count <= room else { throw Full() }
            room -= block.count
            for index in block.indices { bytes.append(block[index]) }
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
        try sink.finish()
        try sink.finish()
        #expect(memory.bytes == written)
    }

    @Test func aLargeBlockIsHandedOverInPieces() throws {
        let memory = Memory()
        let sink = ThreadedSink("test", memory)
        let large = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        try sink.write(large)
        try sink.finish()
        #expect(memory.bytes == large)
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
    }

    @Test func aSinkThatIsGivenUpEndsItsThread() throws {
        let memory = Memory()
        do {
            let sink = ThreadedSink("test", memory)
            try sink.write([1, 2, 3])
        }
        // The thread has ended with the sink, so nobody writes any more.
        #expect(memory.bytes.count <= 3)
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
}
