internal import Spill

/// Finds nodes.
///
/// Those that were found are kept, some thousands of them: many objects have the same above them, and of a large model not all nodes are
/// at hand. Thread: one; several may find those of the same `Nodes` with one of these each, as long as the nodes do not change.
final class NodeLookup {
    typealias Node = Nodes.Node

    private let nodes: Nodes
    private var read: [Node] = []
    /// Each in the slot that the last bits of its row say; one of row 0 stands in those that are free.
    private var known: [Node]
    private static let mostKnown = 1 << 14

    init(_ nodes: Nodes) {
        self.nodes = nodes
        var slots = 64
        while slots < min(nodes.count, Self.mostKnown) { slots *= 2 }
        known = Array(repeating: .none, count: slots)
    }

    /// The node of an object; nil where it is no candidate.
    func node(_ object: Int64) throws -> Node? {
        if object == 0 { return nil }
        let slot = Int(object) & (known.count - 1)
        if known[slot].object == object { return known[slot] }
        guard let node = try nodes.find(object, &read) else { return nil }
        known[slot] = node
        return node
    }

    /// The nearest exported object, from one up along the document's tree, that fits.
    func exported(_ object: Int64, where fits: (Node) -> Bool = { _ in true }) throws -> Node? {
        var above = object
        while let node = try node(above) {
            if node.rank >= 0, fits(node) { return node }
            above = node.parent
        }
        return nil
    }
}
