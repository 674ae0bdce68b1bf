public import Database
public import Dispatch
import Synchronization

/// The durable queue of exports: one row per job in the service's database.
///
/// Any number of processes may use one database. Every change is one transaction and durable when the call returns. Thread: any;
/// calls block on the disk, so asynchronous code must hop to a Dispatch queue first.
public final class JobQueue: Sendable {
    /// The clocks in use.
    public let clock: QueueClock
    let database: any SQLDatabase
    private let numbers: Mutex<QueuePolicy>
    private let listeners = Mutex<[@Sendable () -> Void]>([])

    /// Makes a queue on a database that has had its migrations.
    ///
    /// - Parameter clock: without one the machine's, and for leases on a server the server's.
    public init(database: any SQLDatabase, clock: QueueClock? = nil, policy: QueuePolicy = QueuePolicy()) {
        self.database = database
        self.clock = clock ?? (database.dialect == .sqlite ? .system : .ofServer)
        numbers = Mutex(policy)
    }

    /// The numbers in use.
    public var policy: QueuePolicy { numbers.withLock { $0 } }

    /// Goes by other numbers from now on.
    public func adopt(_ policy: QueuePolicy) { numbers.withLock { $0 = policy } }

    /// Adds something to do after every commit that a worker should look at: new work, or a wish to stop.
    ///
    /// It is called on the thread that made the change and must not block.
    public func onWork(_ listener: @escaping @Sendable () -> Void) {
        listeners.withLock { $0.append(listener) }
    }

    /// Sees to it that some room is held back on the disk, so that what runs can end even when it is full.
    ///
    /// False when there is no room for that now; call it again. Only while there is more than that: else the room goes back and
    /// forth.
    @discardableResult public func keepBallast() -> Bool { database.placeBallast() }

    /// Calls back on the queue when workers in other processes should look, on databases that tell them; nil on others.
    ///
    /// As with every hint one may get lost, and one may come for nothing.
    public func listenForWork(on queue: DispatchQueue, _ heard: @escaping @Sendable () -> Void) -> (any Listening)? {
        database.listen(to: Self.workChannel, on: queue, heard)
    }

    /// Where notices of work go.
    static let workChannel = "ifcexportd_work"

    var leaseClock: LeaseClock { LeaseClock(clock) }

    func announceWork() {
        for listener in listeners.withLock({ $0 }) { listener() }
    }
}
