internal import BuildingModel

/// Hands out the ids of rows that are going to be added to a table, so that whoever adds them need not ask for each.
///
/// While it is in use nobody else may add rows without an id to the table in the same transaction.
public final class RowIDs {
    private let connection: any SQLConnection
    private let table: String
    private var last: Int64?
    /// Those that were taken from the sequence and not handed out yet, the last one first.
    private var taken: [Int64] = []
    /// Few at first: those that are left over when a little was added are gone.
    private var block = 16
    private static let largestBlock = 512

    /// Hands out ids of a table with a column `id` that counts by itself.
    public init(of table: String, _ connection: any SQLConnection) {
        self.connection = connection
        self.table = table
    }

    /// The next id.
    public func next() throws -> Int64 {
        switch connection.dialect {
        case .sqlite:
            // Nobody else writes, so the table's own rule can be followed here.
            let next = try (last ?? connection.value("SELECT max(id) FROM \(table)") ?? 0) + 1
            last = next
            return next
        case .postgres:
            if taken.isEmpty {
                taken = try connection.all(
                    "SELECT nextval(pg_get_serial_sequence(?, 'id')) FROM generate_series(1, ?)",
                    [table, block]
                ) { try $0[0] }
                taken.reverse()
                block = min(block * 2, Self.largestBlock)
            }
            guard let next = taken.popLast() else { throw Failure.noIDs }
            return next
        }
    }

    /// Takes back the id that was handed out last and not used.
    public func giveBack(_ id: Int64) {
        switch connection.dialect {
        case .sqlite: last = id - 1
        case .postgres: taken.append(id)
        }
    }
}

extension Failure {
    fileprivate static let noIDs = Failure(
        .software, "no-ids", "The database hands out no ids.", remedy: "This is a bug: please report it.")
}
