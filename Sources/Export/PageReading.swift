import BuildingModel

/// Reads the objects of a snapshot page by page.
enum PageReading {
    /// Calls the body for each page.
    static func run(
        _ snapshot: any ModelSnapshot, pageSize: Int, _ body: (borrowing ObjectPage) throws -> Void
    ) throws {
        var page = ObjectPage()
        while true {
            try snapshot.nextObjects(pageSize, on: &page)
            guard !page.rows.isEmpty else { return }
            try body(page)
        }
    }
}
