internal import BuildingModel
public import Database
internal import Failpoints

/// Moves everything that one database holds into another, empty one, of the same engine or another.
///
/// It may end at any moment, also by force: run again it goes on where it was. While it runs, and until it has come to its end, nobody
/// writes to the source, and no service uses the target. Both must have the same schema, and the target one step more: `underWay`.
/// Thread: one; calls block for as long as it takes.
public struct DatabaseTransfer {
    /// The step that the target's schema has until everything is there: as no service knows it, none opens the database.
    public static let underWay = Migration(
        identifier: "transfer under way", sqlite: "CREATE TABLE transfer (source TEXT NOT NULL) STRICT",
        postgres: "CREATE TABLE transfer (source TEXT NOT NULL)")

    private let source: any SQLDatabase
    private let target: any SQLDatabase
    private let name: String

    /// Makes a transfer that has not begun.
    ///
    /// - Parameter name: what the source is called; the same whenever this is run again, and without a password.
    public init(from source: any SQLDatabase, to target: any SQLDatabase, named name: String) {
        self.source = source
        self.target = target
        self.name = name
    }

    /// Copies what is missing, compares all of it, and opens the target to services.
    ///
    /// Throws `Failure`: `configuration` for a target that holds something else and for a source where jobs run, `badData` when in the
    /// end the two are not the same.
    ///
    /// - Parameters:
    ///   - copied: told after each page, with the table and how many rows of it this run has copied.
    ///   - compared: told of each table that is the same on both sides.
    ///   - opens: called before the target is opened to services, for what else has to be there.
    public func run(
        copied: (_ table: String, _ rows: Int) throws -> Void = { _, _ in },
        compared: (_ table: String, TableDigest) throws -> Void = { _, _ in }, opens: () throws -> Void = {}
    ) throws {
        try begin()
        // At length: while tables of the target are read the source has nothing to do, which is not to end its transaction.
        try source.writeAtLength { source in
            try lock(source)
            let tables = try StoredTable.all(in: source)
            for table in tables { try copy(table, from: source) { try copied(table.name, $0) } }
            for table in tables {
                let here = try target.read { try TableDigest(of: table, in: $0) }
                guard try here == TableDigest(of: table, in: source) else { throw Failure.different(table.name) }
                try compared(table.name, here)
            }
            for table in tables { try copyCounter(of: table, from: source) }
        }
        try opens()
        try end()
    }

    /// Takes possession of a target that is empty.
    private func begin() throws {
        let holdsOther = try target.write { target in
            if let known: String = try target.value("SELECT source FROM transfer") {
                guard known == name else { throw Failure.otherSource }
                return false
            }
            for table in StoredTable.known where try target.exists("SELECT 1 FROM \(table.quoted) LIMIT 1") {
                return true
            }
            try target.execute("INSERT INTO transfer (source) VALUES (?)", [name])
            return false
        }
        guard holdsOther else { return }
        // It stays what it was.
        try end()
        throw Failure.notEmpty
    }

    private func end() throws {
        try target.write { target in
            let steps =
                switch target.dialect {
                case .sqlite: "grdb_migrations"
                case .postgres: "schema_step"
                }
            try target.execute("DROP TABLE transfer")
            try target.execute("DELETE FROM \(steps) WHERE identifier = ?", [Self.underWay.identifier])
        }
    }

    /// Keeps everybody from writing to the source; on SQLite a transaction that may write does.
    private func lock(_ source: some SQLConnection) throws {
        if source.dialect == .postgres {
            let names = StoredTable.known.map(\.quoted).joined(separator: ", ")
            try source.execute("LOCK TABLE \(names) IN SHARE MODE")
        }
        guard try !source.exists("SELECT 1 FROM job WHERE state = 1") else { throw Failure.jobsRun }
    }

    /// Copies the rows after the last that is there, page by page: each is there whole or not at all.
    private func copy(_ table: StoredTable, from source: some SQLConnection, copied: (Int) throws -> Void) throws {
        var last = try target.read { try table.lastKey(in: $0) }
        var count = 0
        while case let page = try table.page(after: last, in: source), let end = page.last {
            try target.write { try table.insert(page, in: $0) }
            last = table.key(of: end)
            count += page.count
            Failpoint.pageMoved.reach()
            try copied(count)
        }
    }

    /// Sees to it that numbers given to rows are not given again.
    private func copyCounter(of table: StoredTable, from source: some SQLConnection) throws {
        guard let counter = try table.counter(in: source) else { return }
        try target.write { try table.setCounter(counter, in: $0) }
    }
}

extension Failure {
    fileprivate static let otherSource = Failure(
        .configuration, "transfer-other-source", "Another database is being moved into this one.",
        remedy: "Go on with that one, or name an empty database with --to.")
    fileprivate static let notEmpty = Failure(
        .configuration, "transfer-not-empty", "The database to move into is not empty.",
        remedy: "Name an empty one with --to.")
    fileprivate static let jobsRun = Failure(
        .configuration, "transfer-jobs-run", "Jobs run on the database that is to be moved.",
        remedy: "Stop its workers: what they run is given back and moves along. Then stop its API.")
    fileprivate static func different(_ table: String) -> Failure {
        Failure(
            .badData, "transfer-different", "“\(table)” is not the same in both databases.",
            remedy: "Somebody wrote to one of them in between: empty the one to move into, and begin again.")
    }
}
