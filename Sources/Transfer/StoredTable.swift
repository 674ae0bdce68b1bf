internal import BuildingModel
internal import Database

/// A table that is moved: its name, what its rows are ordered by, and its columns.
struct StoredTable {
    var name: String
    /// The columns that tell one row from the other.
    var keys: [String]
    /// All columns, in any order, but the same on both sides.
    var columns: [String] = []

    /// Every table of the program, those that others refer to before them.
    static let known =
        ([
            "team": [], "member": ["team_id", "email"], "token": [], "project": [], "element_type": [], "layer": [],
            "material": [], "free_attribute": [], "project_attribute_template": [], "attribute_template": [],
            "material_use": [], "type_object": [], "shape": [], "geometry": [], "classification": [], "model": [],
            "revision": [], "object": [], "object_version": [], "shape_use": ["version", "position"],
            "classification_use": ["version", "classification"], "object_group": [],
            "group_member": ["object_group", "guid"], "selection": [], "attachment": [], "job": [],
            "team_turn": ["team"], "job_event": [], "message": [], "webhook": [], "webhook_delivery": [],
        ] as KeyValuePairs<String, [String]>).map { (name, keys) in
            StoredTable(name: name, keys: keys.isEmpty ? ["id"] : keys)
        }

    /// Tables of the engines' own, and that of the steps of the schema.
    private static let notMoved: Set = ["grdb_migrations", "sqlite_sequence", "schema_step", "transfer"]

    /// Every table, as it is in a database; throws when there is one that is not known here.
    static func all(in db: some SQLConnection) throws -> [StoredTable] {
        let names = Set(try db.all(db.dialect.tables) { try $0[0] as String })
        guard names.subtracting(notMoved) == Set(known.map(\.name)) else {
            throw Failure(.software, "transfer-tables", "This program does not know how to move all tables.")
        }
        return try known.map { table in
            var table = table
            table.columns = try db.all(db.dialect.columns, [table.name]) { try $0[0] as String }.sorted()
            return table
        }
    }

    /// The name as it stands in statements.
    var quoted: String { Self.quoted(name) }

    private static func quoted(_ name: String) -> String { "\"\(name)\"" }
    private static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    /// A statement for all rows in order, or for those after a key.
    func selection(after key: [SQLValue]? = nil, limit: Int? = nil) -> String {
        let rest = key.map { "WHERE (\(Self.list(keys))) > (\($0.map { _ in "?" }.joined(separator: ", ")))" } ?? ""
        return "SELECT \(Self.list(columns)) FROM \(quoted) \(rest) ORDER BY \(Self.list(keys))"
            + (limit.map { " LIMIT \($0)" } ?? "")
    }

    /// The key of a row.
    func key(of row: [SQLValue]) -> [SQLValue] {
        keys.compactMap { key in columns.firstIndex(of: key).map { row[$0] } }
    }

    /// The key of the last row; nil where there is none.
    func lastKey(in db: some SQLConnection) throws -> [SQLValue]? {
        let order = keys.map { Self.quoted($0) + " DESC" }.joined(separator: ", ")
        return try db.first("SELECT \(Self.list(keys)) FROM \(quoted) ORDER BY \(order) LIMIT 1") { row in
            keys.indices.map { row.value(at: $0) }
        }
    }

    /// How many rows, and about how many bytes, are in memory at once.
    private static let pageLimit = (rows: 2000, bytes: 4 << 20)

    /// The next rows after a key; none when there are no more.
    func page(after key: [SQLValue]?, in db: some SQLConnection) throws -> [[SQLValue]] {
        var rows: [[SQLValue]] = []
        var bytes = 0
        let statement = selection(after: key, limit: Self.pageLimit.rows)
        try db.streamRows(of: statement, key ?? []) { row in
            let values = columns.indices.map { row.value(at: $0) }
            bytes += values.reduce(0) { $0 + $1.size }
            rows.append(values)
            return bytes < Self.pageLimit.bytes
        }
        return rows
    }

    /// Inserts rows as they are: what says how rows may come about and change stands back for them.
    func insert(_ rows: [[SQLValue]], in db: some SQLConnection) throws {
        try withoutTriggers(db) {
            let insertion = try db.insertion(into: quoted, columns.map(Self.quoted))
            for row in rows {
                for (place, value) in row.enumerated() { try insertion.bind(value: value, at: Int32(place + 1)) }
                try insertion.run()
            }
        }
    }

    private func withoutTriggers(_ db: some SQLConnection, _ body: () throws -> Void) throws {
        switch db.dialect {
        case .postgres:
            try db.execute("ALTER TABLE \(quoted) DISABLE TRIGGER USER")
            try body()
            try db.execute("ALTER TABLE \(quoted) ENABLE TRIGGER USER")
        case .sqlite:
            let triggers = try db.all(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", [name]
            ) { (name: try $0[0] as String, sql: try $0[1] as String) }
            for trigger in triggers { try db.execute("DROP TRIGGER \(Self.quoted(trigger.name))") }
            try body()
            for trigger in triggers { try db.execute(trigger.sql) }
        }
    }
}

extension SQLDialect {
    /// The names of all tables.
    fileprivate var tables: String {
        switch self {
        case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table'"
        case .postgres: "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()"
        }
    }

    /// The names of a table's columns.
    fileprivate var columns: String {
        switch self {
        case .sqlite: "SELECT name FROM pragma_table_info(?)"
        case .postgres:
            """
            SELECT CAST(column_name AS TEXT) FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = ?
            """
        }
    }
}

extension SQLValue {
    /// About how many bytes it takes.
    fileprivate var size: Int {
        switch self {
        case .null, .integer, .real: 8
        case .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        }
    }
}
