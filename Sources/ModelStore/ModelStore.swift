public import BuildingModel
internal import GRDB
public import SQLiteDatabase

/// Projects, models in all their revisions, and selections.
///
/// Thread: any; calls block on the database.
public struct ModelStore: Sendable {
    let database: DatabaseFile

    /// Makes a store over a database whose schema holds `migrations`.
    public init(database: DatabaseFile) {
        self.database = database
    }

    /// The slug of the team that owns a project; nil when there is no such project.
    public func team(ofProject project: GUID) throws -> String? {
        try database.read { database in
            try String.fetchOne(
                database, sql: "SELECT slug FROM project JOIN team ON team.id = project.team WHERE guid = ?",
                arguments: [project.stored])
        }
    }
}
