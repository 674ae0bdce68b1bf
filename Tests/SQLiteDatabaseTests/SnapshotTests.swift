import BuildingModel
import Database
import Foundation
import GRDB
import Testing

@testable import SQLiteDatabase

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
