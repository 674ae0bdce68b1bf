public import BuildingModel

/// What can be handed to a statement and read from a row.
public protocol SQLConvertible {
    /// As the database keeps it.
    var sql: SQLValue { get }
    /// Reads it back; nil when the value is of another kind.
    init?(sql: SQLValue)
}

extension SQLValue: SQLConvertible {
    /// Itself.
    public var sql: SQLValue { self }
    /// Itself.
    public init?(sql: SQLValue) { self = sql }
}

extension Int64: SQLConvertible {
    /// The number.
    public var sql: SQLValue { .integer(self) }
    /// Reads a whole number.
    public init?(sql: SQLValue) {
        guard case .integer(let number) = sql else { return nil }
        self = number
    }
}

extension Int: SQLConvertible {
    /// The number.
    public var sql: SQLValue { .integer(Int64(self)) }
    /// Reads a whole number.
    public init?(sql: SQLValue) {
        guard case .integer(let number) = sql else { return nil }
        self.init(exactly: number)
    }
}

extension Bool: SQLConvertible {
    /// 1 or 0.
    public var sql: SQLValue { .integer(self ? 1 : 0) }
    /// Reads a whole number; all but 0 are true.
    public init?(sql: SQLValue) {
        guard case .integer(let number) = sql else { return nil }
        self = number != 0
    }
}

extension Double: SQLConvertible {
    /// The number.
    public var sql: SQLValue { .real(self) }
    /// Reads a number of either kind.
    public init?(sql: SQLValue) {
        switch sql {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension String: SQLConvertible {
    /// The text.
    public var sql: SQLValue { .text(self) }
    /// Reads a text.
    public init?(sql: SQLValue) {
        guard case .text(let text) = sql else { return nil }
        self = text
    }
}

extension [UInt8]: SQLConvertible {
    /// The bytes.
    public var sql: SQLValue { .bytes(self) }
    /// Reads bytes.
    public init?(sql: SQLValue) {
        guard case .bytes(let bytes) = sql else { return nil }
        self = bytes
    }
}

extension GUID: SQLConvertible {
    /// Its sixteen bytes.
    public var sql: SQLValue { .bytes(bytes) }
    /// Reads sixteen bytes.
    public init?(sql: SQLValue) {
        guard case .bytes(let bytes) = sql else { return nil }
        self.init(bytes: bytes)
    }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    /// The value, or null.
    public var sql: SQLValue { self?.sql ?? .null }
    /// Reads the value, or nil for null.
    public init?(sql: SQLValue) {
        guard sql != .null else {
            self = .none
            return
        }
        guard let value = Wrapped(sql: sql) else { return nil }
        self = .some(value)
    }
}
