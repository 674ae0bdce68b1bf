import Foundation

/// What a figure has to reach.
enum Demand {
    case atLeast(Double)
    case atMost(Double)

    func isMet(by value: Double) -> Bool {
        switch self {
        case .atLeast(let bound): value >= bound
        case .atMost(let bound): value <= bound
        }
    }

    var text: String {
        switch self {
        case .atLeast(let bound): "≥ \(bound.short)"
        case .atMost(let bound): "≤ \(bound.short)"
        }
    }
}

/// The figures of a run: goals with what was reached, everything else that was measured, and curves for the plots.
struct Report {
    struct Goal {
        var name: String
        var demand: Demand
        /// nil where it could not be measured.
        var value: Double?
        var unit: String
        /// Why it was not measured, or what else belongs to it.
        var note: String
    }

    /// Points of a line in a plot.
    struct Curve {
        var name: String
        var points: [(x: Double, y: Double)]
    }

    private(set) var goals: [Goal] = []
    private(set) var figures: [(name: String, value: Double)] = []
    var curves: [String: [Curve]] = [:]

    mutating func goal(_ name: String, _ demand: Demand, _ value: Double?, _ unit: String, note: String = "") {
        goals.append(Goal(name: name, demand: demand, value: value, unit: unit, note: note))
    }

    mutating func add(_ name: String, _ value: Double) { figures.append((name, value)) }

    func print() {
        let width = (goals.map(\.name.count) + figures.map(\.name.count)).max() ?? 0
        for figure in figures { Swift.print(figure.name.padded(to: width + 2) + figure.value.short) }
        if !figures.isEmpty && !goals.isEmpty { Swift.print() }
        for goal in goals {
            let value = goal.value.map { "\($0.short) \(goal.unit)" } ?? "–"
            let verdict = goal.value.map { goal.demand.isMet(by: $0) ? "met" : "MISSED" } ?? "SKIPPED"
            let line =
                goal.name.padded(to: width + 2) + "\(goal.demand.text) \(goal.unit)".padded(to: 14)
                + value.padded(to: 16) + verdict.padded(to: 9) + goal.note
            Swift.print(line)
        }
    }

    func write(json path: String) throws {
        let goals: [[String: Any]] = goals.map { goal in
            var entry: [String: Any] = [
                "name": goal.name, "unit": goal.unit, "demand": goal.demand.text, "note": goal.note,
            ]
            if let value = goal.value {
                entry["value"] = value
                entry["met"] = goal.demand.isMet(by: value)
            }
            return entry
        }
        let curves = curves.mapValues { lines in
            lines.map { ["name": $0.name, "points": $0.points.map { [$0.x, $0.y] }] as [String: Any] }
        }
        let everything: [String: Any] = [
            "machine": ["cores": Child.cores], "goals": goals, "curves": curves,
            "figures": figures.map { ["name": $0.name, "value": $0.value] as [String: Any] },
        ]
        let data = try JSONSerialization.data(withJSONObject: everything, options: [.prettyPrinted, .sortedKeys])
        try data.write(to: URL(fileURLWithPath: path))
    }
}

extension Double {
    /// Three digits that matter, or all whole ones.
    var short: String {
        guard isFinite else { return "\(self)" }
        if magnitude >= 100 || self == rounded() { return "\(Int(rounded()))" }
        let scale: Double = magnitude >= 10 ? 10 : magnitude >= 1 ? 100 : 1000
        return "\((self * scale).rounded() / scale)"
    }
}

extension [Double] {
    var median: Double {
        let sorted = sorted()
        guard !sorted.isEmpty else { return .nan }
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}

extension [Child] {
    var wall: Double { map(\.wall).median }
    var processor: Double { map(\.processor).median }
    var peak: Double { map(\.peak).max() ?? .nan }
}
