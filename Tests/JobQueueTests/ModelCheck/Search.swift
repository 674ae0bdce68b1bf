/// Looks at every state that can be reached, the nearest first.
struct Search {
    /// A promise that does not hold, and how to get there in the fewest steps.
    struct Counterexample {
        var promise: String
        var trace: [Move]
    }

    private(set) var counterexample: Counterexample?
    /// How many states there are.
    private(set) var states = 0
    /// The kinds of moves that were made.
    private(set) var steps = 0
    /// The length of the longest way that was needed to reach a state.
    private(set) var depth = 0
    /// Whether every state was looked at, and not only as many as were allowed.
    private(set) var isComplete = false
    /// From how many states no clean end can be reached any more; only when the search is complete.
    private(set) var stuck = 0

    /// - Parameter limit: how many states are looked at, at most.
    init(_ moves: Moves, faults: UInt8, limit: Int = .max) {
        var worlds = [World(faults: faults)]
        var parents: [(from: Int32, move: Move)?] = [nil]
        var depths: [Int32] = [0]
        var numbers = [worlds[0].key: Int32(0)]
        var edges: [(from: Int32, to: Int32)] = []
        var found: (promise: String, from: Int, move: Move)?
        var next = 0
        while next < worlds.count, found == nil, worlds.count < limit {
            let from = next
            next += 1
            moves.forEach(from: worlds[from]) { move, world, words in
                guard found == nil else { return }
                steps += 1
                if let promise = words ?? moves.broken(in: world) {
                    found = (promise, from, move)
                    return
                }
                var world = world
                world.settle()
                let key = world.key
                if let known = numbers[key] {
                    if known != from { edges.append((Int32(from), known)) }
                    return
                }
                let number = Int32(worlds.count)
                numbers[key] = number
                worlds.append(world)
                parents.append((Int32(from), move))
                depths.append(depths[from] + 1)
                edges.append((Int32(from), number))
            }
        }
        states = worlds.count
        depth = Int(depths.last ?? 0)
        isComplete = next == worlds.count && found == nil
        if let found {
            var trace = [found.move]
            var at = found.from
            while let parent = parents[at] {
                trace.append(parent.move)
                at = Int(parent.from)
            }
            counterexample = Counterexample(promise: found.promise, trace: trace.reversed())
        } else if isComplete {
            stuck = Self.stuck(worlds.map { $0.isEnd && (!moves.sweeps || $0.isClean) }, edges)
        }
    }

    /// Goes back from every clean end; who is not reached has none ahead.
    private static func stuck(_ isEnd: [Bool], _ edges: [(from: Int32, to: Int32)]) -> Int {
        // The edges by where they lead: one array with all, one with where each state's begin.
        var begins = [Int32](repeating: 0, count: isEnd.count + 1)
        for edge in edges { begins[Int(edge.to) + 1] += 1 }
        for number in 1...isEnd.count { begins[number] += begins[number - 1] }
        var filled = begins
        var sources = [Int32](repeating: 0, count: edges.count)
        for edge in edges {
            sources[Int(filled[Int(edge.to)])] = edge.from
            filled[Int(edge.to)] += 1
        }
        var isReached = isEnd
        var open = isReached.indices.filter { isReached[$0] }
        while let at = open.popLast() {
            for index in Int(begins[at])..<Int(begins[at + 1]) {
                let source = Int(sources[index])
                guard !isReached[source] else { continue }
                isReached[source] = true
                open.append(source)
            }
        }
        return isReached.count { !$0 }
    }
}
