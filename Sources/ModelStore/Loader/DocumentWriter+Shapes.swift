internal import BuildingModel
internal import Database

/// The shapes that objects use.
extension DocumentWriter {
    /// A shape of an object, at its place.
    struct ShapeUse {
        /// Its row; nil while a known revision is only compared.
        var shape: Int64?
        var hash: [UInt8]
        var transform: Transform?
    }

    func shapeUses(
        of object: ObjectRecord, in project: ProjectDefinitions, stores: Bool
    ) throws -> [ShapeUse] {
        if let content = object.content {
            return [ShapeUse(shape: stores ? try store(content) : nil, hash: content.hash, transform: nil)]
        }
        return try object.shape.instances.enumerated().compactMap { index, instance in
            guard let geometry = try geometry(instance.geometry, in: project) else {
                throw JSONFault(
                    reason: "there is no geometry \(instance.geometry)", code: "unknown-geometry",
                    path: ["attributes", "geometry", "instances", "[\(index)]", "geometry"])
            }
            guard let hash = geometry.hash else { return nil }
            return ShapeUse(shape: geometry.shape, hash: hash, transform: instance.transform)
        }
    }

    /// A shared geometry; nil where there is none of this id.
    private func geometry(_ guid: GUID, in project: ProjectDefinitions) throws -> ProjectDefinitions.Geometry? {
        if let known = project.recentGeometries[guid] { return known }
        let found = try database.first(
            """
            SELECT shape.id, shape.hash FROM geometry LEFT JOIN shape ON shape.id = geometry.shape
            WHERE project = ? AND guid = ?
            """, [project.id, guid]
        ) { ProjectDefinitions.Geometry(shape: try $0[0], hash: try $0[1]) }
        guard let geometry = found else { return nil }
        project.recentGeometries[guid] = geometry
        return geometry
    }
}
