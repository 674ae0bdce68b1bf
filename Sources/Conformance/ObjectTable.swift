/// Eight bytes for every object and type object: its class, its predefined type, how it hangs, which sets it has.
struct ObjectTable {
    private static let pageBits: UInt32 = 10

    /// What is known of an object, some of it before its own record is read.
    struct Entry {
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
    struct Marks: OptionSet {
        var rawValue: UInt8
        static let contained = Marks(rawValue: 1)
        static let part = Marks(rawValue: 2)
        static let voids = Marks(rawValue: 4)
        static let fills = Marks(rawValue: 8)
        /// An object that has a type, or a type that has its relation.
        static let typed = Marks(rawValue: 16)
        static let projects = Marks(rawValue: 32)
    }

    private var pages: [[Entry]] = []

    subscript(number: UInt32) -> Entry {
        get {
            let page = Int(number >> Self.pageBits)
            guard page < pages.count, !pages[page].isEmpty else { return Entry() }
            return pages[page][Int(number & (1 << Self.pageBits - 1))]
        }
        set {
            let page = Int(number >> Self.pageBits)
            while pages.count <= page { pages.append([]) }
            if pages[page].isEmpty { pages[page] = Array(repeating: Entry(), count: 1 << Self.pageBits) }
            pages[page][Int(number & (1 << Self.pageBits - 1))] = newValue
        }
    }

    /// Every object whose own record was read.
    func forEach(_ body: (UInt32, Entry) -> Void) {
        for (page, entries) in pages.enumerated() {
            for (offset, entry) in entries.enumerated() where entry.isDefined {
                body(UInt32(page) << Self.pageBits + UInt32(offset), entry)
            }
        }
    }
}
