/// The parameters of one record, written as text while they are said.
///
/// Commas come by themselves. A list is opened and closed by `list(_:)`, a typed value by `typed(_:_:)`.
public struct ParameterList {
    /// Everything written and not yet handed to the sink.
    var bytes: [UInt8] = []
    /// Whether a comma is due before the next parameter.
    var needsComma = false

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    @inline(__always) private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    mutating func raw(_ text: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A value that is not there: `$`.
    public mutating func omitted() {
        separate()
        bytes.append(UInt8(ascii: "$"))
    }

    /// A value that the schema derives: `*`.
    public mutating func derived() {
        separate()
        bytes.append(UInt8(ascii: "*"))
    }

    /// Another instance: `#12`.
    public mutating func reference(_ name: InstanceName) {
        separate()
        bytes.append(UInt8(ascii: "#"))
        bytes.appendDecimal(name.number)
    }

    /// Another instance, or `$`.
    public mutating func reference(_ name: InstanceName?) {
        guard let name else { return omitted() }
        reference(name)
    }

    /// A whole number.
    public mutating func integer(_ value: Int) {
        separate()
        bytes.appendDecimal(value)
    }

    /// A number with a point, in the shortest form that reads back as the same number.
    public mutating func real(_ value: Double) throws(STEPError) {
        guard value.isFinite else { throw .notFinite }
        separate()
        bytes.appendReal(value)
    }

    /// A number with a point, or `$`.
    public mutating func real(_ value: Double?) throws(STEPError) {
        guard let value else { return omitted() }
        try real(value)
    }

    /// `.T.` or `.F.`.
    public mutating func boolean(_ value: Bool) {
        separate()
        raw(value ? ".T." : ".F.")
    }

    /// `.T.`, `.F.` or, for nil, `.U.`.
    public mutating func logical(_ value: Bool?) {
        separate()
        raw(value.map { $0 ? ".T." : ".F." } ?? ".U.")
    }

    /// An enumeration item, given without its points and already in upper case.
    public mutating func enumeration(_ item: String) {
        separate()
        bytes.append(UInt8(ascii: "."))
        bytes.append(contentsOf: item.utf8)
        bytes.append(UInt8(ascii: "."))
    }

    /// Text in any script, escaped as ISO 10303-21 (6.4.3) says.
    public mutating func string(_ value: String) {
        separate()
        bytes.appendString(value)
    }

    /// Text, or `$`.
    public mutating func string(_ value: String?) {
        guard let value else { return omitted() }
        string(value)
    }

    /// Bytes that are a string already and hold nothing to escape.
    public mutating func plainString<let count: Int>(_ value: InlineArray<count, UInt8>) {
        separate()
        bytes.append(UInt8(ascii: "'"))
        for index in 0..<count { bytes.append(value[index]) }
        bytes.append(UInt8(ascii: "'"))
    }

    /// A list or set of parameters.
    public mutating func list(_ body: (inout ParameterList) throws(STEPError) -> Void) throws(STEPError) {
        separate()
        bytes.append(UInt8(ascii: "("))
        needsComma = false
        try body(&self)
        bytes.append(UInt8(ascii: ")"))
        needsComma = true
    }

    /// A value with its type, as a select asks for: `IFCLABEL('x')`; the type in upper case.
    public mutating func typed(
        _ type: String, _ body: (inout ParameterList) throws(STEPError) -> Void
    ) throws(STEPError) {
        separate()
        bytes.append(contentsOf: type.utf8)
        bytes.append(UInt8(ascii: "("))
        needsComma = false
        try body(&self)
        bytes.append(UInt8(ascii: ")"))
        needsComma = true
    }

    /// A list of references.
    public mutating func references(_ names: some Sequence<InstanceName>) {
        separate()
        bytes.append(UInt8(ascii: "("))
        needsComma = false
        for name in names { reference(name) }
        bytes.append(UInt8(ascii: ")"))
        needsComma = true
    }

    /// A list of numbers with a point.
    public mutating func reals(_ values: some Sequence<Double>) throws(STEPError) {
        separate()
        bytes.append(UInt8(ascii: "("))
        needsComma = false
        for value in values { try real(value) }
        bytes.append(UInt8(ascii: ")"))
        needsComma = true
    }

    /// A list of triples of numbers with a point, as point lists are; the count of `values` is a multiple of three.
    public mutating func triples(_ values: [Double]) throws(STEPError) {
        separate()
        bytes.append(UInt8(ascii: "("))
        var index = 0
        while index + 2 < values.count {
            guard values[index].isFinite, values[index + 1].isFinite, values[index + 2].isFinite else {
                throw .notFinite
            }
            raw(index == 0 ? "(" : ",(")
            bytes.appendReal(values[index])
            bytes.append(UInt8(ascii: ","))
            bytes.appendReal(values[index + 1])
            bytes.append(UInt8(ascii: ","))
            bytes.appendReal(values[index + 2])
            bytes.append(UInt8(ascii: ")"))
            index += 3
        }
        bytes.append(UInt8(ascii: ")"))
    }

    /// A list of `count` parameters that cannot fail, each said by the closure.
    public mutating func list(count: Int, _ body: (inout ParameterList, Int) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "("))
        needsComma = false
        for index in 0..<count { body(&self, index) }
        bytes.append(UInt8(ascii: ")"))
        needsComma = true
    }

    /// A list of whole numbers.
    public mutating func integers(_ values: some Sequence<Int>) {
        separate()
        bytes.append(UInt8(ascii: "("))
        needsComma = false
        for value in values { integer(value) }
        bytes.append(UInt8(ascii: ")"))
        needsComma = true
    }
}
