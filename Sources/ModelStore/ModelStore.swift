public import BuildingModel
public import Database

/// Projects, models in all their revisions, and selections.
///
/// Thread: any; calls block on the database.
public struct ModelStore: Sendable {
    let database: any SQLDatabase
    /// Where snapshots put what grows with the model.
    let temporaryFolder: String

    /// Makes a store over a database whose schema holds `migrations`.
    ///
    /// - Parameter temporaryFolder: where snapshots put what grows with the model; files there have no name.
    public init(database: any SQLDatabase, temporaryFolder: String = "/var/tmp") {
        self.database = database
        self.temporaryFolder = temporaryFolder
    }

    /// The slug of the team that owns a project; nil when there is no such project.
    public func team(ofProject project: GUID) throws -> String? {
        try database.read { database in
            try database.value(
                "SELECT slug FROM project JOIN team ON team.id = project.team WHERE guid = ?", [project])
        }
    }
}
