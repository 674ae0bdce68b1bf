internal import BuildingModel
internal import GRDB

extension StoredSnapshot {
    func nextObjects(_ limit: Int, on page: inout ObjectPage) throws {
        try access { database in
            let reading =
                try reading
                ?? ObjectReading(database, places: places, derived: { [models] guid, target in
                    Self.derived(guid, model: models[target].guid)
                })
            self.reading = reading
            try reading.next(limit, on: &page)
        }
    }

    func elementType(rank: Int) throws -> Int {
        let row = try access { database in
            try database.first(
                """
                SELECT v.element_type FROM temp.member CROSS JOIN object_version v ON v.id = member.version
                WHERE member.rank = ?
                """, [rank + 1])
        }
        guard let row, let elementType = places.elementTypes[row.integer(0)] else { throw ByteReader.damaged }
        return elementType
    }

    func exportGUID(rank: Int) throws -> GUID {
        let row = try access { database in
            try database.first("SELECT guid, target, derived FROM temp.member WHERE rank = ?", [rank + 1])
        }
        guard let row else {
            throw Failure(.software, "no-such-rank", "The export holds no object of rank \(rank).")
        }
        let guid = try row.guid(0)
        return row[2] ? derived(guid, target: row[1]) : guid
    }

    /// The prepared shape in two columns.
    func shape(size: Int, content: Int, in row: Row) throws -> [UInt8] {
        try ShapeContent.prepared(Zlib.inflate(row.bytes(content) ?? [], size: row[size]))
    }

    /// The properties in a column, with their free attributes by place.
    func properties(_ column: Int, in row: Row) throws -> [UInt8] {
        var properties: [UInt8] = []
        if let stored = try row.bytes(column) {
            try PropertyCoding.place(stored, by: places.attributes, into: &properties)
        }
        return properties
    }

    /// The id of an object or group whose own another model of the export has taken.
    func derived(_ guid: GUID, target: Int) -> GUID { Self.derived(guid, model: models[target].guid) }

    private static func derived(_ guid: GUID, model: GUID) -> GUID { GUID.named("\(model)/\(guid)") }
}
