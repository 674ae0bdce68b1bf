internal import BuildingModel
internal import Database
internal import Deflate
internal import Spill

extension StoredSnapshot {
    func nextObjects(_ limit: Int, on page: inout ObjectPage) throws {
        try access { database in
            let reading = try reading ?? beginReading(database)
            self.reading = reading
            try reading.next(limit, on: &page) { exportGUID($0) }
        }
    }

    private func beginReading(_ database: any SQLConnection) throws -> ObjectReading {
        guard let members, let contents, let groupings, let sharedShapes else {
            throw Failure(.software, "not-arranged", "Objects are asked for before they are arranged.")
        }
        // What is written of them is read once.
        self.contents = nil
        return try ObjectReading(
            database, members.cursor(), try contents.sorted(), places, types: groupings.typeObjects,
            sharedShapes: sharedShapes)
    }

    /// The prepared shape in two columns.
    func shape(size: Int32, content: Int32, in row: any SQLStatement, _ inflater: Inflater) throws -> [UInt8] {
        let stored = row.copy(content) ?? []
        var shape: [UInt8] = []
        try unsafe stored.withUnsafeBytes { stored in
            try unsafe ShapeContent.append(stored, size: Int(row.integer(size)), to: &shape, inflater)
        }
        return shape
    }

    /// The properties in a column, with their free attributes by place.
    func properties(_ column: Int32, in row: any SQLStatement) throws -> [UInt8] {
        var properties: [UInt8] = []
        if let stored = row.copy(column) {
            try PropertyCoding.place(stored, by: places.attributes, into: &properties)
        }
        return properties
    }
}
