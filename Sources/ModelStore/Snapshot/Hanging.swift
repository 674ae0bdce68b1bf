internal import BuildingModel

/// How an exported object hangs on the others.
struct Hanging {
    var relation: ObjectRelation.Code
    /// What it hangs on.
    var parent: Nodes.Node?
    /// The spatial object of a filling.
    var container: Nodes.Node?

    /// How something of a role hangs that lies below `parent` in the document.
    init(_ role: ObjectRole.Code, below parent: Int64, _ nodes: NodeLookup) throws {
        switch role {
        case .spatial:
            self.parent = try nodes.exported(parent) { $0.role == .spatial }
            relation = self.parent == nil ? .root : .aggregated
        case .opening:
            self.parent = try nodes.exported(parent)
            relation = .voids
        case .element, .port, .addition:
            // Nothing but a project, a spatial object or an element can have parts; an opening has fillings.
            self.parent = try nodes.exported(parent) { $0.role == .opening ? role == .element : $0.role != .port }
            switch self.parent?.role {
            case nil: relation = .root
            case .spatial: relation = .contained
            case .element, .addition: relation = role == .port ? .nested : role == .addition ? .projects : .aggregated
            case .opening, .port:
                relation = .fills
                container = try nodes.exported(self.parent?.parent ?? 0) { $0.role == .spatial }
            }
        }
    }

    /// Where the nearest is, from what it hangs on up along the exported tree, that says so.
    func placement(_ nodes: NodeLookup) throws -> StoredPlacement {
        var above = parent
        while let here = above {
            if here.placement.transform != nil { return here.placement }
            above = try Hanging(here.role, below: here.parent, nodes).parent
        }
        return .unknown
    }
}
