import BuildingModel
import IFC
import STEP
import Tessellation

/// The items of one shape, and the representation type that fits them.
struct RepresentationItems {
    var items: [InstanceName] = []
    var hasFaceSets = false
    var hasSolids = false
    var hasSweptDisks = false

    /// IfcShapeRepresentation.RepresentationType for the items.
    var type: String {
        switch (hasFaceSets, hasSolids || hasSweptDisks) {
        case (true, false): "Tessellation"
        case (true, true): "SurfaceOrSolidModel"
        case (false, _): hasSweptDisks ? "AdvancedSweptSolid" : "SweptSolid"
        }
    }
}

extension ExportRun {
    /// The shapes that several objects have, as representation maps.
    mutating func writeSharedShapes() throws {
        let origin = try geometry.worldOrigin(&writer)
        try snapshot.forEachSharedShape { ordinal, isOpenings, shape in
            let items = try writeItems(shape, transform: nil, of: nil)
            guard !items.items.isEmpty else {
                missingMaps.insert(ordinal)
                return
            }
            let representation = try writer.add(
                representation(of: items.items, type: items.type, isOpening: isOpenings))
            try writer.add(RepresentationMap(origin: origin, representation: representation), as: maps[ordinal])
        }
    }

    /// The product definition shape of an object; nil when it has no shape or none that can be written.
    mutating func writeShape(of object: ModelObject, residual: Transform?) throws -> InstanceName? {
        guard let shapeRank = object.shapeRank else { return nil }
        let items: RepresentationItems
        let type: String
        switch object.shape {
        case .none: return nil
        case .own(let shape):
            items = try writeItems(shape, transform: residual, of: object.guid)
            type = items.type
        case .instances(let instances):
            items = try writeInstances(instances, residual: residual, of: object.guid)
            type = "MappedRepresentation"
        }
        guard !items.items.isEmpty else {
            missingRepresentations.insert(shapeRank)
            return nil
        }
        let name = representations[shapeRank]
        try writer.add(
            representation(of: items.items, type: type, isOpening: object.relation == .voids), as: name)
        return try writer.add(ProductDefinitionShape(representations: [name]))
    }

    /// A body; for an opening a reference, since its host is drawn already cut and viewers would cut it twice.
    private mutating func representation(of items: [InstanceName], type: String, isOpening: Bool) throws
        -> ShapeRepresentation
    {
        guard isOpening else {
            return ShapeRepresentation(context: contexts.body, identifier: "Body", type: type, items: items)
        }
        let context =
            try contexts.reference
            ?? writer.add(RepresentationSubcontext(identifier: "Reference", parent: contexts.model))
        contexts.reference = context
        return ShapeRepresentation(context: context, identifier: "Reference", type: type, items: items)
    }

    private mutating func writeInstances(
        _ instances: [ModelObject.Instance], residual: Transform?, of object: GUID
    ) throws -> RepresentationItems {
        var items = RepresentationItems()
        for instance in instances where !missingMaps.contains(instance.shape) {
            let transform = residual.map { left in instance.transform.map { left * $0 } ?? left } ?? instance.transform
            guard let transform else {
                items.items.append(
                    try writer.add(
                        MappedItem(map: maps[instance.shape], target: try geometry.unchanged(&writer))))
                continue
            }
            guard let target = try writeOperator(transform) else {
                notes.note(
                    object, "sheared-instance",
                    "An instance of a shared geometry is sheared, which a mapped item cannot say; the instance was left out."
                )
                continue
            }
            items.items.append(try writer.add(MappedItem(map: maps[instance.shape], target: target)))
        }
        return items
    }

    /// The operator of a transform whose columns are at right angles; nil for a sheared one.
    private mutating func writeOperator(_ transform: Transform) throws -> InstanceName? {
        let columns = (transform.column(0), transform.column(1), transform.column(2))
        let lengths = (
            dot(columns.0, columns.0).squareRoot(), dot(columns.1, columns.1).squareRoot(),
            dot(columns.2, columns.2).squareRoot()
        )
        guard let x = normalized(columns.0), let y = normalized(columns.1), let z = normalized(columns.2),
            [dot(x, y), dot(y, z), dot(z, x)].allSatisfy({ $0.magnitude < 1e-7 })
        else { return nil }
        let scale = { (length: Double) in (length - 1).magnitude < 1e-9 ? 1 : length }
        let scales = (scale(lengths.0), scale(lengths.1), scale(lengths.2))
        let origin = try writer.add(
            CartesianPoint([
                lengthUnit.rounded(transform[0, 3]), lengthUnit.rounded(transform[1, 3]),
                lengthUnit.rounded(transform[2, 3]),
            ]))
        let clean = { (value: Double) in Double.rounded(value, places: 14) }
        var directions: [InstanceName] = []
        for axis in [x, y, z] {
            directions.append(try geometry.direction(clean(axis.0), clean(axis.1), clean(axis.2), &writer))
        }
        return try writer.add(
            TransformationOperator3D(
                axis1: directions[0], axis2: directions[1], origin: origin, axis3: directions[2],
                scales: scales == (1, 1, 1) ? nil : scales))
    }

    /// The items of a shape, each with its colour.
    private mutating func writeItems(_ shape: Shape, transform: Transform?, of object: GUID?) throws
        -> RepresentationItems
    {
        var items = RepresentationItems()
        for mesh in shape.meshes {
            let faceSet = FaceSet(mesh, transform: transform)
            if faceSet.droppedFaces > 0 {
                notes.note(
                    object, "degenerate-faces",
                    "\(faceSet.droppedFaces) faces have less than three different corners and were left out.")
            }
            guard faceSet.faceCount > 0 else { continue }
            let item = try writeFaceSet(faceSet)
            if let color = mesh.color {
                try writer.add(StyledItem(item: item, style: try palette.style(color, &writer)))
            }
            items.items.append(item)
            items.hasFaceSets = true
        }
        if let solids = shape.solids { try writeSolids(solids, into: &items, transform: transform, of: object) }
        return items
    }

    private mutating func writeFaceSet(_ faceSet: FaceSet) throws -> InstanceName {
        let points = try writer.add(PointList3D(coordinates: faceSet.coordinates))
        if faceSet.isTriangulated {
            return try writer.add(
                TriangulatedFaceSet(points: points, isClosed: faceSet.isClosed, triangles: faceSet.triangles))
        }
        var faces: [InstanceName] = []
        faces.reserveCapacity(faceSet.faceCount)
        try faceSet.forEachFace { faces.append(try writer.add(IndexedPolygonalFace(corners: $0))) }
        return try writer.add(PolygonalFaceSet(points: points, isClosed: faceSet.isClosed, faces: faces))
    }
}
