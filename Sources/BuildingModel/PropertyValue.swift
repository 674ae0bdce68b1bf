/// The value of one property as the model holds it, before any IFC type is chosen for it.
public indirect enum PropertyValue: Hashable, Sendable {
    /// A text; an empty one counts as no value.
    case text(String)
    /// A whole number, written without a point in the document.
    case integer(Int64)
    /// A finite number.
    case real(Double)
    /// True or false.
    case boolean(Bool)
    /// The values of a list or an enumeration, or the low and high end of a bounded value; nil where one is missing.
    case list([PropertyValue?])

    /// Whether this counts as no value: an empty text, or a list without any value.
    ///
    /// Zero and false are values.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .list(let values): values.allSatisfy { $0 == nil }
        case .integer, .real, .boolean: false
        }
    }
}
