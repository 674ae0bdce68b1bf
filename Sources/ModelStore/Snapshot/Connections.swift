internal import Database

/// A connection in the middle of an access, and others that see the same.
struct Connections {
    let first: any SQLConnection
    let others: [any SQLSnapshot]

    var count: Int { others.count + 1 }

    /// Reads on the connection of a place; the first is the caller's own, the others may be read on other threads meanwhile.
    func read(_ place: Int, _ body: (any SQLConnection) throws -> Void) throws {
        try place == 0 ? body(first) : others[place - 1].read(body)
    }
}
