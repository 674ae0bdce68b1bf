/// Some of the objects of a snapshot in the order of their ranks: numbers side by side, texts and contents in one piece of memory.
///
/// A page is filled again and again, so that reading a model allocates nothing for each object. A value type: what is read from a
/// page holds until it is filled again.
public struct ObjectPage: Sendable {
    /// The objects.
    public var rows: [Row] = []
    /// Shared shapes at their places, the ones of each object side by side.
    public var instances: [Instance] = []
    /// Profiles and sweeps of shapes that have them.
    public var solids: [SolidTree] = []
    /// What the pieces of the rows stand in.
    public var bytes: [UInt8] = []

    /// Makes an empty page.
    public init() {}

    /// Takes everything out and keeps the memory.
    public mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        instances.removeAll(keepingCapacity: true)
        solids.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// A part of `bytes`.
    public struct Piece: Sendable, Hashable {
        /// Where it begins.
        public var start: Int32
        /// How long it is; -1 where there is nothing, which is not the same as something empty.
        public var count: Int32

        /// Makes a piece.
        public init(start: Int32, count: Int32) {
            self.start = start
            self.count = count
        }

        /// Nothing.
        public static let none = Piece(start: 0, count: -1)
        /// Whether there is something, and it is not empty.
        public var holdsSomething: Bool { count > 0 }
        /// The part as a range.
        public var range: Range<Int> { Int(start)..<Int(start) + max(0, Int(count)) }
    }

    /// A shared shape at its place.
    public struct Instance: Hashable, Sendable {
        /// The shared shape's ordinal.
        public var shape: Int
        /// Where it is in the object's frame; nil for where the object is.
        public var transform: Transform?

        /// Makes an instance.
        public init(shape: Int, transform: Transform?) {
            self.shape = shape
            self.transform = transform
        }
    }

    /// The shape of an object.
    public enum Shape: Sendable {
        /// None.
        case none
        /// One that no other object of the export has, as `PreparedShape` writes it; its solids among those of the page.
        case own(Piece, solids: Int?)
        /// Shared ones: a part of the page's `instances`.
        case instances(Range<Int32>)
    }

    /// One object, with what its records need to know of others.
    public struct Row: Sendable {
        /// Its place among the objects, from 0, in the order of their ids.
        public var rank: Int
        /// Its id in its model.
        public var guid: GUID
        /// The id to write: its own, or one derived from model and id where another model of the export has the same.
        public var exportGUID: GUID
        /// An index into the snapshot's element types.
        public var elementType: Int
        /// How it hangs.
        public var relation: ObjectRelation
        /// The rank of what it hangs on; nil at the root.
        public var parent: Int?
        /// Its type object's ordinal.
        public var type: Int?
        /// Its place among the objects with a shape; nil when it has none.
        public var shapeRank: Int?
        /// Its shape.
        public var shape: Shape
        /// Whether the document gives it a material of its own; which one, `forEachMember` says.
        public var hasMaterial: Bool
        /// Where it is, absolute; nil where the document does not say.
        public var placement: Transform?
        /// Where what it hangs on is, absolute: the nearest above that says so, itself included; nil when none does.
        public var parentPlacement: Transform?
        /// The elevation of a storey, in the project's length unit.
        public var elevation: Double?
        /// Its name.
        public var name: Piece
        /// What it is.
        public var description: Piece
        /// Its tag.
        public var tag: Piece
        /// What it is called where the class is not enough.
        public var objectType: Piece
        /// Its own predefined type; nothing where the element type's holds.
        public var predefinedType: Piece
        /// The long name of a spatial object.
        public var longName: Piece
        /// Its properties, as `PropertyBytes` reads them.
        public var properties: Piece

        /// Makes an object at the root with nothing but its ids.
        public init(rank: Int, guid: GUID, exportGUID: GUID, elementType: Int) {
            self.rank = rank
            self.guid = guid
            self.exportGUID = exportGUID
            self.elementType = elementType
            relation = .root
            shape = .none
            hasMaterial = false
            (name, description, tag) = (.none, .none, .none)
            (objectType, predefinedType, longName, properties) = (.none, .none, .none, .none)
        }
    }

    /// The text of a piece; nil where there is nothing.
    public func text(_ piece: Piece) -> String? {
        piece.count < 0 ? nil : String(decoding: bytes[piece.range], as: UTF8.self)
    }
}
