import BuildingModel
import Database
import Failpoints

extension JobQueue {
    /// Takes a few attachments off the list that are older than they are kept, or that are the oldest of more bytes than are
    /// kept, each with the job that made it; call it again until it returns none, and let others write in between.
    ///
    /// Returns their names in the attachments folder. The caller removes the files then; when it does not get to it, they are
    /// orphans and the sweep does.
    public func retireAttachments(limit: Int = 100) throws -> [String] {
        // Chosen without the lock: summing up takes long when there are many. Who comes in between can only have taken the same.
        let retired = try overdueAttachments(limit: limit)
        guard !retired.isEmpty else { return [] }
        try database.write { db in
            for attachment in retired {
                try db.execute("DELETE FROM job WHERE attachment = ?", [attachment.id])
                try db.execute("DELETE FROM attachment WHERE id = ?", [attachment.id])
            }
        }
        Failpoint.retiredBeforeUnlink.reach()
        return retired.map(\.name)
    }

    private func overdueAttachments(limit: Int) throws -> [(id: GUID, name: String)] {
        guard policy.keepsAttachments != nil || policy.attachmentBytes != nil else { return [] }
        let oldest = policy.keepsAttachments.map { clock.wall() - $0 } ?? .min
        return try database.read { db in
            var excess = try policy.attachmentBytes.map { limit in
                try (db.value("SELECT CAST(sum(size) AS BIGINT) FROM attachment") ?? 0) - limit
            }
            var retired: [(id: GUID, name: String)] = []
            try db.forEachRow(
                of: "SELECT id, stored_name, size, created_at FROM attachment ORDER BY created_at, id LIMIT ?", [limit]
            ) { row in
                guard try row["created_at"] < oldest || excess ?? 0 > 0 else { return false }
                excess? -= try row["size"]
                retired.append((try row["id"], try row["stored_name"]))
                return true
            }
            return retired
        }
    }

    /// Takes the paths of temporary files that were kept long enough out of their jobs and returns them.
    ///
    /// The caller removes the files then; when it does not get to it, the sweep does.
    public func retireTemporaryFiles(limit: Int = 100) throws -> [String] {
        guard let keeps = policy.keepsTemporaryFiles else { return [] }
        let oldest = clock.wall() - keeps
        return try database.write { db in
            let kept = try db.all(
                """
                SELECT id, temporary_file FROM job WHERE temporary_file IS NOT NULL AND finished_at < ?
                ORDER BY finished_at LIMIT ?
                """ + db.dialect.forUpdate, [oldest, limit]
            ) { row in (id: try row["id"] as Int64, path: try row["temporary_file"] as String) }
            for file in kept { try db.execute("UPDATE job SET temporary_file = NULL WHERE id = ?", [file.id]) }
            return kept.map(\.path)
        }
    }
}
