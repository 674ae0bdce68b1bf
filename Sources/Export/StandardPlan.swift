import BuildingModel
import IFC
import STEP

/// Which properties the objects of one class and predefined type can have by `IFC4 Advanced`, worked out once.
///
/// Every property of every set that applies has a slot; the slots run through the sets in their order.
final class StandardPlan {
    /// One of the sets; a class, so that handing it on costs one reference and not a dozen.
    final class PlannedSet {
        let definition: StandardSet
        /// Its properties among the slots.
        let slots: Range<Int>
        let isQuantitySet: Bool

        init(_ definition: StandardSet, slots: Range<Int>) {
            self.definition = definition
            self.slots = slots
            isQuantitySet = definition.isQuantitySet
        }
    }

    /// One of the properties; a class for the same reason.
    final class PlannedProperty {
        /// The place of its set among the sets.
        let set: Int
        let property: StandardProperty
        /// What is under the type of its values; nil where they have none.
        let content: ValueType.Content?
        /// The longest text a value may be, in characters.
        let longest: Int
        /// A value's type as it stands before each, with the parenthesis.
        let valueBeginning: [UInt8]
        /// A single value up to the value itself.
        let beginning: [UInt8]
        /// The whole property without a value; nil for kinds that are never written empty.
        let empty: WrittenProperty?
        /// The measure of its values; nil where these have no unit beside the project's own.
        let measure: String?
        /// What an enumerated one may say, and the enumeration these are.
        let items: [[UInt8]]
        let enumeration: PropertyContent.Enumeration?
        /// An enumerated property up to its list of values.
        let listBeginning: [UInt8]

        init(_ property: StandardProperty, set: Int, of name: String) throws {
            self.set = set
            items = property.items.map { Array($0.utf8) }
            enumeration =
                property.items.isEmpty ? nil : .init(name: "\(name).\(property.name)", items: property.items)
            self.property = property
            content = property.valueType?.content
            longest = property.valueType?.maximumLength ?? .max
            valueBeginning = Array("\(property.valueType?.keyword ?? "")(".utf8)
            beginning = WrittenProperty.beginning("IFCPROPERTYSINGLEVALUE(", property.name) + valueBeginning
            listBeginning = WrittenProperty.beginning("IFCPROPERTYENUMERATEDVALUE(", property.name)
            empty = try PropertyContent(empty: property).map(WrittenProperty.init)
            measure = property.valueType.map(\.measure).flatMap { MeasureUnits.has($0) ? $0 : nil }
        }
    }

    let sets: [PlannedSet]
    let properties: [PlannedProperty]
    /// By free attribute: its slot, `notApplicable` or `notStandard`.
    let slots: [Int32]
    /// The attribute is a property of the standard, but of a set that does not apply.
    static let notApplicable: Int32 = -1
    /// The attribute is none of the standard's.
    static let notStandard: Int32 = -2
    /// By the hash of the name in lower case: the slots of quantities, each name in the first set that has it.
    private let quantities: [UInt64: [(name: [UInt8], slot: Int)]]
    /// By set index of the standard: where its properties begin among the slots.
    private let firstSlots: [Int: Int]

    /// - Parameter places: by free attribute where it stands in the standard, if it does.
    init(applicable: [Int], places: [StandardPlace?]) throws {
        var sets: [PlannedSet] = []
        var properties: [PlannedProperty] = []
        var firstSlots: [Int: Int] = [:]
        var quantities: [UInt64: [(name: [UInt8], slot: Int)]] = [:]
        for index in applicable {
            let definition = StandardSets.all[index]
            firstSlots[index] = properties.count
            sets.append(
                PlannedSet(definition, slots: properties.count..<properties.count + definition.properties.count))
            for property in definition.properties {
                if definition.isQuantitySet {
                    let name = Array(property.name.lowercasedASCII.utf8)
                    let hash = Self.hash(name, name.indices)
                    if !quantities[hash, default: []].contains(where: { $0.name == name }) {
                        quantities[hash, default: []].append((name, properties.count))
                    }
                }
                properties.append(try PlannedProperty(property, set: sets.count - 1, of: definition.name))
            }
        }
        self.sets = sets
        self.properties = properties
        self.firstSlots = firstSlots
        self.quantities = quantities
        slots = places.map { place in
            guard let place else { return Self.notStandard }
            return firstSlots[place.set].map { Int32($0 + place.property) } ?? Self.notApplicable
        }
    }

    /// The slot of a property; nil when its set does not apply.
    func slot(_ place: StandardPlace) -> Int? {
        firstSlots[place.set].map { $0 + place.property }
    }

    /// The slot of a quantity by its name in any letter case; nil when no set that applies has one.
    func quantitySlot(_ bytes: [UInt8], _ name: Range<Int>) -> Int? {
        quantities[Self.hash(bytes, name)]?.first { entry in
            entry.name.count == name.count
                && name.allSatisfy { Self.lowercased(bytes[$0]) == entry.name[$0 - name.lowerBound] }
        }?.slot
    }

    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in range { hash = (hash ^ UInt64(lowercased(bytes[index]))) &* 0x100_0000_01b3 }
        return hash
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }
}

/// A property of a standard set.
struct StandardPlace: Hashable {
    var set: Int
    var property: Int
}

extension StandardSet {
    /// Whether it holds quantities and not properties.
    var isQuantitySet: Bool {
        if case .quantity = properties.first?.kind { true } else { false }
    }
}

extension String {
    /// Lower case for the letters A…Z and nothing else, whatever the locale.
    var lowercasedASCII: String {
        String(
            decoding: utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
}
