import BuildingModel
import Failpoints
import GRDB
import SQLiteDatabase

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
                try db.executeCached("DELETE FROM job WHERE attachment = ?", [attachment.id.blob])
                try db.executeCached("DELETE FROM attachment WHERE id = ?", [attachment.id.blob])
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
                try (Int64.fetchOne(db, sql: "SELECT ifnull(sum(size), 0) FROM attachment") ?? 0) - limit
            }
            var retired: [(id: GUID, name: String)] = []
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, stored_name, size, created_at FROM attachment ORDER BY created_at, id LIMIT ?",
                arguments: [limit])
            while let row = try rows.next() {
                guard row["created_at"] < oldest || excess ?? 0 > 0 else { break }
                excess? -= row["size"]
                retired.append((try GUID(column: "id", of: row), row["stored_name"]))
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
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, temporary_file FROM job WHERE temporary_file IS NOT NULL AND finished_at < ?
                    ORDER BY finished_at LIMIT ?
                    """, arguments: [oldest, limit])
            for row in rows {
                try db.executeCached(
                    "UPDATE job SET temporary_file = NULL WHERE id = ?", [row["id"] as Int64])
            }
            return rows.map { $0["temporary_file"] }
        }
    }
}
