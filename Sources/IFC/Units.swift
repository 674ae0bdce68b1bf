public import STEP

/// IfcSIUnit.
public struct SIUnit: STEPRecord {
    /// UnitType: `LENGTHUNIT`.
    public var type: String
    /// Prefix: `MILLI`.
    public var prefix: String?
    /// Name: `METRE`.
    public var name: String

    /// Makes a unit.
    public init(type: String, prefix: String? = nil, name: String) {
        self.type = type
        self.prefix = prefix
        self.name = name
    }

    /// The entity's name.
    public var keyword: String { "IFCSIUNIT" }

    /// Writes the four attributes; the dimensions are derived.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.derived()
        parameters.enumeration(type)
        if let prefix { parameters.enumeration(prefix) } else { parameters.omitted() }
        parameters.enumeration(name)
    }
}

/// IfcDimensionalExponents: length, mass, time, current, temperature, amount, luminous intensity.
public struct DimensionalExponents: STEPRecord {
    /// Seven exponents.
    public var exponents: [Int]

    /// Makes exponents; there are seven.
    public init(_ exponents: [Int]) {
        self.exponents = exponents
    }

    /// The entity's name.
    public var keyword: String { "IFCDIMENSIONALEXPONENTS" }

    /// Writes the seven exponents.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        for exponent in exponents { parameters.integer(exponent) }
    }
}

/// IfcMeasureWithUnit.
public struct MeasureWithUnit: STEPRecord {
    /// The number.
    public var value: IFCValue
    /// Its unit.
    public var unit: InstanceName

    /// Makes a measure.
    public init(value: IFCValue, unit: InstanceName) {
        self.value = value
        self.unit = unit
    }

    /// The entity's name.
    public var keyword: String { "IFCMEASUREWITHUNIT" }

    /// Writes number and unit.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        try value.write(to: &parameters)
        parameters.reference(unit)
    }
}

/// IfcConversionBasedUnit.
public struct ConversionBasedUnit: STEPRecord {
    /// Dimensions.
    public var dimensions: InstanceName
    /// UnitType.
    public var type: String
    /// Name: `FOOT`.
    public var name: String
    /// ConversionFactor: what one of it is in the SI unit.
    public var factor: InstanceName

    /// Makes a unit.
    public init(dimensions: InstanceName, type: String, name: String, factor: InstanceName) {
        self.dimensions = dimensions
        self.type = type
        self.name = name
        self.factor = factor
    }

    /// The entity's name.
    public var keyword: String { "IFCCONVERSIONBASEDUNIT" }

    /// Writes the four attributes.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(dimensions)
        parameters.enumeration(type)
        parameters.string(name)
        parameters.reference(factor)
    }
}

/// IfcDerivedUnitElement.
public struct DerivedUnitElement: STEPRecord {
    /// The unit.
    public var unit: InstanceName
    /// Its exponent.
    public var exponent: Int

    /// Makes an element.
    public init(unit: InstanceName, exponent: Int) {
        self.unit = unit
        self.exponent = exponent
    }

    /// The entity's name.
    public var keyword: String { "IFCDERIVEDUNITELEMENT" }

    /// Writes unit and exponent.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.reference(unit)
        parameters.integer(exponent)
    }
}

/// IfcDerivedUnit.
public struct DerivedUnit: STEPRecord {
    /// The elements it is made of.
    public var elements: [InstanceName]
    /// UnitType: `THERMALTRANSMITTANCEUNIT`.
    public var type: String

    /// Makes a unit.
    public init(elements: [InstanceName], type: String) {
        self.elements = elements
        self.type = type
    }

    /// The entity's name.
    public var keyword: String { "IFCDERIVEDUNIT" }

    /// Writes elements and type.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.references(elements)
        parameters.enumeration(type)
        parameters.omitted()
    }
}

/// IfcUnitAssignment.
public struct UnitAssignment: STEPRecord {
    /// The units, at most one of a type.
    public var units: [InstanceName]

    /// Makes an assignment.
    public init(units: [InstanceName]) {
        self.units = units
    }

    /// The entity's name.
    public var keyword: String { "IFCUNITASSIGNMENT" }

    /// Writes the units.
    public func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.references(units)
    }
}
