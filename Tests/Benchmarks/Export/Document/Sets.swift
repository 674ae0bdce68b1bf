/// The property sets of a kind: which values many objects repeat, and which are each object's own.
extension Kind {
    /// Sets with their values, as JSON, of one form of the kind.
    func repeatedSets(_ variant: Int) -> [(set: String, values: [(name: String, json: String)])] {
        let fire = #""F\#(30 + 30 * (variant % 3))""#
        let external = variant < 4 ? "true" : "false"
        switch self {
        case .site, .building, .storey, .opening: return []
        case .space:
            return [
                (
                    "Pset_SpaceCommon",
                    [
                        ("Reference", #""R-\#(variant)""#), ("IsExternal", "false"),
                        ("PubliclyAccessible", external), ("HandicapAccessible", variant % 2 == 0 ? "true" : "false"),
                    ]
                )
            ]
        case .wall:
            return [
                (
                    "Pset_WallCommon",
                    [
                        ("Reference", #""W-\#(24 + variant)""#), ("IsExternal", external),
                        ("LoadBearing", variant % 2 == 0 ? "true" : "false"), ("FireRating", fire),
                        ("AcousticRating", #""\#(42 + variant) dB""#), ("ThermalTransmittance", "0.\(21 + variant)"),
                        ("Combustible", "false"),
                    ]
                )
            ]
        case .door, .window:
            return [
                (
                    self == .door ? "Pset_DoorCommon" : "Pset_WindowCommon",
                    [
                        ("Reference", #""\#(self == .door ? "T" : "F")-\#(variant)""#), ("IsExternal", external),
                        ("FireRating", fire), ("SmokeStop", "false"), ("SecurityRating", #""RC \#(1 + variant % 3)""#),
                        ("ThermalTransmittance", "1.\(1 + variant)"),
                    ]
                )
            ]
        case .slab:
            return [
                (
                    "Pset_SlabCommon",
                    [
                        ("Reference", #""D-\#(variant)""#), ("IsExternal", "false"), ("LoadBearing", "true"),
                        ("FireRating", fire), ("Status", #"["NEW"]"#),
                    ]
                )
            ]
        case .column, .beam:
            return [
                (
                    self == .column ? "Pset_ColumnCommon" : "Pset_BeamCommon",
                    [
                        ("Reference", #""S-\#(variant)""#), ("IsExternal", external), ("LoadBearing", "true"),
                        ("FireRating", fire), ("Slope", self == .column ? "90" : "0"),
                    ]
                )
            ]
        case .furniture:
            return [
                (
                    "Pset_FurnitureTypeCommon",
                    [
                        ("Style", #""Serie \#(variant % 5)""#),
                        ("MainColor", #""\#(variant % 2 == 0 ? "weiß" : "緑")""#),
                        ("IsBuiltIn", "false"), ("NominalLength", "\(600 + variant * 25)"),
                        ("NominalDepth", "\(400 + variant * 15)"), ("NominalHeight", "\(450 + variant * 40)"),
                    ]
                )
            ]
        case .pipe:
            return [
                (
                    "Pset_PipeSegmentTypeCommon",
                    [
                        ("Reference", #""DN \#(15 + 5 * variant)""#), ("NominalDiameter", "\(15 + 5 * variant)"),
                        ("WorkingPressure", "600000"),
                    ]
                )
            ]
        case .washbasin:
            return [
                (
                    "Pset_SanitaryTerminalTypeCommon",
                    [
                        ("Reference", #""WT-\#(variant)""#), ("NominalLength", "\(450 + 50 * variant)"),
                        ("NominalWidth", "480"), ("Color", #""weiß""#),
                    ]
                )
            ]
        case .lamp:
            return [
                (
                    "Pset_LightFixtureTypeCommon",
                    [
                        ("Reference", #""L-\#(variant)""#), ("NumberOfSources", "\(1 + variant % 4)"),
                        ("TotalWattage", "\(12 + 6 * variant)"),
                    ]
                )
            ]
        case .large:
            return isRailing(variant)
                ? [
                    (
                        "Pset_RailingCommon",
                        [("Reference", #""G-\#(variant)""#), ("Height", "\(900 + 10 * variant)"), ("Diameter", "42.4")]
                    )
                ]
                : [
                    (
                        "Pset_CoveringCommon",
                        [("Reference", #""B-\#(variant)""#), ("FireRating", fire), ("Finish", #""Eiche geölt""#)]
                    )
                ]
        }
    }

    /// The free attributes whose values are each object's own, by set.
    var ownSets: [(set: String, names: [String])] {
        switch self {
        case .space: [("Qto_SpaceBaseQuantities", ["NetFloorArea", "Height"])]
        case .wall: [("Qto_WallBaseQuantities", ["Length", "Height", "NetSideArea", "NetVolume"])]
        case .door: [("Qto_DoorBaseQuantities", ["Width", "Height"])]
        case .window: [("Qto_WindowBaseQuantities", ["Width", "Height"])]
        case .slab: [("Qto_SlabBaseQuantities", ["NetArea", "NetVolume", "Perimeter"])]
        case .furniture, .washbasin, .lamp:
            [("Pset_ManufacturerOccurrence", ["SerialNumber", "BarCode", "AcquisitionDate"])]
        case .pipe: [("Pset_PipeSegmentOccurrence", ["InvertElevation", "Gradient"])]
        default: []
        }
    }

    /// Whether this form of the large things is a railing; otherwise it is a covering.
    func isRailing(_ variant: Int) -> Bool { variant % 2 == 0 }
}

/// The type and IFC type of a free attribute, by its name.
enum AttributeTypes {
    static func type(of name: String, in set: String) -> (type: String, ifcType: String, kind: String) {
        if set.hasPrefix("Qto_") {
            return name.hasSuffix("Area")
                ? ("double", "IfcQuantityArea", "single")
                : name.hasSuffix("Volume")
                    ? ("double", "IfcQuantityVolume", "single") : ("double", "IfcQuantityLength", "single")
        }
        return switch name {
        case "Reference", "SerialNumber", "BarCode": ("string", "IfcIdentifier", "single")
        case "IsExternal", "LoadBearing", "Combustible", "SmokeStop", "PubliclyAccessible", "HandicapAccessible",
            "IsBuiltIn":
            ("boolean", "IfcBoolean", "single")
        case "ThermalTransmittance": ("double", "IfcThermalTransmittanceMeasure", "single")
        case "Slope": ("double", "IfcPlaneAngleMeasure", "single")
        case "WorkingPressure": ("double", "IfcPressureMeasure", "single")
        case "TotalWattage": ("double", "IfcPowerMeasure", "single")
        case "Gradient": ("double", "IfcPositiveRatioMeasure", "single")
        case "InvertElevation": ("double", "IfcLengthMeasure", "single")
        case "NumberOfSources": ("int", "IfcInteger", "single")
        case "AcquisitionDate": ("string", "IfcDate", "single")
        case "Finish": ("string", "IfcText", "single")
        case "Status": ("string", "IfcLabel", "enumeration")
        case let name where name.hasPrefix("Nominal") || name == "Height" || name == "Diameter":
            ("double", "IfcPositiveLengthMeasure", "single")
        default: ("string", "IfcLabel", "single")
        }
    }
}
