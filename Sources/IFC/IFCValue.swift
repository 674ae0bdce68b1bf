package import STEP

/// A value with its IFC type, as IfcValue asks for.
public struct IFCValue: Hashable, Sendable {
    /// What is in it.
    public enum Content: Hashable, Sendable {
        /// A text.
        case text(String)
        /// A number of a REAL type.
        case real(Double)
        /// A number of an INTEGER type.
        case integer(Int)
        /// True or false.
        case boolean(Bool)
        /// True, false or unknown.
        case logical(Bool?)
    }

    /// The type in upper case: `IFCLABEL`.
    public let keyword: String
    /// What is in it.
    public let content: Content

    /// Makes a value of a type whose kind fits the content.
    public init(_ type: ValueType, _ content: Content) {
        keyword = type.keyword
        self.content = content
    }

    package func write(to parameters: inout ParameterList) throws(STEPError) {
        try parameters.typed(keyword) { inner throws(STEPError) in
            switch content {
            case .text(let text): inner.string(text)
            case .real(let number): try inner.real(number)
            case .integer(let number): inner.integer(number)
            case .boolean(let truth): inner.boolean(truth)
            case .logical(let truth): inner.logical(truth)
            }
        }
    }
}

/// A defined type of IFC4 that a property's value can have.
public struct ValueType: Hashable, Sendable {
    /// What is under a defined type.
    public enum Content: String, Sendable {
        case string = "STRING"
        case real = "REAL"
        case number = "NUMBER"
        case integer = "INTEGER"
        case boolean = "BOOLEAN"
        case logical = "LOGICAL"
    }

    /// Its name as the schema writes it: `IfcLabel`.
    public let name: String
    /// Its name as a STEP file writes it.
    public let keyword: String
    /// What is under it.
    public let content: Content
    private let rule: Rule

    /// The type of this name, in any letter case; nil when IFC4 has none or it holds no single value.
    public static func named(_ name: String) -> ValueType? {
        table[name.asciiUppercased]
    }

    /// `IfcLabel`: a text of at most 255 characters.
    public static let label = ValueType(name: "IfcLabel", content: .string)
    /// `IfcText`: a text of any length.
    public static let text = ValueType(name: "IfcText", content: .string)
    /// `IfcIdentifier`: a text of at most 255 characters.
    public static let identifier = ValueType(name: "IfcIdentifier", content: .string)
    /// `IfcReal`.
    public static let real = ValueType(name: "IfcReal", content: .real)
    /// `IfcInteger`.
    public static let integer = ValueType(name: "IfcInteger", content: .integer)
    /// `IfcBoolean`.
    public static let boolean = ValueType(name: "IfcBoolean", content: .boolean)
    /// `IfcDateTime`: a text in the form of ISO 8601.
    public static let dateTime = ValueType(name: "IfcDateTime", content: .string)

    /// The longest text the type holds, in characters; nil for any length (IFC4: IfcLabel and IfcIdentifier are STRING(255)).
    public var maximumLength: Int? {
        name == "IfcLabel" || name == "IfcIdentifier" ? 255 : nil
    }

    /// Whether the type's own rule (its WHERE clause) allows a number.
    public func allows(_ number: Double) -> Bool {
        switch rule {
        case .none: true
        case .positive: number > 0
        case .range(let range): range.contains(number)
        }
    }

    /// What a type's own rule asks of a number.
    private enum Rule: Hashable, Sendable {
        case none, positive
        case range(ClosedRange<Double>)

        init(of type: String) {
            self =
                switch type {
                case "IfcPositiveLengthMeasure", "IfcPositiveRatioMeasure", "IfcPositivePlaneAngleMeasure",
                    "IfcHeatingValueMeasure", "IfcPositiveInteger", "IfcCardinalPointReference":
                    .positive
                case "IfcNonNegativeLengthMeasure": .range(0...(.infinity))
                case "IfcNormalisedRatioMeasure": .range(0...1)
                case "IfcPHMeasure": .range(0...14)
                case "IfcMonthInYearNumber": .range(1...12)
                case "IfcDayInMonthNumber": .range(1...31)
                case "IfcDayInWeekNumber": .range(1...7)
                case "IfcDimensionCount": .range(1...3)
                default: .none
                }
        }
    }

    /// The type of the same meaning that takes what this one's rule refuses; a type that refuses nothing is its own.
    ///
    /// IfcRatioMeasure for IfcPositiveRatioMeasure, IfcText for a text that is too long for IfcLabel.
    public var wider: ValueType {
        switch name {
        case "IfcPositiveLengthMeasure", "IfcNonNegativeLengthMeasure":
            ValueType(name: "IfcLengthMeasure", content: .real)
        case "IfcPositiveRatioMeasure", "IfcNormalisedRatioMeasure": ValueType(name: "IfcRatioMeasure", content: .real)
        case "IfcPositivePlaneAngleMeasure": ValueType(name: "IfcPlaneAngleMeasure", content: .real)
        case "IfcHeatingValueMeasure", "IfcPHMeasure": .real
        case "IfcLabel", "IfcIdentifier": .text
        case "IfcPositiveInteger", "IfcCardinalPointReference", "IfcMonthInYearNumber", "IfcDayInMonthNumber",
            "IfcDayInWeekNumber", "IfcDimensionCount":
            .integer
        default: self
        }
    }

    private init(name: String, content: Content) {
        self.name = name
        self.content = content
        keyword = name.asciiUppercased
        rule = Rule(of: name)
    }

    private static let table: [String: ValueType] = {
        var under: [String: String] = [:]
        for line in typeTable.parts(by: "\n") {
            let words = line.parts(by: " ").map(String.init)
            under[words[0]] = words[1]
        }
        var table: [String: ValueType] = [:]
        for name in under.keys {
            var below = under[name]
            while let next = below, let further = under[next] { below = further }
            guard let below, let content = Content(rawValue: below) else { continue }
            table[name.asciiUppercased] = ValueType(name: name, content: content)
        }
        return table
    }()
}
