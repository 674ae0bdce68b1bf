/// What an object is for the tree of an IFC file; decides by which relation it hangs.
public enum ObjectRole: Sendable, Hashable {
    /// A site, building, storey, space or another spatial element.
    case spatial
    /// Something that is built.
    case element
    /// Something that cuts its host.
    case opening
    /// A port of a distribution element.
    case port
    /// Something that is added to its host.
    case addition
}

/// How an object hangs on what is above it.
public enum ObjectRelation: Sendable, Hashable {
    /// At the top: under the project itself.
    case root
    /// Aggregated: a spatial object under one above it, or a part under its whole.
    case aggregated
    /// Contained in a spatial object.
    case contained
    /// Nested under an element: a port.
    case nested
    /// An opening in the element above.
    case voids
    /// In the opening above, and contained in the nearest spatial object above that.
    case fills
    /// Added to the element above.
    case projects
}

/// Relations that are written for many members at once.
public enum Grouping: Sendable, Hashable, CaseIterable {
    /// Objects with nothing above them, and fillings without a spatial object above: element type (index) and rank.
    case root
    /// Wholes and their parts, spatial ones included; group and member are ranks. Objects at the root are not listed.
    case aggregation
    /// Elements and their ports; ranks.
    case nesting
    /// Spatial objects and what they contain, fillings included; ranks. Elements at the root are not listed.
    case containment
    /// Type objects (ordinal) and their objects (rank).
    case type
    /// Material uses (ordinal) and their objects (rank).
    case material
    /// Classifications (ordinal) and their objects (rank).
    case classification
    /// Layers (index) and the objects on them that have a shape (shape rank).
    case layer
    /// Groups (ordinal) and their objects (rank).
    case group
}

/// How many of everything an export holds, known before its first byte is written.
public struct Arrangement: Hashable, Sendable {
    /// Objects: their ranks run from 0.
    public var objects: Int
    /// Objects with a shape: their shape ranks run from 0.
    public var shapedObjects: Int
    /// Shapes that are used more than once: their ordinals run from 0.
    public var sharedShapes: Int
    /// Type objects that are used: their ordinals run from 0.
    public var typeObjects: Int
    /// Ids named by the selection and left out because IFC has no place for them, with the reason.
    public var leftOut: [LeftOut]

    /// An object that is not exported.
    public struct LeftOut: Hashable, Sendable {
        /// The object.
        public var guid: GUID
        /// Why.
        public var reason: String

        /// Makes one.
        public init(guid: GUID, reason: String) {
            self.guid = guid
            self.reason = reason
        }
    }

    /// Makes an arrangement.
    public init(objects: Int, shapedObjects: Int, sharedShapes: Int, typeObjects: Int, leftOut: [LeftOut]) {
        self.objects = objects
        self.shapedObjects = shapedObjects
        self.sharedShapes = sharedShapes
        self.typeObjects = typeObjects
        self.leftOut = leftOut
    }
}

/// One object of an export, with what its records need to know of others.
public struct ModelObject: Sendable {
    /// Its place among the objects, from 0, in the order of their ids.
    public var rank: Int
    /// Its id in its model.
    public var guid: GUID
    /// The id to write: its own, or one derived from model and id where another model of the export has the same.
    public var exportGUID: GUID
    /// An index into the snapshot's element types.
    public var elementType: Int
    /// Its name.
    public var name: String?
    /// What it is.
    public var description: String?
    /// Its tag.
    public var tag: String?
    /// What it is called where the class is not enough.
    public var objectType: String?
    /// Its own predefined type; nil where the element type's holds.
    public var predefinedType: String?
    /// The long name of a spatial object.
    public var longName: String?
    /// The elevation of a storey, in the project's length unit.
    public var elevation: Double?
    /// Where it is, absolute; nil where the document does not say.
    public var placement: Transform?
    /// How it hangs.
    public var relation: ObjectRelation
    /// The rank of what it hangs on; nil at the root.
    public var parent: Int?
    /// Where what it hangs on is, absolute: the nearest above that says so, itself included; nil when none does.
    public var parentPlacement: Transform?
    /// Its type object, with what of that the object's own record depends on.
    public var type: TypeReference?
    /// Its place among the objects with a shape; nil when it has none.
    public var shapeRank: Int?
    /// Its shape.
    public var shape: ObjectShape
    /// Whether the document gives it a material of its own; which one, `forEachMember` says.
    public var hasMaterial: Bool
    /// Its properties.
    public var properties: Properties

    /// A type object as its objects see it.
    public struct TypeReference: Hashable, Sendable {
        /// The type object's ordinal.
        public var ordinal: Int
        /// Its class as the document writes it.
        public var ifcType: String
        /// Its predefined type.
        public var predefinedType: String?

        /// Makes a reference.
        public init(ordinal: Int, ifcType: String, predefinedType: String?) {
            self.ordinal = ordinal
            self.ifcType = ifcType
            self.predefinedType = predefinedType
        }
    }

    /// The shape of an object.
    public enum ObjectShape: Sendable {
        /// None.
        case none
        /// One that no other object of the export has.
        case own(Shape)
        /// Shared ones, each at its place in the object's frame.
        case instances([Instance])
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

    /// Makes an object.
    public init(
        rank: Int, guid: GUID, exportGUID: GUID, elementType: Int, name: String?, description: String?, tag: String?,
        objectType: String?, predefinedType: String?, longName: String?, elevation: Double?, placement: Transform?,
        relation: ObjectRelation, parent: Int?, parentPlacement: Transform?, type: TypeReference?, shapeRank: Int?,
        shape: ObjectShape, hasMaterial: Bool, properties: Properties
    ) {
        self.rank = rank
        self.guid = guid
        self.exportGUID = exportGUID
        self.elementType = elementType
        self.name = name
        self.description = description
        self.tag = tag
        self.objectType = objectType
        self.predefinedType = predefinedType
        self.longName = longName
        self.elevation = elevation
        self.placement = placement
        self.relation = relation
        self.parent = parent
        self.parentPlacement = parentPlacement
        self.type = type
        self.shapeRank = shapeRank
        self.shape = shape
        self.hasMaterial = hasMaterial
        self.properties = properties
    }
}

/// Where an export gets its model from.
///
/// Thread: any.
public protocol ModelSource: Sendable {
    /// Opens what an order names, as it is at this moment: later changes of the store are not seen.
    ///
    /// Throws `Failure` (`noInput`) when the project or a revision is not there.
    func snapshot(of order: ExportOrder) throws -> any ModelSnapshot
}

/// What one export reads.
///
/// Thread: the one that opened it.
///
/// Small tables are properties; everything that grows with the model comes in a defined order through a closure, one at a time, so that
/// memory does not know the model's size. An error thrown by a closure ends the reading and is thrown on.
public protocol ModelSnapshot: AnyObject {
    /// The project.
    var project: Project { get }
    /// The revisions touched, in the order of their models' ids.
    var revisions: [Revision] { get }
    /// The project's element types, in the order of their ids.
    var elementTypes: [ElementType] { get }
    /// The project's free attributes, in the order of their ids.
    var attributes: [FreeAttribute] { get }
    /// The property sets of the project's own template, by order number (0 last), name, id.
    var propertySets: [PropertySetTemplate] { get }
    /// The project's layers, in the order of their ids.
    var layers: [Layer] { get }
    /// The project's materials, in the order of their ids.
    var materials: [Material] { get }

    /// Decides which objects are exported, their order and how they hang. Call once, before everything below.
    ///
    /// - Parameter roles: for each element type what its objects are.
    func arrange(roles: [ObjectRole]) throws -> Arrangement

    /// Every shape that is used more than once, by ordinal; the order is that of their content hashes.
    ///
    /// A shape that both openings and other objects have counts as two: their representations have different identifiers.
    func forEachSharedShape(_ body: (_ ordinal: Int, _ isOpenings: Bool, _ shape: Shape) throws -> Void) throws
    /// Every type object that is used, by ordinal.
    func forEachTypeObject(_ body: (TypeObject) throws -> Void) throws
    /// Every material use of objects and used type objects, by ordinal; `types` are the ordinals of the type objects made so.
    func forEachMaterialUse(_ body: (_ ordinal: Int, _ use: MaterialUse, _ types: [Int]) throws -> Void) throws
    /// Every classification that is used, by ordinal: ordered by system, code, name.
    func forEachClassification(_ body: (_ ordinal: Int, _ classification: Classification) throws -> Void) throws
    /// Every group with at least one exported member, by ordinal.
    func forEachGroup(_ body: (ObjectGroup) throws -> Void) throws
    /// Every object, by rank.
    func forEachObject(_ body: (ModelObject) throws -> Void) throws
    /// The id an object is written with.
    func exportGUID(rank: Int) throws -> GUID
    /// The element type of an object, an index into `elementTypes`.
    func elementType(rank: Int) throws -> Int
    /// Every member of a grouping, by group and then by member.
    func forEachMember(of grouping: Grouping, _ body: (_ group: Int, _ member: Int) throws -> Void) throws
}
