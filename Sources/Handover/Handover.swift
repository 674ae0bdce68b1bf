import Foundation

/// Passes values from one thread to another in their order, a few at a time, and the used ones back.
///
/// The giver waits while the taker has not caught up; the taker waits while there is nothing. Either side may fail, which the other
/// side is told the next time it calls. Thread: one gives, one takes.
package final class Handover<Value>: @unchecked Sendable {
    // All that is mutable is touched under `condition` alone; values belong to the side that has them.
    private let condition = NSCondition()
    private var given: [Value] = []
    private var used: [Value] = []
    private let depth: Int
    private var isEnded = false
    private var failure: (any Error)?

    /// - Parameter depth: how many values may wait.
    package init(depth: Int) {
        self.depth = max(depth, 1)
    }

    /// Gives a value; throws what the taker failed with.
    package func give(_ value: Value) throws {
        condition.lock()
        defer { condition.unlock() }
        while given.count >= depth, failure == nil { condition.wait() }
        if let failure { throw failure }
        given.append(value)
        condition.broadcast()
    }

    /// Says that nothing more is given, with an error where the giver failed.
    package func end(_ error: (any Error)? = nil) {
        condition.lock()
        isEnded = true
        if failure == nil { failure = error }
        condition.broadcast()
        condition.unlock()
    }

    /// Takes the next value; nil at the end.
    ///
    /// Throws what the giver failed with.
    package func take() throws -> Value? {
        condition.lock()
        defer { condition.unlock() }
        while given.isEmpty, !isEnded, failure == nil { condition.wait() }
        if let failure { throw failure }
        guard !given.isEmpty else { return nil }
        defer { condition.broadcast() }
        return given.removeFirst()
    }

    /// Says that the taker failed: whoever gives is told.
    package func fail(_ error: any Error) {
        end(error)
    }

    /// Hands a value back to be used again.
    package func giveBack(_ value: Value) {
        condition.lock()
        used.append(value)
        condition.unlock()
    }

    /// A value that was handed back; nil where there is none.
    package func takeBack() -> Value? {
        condition.lock()
        defer { condition.unlock() }
        return used.popLast()
    }
}

extension Handover {
    /// Works on values on a thread of its own while the next ones are made; both sides have ended when this returns.
    ///
    /// `give` gets used values back with `takeBack`. Throws what either side failed with.
    package static func run(
        _ name: String, giving give: (Handover<Value>) throws -> Void,
        taking take: @escaping (borrowing Value) throws -> Void
    ) throws {
        let values = Handover<Value>(depth: 2)
        let taker = Lent(take)
        let stage = Stage(name) {
            do {
                while let value = try values.take() {
                    try taker.value(value)
                    values.giveBack(value)
                }
            } catch {
                values.fail(error)
            }
        }
        do {
            try give(values)
            values.end()
        } catch {
            values.end(error)
        }
        stage.join()
        // The thread has ended, so this says at once how.
        while try values.take() != nil {}
    }
}
