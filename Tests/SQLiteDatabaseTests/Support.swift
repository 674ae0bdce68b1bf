import BuildingModel
import Foundation
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

let word = Migration(
    identifier: "word", sql: "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
let name = Migration(
    identifier: "name", sql: "CREATE TABLE name (word INTEGER NOT NULL REFERENCES word (id)) STRICT")

func onThread(_ body: @escaping @Sendable () throws -> Void) async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
        Thread.detachNewThread {
            do { try body() } catch { Issue.record(error) }
            continuation.resume()
        }
    }
}
