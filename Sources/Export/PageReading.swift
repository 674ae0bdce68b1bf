import BuildingModel
import Handover

/// Reads the objects of a snapshot page by page, on a thread of its own while the pages before are written.
enum PageReading {
    /// Calls the body for each page; the snapshot is the other thread's until this returns.
    static func run(
        _ snapshot: any ModelSnapshot, pageSize: Int, _ body: (borrowing ObjectPage) throws -> Void
    ) throws {
        // Pages take longer or shorter to write than to read; some that wait make up for it. Each counts at least an eighth,
        // since it keeps the room of the largest that was read onto it.
        try Handover<ObjectPage>.drain(
            "export-read", through: Handover(limit: 2 << 20) { max($0.bytes.count, 1 << 18) },
            filledBy: { pages in
                while true {
                    var page = pages.takeBack() ?? ObjectPage()
                    try snapshot.nextObjects(pageSize, on: &page)
                    if page.rows.isEmpty { break }
                    try pages.give(page)
                }
            }, taking: body)
    }
}
