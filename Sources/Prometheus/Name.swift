/// How names, labels and numbers are written.
enum Name {
    /// A metric's name; what a name must not hold becomes `_`.
    static func metric(_ label: String) -> String {
        plain(label, colons: true)
    }

    /// `a="1",b="2"`, ordered by name so that the same labels are the same metric.
    static func labels(_ dimensions: [(String, String)]) -> String {
        dimensions.map { (plain($0.0, colons: false), $0.1) }.sorted { $0.0 < $1.0 }
            .map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",")
    }

    static func inBraces(_ labels: String) -> String {
        labels.isEmpty ? "" : "{\(labels)}"
    }

    /// A whole number without a fraction, others as short as they can be read back.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    static func escapedHelp(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private static func escaped(_ text: String) -> String {
        escapedHelp(text).replacing("\"", with: "\\\"")
    }

    private static func plain(_ text: String, colons: Bool) -> String {
        let name = String(
            text.unicodeScalars.map { scalar -> Character in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "_": Character(scalar)
                case ":" where colons: ":"
                default: "_"
                }
            })
        return name.first.map { $0.isNumber ? "_" + name : name } ?? "_"
    }
}
