internal import BuildingModel
internal import Database

/// What columns hold, read where the engine has it.
extension SQLStatement {
    /// Appends the bytes of a text or blob.
    func append(_ column: Int32, to bytes: inout [UInt8]) -> ObjectPage.Piece {
        guard let stored = unsafe self.bytes(column) else { return .none }
        let start = bytes.count
        unsafe bytes.append(contentsOf: stored)
        return ObjectPage.Piece(start: Int32(start), count: Int32(stored.count))
    }

    /// The bytes of a text or blob; nil for null.
    func copy(_ column: Int32) -> [UInt8]? { unsafe bytes(column).map { unsafe Array($0) } }

    /// The text in a column; nil for null.
    func text(_ column: Int32) -> String? { unsafe bytes(column).map { unsafe String(decoding: $0, as: UTF8.self) } }

    /// The GUID in a column.
    func guid(_ column: Int32) throws -> GUID {
        guard let stored = unsafe bytes(column), stored.count == 16 else { throw PropertyCursor.damaged }
        return unsafe GUID(
            high: UInt64(bigEndian: stored.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: stored.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }

    /// The transform in a column; nil for null.
    func transform(_ column: Int32) throws -> Transform? {
        guard let stored = unsafe bytes(column) else { return nil }
        guard stored.count == 96 else { throw PropertyCursor.damaged }
        var transform = Transform.identity
        for index in 0..<12 {
            let bits = unsafe UInt64(littleEndian: stored.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            transform.rows[index] = Double(bitPattern: bits)
        }
        return transform
    }
}
