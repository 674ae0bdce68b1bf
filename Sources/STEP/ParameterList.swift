/// The parameters of one record, written as text while they are said.
///
/// Commas come by themselves. A list is opened and closed by `list(_:)`, a typed value by `typed(_:_:)`.
public struct ParameterList: ~Copyable {
    /// Everything written and not yet handed to the sink.
    @usableFromInline package var text: TextBuffer
    /// Whether a comma is due before the next parameter.
    @usableFromInline package var needsComma = false

    package init(capacity: Int) {
        text = TextBuffer(capacity: capacity)
    }

    @inlinable @inline(__always) mutating func separate() {
        if needsComma { text.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    @inlinable @inline(__always) mutating func open() {
        separate()
        text.append(UInt8(ascii: "("))
        needsComma = false
    }

    @inlinable @inline(__always) mutating func close() {
        text.append(UInt8(ascii: ")"))
        needsComma = true
    }

    /// A value that is not there: `$`.
    @inlinable public mutating func omitted() {
        separate()
        text.append(UInt8(ascii: "$"))
    }

    /// A value that the schema derives: `*`.
    @inlinable public mutating func derived() {
        separate()
        text.append(UInt8(ascii: "*"))
    }

    /// Another instance: `#12`.
    @inlinable public mutating func reference(_ name: InstanceName) {
        separate()
        text.append(UInt8(ascii: "#"))
        text.append(decimal: name.number)
    }

    /// Another instance, or `$`.
    @inlinable public mutating func reference(_ name: InstanceName?) {
        guard let name else { return omitted() }
        reference(name)
    }

    /// A whole number.
    public mutating func integer(_ value: Int) {
        separate()
        text.append(decimal: value)
    }

    /// A number with a point, in the shortest form that reads back as the same number.
    public mutating func real(_ value: Double) throws(STEPError) {
        guard value.isFinite else { throw .notFinite }
        separate()
        text.append(real: value)
    }

    /// A number with a point, or `$`.
    public mutating func real(_ value: Double?) throws(STEPError) {
        guard let value else { return omitted() }
        try real(value)
    }

    /// `.T.` or `.F.`.
    @inlinable public mutating func boolean(_ value: Bool) {
        separate()
        text.append(value ? ".T." : ".F.")
    }

    /// `.T.`, `.F.` or, for nil, `.U.`.
    public mutating func logical(_ value: Bool?) {
        separate()
        text.append(value.map { $0 ? ".T." : ".F." } ?? ".U.")
    }

    /// An enumeration item, given without its points and already in upper case.
    public mutating func enumeration(_ item: String) {
        separate()
        text.append(UInt8(ascii: "."))
        text.append(plain: item)
        text.append(UInt8(ascii: "."))
    }

    /// Text in any script, escaped as ISO 10303-21 (6.4.3) says.
    public mutating func string(_ value: String) {
        separate()
        text.append(string: value)
    }

    /// Text, or `$`.
    public mutating func string(_ value: String?) {
        guard let value else { return omitted() }
        string(value)
    }

    /// Text in UTF-8 bytes.
    package mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
        separate()
        unsafe text.append(string: utf8)
    }

    /// Bytes that are a string already and hold nothing to escape.
    public mutating func plainString<let count: Int>(_ value: InlineArray<count, UInt8>) {
        separate()
        text.append(UInt8(ascii: "'"))
        for index in 0..<count { text.append(value[index]) }
        text.append(UInt8(ascii: "'"))
    }

    /// A parameter that was written before, exactly as it stands; it must be one by the rules of ISO 10303-21.
    @inlinable package mutating func written(_ bytes: [UInt8], _ range: Range<Int>) {
        separate()
        text.append(bytes, range)
    }

    /// A list or set of parameters.
    @inlinable public mutating func list(_ body: (inout ParameterList) throws(STEPError) -> Void) throws(STEPError) {
        open()
        try body(&self)
        close()
    }

    /// A value with its type, as a select asks for: `IFCLABEL('x')`; the type in upper case.
    @inlinable public mutating func typed(
        _ type: String, _ body: (inout ParameterList) throws(STEPError) -> Void
    ) throws(STEPError) {
        separate()
        text.append(plain: type)
        text.append(UInt8(ascii: "("))
        needsComma = false
        try body(&self)
        close()
    }

    /// A list of references.
    @inlinable public mutating func references(_ names: some Sequence<InstanceName>) {
        open()
        for name in names { reference(name) }
        close()
    }

    /// A list of numbers with a point.
    public mutating func reals(_ values: some Sequence<Double>) throws(STEPError) {
        open()
        for value in values { try real(value) }
        close()
    }

    /// A list of two or three numbers with a point.
    package mutating func reals(_ x: Double, _ y: Double, _ z: Double?) throws(STEPError) {
        open()
        try real(x)
        try real(y)
        if let z { try real(z) }
        close()
    }

    /// A list of triples of numbers with a point, as point lists are; the count of `values` is a multiple of three.
    public mutating func triples(_ values: [Double]) throws(STEPError) {
        separate()
        text.append(UInt8(ascii: "("))
        var index = 0
        while index + 2 < values.count {
            guard values[index].isFinite, values[index + 1].isFinite, values[index + 2].isFinite else {
                throw .notFinite
            }
            text.append(index == 0 ? "(" : ",(")
            text.append(real: values[index])
            text.append(UInt8(ascii: ","))
            text.append(real: values[index + 1])
            text.append(UInt8(ascii: ","))
            text.append(real: values[index + 2])
            text.append(UInt8(ascii: ")"))
            index += 3
        }
        text.append(UInt8(ascii: ")"))
    }

    /// A list of `count` parameters that cannot fail, each said by the closure.
    @inlinable public mutating func list(count: Int, _ body: (inout ParameterList, Int) -> Void) {
        open()
        for index in 0..<count { body(&self, index) }
        close()
    }

    /// A list of whole numbers.
    @inlinable public mutating func integers(_ values: some Sequence<Int>) {
        open()
        for value in values { integer(value) }
        close()
    }
}
