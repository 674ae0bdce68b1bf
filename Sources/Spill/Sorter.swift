/// Puts plain values into an order with a bounded amount of memory: sorted runs go into a temporary file and are merged.
///
/// Thread: one at a time.
@usableFromInline package final class Sorter<Element: Sortable> {
    /// How many values there are.
    @usableFromInline package private(set) var count = 0
    @usableFromInline let folder: String
    @usableFromInline let runSize: Int
    @usableFromInline var file: TemporaryFile?
    @usableFromInline var run: [Element] = []
    /// How many runs are in the file, each of `runSize` values.
    @usableFromInline var runs = 0

    /// Makes an empty sorter.
    ///
    /// - Parameters:
    ///   - folder: where the file goes.
    ///   - runSize: how many values are sorted in memory at once.
    @inlinable package init(folder: String, runSize: Int = 16_384) {
        self.folder = folder
        self.runSize = max(runSize, 2)
    }

    /// Adds a value; throws `Failure` where it cannot be written.
    @inlinable package func append(_ element: Element) throws {
        if run.count >= runSize { try spill() }
        run.append(element)
        count += 1
    }

    @inlinable func spill() throws {
        let file = try file ?? TemporaryFile(folder: folder)
        self.file = file
        sortRun()
        try unsafe run.withUnsafeBytes { try unsafe file.write($0, at: runs * runSize * MemoryLayout<Element>.stride) }
        run.removeAll(keepingCapacity: true)
        runs += 1
    }

    @inlinable func sortRun() {
        let values = run
        let order = KeyOrder(
            values.count, key: { values[$0].sortingKey }, precedesTied: { values[$0].precedesTied(values[$1]) })
        run = order.entries.map { values[Int($0.place)] }
    }

    /// Calls the body for each value in their order; may be called again, and nothing must be added any more.
    @inlinable package func forEach(_ body: (Element) throws -> Void) throws {
        sortRun()
        guard let file else { return try run.forEach(body) }
        var merge = Merge(file: file, runs: runs, runSize: runSize, last: run)
        while let element = try merge.next() { try body(element) }
    }
}

/// The merge of sorted runs.
@usableFromInline struct Merge<Element: Sortable> {
    @usableFromInline struct Run: SortedRun {
        @usableFromInline var next: Int
        @usableFromInline let end: Int
        /// What of it is in memory; never at its end while the run is in the heap.
        @usableFromInline var block: [Element] = []
        @usableFromInline var place = 0

        @inlinable init(next: Int, end: Int, block: [Element] = []) {
            (self.next, self.end, self.block) = (next, end, block)
        }

        @inlinable func precedesTied(_ other: Run) -> Bool {
            block[place].precedesTied(other.block[other.place])
        }

        /// The key of the element that the run stands at, which is then in memory; nil at its end.
        @inlinable mutating func key(_ file: TemporaryFile) throws -> UInt64? {
            if place >= block.count {
                let range = next..<min(next + Merge.blockSize, end)
                guard !range.isEmpty else { return nil }
                try Spool<Element>.read(range, of: file, into: &block)
                next = range.upperBound
                place = 0
            }
            return block[place].sortingKey
        }
    }

    @usableFromInline let file: TemporaryFile
    @usableFromInline var runs: [Run] = []
    @usableFromInline var heap = RunHeap()
    @usableFromInline var isStarted = false
    @inlinable static var blockSize: Int { max(1, 8192 / MemoryLayout<Element>.stride) }

    @inlinable init(file: TemporaryFile, runs: Int, runSize: Int, last: [Element]) {
        self.file = file
        self.runs = (0..<runs).map { Run(next: $0 * runSize, end: ($0 + 1) * runSize) }
        if !last.isEmpty { self.runs.append(Run(next: 0, end: 0, block: last)) }
    }

    @inlinable mutating func next() throws -> Element? {
        if !isStarted {
            isStarted = true
            for run in runs.indices {
                if let key = try runs[run].key(file) { heap.insert(key, run: run, of: runs) }
            }
        }
        guard let run = heap.first else { return nil }
        let element = runs[run].block[runs[run].place]
        runs[run].place += 1
        heap.advanceFirst(to: try runs[run].key(file), of: runs)
        return element
    }
}
