import IFC
import STEP

/// The SI units of measures other than length, area, volume and angle, whose units the project itself chooses.
enum MeasureUnits {
    /// An SI unit: its type, prefix and name.
    struct Base: Hashable {
        var type: String
        var prefix: String?
        var name: String

        init(_ type: String, _ name: String, prefix: String? = nil) {
            self.type = type
            self.prefix = prefix
            self.name = name
        }
    }

    /// The unit of a measure: an SI unit, or a product of powers of SI units.
    enum Unit {
        case base(Base)
        case derived(String, [(Base, Int)])
    }

    /// Writes the units of the measures, ordered by type, and answers them; a measure without a unit has none.
    static func write(_ measures: Set<String>, to writer: inout STEPWriter) throws -> [InstanceName] {
        var bases: [Base: InstanceName] = [:]
        func base(_ unit: Base) throws -> InstanceName {
            if let name = bases[unit] { return name }
            let name = try writer.add(SIUnit(type: unit.type, prefix: unit.prefix, name: unit.name))
            bases[unit] = name
            return name
        }
        var assigned: [InstanceName] = []
        var types: Set<String> = []
        for measure in measures.sorted() {
            switch table[measure] {
            case .base(let unit)?:
                if types.insert(unit.type).inserted { assigned.append(try base(unit)) }
            case .derived(let type, let factors)?:
                guard types.insert(type).inserted else { continue }
                var elements: [InstanceName] = []
                for (unit, exponent) in factors {
                    elements.append(try writer.add(DerivedUnitElement(unit: try base(unit), exponent: exponent)))
                }
                assigned.append(try writer.add(DerivedUnit(elements: elements, type: type)))
            case nil: break
            }
        }
        return assigned
    }

    /// Whether values of a measure have one of these units.
    static func has(_ measure: String) -> Bool { table[measure] != nil }

    private static let metre = Base("LENGTHUNIT", "METRE")
    private static let kilogram = Base("MASSUNIT", "GRAM", prefix: "KILO")
    private static let second = Base("TIMEUNIT", "SECOND")
    private static let kelvin = Base("THERMODYNAMICTEMPERATUREUNIT", "KELVIN")
    private static let watt = Base("POWERUNIT", "WATT")
    private static let newton = Base("FORCEUNIT", "NEWTON")
    private static let joule = Base("ENERGYUNIT", "JOULE")
    private static let pascal = Base("PRESSUREUNIT", "PASCAL")
    private static let radian = Base("PLANEANGLEUNIT", "RADIAN")
    private static let mole = Base("AMOUNTOFSUBSTANCEUNIT", "MOLE")

    /// IfcUnitEnum and IfcDerivedUnitEnum with the SI units in which documents give values.
    private static let table: [String: Unit] = [
        "IfcAbsorbedDoseMeasure": .base(Base("ABSORBEDDOSEUNIT", "GRAY")),
        "IfcAmountOfSubstanceMeasure": .base(mole),
        "IfcDoseEquivalentMeasure": .base(Base("DOSEEQUIVALENTUNIT", "SIEVERT")),
        "IfcElectricCapacitanceMeasure": .base(Base("ELECTRICCAPACITANCEUNIT", "FARAD")),
        "IfcElectricChargeMeasure": .base(Base("ELECTRICCHARGEUNIT", "COULOMB")),
        "IfcElectricConductanceMeasure": .base(Base("ELECTRICCONDUCTANCEUNIT", "SIEMENS")),
        "IfcElectricCurrentMeasure": .base(Base("ELECTRICCURRENTUNIT", "AMPERE")),
        "IfcElectricResistanceMeasure": .base(Base("ELECTRICRESISTANCEUNIT", "OHM")),
        "IfcElectricVoltageMeasure": .base(Base("ELECTRICVOLTAGEUNIT", "VOLT")),
        "IfcEnergyMeasure": .base(joule),
        "IfcForceMeasure": .base(newton),
        "IfcFrequencyMeasure": .base(Base("FREQUENCYUNIT", "HERTZ")),
        "IfcIlluminanceMeasure": .base(Base("ILLUMINANCEUNIT", "LUX")),
        "IfcInductanceMeasure": .base(Base("INDUCTANCEUNIT", "HENRY")),
        "IfcLuminousFluxMeasure": .base(Base("LUMINOUSFLUXUNIT", "LUMEN")),
        "IfcLuminousIntensityMeasure": .base(Base("LUMINOUSINTENSITYUNIT", "CANDELA")),
        "IfcMagneticFluxDensityMeasure": .base(Base("MAGNETICFLUXDENSITYUNIT", "TESLA")),
        "IfcMagneticFluxMeasure": .base(Base("MAGNETICFLUXUNIT", "WEBER")),
        "IfcMassMeasure": .base(kilogram),
        "IfcPowerMeasure": .base(watt),
        "IfcPressureMeasure": .base(pascal),
        "IfcRadioActivityMeasure": .base(Base("RADIOACTIVITYUNIT", "BECQUEREL")),
        "IfcSolidAngleMeasure": .base(Base("SOLIDANGLEUNIT", "STERADIAN")),
        "IfcThermodynamicTemperatureMeasure": .base(kelvin),
        "IfcTimeMeasure": .base(second),
        "IfcAccelerationMeasure": .derived("ACCELERATIONUNIT", [(metre, 1), (second, -2)]),
        "IfcAngularVelocityMeasure": .derived("ANGULARVELOCITYUNIT", [(radian, 1), (second, -1)]),
        "IfcAreaDensityMeasure": .derived("AREADENSITYUNIT", [(kilogram, 1), (metre, -2)]),
        "IfcCurvatureMeasure": .derived("CURVATUREUNIT", [(radian, 1), (metre, -1)]),
        "IfcDynamicViscosityMeasure": .derived("DYNAMICVISCOSITYUNIT", [(pascal, 1), (second, 1)]),
        "IfcHeatFluxDensityMeasure": .derived("HEATFLUXDENSITYUNIT", [(watt, 1), (metre, -2)]),
        "IfcHeatingValueMeasure": .derived("HEATINGVALUEUNIT", [(joule, 1), (kilogram, -1)]),
        "IfcIonConcentrationMeasure": .derived("IONCONCENTRATIONUNIT", [(kilogram, 1), (metre, -3)]),
        "IfcIsothermalMoistureCapacityMeasure": .derived(
            "ISOTHERMALMOISTURECAPACITYUNIT", [(metre, 3), (kilogram, -1)]),
        "IfcKinematicViscosityMeasure": .derived("KINEMATICVISCOSITYUNIT", [(metre, 2), (second, -1)]),
        "IfcLinearForceMeasure": .derived("LINEARFORCEUNIT", [(newton, 1), (metre, -1)]),
        "IfcLinearMomentMeasure": .derived("LINEARMOMENTUNIT", [(newton, 1), (metre, 1), (metre, -1)]),
        "IfcLinearStiffnessMeasure": .derived("LINEARSTIFFNESSUNIT", [(newton, 1), (metre, -1)]),
        "IfcLinearVelocityMeasure": .derived("LINEARVELOCITYUNIT", [(metre, 1), (second, -1)]),
        "IfcMassDensityMeasure": .derived("MASSDENSITYUNIT", [(kilogram, 1), (metre, -3)]),
        "IfcMassFlowRateMeasure": .derived("MASSFLOWRATEUNIT", [(kilogram, 1), (second, -1)]),
        "IfcMassPerLengthMeasure": .derived("MASSPERLENGTHUNIT", [(kilogram, 1), (metre, -1)]),
        "IfcModulusOfElasticityMeasure": .derived("MODULUSOFELASTICITYUNIT", [(newton, 1), (metre, -2)]),
        "IfcMoistureDiffusivityMeasure": .derived("MOISTUREDIFFUSIVITYUNIT", [(metre, 3), (second, -1)]),
        "IfcMolecularWeightMeasure": .derived("MOLECULARWEIGHTUNIT", [(kilogram, 1), (mole, -1)]),
        "IfcMomentOfInertiaMeasure": .derived("MOMENTOFINERTIAUNIT", [(metre, 4)]),
        "IfcPlanarForceMeasure": .derived("PLANARFORCEUNIT", [(newton, 1), (metre, -2)]),
        "IfcRotationalFrequencyMeasure": .derived("ROTATIONALFREQUENCYUNIT", [(second, -1)]),
        "IfcRotationalMassMeasure": .derived("ROTATIONALMASSUNIT", [(kilogram, 1), (metre, 2)]),
        "IfcSectionalAreaIntegralMeasure": .derived("SECTIONAREAINTEGRALUNIT", [(metre, 5)]),
        "IfcSectionModulusMeasure": .derived("SECTIONMODULUSUNIT", [(metre, 3)]),
        "IfcShearModulusMeasure": .derived("SHEARMODULUSUNIT", [(newton, 1), (metre, -2)]),
        "IfcSpecificHeatCapacityMeasure": .derived(
            "SPECIFICHEATCAPACITYUNIT", [(joule, 1), (kilogram, -1), (kelvin, -1)]),
        "IfcTemperatureGradientMeasure": .derived("TEMPERATUREGRADIENTUNIT", [(kelvin, 1), (metre, -1)]),
        "IfcTemperatureRateOfChangeMeasure": .derived("TEMPERATURERATEOFCHANGEUNIT", [(kelvin, 1), (second, -1)]),
        "IfcThermalAdmittanceMeasure": .derived(
            "THERMALADMITTANCEUNIT", [(watt, 1), (metre, -2), (kelvin, -1)]),
        "IfcThermalConductivityMeasure": .derived(
            "THERMALCONDUCTANCEUNIT", [(watt, 1), (metre, -1), (kelvin, -1)]),
        "IfcThermalExpansionCoefficientMeasure": .derived("THERMALEXPANSIONCOEFFICIENTUNIT", [(kelvin, -1)]),
        "IfcThermalResistanceMeasure": .derived("THERMALRESISTANCEUNIT", [(metre, 2), (kelvin, 1), (watt, -1)]),
        "IfcThermalTransmittanceMeasure": .derived(
            "THERMALTRANSMITTANCEUNIT", [(watt, 1), (metre, -2), (kelvin, -1)]),
        "IfcTorqueMeasure": .derived("TORQUEUNIT", [(newton, 1), (metre, 1)]),
        "IfcVaporPermeabilityMeasure": .derived(
            "VAPORPERMEABILITYUNIT", [(kilogram, 1), (second, -1), (metre, -1), (pascal, -1)]),
        "IfcVolumetricFlowRateMeasure": .derived("VOLUMETRICFLOWRATEUNIT", [(metre, 3), (second, -1)]),
        "IfcWarpingConstantMeasure": .derived("WARPINGCONSTANTUNIT", [(metre, 6)]),
        "IfcWarpingMomentMeasure": .derived("WARPINGMOMENTUNIT", [(newton, 1), (metre, 2)]),
    ]
}
