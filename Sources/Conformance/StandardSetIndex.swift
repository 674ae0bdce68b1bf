import IFC

/// The standard's property and quantity sets, by the hashes of their names.
struct StandardSetIndex: Sendable {
    static let shared = StandardSetIndex()

    struct Property: Sendable, BitwiseCopyable {
        var kind: StandardKind
        /// The hash of the value type's keyword; nil where the standard says none.
        var valueType: UInt64?
        /// The hash of the type that takes what that one's own rule refuses.
        var wider: UInt64?
    }

    /// The places in `StandardSets.all` by the hash of the name.
    private(set) var places = KeyTable(capacity: 1024)
    /// The properties of all sets, and their places by set and name.
    private var properties: [Property] = []
    private var propertyPlaces = KeyTable(capacity: 8192)

    private init() {
        for (place, set) in StandardSets.all.enumerated() {
            places.set(TextHash.of(set.name), UInt32(place))
            for property in set.properties {
                propertyPlaces.set(Self.key(place, TextHash.of(property.name)), UInt32(properties.count))
                properties.append(
                    Property(
                        kind: StandardKind(property.kind),
                        valueType: property.valueType.map { TextHash.of($0.keyword) },
                        wider: property.valueType.map { TextHash.of($0.wider.keyword) }))
            }
        }
    }

    /// What a set says of a property, by the hash of its name; nil where it does not list it.
    @inline(__always) func property(_ name: UInt64, in place: Int) -> Property? {
        propertyPlaces[Self.key(place, name)].map { properties[Int($0)] }
    }

    @inline(__always) private static func key(_ place: Int, _ name: UInt64) -> UInt64 {
        (name ^ UInt64(place)).mixed
    }
}

extension StandardKind {
    init(_ kind: StandardProperty.Kind) {
        switch kind {
        case .single: self = .single
        case .enumerated: self = .enumerated
        case .list: self = .list
        case .bounded: self = .bounded
        case .other: self = .other
        case .quantity(let quantity):
            switch quantity {
            case .length: self = .length
            case .area: self = .area
            case .volume: self = .volume
            case .count: self = .count
            case .weight: self = .weight
            case .time: self = .time
            }
        }
    }
}
