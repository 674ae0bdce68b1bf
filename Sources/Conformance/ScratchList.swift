import Glibc

/// A list that is filled and emptied all the time, as one for every record is.
///
/// It is never shared, so that neither emptying it nor writing to it asks whether it is.
@safe struct ScratchList<Element: BitwiseCopyable>: ~Copyable {
    private var elements: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    /// A list of so many elements.
    init(repeating element: Element, count: Int) {
        capacity = max(count, 16)
        unsafe elements = Self.memory(nil, capacity)
        unsafe elements.initialize(repeating: element, count: count)
        self.count = count
    }

    /// An empty list.
    init(of element: Element.Type = Element.self) {
        capacity = 64
        unsafe elements = Self.memory(nil, capacity)
    }

    deinit { unsafe free(elements) }

    var indices: Range<Int> { 0..<count }
    var isEmpty: Bool { count == 0 }

    @inline(__always) subscript(place: Int) -> Element {
        get {
            precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
            return unsafe elements[place]
        }
        _modify {
            precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
            yield unsafe &elements[place]
        }
    }

    @inline(__always) mutating func append(_ element: Element) {
        if count == capacity { grow() }
        unsafe (elements + count).initialize(to: element)
        count += 1
    }

    @inline(__always) mutating func removeAll() { count = 0 }

    /// The memory of some of the elements; not to be kept.
    func bytes(_ range: Range<Int>) -> UnsafeMutableRawBufferPointer {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return unsafe UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(start: elements + range.lowerBound, count: range.count))
    }

    /// The elements from a place on, as an array.
    func array(from first: Int = 0) -> [Element] { (first..<count).map { self[$0] } }

    @inline(never) private mutating func grow() {
        capacity *= 2
        unsafe elements = Self.memory(elements, capacity)
    }

    /// Room for so many elements, with what is there already.
    ///
    /// By `realloc`, which moves a long list to other addresses without having it in memory twice: a layer of half of ten million
    /// objects is one list. Without memory it ends the process, as every array does.
    private static func memory(_ old: UnsafeMutablePointer<Element>?, _ capacity: Int) -> UnsafeMutablePointer<Element>
    {
        guard let memory = unsafe realloc(old, capacity * MemoryLayout<Element>.stride) else {
            fatalError("no memory for \(capacity) elements")
        }
        return unsafe memory.bindMemory(to: Element.self, capacity: capacity)
    }
}
