internal import BuildingModel
internal import Spill

/// An object that may be exported, with all that deciding about it takes; a plain value, so that any number of them can be sorted.
struct Candidate: Sortable {
    /// The id, most significant half first.
    var high: UInt64
    var low: UInt64
    /// The row of the object.
    var object: Int64
    /// The row of the version that holds.
    var version: Int64
    /// The row of the object above; 0 for none.
    var parent: Int64
    /// Rows of definitions; 0 for none.
    var typeObject: Int64
    var materialUse: Int64
    var layer: Int64
    /// The only shape, where it stands untransformed; 0 for none.
    var shape: Int64
    /// The row of its only classification; 0 for none, -1 where it has several.
    var classification: Int64
    /// A place among the models touched.
    var target: Int32
    /// A place among the element types.
    var elementType: Int32
    var role: ObjectRole.Code
    var marks: Marks

    struct Marks: OptionSet, BitwiseCopyable {
        var rawValue: UInt8
        /// It is exported, not only on the way up from what is.
        static let kept = Marks(rawValue: 1)
        /// Its shape comes along.
        static let shown = Marks(rawValue: 2)
        /// It has shapes at places of their own.
        static let instanced = Marks(rawValue: 8)
    }

    var guid: GUID { GUID(high: high, low: low) }
    var isKept: Bool { marks.contains(.kept) }
    var isShaped: Bool { marks.contains(.shown) && (shape != 0 || marks.contains(.instanced)) }

    /// The order of the export: that of the ids, and of models where several have the same.
    var sortingKey: UInt64 { high }

    func precedesTied(_ other: Candidate) -> Bool {
        low == other.low ? target < other.target : low < other.low
    }
}

/// An exported object as it hangs on the others; its rank is its place in their list.
struct Member: BitwiseCopyable {
    var candidate: Candidate
    var relation: ObjectRelation.Code
    /// Whether another model of the export has an object of the same id, before this one.
    var isDerived: Bool
    /// The rank of what it hangs on; -1 at the root.
    var parent: Int64
    /// Where that is, or the nearest above it that says so.
    var placement: StoredPlacement
    /// Its place among those with a shape; -1 for none.
    var shapeRank: Int64
}

/// Where something is, absolute, if it is known; a plain value.
struct StoredPlacement: BitwiseCopyable {
    private var isKnown: Bool
    private var rows: InlineArray<12, Double>

    static let unknown = StoredPlacement(nil)

    init(_ transform: Transform?) {
        isKnown = transform != nil
        rows = transform?.rows ?? .init(repeating: 0)
    }

    /// Nil where it is not known.
    var transform: Transform? { isKnown ? Transform(rows: rows) : nil }
}

extension ObjectRole {
    /// The number that stands for it in a plain value.
    enum Code: UInt8, BitwiseCopyable {
        case spatial, element, opening, port, addition
    }

    var code: Code {
        switch self {
        case .spatial: .spatial
        case .element: .element
        case .opening: .opening
        case .port: .port
        case .addition: .addition
        }
    }
}

extension ObjectRelation {
    /// The number that stands for it in a plain value.
    enum Code: UInt8, BitwiseCopyable {
        case root, aggregated, contained, nested, voids, fills, projects

        var relation: ObjectRelation {
            switch self {
            case .root: .root
            case .aggregated: .aggregated
            case .contained: .contained
            case .nested: .nested
            case .voids: .voids
            case .fills: .fills
            case .projects: .projects
            }
        }
    }
}
