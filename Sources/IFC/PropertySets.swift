public import STEP

/// IfcPropertySingleValue, IfcPropertyEnumeratedValue, IfcPropertyListValue or IfcPropertyBoundedValue.
public struct Property: STEPRecord, Hashable, Sendable {
    /// What it holds.
    public enum Content: Hashable, Sendable {
        /// One value, or none.
        case single(IFCValue?)
        /// Some of the items of an enumeration; nil for none. `reference` is the IfcPropertyEnumeration, whose values hold all of these.
        case enumerated([IFCValue]?, reference: InstanceName?)
        /// Values in order; nil for none.
        case list([IFCValue]?)
        /// A range; all nil for none.
        case bounded(lower: IFCValue?, upper: IFCValue?, setPoint: IFCValue?)
    }

    /// Its name, unique in its set.
    public var name: String
    /// What it means.
    public var description: String?
    /// What it holds.
    public var content: Content

    /// Makes a property.
    public init(name: String, description: String?, content: Content) {
        self.name = name
        self.description = description
        self.content = content
    }

    /// The entity's name.
    public var keyword: String {
        switch content {
        case .single: "IFCPROPERTYSINGLEVALUE"
        case .enumerated: "IFCPROPERTYENUMERATEDVALUE"
        case .list: "IFCPROPERTYLISTVALUE"
        case .bounded: "IFCPROPERTYBOUNDEDVALUE"
        }
    }

    /// Writes name, description and content; the unit is the project's.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(name)
        parameters.string(description)
        switch content {
        case .single(let value):
            try Self.write(value, to: &parameters)
            parameters.omitted()
        case .enumerated(let values, let reference):
            try Self.write(values, to: &parameters)
            parameters.reference(reference)
        case .list(let values):
            try Self.write(values, to: &parameters)
            parameters.omitted()
        case .bounded(let lower, let upper, let setPoint):
            try Self.write(upper, to: &parameters)
            try Self.write(lower, to: &parameters)
            parameters.omitted()
            try Self.write(setPoint, to: &parameters)
        }
    }

    /// Writes an enumerated property up to its reference, which comes last.
    package func writeWithoutReference(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(name)
        parameters.string(description)
        if case .enumerated(let values, _) = content { try Self.write(values, to: &parameters) }
    }

    private static func write(_ value: IFCValue?, to parameters: inout ParameterList) throws(STEPError) {
        guard let value else { return parameters.omitted() }
        try value.write(to: &parameters)
    }

    private static func write(_ values: [IFCValue]?, to parameters: inout ParameterList) throws(STEPError) {
        guard let values else { return parameters.omitted() }
        try parameters.list { list throws(STEPError) in
            for value in values { try value.write(to: &list) }
        }
    }
}

/// IfcPropertyEnumeration: what an enumerated property may say.
public struct PropertyEnumeration: STEPRecord {
    /// Its name, unique in the file.
    public var name: String
    /// The items.
    public var values: [IFCValue]

    /// Makes an enumeration; it needs at least one item, all of one type and no two the same.
    public init(name: String, values: [IFCValue]) {
        self.name = name
        self.values = values
    }

    /// The entity's name.
    public var keyword: String { "IFCPROPERTYENUMERATION" }

    /// Writes name and values.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(name)
        try parameters.list { list throws(STEPError) in
            for value in values { try value.write(to: &list) }
        }
        parameters.omitted()
    }
}

/// IfcPropertySet.
public struct PropertySet: STEPRecord {
    /// Its id.
    public var id: GlobalID
    /// Its name.
    public var name: String
    /// Its properties, at least one (HasProperties is SET [1:?]).
    public var properties: [InstanceName]

    /// Makes a set.
    public init(id: GlobalID, name: String, properties: [InstanceName]) {
        self.id = id
        self.name = name
        self.properties = properties
    }

    /// The entity's name.
    public var keyword: String { "IFCPROPERTYSET" }

    /// Writes root and properties.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.root(id, name: name, description: nil)
        parameters.references(properties)
    }
}

/// What a quantity measures.
public enum QuantityKind: String, Hashable, Sendable, CaseIterable {
    case length = "IFCQUANTITYLENGTH"
    case area = "IFCQUANTITYAREA"
    case volume = "IFCQUANTITYVOLUME"
    case count = "IFCQUANTITYCOUNT"
    case weight = "IFCQUANTITYWEIGHT"
    case time = "IFCQUANTITYTIME"

    init?(template: String) {
        guard template.hasPrefix("Q_") else { return nil }
        self.init(rawValue: "IFCQUANTITY" + template.dropFirst(2))
    }

    /// The quantity class of this name, in any letter case: `IfcQuantityArea`.
    public init?(className: String) {
        self.init(rawValue: className.asciiUppercased)
    }

    /// Its name as the schema writes it.
    public var className: String {
        switch self {
        case .length: "IfcQuantityLength"
        case .area: "IfcQuantityArea"
        case .volume: "IfcQuantityVolume"
        case .count: "IfcQuantityCount"
        case .weight: "IfcQuantityWeight"
        case .time: "IfcQuantityTime"
        }
    }

    /// The measure a single property of the same meaning has.
    public var measure: String {
        switch self {
        case .length: "IfcLengthMeasure"
        case .area: "IfcAreaMeasure"
        case .volume: "IfcVolumeMeasure"
        case .count: "IfcCountMeasure"
        case .weight: "IfcMassMeasure"
        case .time: "IfcTimeMeasure"
        }
    }
}

/// A simple quantity: IfcQuantityLength, IfcQuantityArea and the other four.
public struct Quantity: STEPRecord, Hashable, Sendable {
    /// Its name, unique in its set.
    public var name: String
    /// What it measures.
    public var kind: QuantityKind
    /// The number, not negative (WR21, WR22), in the project's unit.
    public var value: Double

    /// Makes a quantity.
    public init(name: String, kind: QuantityKind, value: Double) {
        self.name = name
        self.kind = kind
        self.value = value
    }

    /// The entity's name.
    public var keyword: String { kind.rawValue }

    /// Writes name and value; the unit is the project's.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.string(name)
        parameters.omitted()
        parameters.omitted()
        try parameters.real(value)
        parameters.omitted()
    }
}

/// IfcElementQuantity.
public struct ElementQuantity: STEPRecord {
    /// Its id.
    public var id: GlobalID
    /// Its name.
    public var name: String
    /// How the numbers were measured; `BaseQuantities` for the standard's sets.
    public var method: String?
    /// Its quantities, at least one (Quantities is SET [1:?]).
    public var quantities: [InstanceName]

    /// Makes a set.
    public init(id: GlobalID, name: String, method: String?, quantities: [InstanceName]) {
        self.id = id
        self.name = name
        self.method = method
        self.quantities = quantities
    }

    /// The entity's name.
    public var keyword: String { "IFCELEMENTQUANTITY" }

    /// Writes root, method and quantities.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.root(id, name: name, description: nil)
        parameters.string(method)
        parameters.references(quantities)
    }
}
