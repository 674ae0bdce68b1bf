import Accounts
import BuildingModel
import Glibc
import IFC
import JobQueue
import ModelStore
import SQLiteDatabase
import STEP

/// Two modules by themselves, in this process: how fast records become text, and how fast rows become objects.
extension Bed {
    /// Records of a placement and two properties over and over, into a sink that throws them away.
    func measureWriter(_ report: inout Report) throws {
        let records = 2_000_000
        let header = STEPHeader(
            description: ["benchmark"], name: "benchmark", timeStamp: "2024-01-01T08:00:00", authors: [""],
            organizations: [""], preprocessor: "", originatingSystem: "", authorization: "", schema: "IFC4")
        var (seconds, bytes): ([Double], Int) = ([], 0)
        for round in 1...options.rounds {
            progress("writer, round \(round)")
            let began = ContinuousClock.now
            var writer = try STEPWriter(to: NoSink(), header: header)
            for number in 0..<records / 5 {
                let place = Double(number) * 0.125
                let point = try writer.add(CartesianPoint(place, 1200.5, place / 3))
                let axes = try writer.add(Axis2Placement3D(location: point))
                try writer.add(LocalPlacement(relativeTo: point, placement: axes))
                try writer.add(
                    Property(
                        name: "Reference", description: nil,
                        content: .single(IFCValue(.identifier, .text("Außenwand 24")))))
                try writer.add(
                    Property(name: "IsExternal", description: nil, content: .single(IFCValue(.boolean, .boolean(true))))
                )
            }
            bytes = writer.byteCount
            try writer.finish()
            seconds.append(began.duration(to: .now) / .seconds(1))
        }
        report.add("writer: records/s", Double(records) / seconds.median)
        report.add("writer: MB/s", Double(bytes) / 1e6 / seconds.median)
    }

    /// Every object of a model with its shape and properties, in the order of an export, once they are arranged.
    func measureReader(_ objects: Int, _ report: inout Report) throws {
        let store = try store(objects)
        let database = try DatabaseFile.open(
            path: store.path, migrations: AccountStore.migrations + ModelStore.migrations + JobQueue.migrations)
        let order = ExportOrder(
            project: store.document.project, name: "benchmark",
            targets: [.init(model: store.document.model, revision: 1)], elements: nil, options: ExportOptions())
        var (arranging, reading): ([Double], [Double]) = ([], [])
        for round in 1...options.rounds {
            progress("reader of \(objects) objects, round \(round)")
            let began = ContinuousClock.now
            let snapshot = try ModelStore(database: database).snapshot(of: order)
            _ = try snapshot.arrange(roles: snapshot.elementTypes.map { Self.role($0.key) })
            let arranged = ContinuousClock.now
            var (page, count) = (ObjectPage(), 0)
            repeat {
                try snapshot.nextObjects(256, on: &page)
                count += page.rows.count
            } while !page.rows.isEmpty
            guard count == objects else { throw Trouble("\(count) objects were read, not \(objects)") }
            arranging.append(began.duration(to: arranged) / .seconds(1))
            reading.append(arranged.duration(to: .now) / .seconds(1))
        }
        report.add("reader: objects arranged/s", Double(objects) / arranging.median)
        report.add("reader: objects read/s", Double(objects) / reading.median)
    }

    private static func role(_ key: String) -> ObjectRole {
        switch key {
        case "Site", "Building", "Storey", "Room": .spatial
        case "Opening": .opening
        default: .element
        }
    }
}

/// Takes bytes and forgets them.
private final class NoSink: ByteSink {
    func write(_ bytes: Span<UInt8>) throws {}
}
