public import Dispatch

/// A database that several processes share.
///
/// Errors of the engine become `Failure` on their way out. Thread: any; calls block, so asynchronous code must hop to a Dispatch
/// queue first. An access must not be made within another.
public protocol SQLDatabase: Sendable {
    /// What the closures are handed.
    associatedtype Connection: SQLConnection

    /// Whose SQL it speaks.
    var dialect: SQLDialect { get }

    /// Reads in one transaction that sees one state, whatever others write.
    ///
    /// May be run again from the start when the connection turns out to be dead.
    func read<Value>(_ body: (Connection) throws -> Value) throws -> Value

    /// Reads and writes in one transaction, durable when this returns and rolled back when the body throws.
    ///
    /// On SQLite nobody else writes meanwhile. On PostgreSQL others do: rows that are read to be changed are read with
    /// `SQLDialect.forUpdate`, and the body is run again from the start when it ran into somebody.
    func write<Value>(_ body: (Connection) throws -> Value) throws -> Value

    /// As `write` does, and may use room that is held back for a full disk: for what must be written down so that something
    /// ends, not for what begins.
    func writeWithBallast<Value>(_ body: (Connection) throws -> Value) throws -> Value

    /// Reads and writes much in one transaction, which may take long and is never run again; those who do so take turns.
    ///
    /// Readers go on meanwhile; on SQLite nobody else writes, and nothing looks whether what a row refers to is there, or removes what
    /// refers to a row that is deleted: the body does.
    func writeAtLength<Value>(_ body: (Connection) throws -> Value) throws -> Value

    /// Opens connections of their own that all see the database as it is now until they are released, whatever others write.
    ///
    /// Answers one at least, and fewer than were asked for where the engine cannot give more: its server works beside the
    /// reader anyway, or others write too often.
    func holdSnapshots(_ count: Int) throws -> [any SQLSnapshot]

    /// Sees to it that room for a full disk is held back; false when there is none now.
    func placeBallast() -> Bool

    /// Calls back on the queue whenever somebody notifies the channel, and whenever notices may have been missed; nil on engines
    /// that cannot.
    ///
    /// It listens until the answer is cancelled.
    func listen(
        to channel: String, on queue: DispatchQueue, _ heard: @escaping @Sendable () -> Void
    ) -> (any Listening)?

    /// Closes all connections.
    func close() throws
}

/// One state of a database, held until this is released.
///
/// Thread: one at a time; several that see the same may be used at once.
public protocol SQLSnapshot: AnyObject {
    /// Whose SQL it speaks.
    var dialect: SQLDialect { get }

    /// Reads; what is made here, as prepared statements, holds for later readings too. May be called within itself.
    func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value
}

/// Somebody who listens.
public protocol Listening: Sendable {
    /// Stops listening, from any thread.
    func cancel()
}

extension SQLDatabase {
    /// Writes: the engine has no room of its own to give free.
    public func writeWithBallast<Value>(_ body: (Connection) throws -> Value) throws -> Value { try write(body) }
    /// True: the engine looks after its disk itself.
    public func placeBallast() -> Bool { true }
    /// Nil: the engine has no notices.
    public func listen(
        to channel: String, on queue: DispatchQueue, _ heard: @escaping @Sendable () -> Void
    ) -> (any Listening)? { nil }
}
