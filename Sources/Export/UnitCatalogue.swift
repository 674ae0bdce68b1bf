import BuildingModel
import IFC
import STEP

/// The project's unit assignment.
struct UnitCatalogue {
    private let units: Units
    private let measures: Set<String>

    /// - Parameter measures: the IFC measure types of which the file holds values.
    init(_ units: Units, measures: Set<String>) {
        self.units = units
        self.measures = measures
    }

    /// Writes the units and, under a reserved name, their assignment.
    func write(to writer: inout STEPWriter, as name: InstanceName) throws {
        var assigned = [try length(&writer), try area(&writer), try volume(&writer), try angle(&writer)]
        assigned += try MeasureUnits.write(measures, to: &writer)
        try writer.add(UnitAssignment(units: assigned), as: name)
    }

    private func length(_ writer: inout STEPWriter) throws -> InstanceName {
        switch units.length {
        case .mm: try writer.add(SIUnit(type: "LENGTHUNIT", prefix: "MILLI", name: "METRE"))
        case .cm: try writer.add(SIUnit(type: "LENGTHUNIT", prefix: "CENTI", name: "METRE"))
        case .m: try writer.add(SIUnit(type: "LENGTHUNIT", name: "METRE"))
        case .ft: try converted(&writer, "LENGTHUNIT", "FOOT", "IfcLengthMeasure", 0.3048, "METRE", [1])
        case .in: try converted(&writer, "LENGTHUNIT", "INCH", "IfcLengthMeasure", 0.0254, "METRE", [1])
        }
    }

    private func area(_ writer: inout STEPWriter) throws -> InstanceName {
        switch units.area {
        case .mm2: try writer.add(SIUnit(type: "AREAUNIT", prefix: "MILLI", name: "SQUARE_METRE"))
        case .cm2: try writer.add(SIUnit(type: "AREAUNIT", prefix: "CENTI", name: "SQUARE_METRE"))
        case .m2: try writer.add(SIUnit(type: "AREAUNIT", name: "SQUARE_METRE"))
        case .ft2:
            try converted(&writer, "AREAUNIT", "SQUARE FOOT", "IfcAreaMeasure", 0.09290304, "SQUARE_METRE", [2])
        case .in2:
            try converted(&writer, "AREAUNIT", "SQUARE INCH", "IfcAreaMeasure", 0.00064516, "SQUARE_METRE", [2])
        }
    }

    private func volume(_ writer: inout STEPWriter) throws -> InstanceName {
        switch units.volume {
        case .mm3: try writer.add(SIUnit(type: "VOLUMEUNIT", prefix: "MILLI", name: "CUBIC_METRE"))
        case .cm3: try writer.add(SIUnit(type: "VOLUMEUNIT", prefix: "CENTI", name: "CUBIC_METRE"))
        case .m3: try writer.add(SIUnit(type: "VOLUMEUNIT", name: "CUBIC_METRE"))
        case .ft3:
            try converted(
                &writer, "VOLUMEUNIT", "CUBIC FOOT", "IfcVolumeMeasure", 0.028316846592, "CUBIC_METRE", [3])
        case .in3:
            try converted(&writer, "VOLUMEUNIT", "CUBIC INCH", "IfcVolumeMeasure", 0.000016387064, "CUBIC_METRE", [3])
        }
    }

    private func angle(_ writer: inout STEPWriter) throws -> InstanceName {
        switch units.angle {
        case .rad: try writer.add(SIUnit(type: "PLANEANGLEUNIT", name: "RADIAN"))
        case .deg:
            try converted(
                &writer, "PLANEANGLEUNIT", "DEGREE", "IfcPlaneAngleMeasure", 0.0174532925199433, "RADIAN", [])
        }
    }

    /// A unit that is so many of an SI unit; names and factors are those of the table of PJS001.
    private func converted(
        _ writer: inout STEPWriter, _ type: String, _ name: String, _ measure: String, _ factor: Double,
        _ base: String, _ exponents: [Int]
    ) throws -> InstanceName {
        guard let valueType = ValueType.named(measure) else {
            throw Failure(.software, "no-such-measure", "The IFC4 tables hold no \(measure).")
        }
        let dimensions = try writer.add(
            DimensionalExponents(exponents + Array(repeating: 0, count: 7 - exponents.count)))
        let unit = try writer.add(SIUnit(type: type, name: base))
        let value = try writer.add(MeasureWithUnit(value: IFCValue(valueType, .real(factor)), unit: unit))
        return try writer.add(ConversionBasedUnit(dimensions: dimensions, type: type, name: name, factor: value))
    }
}
