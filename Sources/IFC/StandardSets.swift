/// The property and quantity sets of IFC4 ADD2 TC1.
public enum StandardSets {
    /// Every set, in the order of the names.
    public static let all: [StandardSet] = {
        var sets: [StandardSet] = []
        for line in propertySetTable.parts(by: "\n") {
            let cells = line.parts(by: "\t", keepingEmpty: true).map(String.init)
            if cells[0].utf8.first == UInt8(ascii: "=") {
                sets.append(
                    StandardSet(
                        name: String(cells[0].dropFirst()), template: cells[1],
                        applicability: cells[2].parts(by: ",").compactMap(StandardSet.Applicability.init)))
            } else {
                sets[sets.count - 1].properties.append(StandardProperty(cells: cells))
            }
        }
        return sets
    }()

    /// The place of a set of this name in `all`.
    public static let indices: [String: Int] = Dictionary(uniqueKeysWithValues: all.indices.map { (all[$0].name, $0) })

    /// The sets that apply to an object of a class and predefined type, as indices into `all`, ascending; performance-driven ones are left out.
    public static func applicable(to entityClass: EntityClass, predefinedType: String?) -> [Int] {
        all.indices.filter { all[$0].applies(to: entityClass, predefinedType: predefinedType) }
    }
}

/// A property or quantity set of the standard.
public struct StandardSet: Sendable {
    /// Its name: `Pset_WallCommon`.
    public let name: String
    /// Its template type: `PSET_TYPEDRIVENOVERRIDE`, or `-` where the standard says none.
    public let template: String
    /// The objects it applies to.
    public let applicability: [Applicability]
    /// Its properties, in the order of the names.
    public internal(set) var properties: [StandardProperty] = []

    /// A class, and a predefined type where only objects of that type count.
    public struct Applicability: Sendable {
        /// The class; objects of the classes below it count too.
        public let entityClass: EntityClass
        /// The predefined type.
        public let predefinedType: String?

        init?(_ text: Substring) {
            let parts = text.parts(by: "/").map(String.init)
            guard let first = parts.first, let entityClass = EntityClass.named(first) else { return nil }
            self.entityClass = entityClass
            predefinedType = parts.count > 1 ? parts[1] : nil
        }
    }

    /// Whether it stands on objects only and never on types.
    public var isOccurrenceDriven: Bool { template == "PSET_OCCURRENCEDRIVEN" || template == "QTO_OCCURRENCEDRIVEN" }

    /// Whether objects of a class and predefined type may have it.
    public func applies(to entityClass: EntityClass, predefinedType: String?) -> Bool {
        template != "PSET_PERFORMANCEDRIVEN"
            && applicability.contains {
                entityClass.isA($0.entityClass)
                    && ($0.predefinedType == nil || $0.predefinedType == predefinedType)
            }
    }
}

/// A property or quantity of a standard set.
public struct StandardProperty: Sendable {
    /// What kind of property it is.
    public enum Kind: Hashable, Sendable {
        case single, enumerated, list, bounded
        case quantity(QuantityKind)
        /// A table, a reference or a complex property: nothing that a simple value could be written to.
        case other

        init(_ text: String) {
            switch text {
            case "P_SINGLEVALUE": self = .single
            case "P_ENUMERATEDVALUE": self = .enumerated
            case "P_LISTVALUE": self = .list
            case "P_BOUNDEDVALUE": self = .bounded
            default: self = QuantityKind(template: text).map(Kind.quantity) ?? .other
            }
        }
    }

    /// Its name.
    public let name: String
    /// What kind of property it is.
    public let kind: Kind
    /// The type of its value or values; nil for quantities and where the standard says none.
    public let valueType: ValueType?
    /// What an enumerated one may say.
    public let items: [String]

    init(cells: [String]) {
        name = cells[0]
        kind = Kind(cells[1])
        valueType = cells[2].parts(by: "/").first.flatMap { ValueType.named(String($0)) }
        items = cells.count > 3 ? cells[3].parts(by: "|").map(String.init) : []
    }
}
