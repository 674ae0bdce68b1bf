package import STEP

/// A sink whose blocks are taken by another one on a thread of its own, so that what comes before and after it work at the same time.
///
/// Blocks come in their order. What the other sink throws is thrown by a later `write` or by `finish`, without which nothing is
/// sure to have reached it. Thread: one at a time.
package final class ThreadedSink: BlockSink {
    // Neither side takes the same time for every block; some that wait make up for it.
    private let blocks = Handover<Block>(limit: 2 << 20) { $0.text.count }
    private let stage: Stage
    private var isFinished = false

    /// Starts the thread; until `finish` has returned, the other sink is the thread's.
    package init(_ name: String, _ next: any ByteSink) {
        let (blocks, next) = (blocks, Lent(next))
        stage = Stage(name) {
            do {
                while let block = try blocks.take() {
                    try next.value.hand(over: &block.text)
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

    /// A text, so that it can wait in a row.
    private final class Block {
        var text = TextBuffer(capacity: TextBuffer.blockCapacity)
    }

    /// Hands the bytes over; throws what the other sink threw.
    package func write(_ bytes: Span<UInt8>) throws {
        try unsafe bytes.withUnsafeBufferPointer { bytes in
            for start in stride(from: 0, to: bytes.count, by: TextBuffer.blockCapacity) {
                let block = blocks.takeBack() ?? Block()
                let end = min(start + TextBuffer.blockCapacity, bytes.count)
                unsafe block.text.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                try blocks.give(block)
            }
        }
    }

    /// Hands the text over; throws what the other sink threw.
    package func take(_ text: inout TextBuffer) throws {
        guard text.capacity <= TextBuffer.blockCapacity else {
            // In pieces: a record of many megabytes is not to leave as many in every block that waits.
            try unsafe text.withBytes { bytes in try unsafe write(Span(_unsafeElements: bytes)) }
            text = TextBuffer(capacity: TextBuffer.blockCapacity)
            return
        }
        let block = blocks.takeBack() ?? Block()
        swap(&block.text, &text)
        try blocks.give(block)
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
