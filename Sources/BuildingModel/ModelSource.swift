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
/// Thread: one at a time.
///
/// Small tables are properties; everything that grows with the model comes in a defined order, one at a time or page by page, so that
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
    /// Shapes come as `PreparedShape` writes them, and their solids beside them.
    func forEachSharedShape(
        _ body: (_ ordinal: Int, _ isOpenings: Bool, _ shape: [UInt8], _ solids: SolidTree?) throws -> Void
    ) throws
    /// Every type object that is used, by ordinal.
    func forEachTypeObject(_ body: (TypeObject) throws -> Void) throws
    /// Every material use of objects and used type objects, by ordinal; `types` are the ordinals of the type objects made so.
    func forEachMaterialUse(_ body: (_ ordinal: Int, _ use: MaterialUse, _ types: [Int]) throws -> Void) throws
    /// Every classification that is used, by ordinal: ordered by system, code, name.
    func forEachClassification(_ body: (_ ordinal: Int, _ classification: Classification) throws -> Void) throws
    /// Every group with at least one exported member, by ordinal.
    func forEachGroup(_ body: (ObjectGroup) throws -> Void) throws
    /// Puts the next objects by rank, at most so many, in place of what is on the page; an empty page is the end.
    func nextObjects(_ limit: Int, on page: inout ObjectPage) throws
    /// The id an object is written with.
    func exportGUID(rank: Int) throws -> GUID
    /// The element type of an object, an index into `elementTypes`.
    func elementType(rank: Int) throws -> Int
    /// Every member of a grouping, by group and then by member.
    func forEachMember(of grouping: Grouping, _ body: (_ group: Int, _ member: Int) throws -> Void) throws
}
