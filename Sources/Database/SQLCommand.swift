public import BuildingModel

/// A statement that adds or changes rows, run again and again with other values and without a box around each: for what is done
/// once an object.
///
/// Values are bound by place, from 1, and stay bound until they are bound anew. It must only be used within the access in which it
/// was made. An engine may keep what is run to itself and do it together with more; statements that are run later see it, and an
/// error comes with one of them at the latest.
public protocol SQLCommand: AnyObject {
    func bind(_ value: Int64?, at place: Int32) throws
    func bind(_ value: Double?, at place: Int32) throws
    func bind(_ text: String?, at place: Int32) throws
    func bind(_ bytes: [UInt8]?, at place: Int32) throws
    /// Binds bytes, which are copied.
    func bind(copying bytes: UnsafeRawBufferPointer, at place: Int32) throws

    /// Runs it; whether it changed a row, where that is known at once, and true otherwise.
    @discardableResult func run() throws -> Bool
    /// Runs it with large bytes in one place, which are not kept.
    func run(lending bytes: [UInt8], at place: Int32) throws
}

/// A statement whose rows are read in place: no value, and no allocation, for any column.
///
/// Columns are counted from 0. What a row holds is to be read before the next step.
public protocol SQLStatement: SQLCommand {
    /// Starts again; the values stay bound.
    func restart()
    /// Binds a whole number; the next step tells when it was refused.
    func bind(_ place: Int32, _ value: Int64)
    /// Moves to the next row; false at the end.
    func step() throws -> Bool
    /// Ends the reading, which otherwise lasts until the end was stepped on.
    func stop()

    func isNull(_ column: Int32) -> Bool
    /// The whole number in a column, 1 or 0 for a condition; 0 for null.
    func integer(_ column: Int32) -> Int64
    /// The number in a column; 0 for null.
    func double(_ column: Int32) -> Double
    /// The bytes of a text (as UTF-8) or of bytes; nil for null. They hold until the next step.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer?
}

extension SQLCommand {
    /// Binds any value.
    public func bind(value: any SQLConvertible, at place: Int32) throws {
        switch value.sql {
        case .null: try bind(nil as Int64?, at: place)
        case .integer(let number): try bind(number, at: place)
        case .real(let number): try bind(number, at: place)
        case .text(let text): try bind(text, at: place)
        case .bytes(let bytes): try bind(bytes, at: place)
        }
    }

    /// Binds a GUID as its sixteen bytes.
    public func bind(_ guid: GUID, at place: Int32) throws {
        try unsafe withUnsafeBytes(of: (guid.high.bigEndian, guid.low.bigEndian)) { bytes in
            try unsafe bind(copying: bytes, at: place)
        }
    }
}

extension SQLStatement {
    // No list of arguments: it would be an array for each row that is looked up.

    /// Starts again with a whole number as its argument.
    public func restart(_ first: Int64) {
        restart()
        bind(1, first)
    }

    /// Starts again with two whole numbers as its arguments.
    public func restart(_ first: Int64, _ second: Int64) {
        restart(first)
        bind(2, second)
    }

    /// Runs it and gives the whole number in its first row; nil where there is no row.
    public func integer() throws -> Int64? {
        restart()
        defer { stop() }
        return try step() ? integer(0) : nil
    }

    /// A whole number that may be null.
    public func optional(_ column: Int32) -> Int? { isNull(column) ? nil : Int(integer(column)) }

    /// The bytes of a text or of bytes; none for null.
    public func withBytes<Result>(
        _ column: Int32, _ body: (UnsafeRawBufferPointer?) throws -> Result
    ) rethrows -> Result {
        try unsafe body(bytes(column))
    }
}

/// How the rows of a statement are asked for.
public enum SQLReading: Sendable {
    /// Few rows, at once.
    case lookup
    /// Any number of rows, of which only some are in memory.
    case scan
}
