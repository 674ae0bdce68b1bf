internal import Database
internal import GRDB

extension DatabaseMigrator {
    /// The migrator of these steps.
    init(_ migrations: [Migration]) {
        self.init()
        for migration in migrations {
            registerMigration(migration.identifier) { try $0.execute(sql: migration.sqlite) }
        }
    }
}
