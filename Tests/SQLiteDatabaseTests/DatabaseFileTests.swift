import BuildingModel
import Database
import Foundation
import GRDB
import Testing

@testable import SQLiteDatabase

/// A folder of its own, gone with the last reference.
final class Folder {
    let url: URL
    var database: String { url.appending(path: "test.db").path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "sqlite-database-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: url) }
}

private let word = Migration(
    identifier: "word", sql: "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
private let name = Migration(
    identifier: "name", sql: "CREATE TABLE name (word INTEGER NOT NULL REFERENCES word (id)) STRICT")

private func failure(_ body: () throws -> Void) -> Failure? {
    do {
        try body()
        return nil
    } catch {
        return error as? Failure
    }
}

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
                                if place == 0 {
                                    try file.write { try $0.execute(sql: "INSERT INTO word (text) VALUES ('a')") }
                                } else {
                                    _ = try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") }
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

@Suite("Waiting for a lock")
struct BusyWaitingTests {
    @Test("begins with 50…200 µs, grows to some milliseconds and ends after about ten seconds")
    func delays() {
        #expect(BusyWaiting.delay(after: 0, random: 0) == 50)
        #expect(BusyWaiting.delay(after: 0, random: 150) == 200)
        let longest = (0..<BusyWaiting.tries).map { BusyWaiting.delay(after: $0, random: 100) }.max() ?? 0
        #expect((2_000...10_000).contains(longest))
        let shortestSum = (0..<BusyWaiting.tries).reduce(0) { $0 + Int(BusyWaiting.delay(after: $1, random: 0)) }
        let longestSum = (0..<BusyWaiting.tries).reduce(0) { $0 + Int(BusyWaiting.delay(after: $1, random: 50_599)) }
        #expect(shortestSum > 5_000_000)
        #expect(longestSum < 15_000_000)
        #expect(!BusyWaiting.wait(after: BusyWaiting.tries))
    }
}

@Suite("A checkpoint")
struct CheckpointTests {
    private func opened(_ folder: Folder, words: Int = 500) throws -> DatabaseFile {
        let file = try DatabaseFile.open(path: folder.database, migrations: [word])
        for _ in 0..<words / 100 {
            try file.write { database in
                for _ in 0..<100 { try database.execute(sql: "INSERT INTO word (text) VALUES (hex(randomblob(50)))") }
            }
        }
        return file
    }

    private func size(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    }

    @Test("is the only thing that moves pages, and empties the WAL")
    func empties() throws {
        let folder = try Folder()
        let file = try opened(folder, words: 20_000)
        let before = try Data(contentsOf: URL(filePath: folder.database))
        #expect(try size(folder.database + "-wal") > 4 << 20)
        #expect(before.count < 20_000, "nothing was copied back by itself")
        #expect(try file.checkpoint())
        #expect(try size(folder.database + "-wal") == 0)
        #expect(try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") } == 20_000)
    }

    @Test("gives way to a write transaction, without copying a single page")
    func givesWay() throws {
        let folder = try Folder()
        let file = try opened(folder)
        let before = try Data(contentsOf: URL(filePath: folder.database))
        let other = try DatabaseQueue(path: folder.database)
        try other.inTransaction(.immediate) { database in
            let isDone = try file.checkpoint()
            let after = try Data(contentsOf: URL(filePath: folder.database))
            #expect(!isDone && after == before)
            try database.execute(sql: "INSERT INTO word (text) VALUES ('last')")
            return .commit
        }
        #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
        #expect(try file.checkpoint())
        #expect(try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") } == 501)
    }

    @Test("gives way to a reader of an older state and loses nothing")
    func olderReader() throws {
        let folder = try Folder()
        let file = try opened(folder)
        let reader = try DatabaseFile.openReadOnly(path: folder.database, migrations: [word])
        try reader.pool.unsafeReentrantWrite { database in
            try database.execute(sql: "BEGIN")
            _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM word")
        }
        try file.write { try $0.execute(sql: "INSERT INTO word (text) VALUES ('later')") }
        #expect(try file.checkpoint() == false)
        try reader.pool.unsafeReentrantWrite { database in
            let seen = try Int.fetchOne(database, sql: "SELECT count(*) FROM word")
            #expect(seen == 500)
            try database.execute(sql: "COMMIT")
        }
        #expect(try file.checkpoint())
    }

    @Test("gives way to the one of another process")
    func lock() throws {
        let folder = try Folder()
        let file = try opened(folder)
        let isDone = try FileLock.hold(path: Checkpointer.lockPath(folder.database), wait: true) {
            try file.checkpoint()
        }
        #expect(isDone == false)
        #expect(try file.checkpoint())
    }

    @Test("is refused where the file was opened to read")
    func readOnly() throws {
        let folder = try Folder()
        _ = try opened(folder)
        let reader = try DatabaseFile.openReadOnly(path: folder.database, migrations: [word])
        #expect(failure { try reader.checkpoint() }?.code == "checkpoint-read-only")
    }

    @Test("never loses what was committed, while many write")
    func underLoad() async throws {
        let folder = try Folder()
        let file = try opened(folder, words: 0)
        let path = folder.database
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<3 {
                group.addTask {
                    await onThread {
                        let own = try DatabaseFile.open(path: path, migrations: [word])
                        for number in 0..<60 {
                            try own.write {
                                try $0.execute(
                                    sql: "INSERT INTO word (text) VALUES (?)", arguments: ["\(writer)-\(number)"])
                            }
                        }
                    }
                }
            }
            group.addTask { await onThread { for _ in 0..<40 { try file.checkpoint() } } }
        }
        #expect(try file.read { try Int.fetchOne($0, sql: "SELECT count(DISTINCT text) FROM word") } == 180)
        #expect(try file.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    }
}

@Suite("Snapshots of a database file")
struct SnapshotTests {
    private func count(_ snapshot: any SQLSnapshot) throws -> Int {
        try snapshot.read { try $0.value("SELECT count(*) FROM word") ?? -1 }
    }

    @Test("that are held together see the same, and nothing later", arguments: [1, 2, 3])
    func heldTogether(number: Int) throws {
        let folder = try Folder()
        let file = try DatabaseFile.open(path: folder.database, migrations: [word])
        try file.write { try $0.execute(sql: "INSERT INTO word (text) VALUES ('before')") }
        let snapshots = try file.holdSnapshots(number)
        #expect(snapshots.count == number)
        try file.write { try $0.execute(sql: "INSERT INTO word (text) VALUES ('after')") }
        for snapshot in snapshots { #expect(try count(snapshot) == 1) }
        #expect(try count(file.holdSnapshots(1)[0]) == 2)
    }

    @Test("that are held together see the same while somebody writes all the time")
    func underLoad() async throws {
        let folder = try Folder()
        let path = folder.database
        let file = try DatabaseFile.open(path: path, migrations: [word])
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    await onThread {
                        let own = try DatabaseFile.open(path: path, migrations: [word])
                        for _ in 0..<200 {
                            try own.write { try $0.execute(sql: "INSERT INTO word (text) VALUES ('more')") }
                        }
                    }
                }
            }
            group.addTask {
                await onThread {
                    for _ in 0..<100 {
                        let counts = try file.holdSnapshots(2).map(count)
                        #expect(Set(counts).count == 1, "\(counts)")
                    }
                }
            }
        }
    }
}

/// Runs blocking work on a thread of its own.
private func onThread(_ body: @escaping @Sendable () throws -> Void) async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
        Thread.detachNewThread {
            do { try body() } catch { Issue.record(error) }
            continuation.resume()
        }
    }
}
