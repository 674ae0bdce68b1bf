/// Eight bytes for every object and type object: its class, its predefined type, how it hangs, which sets it has.
struct ObjectTable: ~Copyable {
    /// What is known of an object, some of it before its own record is read.
    struct Entry: BitwiseCopyable {
        static let undefined: UInt16 = .max

        /// The class by its place in the schema; `undefined` as long as only others speak of it.
        var objectClass: UInt16 = undefined
        /// The predefined type by its place in the class's enumeration, from 1; 0 for none.
        var predefinedType: UInt8 = 0
        var marks: Marks = []
        /// The set names of its class that it has, by their place among these names.
        var sets: UInt32 = 0

        var isDefined: Bool { objectClass != Self.undefined }
    }

    /// What relations say of an object.
    struct Marks: OptionSet, BitwiseCopyable {
        var rawValue: UInt8
        static let contained = Marks(rawValue: 1)
        static let part = Marks(rawValue: 2)
        static let voids = Marks(rawValue: 4)
        static let fills = Marks(rawValue: 8)
        /// An object that has a type, or a type that has its relation.
        static let typed = Marks(rawValue: 16)
        static let projects = Marks(rawValue: 32)
    }

    private var entries: PagedTable<Entry>

    /// The first error of the temporary file.
    var failure: CheckStorageError? { entries.failure }

    /// - Parameter budget: how many bytes of it lie in memory.
    init(budget: Int, folder: String) {
        entries = PagedTable(of: Entry(), pageBits: 9, frames: max(2, budget >> 12), folder: folder)
    }

    subscript(number: UInt32) -> Entry {
        @inline(__always) mutating get { entries[number] }
        @inline(__always) set { entries[number] = newValue }
    }

    /// Whether what is known of an object has to be read from the file first.
    @inline(__always) func isSpilled(_ number: UInt32) -> Bool { entries.isSpilled(number) }

    /// Brings what is known of some objects near.
    mutating func approach(_ numbers: borrowing ScratchList<UInt32>, _ range: Range<Int>) {
        entries.approach(numbers, range)
    }

    /// Every object whose own record was read.
    mutating func forEach(_ body: (UInt32, Entry) -> Void) {
        entries.forEach { number, entry in
            if entry.isDefined { body(number, entry) }
        }
    }
}
