import BuildingModel
import IFC

extension PropertyValue {
    /// The value as an IFC type; nil where the type cannot hold it: a text for a number, a fraction for an integer, a list.
    ///
    /// A number can stand for a text, as its digits.
    func converted(to type: ValueType) -> IFCValue? {
        switch (type.content, self) {
        case (.string, .text(let text)): IFCValue(type.holding(text), .text(text))
        case (.string, .integer(let number)): IFCValue(type, .text(String(number)))
        case (.string, .real(let number)): IFCValue(type, .text(number.description))
        case (.boolean, .boolean(let truth)): IFCValue(type, .boolean(truth))
        case (.logical, .boolean(let truth)): IFCValue(type, .logical(truth))
        case (.integer, .integer(let number)): IFCValue(type.holding(Double(number)), .integer(Int(number)))
        case (.real, .integer(let number)), (.number, .integer(let number)):
            IFCValue(type.holding(Double(number)), .real(Double(number)))
        case (.real, .real(let number)), (.number, .real(let number)):
            IFCValue(type.holding(number), .real(number))
        default: nil
        }
    }

    /// One value or a list of them as IFC values; nil where one does not fit, and what is missing in a list is passed over.
    func convertedItems(to type: ValueType) -> [IFCValue]? {
        items { $0.converted(to: type) }
    }

    /// The values of a list, or the one value there is, each converted; nil where one does not convert.
    func items(_ convert: (PropertyValue) -> IFCValue?) -> [IFCValue]? {
        guard case .list(let values) = self else { return convert(self).map { [$0] } }
        var items: [IFCValue] = []
        for value in values {
            guard let value else { continue }
            guard let item = convert(value) else { return nil }
            items.append(item)
        }
        return items
    }

    /// Low and high end of a list of two, or one value as the set point; nil where that cannot be.
    func bounded(by convert: (PropertyValue) -> IFCValue?) -> Property.Content? {
        guard case .list(let ends) = self else {
            return convert(self).map { .bounded(lower: nil, upper: nil, setPoint: $0) }
        }
        guard ends.count == 2 else { return nil }
        let lower = ends[0].flatMap { convert($0) }
        let upper = ends[1].flatMap { convert($0) }
        guard (lower == nil) == (ends[0] == nil), (upper == nil) == (ends[1] == nil) else { return nil }
        // Both ends have one type (SameUnitLower and its like); where one of them needs the wider type, both get it.
        if let lower, let upper, lower.keyword != upper.keyword {
            return .bounded(lower: lower.widened, upper: upper.widened, setPoint: nil)
        }
        return .bounded(lower: lower, upper: upper, setPoint: nil)
    }

    /// The value as the type it shows by itself.
    var natural: IFCValue? {
        switch self {
        case .text(let text): IFCValue(ValueType.label.holding(text), .text(text))
        case .integer(let number): IFCValue(.integer, .integer(Int(number)))
        case .real(let number): IFCValue(.real, .real(number))
        case .boolean(let truth): IFCValue(.boolean, .boolean(truth))
        case .list: nil
        }
    }
}

extension ValueType {
    /// This type, or IfcText where the text is too long for it: a text that is all there beats one that is cut.
    func holding(_ text: String) -> ValueType {
        guard let maximumLength, text.utf8.count > maximumLength, text.unicodeScalars.count > maximumLength else {
            return self
        }
        return wider
    }

    /// This type, or the wider one of the same meaning where its own rule refuses the number: 0 for IfcPositiveRatioMeasure.
    func holding(_ number: Double) -> ValueType {
        allows(number) ? self : wider
    }

    /// The measure whose unit its values have: IfcPositiveLengthMeasure is a length.
    var measure: String {
        for prefix in ["IfcPositive", "IfcNonNegative", "IfcNormalised"] where name.hasPrefix(prefix) {
            return "Ifc" + name.dropFirst(prefix.count)
        }
        return name
    }
}

extension IFCValue {
    /// The same value in the wider type of the same meaning.
    fileprivate var widened: IFCValue {
        IFCValue(ValueType.named(keyword)?.wider ?? .real, content)
    }
}
