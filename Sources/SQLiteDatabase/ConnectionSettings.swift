internal import BuildingModel
internal import GRDB
internal import Glibc

/// The settings of a connection.
enum ConnectionSettings {
    /// How many KiB of the file are kept in memory where nothing else is said.
    static let cache = 8192

    /// The settings all connections share.
    ///
    /// - Parameter cache: how many KiB of the file are kept in memory.
    static func configuration(cache: Int = cache) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .callback(BusyWaiting.wait)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            // No automatic checkpoints: before SQLite 3.51.3 one that overlaps a restart of the WAL can lose
            // committed pages. Small caches and no memory map, so that memory does not know the size of the file.
            try database.execute(
                sql: """
                    PRAGMA wal_autocheckpoint = 0;
                    PRAGMA journal_size_limit = 4194304;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA mmap_size = 0;
                    PRAGMA cache_size = -\(cache);
                    PRAGMA temp.cache_size = -4096;
                    PRAGMA temp_store = FILE;
                    """)
        }
        return configuration
    }

    /// Makes every commit wait for the disk.
    ///
    /// Only after opening: GRDB itself sets NORMAL while it opens a pool.
    static func makeDurable(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
            throw Failure(.software, "not-durable", "SQLite does not wait for the disk though it was told to.")
        }
    }

    static var temporaryDirectory: String {
        unsafe getenv("SQLITE_TMPDIR").map { unsafe String(cString: $0) } ?? "/var/tmp"
    }

    static func setTemporaryDirectory(_ path: String) {
        unsafe setenv("SQLITE_TMPDIR", path, 1)
    }
}
