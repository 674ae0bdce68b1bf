import Foundation

/// Work on a thread of its own, which ends when the work does.
package final class Stage: Sendable {
    private let done = DispatchSemaphore(value: 0)

    /// Starts the work; what it needs is handed over to it and must not be touched by anybody else until `join` has returned.
    package init(_ name: String, _ work: @escaping @Sendable () -> Void) {
        let done = done
        let thread = Thread {
            work()
            done.signal()
        }
        thread.name = name
        // Records nest only a few levels deep, but one of the threads runs SQLite.
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Waits until the work has ended; to be called once.
    package func join() {
        done.wait()
    }
}

/// Something that one thread uses after another, never both at once; whoever makes one vouches for that.
package struct Lent<Value>: @unchecked Sendable {
    /// What is lent.
    package let value: Value

    /// Lends a value.
    package init(_ value: Value) {
        self.value = value
    }
}
