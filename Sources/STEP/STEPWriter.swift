/// Writes one exchange structure (ISO 10303-21): header, DATA section, end.
///
/// Instances are named in the order in which they are added; names can be reserved for instances that others refer to first. Whole
/// blocks go to the sink; nothing is ever read back. Thread: one at a time.
public struct STEPWriter: ~Copyable {
    /// How many bytes are handed on at once: few enough calls that they do not count, small enough to stay in the cache.
    @usableFromInline static let blockSize = 256 * 1024

    @usableFromInline var parameters = ParameterList(capacity: TextBuffer.blockCapacity)
    private let sink: any ByteSink
    @usableFromInline var nextNumber = 1
    /// How many records are written.
    public var recordCount: Int { records }
    @usableFromInline var records = 0
    /// How many bytes are written, those not yet handed to the sink included.
    public var byteCount: Int { handedOn + parameters.text.count }
    private var handedOn = 0

    /// Starts a file with its header.
    public init(to sink: any ByteSink, header: STEPHeader) throws {
        self.sink = sink
        try header.write(to: &parameters)
    }

    /// Takes `count` names out of the sequence and answers the first; each must be given to exactly one record later.
    public mutating func reserve(_ count: Int) -> InstanceName {
        defer { nextNumber += count }
        return InstanceName(nextNumber)
    }

    /// Writes a record under the next free name.
    @discardableResult
    @inlinable public mutating func add(_ record: some STEPRecord) throws -> InstanceName {
        let name = InstanceName(nextNumber)
        try add(record, as: name)
        nextNumber += 1
        return name
    }

    /// Writes a record under a reserved name.
    @inlinable public mutating func add(_ record: some STEPRecord, as name: InstanceName) throws {
        try add(as: name) { parameters throws(STEPError) in
            parameters.text.append(plain: record.keyword)
            parameters.text.append(UInt8(ascii: "("))
            try record.write(to: &parameters)
        }
    }

    /// Writes a record under the next free name; the body says its keyword, the opening parenthesis and its attributes.
    @inlinable @discardableResult
    package mutating func add(
        _ body: (inout ParameterList) throws(STEPError) -> Void
    ) throws -> InstanceName {
        let name = InstanceName(nextNumber)
        try add(as: name, body)
        nextNumber += 1
        return name
    }

    /// Writes a record with a long list under the next free name; blocks are handed on in the middle of it.
    @inlinable @discardableResult
    public mutating func add(_ record: some STEPListRecord) throws -> InstanceName {
        let name = InstanceName(nextNumber)
        parameters.text.append(UInt8(ascii: "#"))
        parameters.text.append(decimal: name.number)
        parameters.text.append(UInt8(ascii: "="))
        parameters.text.append(plain: record.keyword)
        parameters.text.append(UInt8(ascii: "("))
        parameters.needsComma = false
        record.writeHead(to: &parameters)
        parameters.open()
        for member in record.members {
            parameters.reference(member)
            if parameters.text.count >= Self.blockSize { try handOn() }
        }
        parameters.close()
        record.writeTail(to: &parameters)
        parameters.text.append(");\n")
        nextNumber += 1
        records += 1
        if parameters.text.count >= Self.blockSize { try handOn() }
        return name
    }

    @inlinable mutating func add(
        as name: InstanceName, _ body: (inout ParameterList) throws(STEPError) -> Void
    ) throws {
        let start = parameters.text.count
        do {
            parameters.text.append(UInt8(ascii: "#"))
            parameters.text.append(decimal: name.number)
            parameters.text.append(UInt8(ascii: "="))
            parameters.needsComma = false
            try body(&parameters)
            parameters.text.append(");\n")
        } catch {
            // Nothing of a record that cannot be written may stay: a reader would take the rest of the file for its attributes.
            parameters.text.truncate(to: start)
            throw error
        }
        records += 1
        if parameters.text.count >= Self.blockSize { try handOn() }
    }

    /// Ends the file and hands the rest to the sink.
    public consuming func finish() throws {
        parameters.text.append("ENDSEC;\nEND-ISO-10303-21;\n")
        try handOn()
    }

    @usableFromInline mutating func handOn() throws {
        handedOn += parameters.text.count
        try sink.hand(over: &parameters.text)
    }
}

extension TextBuffer {
    /// The memory of a block that is handed on: it holds a last record too, if that is not a large one.
    package static let blockCapacity = STEPWriter.blockSize + 64 * 1024
}
