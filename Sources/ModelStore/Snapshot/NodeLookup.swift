internal import Spill

/// Finds nodes.
///
/// Some thousands are kept at hand, for many objects have the same above them. Thread: one; several may find those of the same
/// `Nodes` with one of these each, as long as the nodes do not change.
final class NodeLookup {
    typealias Node = Nodes.Node

    private let nodes: Nodes
    private var read: [Node] = []
    /// Each in the slot that the last bits of its row say.
    private var known = [Node?](repeating: nil, count: 4096)

    init(_ nodes: Nodes) {
        self.nodes = nodes
    }

    /// The node of an object; nil where it is no candidate.
    func node(_ object: Int64) throws -> Node? {
        if object == 0 { return nil }
        let slot = Int(object) & (known.count - 1)
        if let node = known[slot], node.object == object { return node }
        var (low, high) = (0, nodes.guides.count)
        while low < high {
            let middle = (low + high) / 2
            if nodes.guides[middle] <= object { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let start = (low - 1) * Nodes.block
        try nodes.sorted.read(start..<min(start + Nodes.block, nodes.sorted.count), into: &read)
        guard let node = read.first(where: { $0.object == object }) else { return nil }
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
