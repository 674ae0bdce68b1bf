internal import BuildingModel
internal import Database

/// Objects that are no more.
extension DocumentWriter {
    /// Removes versions that never were, and what they consist of; on SQLite nothing else does while a document is loaded.
    ///
    /// - Parameter ids: a list or a query of their ids, in SQL.
    func removeVersions(_ ids: String, _ arguments: [any SQLConvertible]) throws {
        for (table, key) in [("shape_use", "version"), ("classification_use", "version"), ("object_version", "id")] {
            try database.execute("DELETE FROM \(table) WHERE \(key) IN (\(ids))", arguments)
        }
    }

    /// Ends an object and everything below it.
    func delete(_ guid: GUID) throws {
        guard let revision else {
            throw JSONFault(
                reason: "an object is deleted before any revision", code: "object-before-revision", object: guid)
        }
        var writer = ByteWriter()
        writer.byte(2)
        writer.guid(guid)
        self.revision?.digest.update(writer.bytes)
        guard !revision.isRepeated else { return }
        recentParents.forgetAll()
        lookahead?.forgetObjects()
        guard let object = try foundRow(of: guid, in: revision.model) else {
            throw JSONFault(
                reason: "there is no object \(guid) in this model", code: "unknown-object", path: ["id"], object: guid)
        }
        // All of it is found before any of it ends: ending a version takes what is below it out of sight.
        let join = database.dialect.join
        try database.execute(
            """
            INSERT INTO ending
            WITH RECURSIVE below (object) AS (
                VALUES (CAST(? AS BIGINT))
                UNION
                SELECT v.object FROM below \(join) object_version v ON v.parent = below.object AND until = \(never)
            )
            SELECT id FROM below \(join) object_version v ON v.object = below.object AND until = \(never)
            """, [object])
        // What began in this revision never was.
        try removeVersions(
            "SELECT v.id FROM ending \(join) object_version v ON v.id = ending.version WHERE v.since = ?",
            [revision.number])
        try database.execute(
            "UPDATE object_version SET until = ? WHERE id IN (SELECT version FROM ending)", [revision.number])
        try database.execute("DELETE FROM ending")
    }
}
