import IFC

/// What kind of thing an instance is, as far as references to it care; at most 63, so that a set of kinds fits in a word.
enum Kind: UInt8, CaseIterable, BitwiseCopyable {
    case other = 1
    case object, type, relation
    case propertySet, quantitySet, property, quantity, enumeration
    case point, direction, axis2D, axis3D, localPlacement, transformation
    case context, subcontext, crs, mapConversion
    case shapeRepresentation, styledRepresentation, productShape, materialRepresentation, map, mappedItem
    case pointList2D, pointList3D, triangulated, polygonal, face
    case curve, profile, sweptArea, sweptDisk
    case colour, shading, surfaceStyle, styledItem, layer
    case namedUnit, derivedUnit, unitElement, exponents, measure, unitAssignment
    case material, constituent, constituentSet
    case classification, classificationReference

    /// The kinds by name.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
}

/// A set of kinds.
struct Kinds: OptionSet, Hashable, BitwiseCopyable {
    var rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ kinds: Kind...) { rawValue = kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    /// Everything.
    static let any = Kinds(rawValue: .max)

    func contains(_ kind: Kind) -> Bool { rawValue & 1 << UInt64(kind.rawValue) != 0 }

    /// The kinds by name, `|` between them.
    init(names: Substring) {
        rawValue = 0
        for name in names.parts(by: "|") {
            if let kind = Kind.named[String(name)] { rawValue |= 1 << UInt64(kind.rawValue) }
        }
    }
}
