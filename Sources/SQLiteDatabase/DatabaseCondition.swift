internal import BuildingModel
internal import GRDB

/// What an operator wants to know of a database file.
public struct DatabaseCondition: Sendable, Hashable {
    /// The version of the SQLite library in use.
    public var library: String
    /// How changes are logged: `wal`.
    public var journalMode: String
    /// Whether every commit waits for the disk.
    public var isDurable: Bool
    /// After how many pages SQLite would copy the log back by itself: 0, never.
    public var automaticCheckpoint: Int
    /// The kind of file system it is on; nil when the system does not say.
    public var fileSystem: String?
    /// What a quick look for damage found: `ok`, or its first words; nil when it was not asked for.
    public var damage: String?
}

extension DatabaseFile {
    /// Looks at the settings in force.
    ///
    /// - Parameter looksForDamage: reads every page, which takes as long as reading the file.
    public func condition(looksForDamage: Bool = false) throws -> DatabaseCondition {
        try access {
            try pool.writeWithoutTransaction { db in
                DatabaseCondition(
                    library: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
                    journalMode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
                    isDurable: try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2,
                    automaticCheckpoint: try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint") ?? -1,
                    fileSystem: FileSystem.kind(ofFolder: FileSystem.folder(of: path)),
                    damage: looksForDamage ? try String.fetchOne(db, sql: "PRAGMA quick_check(1)") : nil)
            }
        }
    }
}
