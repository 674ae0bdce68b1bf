import BuildingModel

/// What the project's length unit means in metres, and how fine numbers in it have to be.
struct LengthUnit {
    /// How many metres one is.
    let metres: Double
    /// Decimal places that keep a nanometre; what is computed is rounded to them, what is read is not touched.
    let places: Int

    init(_ unit: Units.Length) {
        switch unit {
        case .mm: (metres, places) = (0.001, 6)
        case .cm: (metres, places) = (0.01, 7)
        case .m: (metres, places) = (1, 9)
        case .ft: (metres, places) = (0.3048, 9)
        case .in: (metres, places) = (0.0254, 8)
        }
    }

    /// A hundredth of a millimetre in this unit: below it two points are the same (IfcGeometricRepresentationContext.Precision).
    var precision: Double {
        // 1 mm is written as 0.01, 1 m as 0.00001: a division whose result has no tail of digits.
        Double.rounded(1e-5 / metres, places: 12)
    }

    /// The number rounded to the places of the unit.
    func rounded(_ value: Double) -> Double {
        .rounded(value, places: places)
    }
}

extension Double {
    /// The value rounded to decimal places; values too large to have such places come back as they are.
    static func rounded(_ value: Double, places: Int) -> Double {
        let scale = powersOfTen[places]
        let scaled = value * scale
        guard scaled.magnitude < 9e15 else { return value }
        return scaled.rounded() / scale
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
