/// A table by number of which only the pages in use lie in memory; the others lie in a temporary file.
///
/// Nothing touches the disk as long as the pages fit into the frames. After an error of the file the table holds nothing that counts:
/// ask for `failure`. Thread: one at a time.
@safe struct PagedTable<Element: BitwiseCopyable>: ~Copyable {
    private struct Frame {
        var page: UInt32 = 0
        /// Whether it was looked at since the hand came by last.
        var isRecent = false
        /// Whether it holds something that the file does not.
        var isChanged = false
    }

    private static var absent: UInt32 { 0 }
    private static var spilled: UInt32 { .max }

    private let pageBits: UInt32
    private let frameCount: Int
    private let initial: Element
    /// The elements of the pages in memory, and what is known of each; memory that is not touched yet costs nothing.
    private let elements: UnsafeMutablePointer<Element>
    private let frames: UnsafeMutablePointer<Frame>
    private var usedFrames = 0
    /// The next candidate for eviction.
    private var hand = 0
    /// By page: whether it is nowhere, in the file, or in which frame, from 1.
    private var directory: [UInt32] = []
    private var file: SpillFile
    /// Of no use but that looks are not left out.
    private var looked: UInt8 = 0

    /// The first error of the file.
    var failure: CheckStorageError? { file.failure }
    /// How many pages lie in memory.
    var residentPages: Int { usedFrames }

    /// A table whose elements are all `initial`.
    ///
    /// - Parameter pageBits: the binary logarithm of the number of elements in a page.
    /// - Parameter frames: how many pages may lie in memory, at least 2.
    init(of initial: Element, pageBits: Int, frames: Int, folder: String) {
        precondition(frames >= 2)
        self.initial = initial
        self.pageBits = UInt32(pageBits)
        frameCount = frames
        unsafe elements = .allocate(capacity: frames << pageBits)
        unsafe self.frames = .allocate(capacity: frames)
        unsafe self.frames.initialize(repeating: Frame(), count: frames)
        file = SpillFile(folder: folder)
    }

    deinit {
        unsafe elements.deallocate()
        unsafe frames.deallocate()
    }

    subscript(number: UInt32) -> Element {
        @inline(__always) mutating get {
            let page = Int(number >> pageBits)
            guard page < directory.count else { return initial }
            var entry = directory[page]
            if entry == Self.absent { return initial }
            if entry == Self.spilled { entry = load(page) }
            unsafe frames[Int(entry) - 1].isRecent = true
            return unsafe elements[place(number, in: entry)]
        }
        @inline(__always) set {
            let page = Int(number >> pageBits)
            var entry = page < directory.count ? directory[page] : Self.absent
            if entry == Self.absent { entry = add(page) } else if entry == Self.spilled { entry = load(page) }
            unsafe frames[Int(entry) - 1].isRecent = true
            unsafe frames[Int(entry) - 1].isChanged = true
            unsafe elements[place(number, in: entry)] = newValue
        }
    }

    /// Looks at elements that are used next, as far as they lie in memory.
    ///
    /// Nothing depends on one of these looks, so the processor waits for many of them at once; whoever works on one element after the other
    /// waits for each. Of the members of relations of 200,000 objects that took 20 ms instead of 8.
    mutating func approach(_ numbers: borrowing ScratchList<UInt32>, _ range: Range<Int>) {
        for place in range {
            let page = Int(numbers[place] >> pageBits)
            guard page < directory.count else { continue }
            let entry = directory[page]
            guard entry != Self.absent, entry != Self.spilled else { continue }
            let element = unsafe UnsafeRawPointer(elements + self.place(numbers[place], in: entry))
            unsafe looked ^= element.load(as: UInt8.self)
        }
    }

    /// Whether the page of a number lies in the file alone.
    @inline(__always) func isSpilled(_ number: UInt32) -> Bool {
        let page = Int(number >> pageBits)
        return page < directory.count && directory[page] == Self.spilled
    }

    @inline(__always) private func place(_ number: UInt32, in entry: UInt32) -> Int {
        (Int(entry) - 1) << Int(pageBits) | Int(number & (1 << pageBits - 1))
    }

    /// Every element of the pages that were ever written to, in the order of the numbers.
    mutating func forEach(_ body: (UInt32, Element) -> Void) {
        for page in directory.indices where directory[page] != Self.absent {
            let first = UInt32(truncatingIfNeeded: page) << pageBits
            for number in first...(first | (1 << pageBits - 1)) { body(number, self[number]) }
        }
    }

    /// A new page in memory.
    @inline(never) private mutating func add(_ page: Int) -> UInt32 {
        if directory.count <= page {
            directory.append(contentsOf: repeatElement(Self.absent, count: page + 1 - directory.count))
        }
        let entry = freeFrame(for: page)
        unsafe (elements + place(0, in: entry)).initialize(repeating: initial, count: 1 << Int(pageBits))
        return entry
    }

    /// A page back into memory.
    @inline(never) private mutating func load(_ page: Int) -> UInt32 {
        let entry = freeFrame(for: page)
        unsafe file.read(into: UnsafeMutableRawBufferPointer(bytes(of: entry)), at: offset(of: page))
        return entry
    }

    /// A frame for a page; the page that went longest without a look has to go (the clock algorithm).
    private mutating func freeFrame(for page: Int) -> UInt32 {
        var frame = usedFrames
        if usedFrames < frameCount {
            usedFrames += 1
        } else {
            while unsafe frames[hand].isRecent {
                unsafe frames[hand].isRecent = false
                hand = (hand + 1) % frameCount
            }
            frame = hand
            hand = (hand + 1) % frameCount
            evict(frame)
        }
        unsafe frames[frame] = Frame(page: UInt32(truncatingIfNeeded: page), isRecent: true)
        let entry = UInt32(truncatingIfNeeded: frame + 1)
        directory[page] = entry
        return entry
    }

    private mutating func evict(_ frame: Int) {
        let page = unsafe Int(frames[frame].page)
        if unsafe frames[frame].isChanged {
            unsafe file.write(
                UnsafeRawBufferPointer(bytes(of: UInt32(truncatingIfNeeded: frame + 1))), at: offset(of: page))
        }
        directory[page] = Self.spilled
    }

    private func bytes(of entry: UInt32) -> UnsafeMutableRawBufferPointer {
        unsafe UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(start: elements + place(0, in: entry), count: 1 << Int(pageBits)))
    }

    private func offset(of page: Int) -> Int { page << Int(pageBits) * MemoryLayout<Element>.stride }
}
