/// A key of 128 bits.
struct WideKey: BitwiseCopyable, Hashable {
    var high: UInt64
    var low: UInt64

    /// Spreads the key over a word.
    @inline(__always) var spread: UInt64 { (high ^ low.mixed).mixed }
}

/// A set of keys, 16 bytes a slot, between 40 and 80 % full.
struct WideKeySet {
    private var slots: [WideKey]
    /// The key of zeros, which marks a free slot.
    private var hasZero = false
    private(set) var count = 0

    init() {
        slots = Array(repeating: WideKey(high: 0, low: 0), count: 256)
    }

    /// Whether the key was not there before.
    mutating func insert(_ key: WideKey) -> Bool {
        guard key.high | key.low != 0 else {
            defer { hasZero = true }
            return !hasZero
        }
        if count * 5 >= slots.count * 4 { grow() }
        guard place(key) else { return false }
        count += 1
        return true
    }

    /// Every key.
    func forEach(_ body: (WideKey) -> Void) {
        if hasZero { body(WideKey(high: 0, low: 0)) }
        for key in slots where key.high | key.low != 0 { body(key) }
    }

    private mutating func place(_ key: WideKey) -> Bool {
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: key.spread) & mask
        while slots[index].high | slots[index].low != 0 {
            if slots[index] == key { return false }
            index = (index + 1) & mask
        }
        slots[index] = key
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: WideKey(high: 0, low: 0), count: old.count * 2)
        for key in old where key.high | key.low != 0 { _ = place(key) }
    }
}

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

    private let bound: Int
    private var known = WideKeySet()
    private var isSpilling = false
    /// By part: what is not written yet.
    private var buffers: [[UInt32]] = []
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
            let entries = chunks[part].count * Self.entriesPerChunk + buffers[part].count / Self.wordsPerEntry
            var passes: UInt64 = 1
            while Int(passes) * bound < entries * 2 { passes *= 2 }
            for pass in 0..<passes { tell(part, pass, of: passes, body) }
            buffers[part] = []
        }
    }

    /// The keys of a part whose spread falls to the pass, so that they fit into memory.
    private mutating func tell(
        _ part: Int, _ pass: UInt64, of passes: UInt64, _ body: (WideKey, _ instance: UInt32) -> Void
    ) {
        known = WideKeySet()
        var block = [UInt32](repeating: 0, count: Self.entriesPerChunk * Self.wordsPerEntry)
        for chunk in chunks[part].indices {
            unsafe block.withUnsafeMutableBytes { unsafe file.read(into: $0, at: Self.offset(of: chunks[part][chunk])) }
            guard failure == nil else { return }
            tell(block, pass, of: passes, body)
        }
        tell(buffers[part], pass, of: passes, body)
    }

    private mutating func tell(
        _ words: [UInt32], _ pass: UInt64, of passes: UInt64, _ body: (WideKey, _ instance: UInt32) -> Void
    ) {
        for first in stride(from: 0, to: words.count, by: Self.wordsPerEntry) {
            let key = WideKey(
                high: UInt64(words[first]) << 32 | UInt64(words[first + 1]),
                low: UInt64(words[first + 2]) << 32 | UInt64(words[first + 3]))
            guard (key.spread >> 32) & (passes - 1) == pass else { continue }
            if !known.insert(key) { body(key, words[first + 4]) }
        }
    }

    private mutating func spill() {
        let first = known
        known = WideKeySet()
        isSpilling = true
        buffers = Array(repeating: [], count: Self.parts)
        chunks = buffers
        // These come before all others, so it is never they that are found to be there already.
        first.forEach { append($0, 0) }
    }

    private mutating func append(_ key: WideKey, _ instance: UInt32) {
        let part = Int(truncatingIfNeeded: key.spread >> 57)
        buffers[part].append(UInt32(truncatingIfNeeded: key.high >> 32))
        buffers[part].append(UInt32(truncatingIfNeeded: key.high))
        buffers[part].append(UInt32(truncatingIfNeeded: key.low >> 32))
        buffers[part].append(UInt32(truncatingIfNeeded: key.low))
        buffers[part].append(instance)
        guard buffers[part].count == Self.entriesPerChunk * Self.wordsPerEntry else { return }
        unsafe buffers[part].withUnsafeBytes { unsafe file.write($0, at: Self.offset(of: chunkCount)) }
        buffers[part].removeAll(keepingCapacity: true)
        chunks[part].append(chunkCount)
        chunkCount += 1
    }

    private static func offset(of chunk: UInt32) -> Int {
        Int(chunk) * entriesPerChunk * wordsPerEntry * MemoryLayout<UInt32>.stride
    }
}
