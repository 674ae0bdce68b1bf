import IFC

/// The standard's property and quantity sets, by the hashes of their names.
struct StandardSetIndex: Sendable {
    static let shared = StandardSetIndex()

    struct Property: Sendable {
        var kind: StandardKind
        /// The hash of the value type's keyword; nil where the standard says none.
        var valueType: UInt64?
        /// The hash of the type that takes what that one's own rule refuses.
        var wider: UInt64?
    }

    /// The places in `StandardSets.all` by the hash of the name.
    private(set) var places = KeyTable(capacity: 1024)
    /// By place: the properties by the hash of their name.
    private(set) var properties: [[UInt64: Property]] = []

    private init() {
        for (place, set) in StandardSets.all.enumerated() {
            places.set(TextHash.of(set.name), UInt32(place))
            var listed: [UInt64: Property] = [:]
            for property in set.properties {
                listed[TextHash.of(property.name)] = Property(
                    kind: StandardKind(property.kind), valueType: property.valueType.map { TextHash.of($0.keyword) },
                    wider: property.valueType.map { TextHash.of($0.wider.keyword) })
            }
            properties.append(listed)
        }
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
