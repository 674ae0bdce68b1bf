import BuildingModel
import Handover

/// Reads the objects of a snapshot page by page, on a thread of its own while the pages before are written.
enum PageReading {
    /// Calls the body for each page; the snapshot is the other thread's until this returns.
    static func run(
        _ snapshot: any ModelSnapshot, pageSize: Int, _ body: (borrowing ObjectPage) throws -> Void
    ) throws {
        let pages = Handover<ObjectPage>(depth: 2)
        let lent = Lent(snapshot)
        let reader = Stage("export-read") {
            do {
                while true {
                    var page = pages.takeBack() ?? ObjectPage()
                    try lent.value.nextObjects(pageSize, on: &page)
                    if page.rows.isEmpty { break }
                    try pages.give(page)
                }
                pages.end()
            } catch {
                pages.end(error)
            }
        }
        defer { reader.join() }
        do {
            while let page = try pages.take() {
                try body(page)
                pages.giveBack(page)
            }
        } catch {
            pages.fail(error)
            throw error
        }
    }
}
