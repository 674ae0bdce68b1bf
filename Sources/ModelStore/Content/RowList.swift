/// A list of row ids as one blob.
enum RowList {
    static func encode(_ ids: [Int64]) -> [UInt8] {
        var writer = ByteWriter()
        writer.count(ids.count)
        for id in ids { writer.number(UInt64(bitPattern: id)) }
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]?) throws -> [Int64] {
        var reader = ByteReader(bytes ?? [0])
        var ids: [Int64] = []
        for _ in 0..<(try reader.count()) { ids.append(Int64(bitPattern: try reader.number())) }
        return ids
    }
}
