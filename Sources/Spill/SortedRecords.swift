/// Reads sorted records, the runs merged, one after the other.
///
/// Thread: one at a time.
package final class SortedRecords {
    private typealias Key = RecordSorter.Key

    private let file: TemporaryFile?
    private var runs: [Run] = []
    private var heap = RunHeap()
    private var isStarted = false
    /// How much of a run is read at once: more of few, less of many.
    private let blockSize: Int
    private static let memory = 2 << 20
    private static let blockSizes = 4_096...65_536

    /// A run and what of it is in memory.
    private struct Run: SortedRun {
        /// Where the file goes on with it.
        var next: Int
        let end: Int
        var block: [UInt8]
        /// Where in the block its first record stands.
        var place = 0
        /// The record it stands at.
        var head = RecordHead(key: Key(high: 0, low: 0, tie: 0), count: 0)

        func precedesTied(_ other: Run) -> Bool { head.key.precedesTied(other.head.key) }
    }

    init(file: TemporaryFile?, runEnds: [Int], last: [UInt8]) {
        self.file = file
        blockSize = min(
            max(Self.memory / max(runEnds.count, 1), Self.blockSizes.lowerBound), Self.blockSizes.upperBound)
        var start = 0
        for end in runEnds {
            runs.append(Run(next: start, end: end, block: []))
            start = end
        }
        if !last.isEmpty { runs.append(Run(next: 0, end: 0, block: last)) }
    }

    /// Moves to the next record; its key, or nil at the end.
    package func next() throws -> RecordSorter.Key? {
        if !isStarted {
            isStarted = true
            for run in runs.indices {
                if try open(run) { heap.insert(runs[run].head.key.high, run: run, of: runs) }
            }
        } else if let first = heap.first {
            runs[first].place += RecordHead.size + Int(runs[first].head.count)
            heap.advanceFirst(to: try open(first) ? runs[first].head.key.high : nil, of: runs)
        }
        return heap.first.map { runs[$0].head.key }
    }

    /// The bytes of the record moved to last; they hold until the next move.
    package func withRecord<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        guard let first = heap.first else { return try unsafe body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        let start = runs[first].place + RecordHead.size
        let end = start + Int(runs[first].head.count)
        return try unsafe runs[first].block.withUnsafeBytes { block in
            try unsafe body(UnsafeRawBufferPointer(rebasing: block[start..<end]))
        }
    }

    /// Sees to it that the record a run stands at is in memory; false at its end.
    private func open(_ index: Int) throws -> Bool {
        guard try fill(index, with: RecordHead.size) else { return false }
        let head = unsafe runs[index].block.withUnsafeBytes { block in
            unsafe block.loadUnaligned(fromByteOffset: runs[index].place, as: RecordHead.self)
        }
        runs[index].head = head
        _ = try fill(index, with: RecordHead.size + Int(head.count))
        return true
    }

    /// Sees to it that so many bytes of a run are in memory; false where it ends before them.
    private func fill(_ index: Int, with count: Int) throws -> Bool {
        let there = runs[index].block.count - runs[index].place
        if there >= count { return true }
        let more = min(max(blockSize, count) - there, runs[index].end - runs[index].next)
        guard more > 0, there + more >= count, let file else { return false }
        // A block of exactly the size: one that once held a large record would keep its room, and there can be thousands of runs.
        var block: [UInt8] = []
        block.reserveCapacity(there + more)
        block.append(contentsOf: runs[index].block[runs[index].place...])
        runs[index].block = []
        runs[index].place = 0
        defer { runs[index].block = block }
        block.append(contentsOf: repeatElement(0, count: more))
        try unsafe block.withUnsafeMutableBytes { bytes in
            let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[there...])
            try unsafe file.read(into: room, at: runs[index].next)
        }
        runs[index].next += more
        return true
    }
}
