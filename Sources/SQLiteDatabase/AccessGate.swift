internal import BuildingModel
internal import Dispatch
internal import Synchronization

/// Lets accesses in until it is shut, and then none.
///
/// GRDB's pool crashes when a reader is asked for while it closes. Thread: any.
final class AccessGate: Sendable {
    private let isShut = Mutex(false)
    private let inside = DispatchGroup()

    /// Runs the body; throws `Failure` (`unavailable`) when the gate is shut.
    func pass<T>(_ body: () throws -> T) throws -> T {
        try isShut.withLock { isShut in
            guard !isShut else {
                throw Failure(.unavailable, "database-closed", "The database was closed.", remedy: "Open it again.")
            }
            inside.enter()
        }
        defer { inside.leave() }
        return try body()
    }

    /// Shuts the gate, waits until everybody is out, and runs the body; where that fails the gate is open again.
    func shut(_ body: () throws -> Void) throws {
        isShut.withLock { $0 = true }
        inside.wait()
        do {
            try body()
        } catch {
            isShut.withLock { $0 = false }
            throw error
        }
    }
}
