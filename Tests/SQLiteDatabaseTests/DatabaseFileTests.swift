import BuildingModel
import Database
import Foundation
import GRDB
import TestDatabases
import Testing

@testable import SQLiteDatabase

@Suite("A database file")
struct DatabaseFileTests {
    static let settings: [(String, String)] = [
        ("journal_mode", "wal"), ("foreign_keys", "1"), ("trusted_schema", "0"), ("wal_autocheckpoint", "0"),
        ("journal_size_limit", "4194304"), ("cache_size", "-8192"), ("temp_store", "1"),
    ]

    @Test("has the same settings on every connection", arguments: settings)
    func keepsSettings(pragma: String, value: String) throws {
        let folder = try Folder()
        let file = try DatabaseFile.open(path: folder.database, migrations: [word])
        let readOnly = try DatabaseFile.openReadOnly(path: folder.database, migrations: [word])
        func read(_ database: Database) throws -> String? {
            try Row.fetchOne(database, sql: "PRAGMA \(pragma)").map {
                "\($0[0] as DatabaseValue)".replacing("\"", with: "")
            }
        }
        #expect(try file.pool.writeWithoutTransaction(read) == value)
        #expect(try file.read(read) == value)
        // Who only reads goes through the file once.
        #expect(try readOnly.read(read) == (pragma == "cache_size" ? "-1024" : value))
    }

    @Test("has them again after much was written, or was to be", arguments: settings, [false, true])
    func keepsSettingsAfterMuch(setting: (pragma: String, value: String), isGivenUp: Bool) throws {
        let folder = try Folder()
        let file = try DatabaseFile.open(path: folder.database, migrations: [word])
        struct GivenUp: Error {}
        do {
            try file.writeAtLength { database in
                try database.execute(sql: "INSERT INTO word (text) VALUES ('a')")
                if isGivenUp { throw GivenUp() }
            }
            #expect(!isGivenUp)
        } catch is GivenUp {
            #expect(isGivenUp)
        }
        let value = try file.pool.writeWithoutTransaction { database in
            try Row.fetchOne(database, sql: "PRAGMA \(setting.pragma)").map { "\($0[0] as DatabaseValue)" }
        }
        #expect(value?.replacing("\"", with: "") == setting.value)
        #expect(try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") } == (isGivenUp ? 0 : 1))
    }

    @Test("is closed when everybody is out, and then nobody gets in any more", arguments: 0..<20)
    func closes(round: Int) async throws {
        let folder = try Folder()
        let file = try DatabaseFile.open(path: folder.database, migrations: [word])
        await withTaskGroup(of: Void.self) { group in
            for place in 0..<4 {
                group.addTask {
                    await onThread {
                        do {
                            while true {
                                switch place {
                                case 0: try file.write { try $0.execute(sql: "INSERT INTO word (text) VALUES ('a')") }
                                case 1: try file.checkpoint()
                                default: _ = try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") }
                                }
                            }
                        } catch let failure as Failure where failure.code == "database-closed" {}
                    }
                }
            }
            group.addTask { await onThread { try file.close() } }
        }
    }

    @Test("waits for the disk with every commit")
    func synchronous() throws {
        let folder = try Folder()
        let file = try DatabaseFile.open(path: folder.database, migrations: [word])
        #expect(try file.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    }

    @Test("runs each step of the schema once, and new ones later")
    func migrates() throws {
        let folder = try Folder()
        var file = try DatabaseFile.open(path: folder.database, migrations: [word])
        try file.write { try $0.execute(sql: "INSERT INTO word (text) VALUES ('a')") }
        try file.close()
        file = try DatabaseFile.open(path: folder.database, migrations: [word, name])
        try file.write { try $0.execute(sql: "INSERT INTO name VALUES (1)") }
        #expect(try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") } == 1)
    }

    @Test("is refused when a newer version wrote it, to write and to read")
    func newer() throws {
        let folder = try Folder()
        _ = try DatabaseFile.open(path: folder.database, migrations: [word, name])
        #expect(
            failure { _ = try DatabaseFile.open(path: folder.database, migrations: [word]) }?.code == "schema-newer")
        let reading = failure { _ = try DatabaseFile.openReadOnly(path: folder.database, migrations: [word]) }
        #expect(reading?.code == "schema-newer")
        #expect(reading?.kind == .configuration)
    }

    @Test("is never migrated by a reader")
    func older() throws {
        let folder = try Folder()
        _ = try DatabaseFile.open(path: folder.database, migrations: [word])
        #expect(
            failure { _ = try DatabaseFile.openReadOnly(path: folder.database, migrations: [word, name]) }?.code
                == "schema-older")
    }

    @Test("can hold temporary tables when it is read only, but nothing else")
    func readOnly() throws {
        let folder = try Folder()
        let file = try DatabaseFile.open(path: folder.database, migrations: [word])
        try file.write { try $0.execute(sql: "INSERT INTO word (text) VALUES ('a')") }
        let reader = try DatabaseFile.openReadOnly(path: folder.database, migrations: [word])
        try reader.pool.unsafeReentrantWrite { database in
            try database.execute(sql: "BEGIN; CREATE TEMP TABLE copy AS SELECT * FROM word")
            #expect(throws: DatabaseError.self) { try database.execute(sql: "DELETE FROM word") }
        }
        try file.write { try $0.execute(sql: "INSERT INTO word (text) VALUES ('b')") }
        let seen = try reader.pool.unsafeReentrantWrite { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") }
        #expect(seen == 1, "the reader's transaction goes on")
    }

    @Test("says what is wrong with its place")
    func places() throws {
        let folder = try Folder()
        let missing = folder.url.appending(path: "none/test.db").path
        #expect(failure { _ = try DatabaseFile.open(path: missing, migrations: []) }?.code == "database-folder-missing")
        #expect(
            failure { _ = try DatabaseFile.open(path: folder.url.path, migrations: []) }?.code == "database-not-a-file")
        #expect(failure { _ = try DatabaseFile.open(path: "/proc/test.db", migrations: []) }?.kind != nil)
        #expect(
            failure { _ = try DatabaseFile.openReadOnly(path: folder.database, migrations: []) }?.code
                == "database-missing")
        try Data("Once upon a time there was a file that was no database at all.".utf8).write(
            to: URL(filePath: folder.database))
        #expect(failure { _ = try DatabaseFile.open(path: folder.database, migrations: []) }?.code == "not-a-database")
    }

    @Test(
        "knows a network drive by its mount",
        arguments: [("nfs4", true), ("cifs", true), ("ext4", false), ("9p", false), ("fuse.sshfs", false)])
    func networkDrives(kind: String, isNetwork: Bool) throws {
        let mountinfo = """
            24 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            36 24 0:42 / /mnt/a\\040b rw,noatime shared:7 master:1 - \(kind) server:/x rw,vers=4
            """
        let found = try #require(FileSystem.kind(ofDevice: 42, mountinfo: mountinfo))
        #expect(FileSystem.networkKinds.contains(found) == isNetwork)
        #expect(FileSystem.kind(ofDevice: 0x801, mountinfo: mountinfo) == "ext4")
        #expect(FileSystem.kind(ofDevice: 43, mountinfo: mountinfo) == nil)
    }

    @Test("translates only errors of SQLite, without statements")
    func failures() {
        let error = DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "constraint", sql: "SELECT secret")
        let failure = Failure(sqlite: error)
        #expect(failure?.kind == .software)
        #expect(failure?.description.contains("secret") == false)
        #expect(Failure(sqlite: CancellationError()) == nil)
        #expect(Failure(sqlite: DatabaseError(resultCode: .SQLITE_BUSY))?.kind == .tryAgain)
        #expect(Failure(sqlite: DatabaseError(resultCode: .SQLITE_FULL))?.kind == .inputOutput)
    }
}
