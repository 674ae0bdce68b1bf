import BuildingModel
import Database
import Foundation
import GRDB
import TestDatabases
import Testing

@testable import SQLiteDatabase

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
