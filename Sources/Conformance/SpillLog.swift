/// A list that is only added to and read once at the end; what does not fit into memory lies in a temporary file.
///
/// After an error of the file what it gives does not count: ask for `failure`. Thread: one at a time.
struct SpillLog<Element: BitwiseCopyable>: ~Copyable {
    private let capacity: Int
    private var recent: [Element] = []
    private var spilled = 0
    private var taken = 0
    private var file: SpillFile

    /// The first error of the file.
    var failure: CheckStorageError? { file.failure }

    /// An empty list that keeps at most `capacity` elements in memory.
    init(capacity: Int, folder: String) {
        self.capacity = capacity
        file = SpillFile(folder: folder)
    }

    /// Adds an element; not when taking has begun.
    mutating func append(_ element: Element) {
        if recent.count == capacity {
            unsafe recent.withUnsafeBytes { unsafe file.write($0, at: spilled * MemoryLayout<Element>.stride) }
            spilled += recent.count
            recent.removeAll(keepingCapacity: true)
        }
        recent.append(element)
    }

    /// The next elements, in the order in which they were added; empty at the end.
    mutating func take() -> [Element] {
        guard taken < spilled else {
            defer { recent = [] }
            return recent
        }
        let offset = taken * MemoryLayout<Element>.stride
        taken += capacity
        // The one array is written over: its elements are bits, and a whole block of them lies in the file.
        var block = Array(repeating: recent[0], count: capacity)
        unsafe block.withUnsafeMutableBytes { unsafe file.read(into: $0, at: offset) }
        return file.failure == nil ? block : []
    }
}
