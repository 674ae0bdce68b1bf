/// What one attribute of a record must look like.
struct AttributeRule {
    enum Form {
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
    var expectation = 0
    /// The items of an enumeration, as hashes.
    var items: [UInt64] = []
}

/// What the records of one class must look like.
struct RecordClass {
    enum Status {
        case usable, abstract, deprecated
    }

    var keyword: String
    var kind: Kind
    var attributes: [AttributeRule]
    var status = Status.usable
    /// The checks of its own.
    var topic = Topic.none
    /// Its place among the object classes.
    var objectClass: UInt16?
}

/// Which checks the records of a class get beyond those of their attributes.
enum Topic {
    case none, object
    case aggregates, nests, contains, voids, projects, fills, typed, properties, material, group
    case propertySet, quantitySet, property(StandardKind), quantity(StandardKind), enumeration
    case axes, pointList, triangulated, polygonal, face, polycurve, representation, productShape, map
    case styledItem, unit(attribute: Int), unitAssignment
}

/// The kinds of property that a set of the standard can list.
enum StandardKind: UInt8 {
    case single, enumerated, list, bounded
    case length, area, volume, count, weight, time
    case other
}
