internal import Database

extension StoredTable {
    /// The last number that was given to a row, also to one that is no more; nil where rows get none.
    func counter(in db: some SQLConnection) throws -> Int64? {
        guard keys == ["id"] else { return nil }
        switch db.dialect {
        case .sqlite:
            guard try db.exists(Self.numbersItself, [name]) else { return nil }
            let kept: Int64? = try db.value("SELECT seq FROM sqlite_sequence WHERE name = ?", [name])
            return try kept ?? db.value("SELECT max(id) FROM \(quoted)") ?? 0
        case .postgres:
            guard let sequence: String = try db.value(Self.sequence, [quoted]) else { return nil }
            return try db.value("SELECT pg_sequence_last_value(CAST(CAST(? AS TEXT) AS regclass))", [sequence]) ?? 0
        }
    }

    /// Has the next row get the number after this one.
    func setCounter(_ counter: Int64, in db: some SQLConnection) throws {
        switch db.dialect {
        case .sqlite:
            // Others give the number after the greatest that is there.
            guard try db.exists(Self.neverNumbersAgain, [name]) else { return }
            try db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [name])
            try db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [name, counter])
        case .postgres:
            guard let sequence: String = try db.value(Self.sequence, [quoted]) else { return }
            _ = try db.exists(
                "SELECT setval(CAST(CAST(? AS TEXT) AS regclass), ?, ?)", [sequence, max(counter, 1), counter > 0])
        }
    }

    private static let numbersItself = "SELECT 1 FROM pragma_table_info(?) WHERE name = 'id' AND type = 'INTEGER'"
    private static let neverNumbersAgain =
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? AND sql LIKE '%AUTOINCREMENT%'"
    private static let sequence = "SELECT pg_get_serial_sequence(?, 'id')"
}
