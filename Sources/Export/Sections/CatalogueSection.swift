import IFC

/// A rolled or hollow steel section, found by the name that catalogues give it; all dimensions in millimetres.
struct CatalogueSection {
    /// The name as it was found: `IPE200`.
    let name: String
    /// The profile, in millimetres.
    let shape: ParameterizedProfile.Shape

    /// Finds a section; nil for a name that no table or naming rule knows.
    ///
    /// Case, blanks and `*` or `×` for `x` do not matter.
    init?(_ text: String) {
        let name = Self.normalized(text)
        guard let shape = Self.rolled(name) ?? Self.byDimensions(name) else { return nil }
        self.name = name
        self.shape = shape
    }

    /// The profile in a unit of so many metres.
    func shape(inUnitOf metres: Double) -> ParameterizedProfile.Shape {
        let scaled = { (value: Double) in Double.rounded(value * 0.001 / metres, places: 12) }
        return switch shape {
        case .i(let width, let depth, let web, let flange, let fillet):
            .i(
                width: scaled(width), depth: scaled(depth), web: scaled(web), flange: scaled(flange),
                fillet: fillet.map(scaled))
        case .u(let depth, let width, let web, let flange, let fillet):
            .u(
                depth: scaled(depth), width: scaled(width), web: scaled(web), flange: scaled(flange),
                fillet: fillet.map(scaled))
        case .l(let depth, let width, let thickness, let fillet, let edge):
            .l(
                depth: scaled(depth), width: scaled(width), thickness: scaled(thickness), fillet: fillet.map(scaled),
                edge: edge.map(scaled))
        case .rectangleHollow(let width, let depth, let wall, let inner, let outer):
            .rectangleHollow(
                width: scaled(width), depth: scaled(depth), wall: scaled(wall), inner: scaled(inner),
                outer: scaled(outer))
        case .circleHollow(let radius, let wall): .circleHollow(radius: scaled(radius), wall: scaled(wall))
        }
    }

    private static func normalized(_ text: String) -> String {
        var name = ""
        for scalar in text.unicodeScalars where scalar != " " && scalar != "_" {
            switch scalar {
            case "*", "×", "X", "/": name += "x"
            case ",": name += "."
            case "a"..."w", "y", "z": name.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 32)))
            default: name.unicodeScalars.append(scalar)
            }
        }
        return name
    }

    /// Letters in front and the numbers behind them; nil where something else is left.
    private static func parts(_ name: String) -> (letters: Substring, numbers: [Double])? {
        let letters = name.prefix { !$0.isNumber }
        let numbers = name.dropFirst(letters.count).split(separator: "x", omittingEmptySubsequences: false).map {
            Double($0)
        }
        guard !numbers.isEmpty, numbers.allSatisfy({ $0.map { $0 > 0 && $0 < 10_000 } ?? false }) else { return nil }
        return (letters, numbers.compactMap { $0 })
    }

    private static func rolled(_ name: String) -> ParameterizedProfile.Shape? {
        // HE200B and HEB200 are the same section.
        var name = name
        if name.hasPrefix("HE"), let last = name.last, "ABM".contains(last),
            name.dropFirst(2).first?.isNumber ?? false
        {
            name = "HE\(last)\(name.dropFirst(2).dropLast())"
        }
        guard let row = RolledSections.rows[name] else { return nil }
        return if name.hasPrefix("U") {
            .u(depth: row[0], width: row[1], web: row[2], flange: row[3], fillet: row[4])
        } else {
            .i(width: row[1], depth: row[0], web: row[2], flange: row[3], fillet: row[4])
        }
    }

    private static func byDimensions(_ name: String) -> ParameterizedProfile.Shape? {
        guard let (letters, numbers) = parts(name) else { return nil }
        switch letters {
        case "L":
            guard numbers.count == 2 || numbers.count == 3 else { return nil }
            let width = numbers.count == 3 ? numbers[1] : numbers[0]
            let thickness = numbers[numbers.count - 1]
            guard thickness < min(numbers[0], width) else { return nil }
            let fillet = numbers[0] == width ? RolledSections.angleFillets[width] : nil
            return .l(
                depth: numbers[0], width: width, thickness: thickness, fillet: fillet,
                edge: fillet.map { min($0 / 2, thickness) })
        case "RHS", "SHS", "QRO", "RRO", "RRW", "QRW", "MSH":
            guard numbers.count == 2 || numbers.count == 3 else { return nil }
            let depth = numbers[0]
            let width = numbers.count == 3 ? numbers[1] : depth
            let wall = numbers[numbers.count - 1]
            // EN 10210-2: hot finished hollow sections have an outer corner of 1.5 and an inner one of 1.0 wall thicknesses.
            guard wall * 4 < min(width, depth) else { return nil }
            return .rectangleHollow(width: width, depth: depth, wall: wall, inner: wall, outer: 1.5 * wall)
        case "CHS", "RO", "ROR", "TUBE":
            guard numbers.count == 2, numbers[1] * 2 < numbers[0] else { return nil }
            return .circleHollow(radius: numbers[0] / 2, wall: numbers[1])
        default: return nil
        }
    }
}
