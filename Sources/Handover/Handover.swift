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
    private let limit: Int
    private let weight: (borrowing Value) -> Int
    /// What the values weigh that were given and not taken yet.
    private var waiting = 0
    private var isEnded = false
    private var failure: (any Error)?

    /// - Parameter depth: how many values may wait.
    package convenience init(depth: Int) {
        self.init(limit: depth) { _ in 1 }
    }

    /// - Parameters:
    ///   - limit: how much may wait, by the weights of the values; one value may be of any weight.
    ///   - weight: how much a value weighs, which must stay the same while it waits.
    package init(limit: Int, weight: @escaping (borrowing Value) -> Int) {
        (self.limit, self.weight) = (limit, weight)
    }

    /// Gives a value; throws what the taker failed with.
    package func give(_ value: Value) throws {
        let weight = weight(value)
        condition.lock()
        defer { condition.unlock() }
        wait { !given.isEmpty && waiting + weight > limit && failure == nil }
        if let failure { throw failure }
        waiting += weight
        given.append(value)
        condition.broadcast()
    }

    /// How often somebody who has to wait lets others have the core before it sleeps: some ten microseconds.
    ///
    /// Most waits end within that, and to wake a sleeping thread takes longer: with this a core is idle for 4 % of the time that objects are
    /// written on two, instead of 7 %. Where there are no others nothing is lost but that.
    private static var patience: Int { 30 }

    /// Waits, with the lock in hand, as long as there is reason to.
    private func wait(while hasToWait: () -> Bool) {
        var yields = 0
        while hasToWait() {
            guard yields < Self.patience else {
                condition.wait()
                continue
            }
            yields += 1
            condition.unlock()
            sched_yield()
            condition.lock()
        }
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
        wait { given.isEmpty && !isEnded && failure == nil }
        if let failure { throw failure }
        guard !given.isEmpty else { return nil }
        let value = given.removeFirst()
        waiting -= weight(value)
        condition.broadcast()
        return value
    }

    /// Says that the taker failed: whoever gives is told.
    package func fail(_ error: any Error) {
        end(error)
    }

    /// Hands a value back to be used again, if it is no heavy one: of those the memory would stay for as many as ever waited.
    package func giveBack(_ value: consuming Value) {
        guard weight(value) <= max(limit / 4, 1) else { return }
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
        _ name: String, giving give: @escaping (Handover<Value>) throws -> Void,
        taking take: @escaping (borrowing Value) throws -> Void
    ) throws {
        try run(
            name, through: [Handover(depth: 2)], giving: { handover, _ in try give(handover) },
            endsTurn: { _ in false }, taking: take)
    }

    /// The same with several threads that make values in turns, each for a handover: this one for the first, others for the others.
    ///
    /// A giver's turn is over with a value of which `endsTurn` says so, and when it has nothing more.
    package static func run(
        _ name: String, through lanes: [Handover<Value>],
        giving give: @escaping (Handover<Value>, _ lane: Int) throws -> Void,
        endsTurn: @escaping (borrowing Value) -> Bool, taking take: @escaping (borrowing Value) throws -> Void
    ) throws {
        let taker = Lent((take, endsTurn))
        var stages = [
            Stage(name) {
                let (take, endsTurn) = taker.value
                var open = lanes
                var turn = 0
                do {
                    while !open.isEmpty {
                        let lane = open[turn]
                        if let value = try lane.take() {
                            if endsTurn(value) { turn += 1 }
                            try take(value)
                            lane.giveBack(consume value)
                        } else {
                            open.remove(at: turn)
                        }
                        if turn >= open.count { turn = 0 }
                    }
                } catch {
                    for lane in lanes { lane.fail(error) }
                }
            }
        ]
        let giver = Lent(give)
        for place in lanes.indices.dropFirst() {
            stages.append(Stage(name) { lanes[place].fill { try giver.value($0, place) } })
        }
        lanes[0].fill { try give($0, 0) }
        for stage in stages { stage.join() }
        // The threads have ended, so this says at once how.
        for lane in lanes { while try lane.take() != nil {} }
    }

    /// Works on values here while the next ones are made on a thread of its own; both sides have ended when this returns.
    ///
    /// `give` gets used values back with `takeBack`. Throws what either side failed with.
    package static func drain(
        _ name: String, through values: Handover<Value> = Handover(depth: 2),
        filledBy give: @escaping (Handover<Value>) throws -> Void, taking take: (borrowing Value) throws -> Void
    ) throws {
        let giver = Lent(give)
        let stage = Stage(name) { values.fill(by: giver.value) }
        defer { stage.join() }
        do {
            while let value = try values.take() {
                try take(value)
                values.giveBack(consume value)
            }
        } catch {
            values.fail(error)
            throw error
        }
    }

    private func fill(by give: (Handover<Value>) throws -> Void) {
        do {
            try give(self)
            end()
        } catch {
            end(error)
        }
    }
}
