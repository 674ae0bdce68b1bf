public import STEP

/// An instance of any class below IfcObject or IfcTypeObject, or of IfcGroup: what is known is written where the class has an attribute for it.
public struct ObjectRecord: STEPRecord {
    /// How the class's attributes are filled; made once per class.
    public let layout: AttributeLayout
    /// GlobalId.
    public var id: GlobalID
    /// Name.
    public var name: AttributeText = .none
    /// Description.
    public var description: AttributeText = .none
    /// ObjectType of an occurrence, ElementType of a type.
    public var objectType: AttributeText = .none
    /// ObjectPlacement.
    public var placement: InstanceName?
    /// Representation.
    public var representation: InstanceName?
    /// Tag.
    public var tag: AttributeText = .none
    /// PredefinedType, an item of the class's enumeration.
    public var predefinedType: String?
    /// LongName.
    public var longName: AttributeText = .none
    /// Elevation, in the project's length unit.
    public var elevation: Double?
    /// HasPropertySets of a type; empty for none.
    public var propertySets: [InstanceName] = []

    /// Makes an instance with nothing but its id.
    public init(layout: AttributeLayout, id: GlobalID) {
        self.layout = layout
        self.id = id
    }

    /// The entity's name.
    public var keyword: String { layout.entityClass.keyword }

    /// Writes every attribute of the class.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        for slot in layout.slots {
            switch slot {
            case .globalID: parameters.globalID(id)
            case .name: name.write(to: &parameters)
            case .description: description.write(to: &parameters)
            case .objectType: objectType.write(to: &parameters)
            case .placement: parameters.reference(placement)
            case .representation: parameters.reference(representation)
            case .tag: tag.write(to: &parameters)
            case .longName: longName.write(to: &parameters)
            case .elevation: try parameters.real(elevation)
            case .propertySets:
                if propertySets.isEmpty { parameters.omitted() } else { parameters.references(propertySets) }
            case .predefinedType(let fallback):
                if let item = predefinedType ?? fallback { parameters.enumeration(item) } else { parameters.omitted() }
            case .item(let item): parameters.enumeration(item)
            case .boolean(let truth): parameters.boolean(truth)
            case .omitted: parameters.omitted()
            }
        }
    }
}

/// The text of an attribute.
public enum AttributeText {
    /// None: `$`.
    case none
    /// A text.
    case string(String)
    /// The UTF-8 bytes of a text, among others.
    case utf8([UInt8], Range<Int>)

    /// A text, or none.
    public init(_ text: String?) {
        self = text.map { .string($0) } ?? .none
    }

    func write(to parameters: inout ParameterList) {
        switch self {
        case .none: parameters.omitted()
        case .string(let text): parameters.string(text)
        case .utf8(let bytes, let range):
            unsafe bytes.withUnsafeBufferPointer {
                unsafe parameters.string(utf8: UnsafeBufferPointer(rebasing: $0[range]))
            }
        }
    }
}

/// How the attributes of a class are filled, in STEP order; a class itself, so that every record can have it for one reference.
public final class AttributeLayout: Sendable {
    enum Slot: Sendable, Equatable {
        case globalID, name, description, objectType, placement, representation, tag, longName, elevation, propertySets
        case predefinedType(fallback: String?)
        case item(String)
        case boolean(Bool)
        case omitted
    }

    /// The class.
    public let entityClass: EntityClass
    /// The items of its PredefinedType; empty when it has none.
    public let predefinedTypes: [String]
    let slots: [Slot]

    /// Makes the layout; nil for an abstract class and for one with a mandatory attribute that nothing here can fill, such as the axes of a grid.
    public init?(_ entityClass: EntityClass) {
        guard !entityClass.isAbstract else { return nil }
        self.entityClass = entityClass
        var slots: [Slot] = []
        var predefinedTypes: [String] = []
        for attribute in entityClass.attributes {
            switch attribute.name {
            case "GlobalId": slots.append(.globalID)
            case "Name": slots.append(.name)
            case "Description": slots.append(.description)
            case "ObjectType", "ElementType": slots.append(.objectType)
            case "ObjectPlacement": slots.append(.placement)
            case "Representation": slots.append(.representation)
            case "Tag": slots.append(.tag)
            case "LongName": slots.append(.longName)
            case "Elevation": slots.append(.elevation)
            case "HasPropertySets": slots.append(.propertySets)
            case "PredefinedType":
                predefinedTypes = attribute.items ?? []
                let fallback = predefinedTypes.contains("NOTDEFINED") ? "NOTDEFINED" : predefinedTypes.first
                slots.append(.predefinedType(fallback: attribute.isOptional ? nil : fallback))
            default:
                if attribute.isOptional {
                    slots.append(.omitted)
                } else if let items = attribute.items, let first = items.first {
                    slots.append(.item(items.contains("NOTDEFINED") ? "NOTDEFINED" : first))
                } else if attribute.type == "IfcBoolean" {
                    slots.append(.boolean(false))
                } else {
                    return nil
                }
            }
        }
        self.slots = slots
        self.predefinedTypes = predefinedTypes
    }
}
