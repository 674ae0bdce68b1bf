internal import BuildingModel
internal import Foundation
internal import GRDB

extension GUID {
    /// The form in which it is stored: sixteen bytes.
    var stored: Data { Data(bytes) }
}

extension Row {
    /// The GUID in a column.
    func guid(_ column: Int) throws -> GUID {
        guard let guid = try optionalGUID(column) else { throw ByteReader.damaged }
        return guid
    }

    /// The GUID in a column; nil for null.
    func optionalGUID(_ column: Int) throws -> GUID? {
        try withUnsafeData(atIndex: column) { data in
            guard let data else { return nil }
            guard let guid = GUID(bytes: data) else { throw ByteReader.damaged }
            return guid
        }
    }

    /// The bytes in a column; nil for null.
    func bytes(_ column: Int) throws -> [UInt8]? {
        try withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } }
    }

    /// The transform in a column; nil for null.
    func transform(_ column: Int) throws -> Transform? {
        guard let bytes = try bytes(column) else { return nil }
        var reader = ByteReader(bytes)
        return try reader.transform()
    }

    /// The whole number in a column that is never null.
    func integer(_ column: Int) -> Int64 { self[column] }
}

extension Transform {
    /// The form in which it is stored: twelve doubles.
    var stored: Data {
        var writer = ByteWriter()
        writer.transform(self)
        return Data(writer.bytes)
    }
}

extension Database {
    /// Runs a statement that is kept prepared.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Runs a statement that is kept prepared, and gives its first row.
    func first(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// Runs a statement that is kept prepared, and gives the whole number in its first row.
    func integer(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }
}
