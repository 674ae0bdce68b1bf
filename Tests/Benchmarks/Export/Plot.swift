import Foundation

/// A line plot as a small SVG.
struct Plot {
    var title: String
    var across: String
    var up: String
    var curves: [Report.Curve]
    /// Powers of ten across.
    var isLogarithmic = true
    /// A line that nothing may cross.
    var bound: (name: String, value: Double)?

    private static let (width, height, left, right, top, bottom) = (640.0, 360.0, 80.0, 130.0, 40.0, 50.0)
    private static let colors = ["#1f6feb", "#8250df", "#bc4c00"]

    /// Writes the plots that there are curves for.
    static func write(_ curves: [String: [Report.Curve]], to folder: String) throws {
        let plots = [
            "throughput": Plot(
                title: "Export on one core", across: "objects in the model", up: "objects a second", curves: []),
            "memory": Plot(
                title: "Peak resident memory", across: "objects in the model", up: "MiB", curves: [],
                bound: ("bound", 128)),
            "cores": Plot(
                title: "The same export on more cores", across: "cores", up: "seconds", curves: [],
                isLogarithmic: false),
        ]
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, var plot) in plots {
            guard let lines = curves[name], lines.contains(where: { !$0.points.isEmpty }) else { continue }
            plot.curves = lines
            try plot.svg.write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
        }
    }

    private var xs: [Double] { curves.flatMap { $0.points.map(\.x) } }
    private var highest: Double { max(curves.flatMap { $0.points.map(\.y) }.max() ?? 1, bound?.value ?? 0) }
    private var ticks: (step: Double, count: Int) {
        let rough = highest / 4
        let power = pow(10, floor(log10(rough)))
        let step = ([1, 2, 2.5, 5, 10].first { $0 * power >= rough } ?? 10) * power
        return (step, Int((highest / step).rounded(.up)))
    }

    private func x(_ value: Double) -> Double {
        let scale = { (value: Double) -> Double in isLogarithmic ? log10(value) : value }
        let (least, most) = (scale(xs.min() ?? 1), scale(xs.max() ?? 1))
        let part = most > least ? (scale(value) - least) / (most - least) : 0.5
        return Self.left + part * (Self.width - Self.left - Self.right)
    }

    private func y(_ value: Double) -> Double {
        let part = value / (ticks.step * Double(ticks.count))
        return Self.height - Self.bottom - part * (Self.height - Self.top - Self.bottom)
    }

    /// The file.
    var svg: String {
        let (base, end) = (Self.height - Self.bottom, Self.width - Self.right)
        var parts = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" font-family="sans-serif" font-size="12" fill="#444">
            <rect width="640" height="360" fill="#fff"/>
            <text x="\(Self.left)" y="22" font-size="15" fill="#222">\(title)</text>
            <text x="\((Self.left + end) / 2)" y="\(Self.height - 10)" text-anchor="middle">\(across)</text>
            <text transform="translate(16 \((Self.top + base) / 2)) rotate(-90)" text-anchor="middle">\(up)</text>
            """
        ]
        for tick in 0...ticks.count {
            let value = Double(tick) * ticks.step
            parts.append(line(Self.left, y(value), end, y(value), "stroke=\"#ddd\""))
            parts.append(label(Self.left - 8, y(value) + 4, grouped(value), anchor: "end"))
        }
        for value in Set(xs).sorted() {
            parts.append(line(x(value), base, x(value), base + 5, "stroke=\"#444\""))
            parts.append(label(x(value), base + 19, grouped(value), anchor: "middle"))
        }
        parts.append(line(Self.left, base, end, base, "stroke=\"#444\""))
        if let bound {
            parts.append(
                line(Self.left, y(bound.value), end, y(bound.value), "stroke=\"#cf222e\" stroke-dasharray=\"5 4\""))
            parts.append(label(end + 10, y(bound.value) + 4, bound.name, color: "#cf222e"))
        }
        for (number, curve) in curves.enumerated() {
            let color = Self.colors[number % Self.colors.count]
            let points = curve.points.map { (x($0.x), y($0.y)) }
            let list = points.map { "\(round($0.0)),\(round($0.1))" }.joined(separator: " ")
            parts.append("<polyline points=\"\(list)\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"2\"/>")
            for point in points {
                parts.append("<circle cx=\"\(round(point.0))\" cy=\"\(round(point.1))\" r=\"3.5\" fill=\"\(color)\"/>")
            }
            if let last = points.last { parts.append(label(end + 10, last.1 + 4, curve.name, color: color)) }
        }
        return (parts + ["</svg>\n"]).joined(separator: "\n")
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> String {
        "<line x1=\"\(round(x1))\" y1=\"\(round(y1))\" x2=\"\(round(x2))\" y2=\"\(round(y2))\" \(style)/>"
    }

    private func label(_ x: Double, _ y: Double, _ text: String, anchor: String = "start", color: String = "#444")
        -> String
    {
        "<text x=\"\(round(x))\" y=\"\(round(y))\" text-anchor=\"\(anchor)\" fill=\"\(color)\">\(text)</text>"
    }

    private func round(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    /// Thousands apart.
    private func grouped(_ value: Double) -> String {
        guard value >= 10_000, value == value.rounded() else { return value.short }
        var digits = "\(Int(value))"
        var place = digits.count - 3
        while place > 0 {
            digits.insert("\u{202f}", at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return digits
    }
}
