/// What one attribute of a record must look like.
struct AttributeRule: BitwiseCopyable {
    enum Form: UInt8 {
        /// Text of any length, of at most 255 characters, a GlobalId.
        case text, label, globalID
        case integer, real, number, boolean, logical
        case enumeration
        case reference
        /// References: a SET, where none may come twice, or a LIST.
        case referenceSet, referenceList
        /// A value with its type, a list of such.
        case value, values
        /// `*`.
        case derived
        /// Always `$`.
        case nothing
        /// Two or three numbers.
        case coordinates
        /// A list of pairs or triples of numbers.
        case points2D, points3D
        /// Indices: of one face's corners, of triangles, of rings, of the segments of a curve.
        case corners, triangles, rings, segments
        /// Any parameter.
        case anything
    }

    var form: Form
    var isOptional: Bool
    /// What a reference may lead to, by its place in `Schema.expectations`.
    var expectation: UInt8 = 0
    /// The items of an enumeration, by their places in `Schema.items`.
    var firstItem: UInt32 = 0
    var itemCount: UInt32 = 0
}

/// What the records of one class must look like.
///
/// Bits only, and the rules by their places: what is looked up for every record must not count references.
struct RecordClass: BitwiseCopyable {
    enum Status: UInt8 {
        case usable, abstract, deprecated
    }

    var kind: Kind
    /// The rules of its attributes, by their places in `Schema.rules`.
    var firstRule = 0
    var ruleCount = 0
    var status = Status.usable
    /// The checks of its own.
    var topic = Topic.none
    /// Its place among the object classes.
    var objectClass: UInt16?
}

/// Which checks the records of a class get beyond those of their attributes.
enum Topic: BitwiseCopyable {
    case none, object
    case aggregates, nests, contains, voids, projects, fills, typed, properties, material, group
    case propertySet, quantitySet, property(StandardKind), quantity(StandardKind), enumeration
    case axes, pointList, triangulated, polygonal, face, polycurve, representation, productShape, map
    case styledItem, unit(attribute: Int), unitAssignment
}

/// The kinds of property that a set of the standard can list.
enum StandardKind: UInt8, BitwiseCopyable {
    case single, enumerated, list, bounded
    case length, area, volume, count, weight, time
    case other
}
