import Foundation

/// Selections and loading.
extension Bed {
    /// Few objects of a large model against as few of a small one, and many of a large one.
    func measureSelections(small: Int, large: Int, _ report: inout Report) throws {
        let (smaller, larger) = (try store(small), try store(large))
        let file = output("selection.ifc")
        var (few, same, some, many): ([Child], [Child], [Child], [Child]) = ([], [], [], [])
        for round in 1...options.rounds {
            progress("selections, round \(round)")
            few.append(try export(larger, larger.selection(10), to: file, cores: 1))
            same.append(try export(smaller, smaller.selection(10), to: file, cores: 1))
            some.append(try export(larger, larger.selection(1000), to: file, cores: 1))
            many.append(try export(larger, larger.selection(10_000), to: file, cores: 1))
        }
        report.add("10 objects from \(large): seconds", few.wall)
        report.add("10 objects from \(small): seconds", same.wall)
        report.add("1000 objects from \(large): seconds", some.wall)
        report.goal(
            "10 objects from \(large) / from \(small)", .atMost(2), zip(few, same).map { $0.wall / $1.wall }.median, "×"
        )
        let count = larger.document.selected(10_000).count
        report.goal("\(count) objects from \(large)", .atMost(5), many.wall, "s")
        // Ten times as many must not take more than ten times as long; what an export of ten takes counts for neither.
        let step = (0..<options.rounds).map { (many[$0].wall - few[$0].wall) / max(some[$0].wall - few[$0].wall, 1e-3) }
        let part = Double(count) / Double(max(1, larger.document.selected(1000).count))
        report.goal(
            "\(count) / 1000 objects from \(large), a selected object", .atMost(1.2), step.median / part, "×",
            note: "1 is linear")
    }

    /// A document into a new database, on one core.
    func measureLoad(_ objects: Int, _ report: inout Report) throws {
        let store = try store(objects)
        if !FileManager.default.fileExists(atPath: store.documentPath) { try store.writeDocument() }
        let megabytes = try fileSize(store.documentPath) / 1e6
        var loads: [Child] = []
        for round in 1...options.rounds {
            progress("load of \(objects) objects, round \(round)")
            let folder = folder.appendingPathComponent("load")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let database = "sqlite:\(folder.appendingPathComponent("store.db").path)"
            loads.append(
                try Child.run(options.program, ["load", "--database", database, store.documentPath], cores: 1))
        }
        report.add("load of \(objects) objects: MB of document", megabytes)
        report.add("load of \(objects) objects: seconds of the processor", loads.processor)
        report.goal("load of \(objects) objects on one core", .atLeast(40), megabytes / loads.wall, "MB/s")
        report.goal("load of \(objects) objects: memory", .atMost(256), loads.peak, "MiB")
    }
}
