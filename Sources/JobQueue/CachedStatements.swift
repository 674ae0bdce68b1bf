import GRDB

extension Database {
    /// Runs a statement that is compiled once for each connection.
    ///
    /// Compiling a change of a job takes longer than the change: the law's triggers and the constraints are compiled with it.
    func executeCached(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
