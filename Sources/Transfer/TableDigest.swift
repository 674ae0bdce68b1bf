internal import Crypto
internal import Database

/// How many rows a table has and what is in them, whichever engine keeps it: two that are equal hold the same.
public struct TableDigest: Sendable, Hashable {
    /// How many.
    public private(set) var rows = 0
    /// The SHA-256 of all values of all rows, in the order of their keys.
    public private(set) var sha256: [UInt8] = []

    init(of table: StoredTable, in db: some SQLConnection) throws {
        var hash = SHA256()
        var bytes: [UInt8] = []
        try db.streamRows(of: table.selection(), []) { row in
            for place in table.columns.indices { row.value(at: place).append(to: &bytes) }
            rows += 1
            if bytes.count > 1 << 16 {
                hash.update(data: bytes)
                bytes.removeAll(keepingCapacity: true)
            }
            return true
        }
        hash.update(data: bytes)
        sha256 = Array(hash.finalize())
    }
}

extension SQLValue {
    /// Appends its kind, its length where that can differ, and its bytes: no two rows of values look the same.
    fileprivate func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(0)
        case .integer(let number): Self.append(1, UInt64(bitPattern: number), to: &bytes)
        case .real(let number): Self.append(2, number.bitPattern, to: &bytes)
        case .text(let text):
            Self.append(3, UInt64(text.utf8.count), to: &bytes)
            bytes += text.utf8
        case .bytes(let content):
            Self.append(4, UInt64(content.count), to: &bytes)
            bytes += content
        }
    }

    private static func append(_ kind: UInt8, _ word: UInt64, to bytes: inout [UInt8]) {
        bytes.append(kind)
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
}
