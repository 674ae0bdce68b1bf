package import STEP

/// A sink whose blocks are taken by another one on a thread of its own, so that what comes before and after it work at the same time.
///
/// Blocks come in their order. What the other sink throws is thrown by a later `write` or by `finish`, without which nothing is
/// sure to have reached it. Thread: one at a time.
package final class ThreadedSink: ByteSink {
    // Neither side takes the same time for every block; some that wait make up for it.
    private let blocks = Handover<[UInt8]>(limit: 2 << 20) { $0.count }
    private let stage: Stage
    private var isFinished = false

    /// Starts the thread; until `finish` has returned, the other sink is the thread's.
    package init(_ name: String, _ next: any ByteSink) {
        let (blocks, next) = (blocks, Lent(next))
        stage = Stage(name) {
            do {
                while let block = try blocks.take() {
                    try next.value.write(block.span)
                    blocks.giveBack(block)
                }
                try next.value.settle()
            } catch {
                blocks.fail(error)
            }
        }
    }

    deinit {
        // Whoever gives up in the middle must not leave a thread that waits for ever.
        guard !isFinished else { return }
        blocks.end(Abandoned())
        stage.join()
    }

    private struct Abandoned: Error {}

    /// No block is larger, so that a record of many megabytes does not leave as many in every block that waits; but what the STEP writer
    /// hands on at once is one block, its last record included.
    private static let blockSize = 5 << 16

    /// Hands the bytes over; throws what the other sink threw.
    package func write(_ bytes: Span<UInt8>) throws {
        try unsafe bytes.withUnsafeBufferPointer { bytes in
            for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
                var block = blocks.takeBack() ?? []
                block.removeAll(keepingCapacity: true)
                // An array that grows takes twice the room.
                block.reserveCapacity(Self.blockSize)
                unsafe block.append(contentsOf: bytes[start..<min(start + Self.blockSize, bytes.count)])
                try blocks.give(block)
            }
        }
    }

    /// Says that nothing more comes: the other sink takes the rest and settles, while the caller does something else.
    package func end() {
        blocks.end()
    }

    /// Waits until the other sink has taken everything and settled; throws what it threw.
    package func finish() throws {
        guard !isFinished else { return }
        isFinished = true
        blocks.end()
        stage.join()
        // The thread has ended, so this says at once how.
        while try blocks.take() != nil {}
    }
}
