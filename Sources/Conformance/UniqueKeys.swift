/// Finds keys that come twice, however many there are.
///
/// Up to a bound the keys are a set in memory, and a second one is told at once. Beyond, all of them go to a temporary file in parts
/// that each fit into memory again, and second ones are told at the end. Nothing is lost by that but the time of the telling. After
/// an error of the file what it tells does not count: ask for `failure`. Thread: one at a time.
struct UniqueKeys: ~Copyable {
    private static let parts = 128
    /// An entry is a key and an instance number.
    private static let wordsPerEntry = 5
    private static let entriesPerChunk = 409
    private static let wordsPerChunk = entriesPerChunk * wordsPerEntry

    private let bound: Int
    private var known = WideKeySet()
    private var isSpilling = false
    /// By part: a chunk that is not written yet, and how many of its words are there.
    private var words = ScratchList(of: UInt32.self)
    private var wordCounts = ScratchList(of: Int.self)
    /// By part: which chunks of the file belong to it.
    private var chunks: [[UInt32]] = []
    private var chunkCount: UInt32 = 0
    private var file: SpillFile

    /// The first error of the file.
    var failure: CheckStorageError? { file.failure }

    /// - Parameter bound: how many keys are kept in memory, 16 to 40 bytes each.
    init(bound: Int, folder: String) {
        self.bound = bound
        file = SpillFile(folder: folder)
    }

    /// Takes the key of an instance, from 1; false when it is known already that another has it too.
    @inline(__always) mutating func insert(_ key: WideKey, of instance: UInt32) -> Bool {
        if isSpilling {
            append(key, instance)
            return true
        }
        guard known.insert(key) else { return false }
        if known.count >= bound { spill() }
        return true
    }

    /// Tells every key that was found to be there already only now, part by part; once.
    mutating func forEachLate(_ body: (WideKey, _ instance: UInt32) -> Void) {
        guard isSpilling else { return }
        for part in 0..<Self.parts where failure == nil {
            let entries = chunks[part].count * Self.entriesPerChunk + wordCounts[part] / Self.wordsPerEntry
            var passes: UInt64 = 1
            while Int(passes) * bound < entries * 2 { passes *= 2 }
            for pass in 0..<passes {
                known.removeAll(expecting: entries / Int(passes))
                tell(part, pass, of: passes, body)
            }
        }
    }

    /// The keys of a part whose spread falls to the pass, so that they fit into memory.
    private mutating func tell(
        _ part: Int, _ pass: UInt64, of passes: UInt64, _ body: (WideKey, _ instance: UInt32) -> Void
    ) {
        let block = ScratchList(repeating: UInt32(0), count: Self.wordsPerChunk)
        for chunk in chunks[part].indices {
            unsafe file.read(into: block.bytes(0..<Self.wordsPerChunk), at: Self.offset(of: chunks[part][chunk]))
            guard failure == nil else { return }
            for first in stride(from: 0, to: Self.wordsPerChunk, by: Self.wordsPerEntry) {
                tell(Self.entry(block, first), pass, of: passes, body)
            }
        }
        let first = part * Self.wordsPerChunk
        for place in stride(from: first, to: first + wordCounts[part], by: Self.wordsPerEntry) {
            tell(Self.entry(words, place), pass, of: passes, body)
        }
    }

    private mutating func tell(
        _ entry: (key: WideKey, instance: UInt32), _ pass: UInt64, of passes: UInt64,
        _ body: (WideKey, _ instance: UInt32) -> Void
    ) {
        guard (entry.key.spread >> 32) & (passes - 1) == pass else { return }
        if !known.insert(entry.key) { body(entry.key, entry.instance) }
    }

    private static func entry(_ words: borrowing ScratchList<UInt32>, _ first: Int) -> (key: WideKey, instance: UInt32)
    {
        let key = WideKey(
            high: UInt64(words[first]) << 32 | UInt64(words[first + 1]),
            low: UInt64(words[first + 2]) << 32 | UInt64(words[first + 3]))
        return (key, words[first + 4])
    }

    private mutating func spill() {
        let first = known
        known = WideKeySet()
        isSpilling = true
        words = ScratchList(repeating: 0, count: Self.parts * Self.wordsPerChunk)
        wordCounts = ScratchList(repeating: 0, count: Self.parts)
        chunks = Array(repeating: [], count: Self.parts)
        // These come before all others, so it is never they that are found to be there already.
        first.forEach { append($0, 0) }
    }

    private mutating func append(_ key: WideKey, _ instance: UInt32) {
        let part = Int(truncatingIfNeeded: key.spread >> 57)
        let first = part * Self.wordsPerChunk
        let place = first + wordCounts[part]
        words[place] = UInt32(truncatingIfNeeded: key.high >> 32)
        words[place + 1] = UInt32(truncatingIfNeeded: key.high)
        words[place + 2] = UInt32(truncatingIfNeeded: key.low >> 32)
        words[place + 3] = UInt32(truncatingIfNeeded: key.low)
        words[place + 4] = instance
        wordCounts[part] += Self.wordsPerEntry
        guard wordCounts[part] == Self.wordsPerChunk else { return }
        unsafe file.write(
            UnsafeRawBufferPointer(words.bytes(first..<(first + Self.wordsPerChunk))), at: Self.offset(of: chunkCount))
        wordCounts[part] = 0
        chunks[part].append(chunkCount)
        chunkCount += 1
    }

    private static func offset(of chunk: UInt32) -> Int {
        Int(chunk) * wordsPerChunk * MemoryLayout<UInt32>.stride
    }
}
