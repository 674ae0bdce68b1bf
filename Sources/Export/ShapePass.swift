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

    /// Takes everything out and keeps the memory.
    mutating func removeAll() {
        items.removeAll(keepingCapacity: true)
        (hasFaceSets, hasSolids, hasSweptDisks) = (false, false, false)
    }

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
        try snapshot.forEachSharedShape { ordinal, isOpenings, shape, solids in
            var items = RepresentationItems()
            try writeItems(shape, shape.indices, solids: solids, transform: nil, of: nil, into: &items)
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
    mutating func writeShape(of object: ObjectPage.Row, in page: ObjectPage, residual: Transform?) throws
        -> InstanceName?
    {
        guard let shapeRank = object.shapeRank else { return nil }
        // One list serves all objects, so that none of them has to make its own.
        var items = RepresentationItems()
        swap(&items, &spareItems)
        defer { swap(&items, &spareItems) }
        items.removeAll()
        let type: String
        switch object.shape {
        case .none: return nil
        case .own(let piece, let solids):
            try writeItems(
                page.bytes, piece.range, solids: solids.map { page.solids[$0] }, transform: residual, of: object.guid,
                into: &items)
            type = items.type
        case .instances(let range):
            for index in range {
                try writeInstance(page.instances[Int(index)], residual: residual, of: object.guid, into: &items)
            }
            type = "MappedRepresentation"
        }
        guard !items.items.isEmpty else {
            missingRepresentations.insert(shapeRank)
            return nil
        }
        let name = representations[shapeRank]
        try writer.add(
            representation(of: items.items, type: type, isOpening: object.relation == .voids), as: name)
        return try writer.add(ProductDefinitionShape(representation: name))
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

    private mutating func writeInstance(
        _ instance: ObjectPage.Instance, residual: Transform?, of object: GUID, into items: inout RepresentationItems
    ) throws {
        guard missingMaps.isEmpty || !missingMaps.contains(instance.shape) else { return }
        let transform = residual.map { left in instance.transform.map { left * $0 } ?? left } ?? instance.transform
        guard let transform else {
            items.items.append(
                try writer.add(MappedItem(map: maps[instance.shape], target: try geometry.unchanged(&writer))))
            return
        }
        guard let target = try writeOperator(transform) else {
            notes.note(
                object, "sheared-instance",
                "An instance of a shared geometry is sheared, which a mapped item cannot say; the instance was left out."
            )
            return
        }
        items.items.append(try writer.add(MappedItem(map: maps[instance.shape], target: target)))
    }

    /// The operator of a transform whose columns are at right angles; nil for a sheared one.
    private mutating func writeOperator(_ transform: Transform) throws -> InstanceName? {
        let columns = (transform.column(0), transform.column(1), transform.column(2))
        let lengths = (
            dot(columns.0, columns.0).squareRoot(), dot(columns.1, columns.1).squareRoot(),
            dot(columns.2, columns.2).squareRoot()
        )
        guard let x = normalized(columns.0), let y = normalized(columns.1), let z = normalized(columns.2),
            dot(x, y).magnitude < 1e-7, dot(y, z).magnitude < 1e-7, dot(z, x).magnitude < 1e-7
        else { return nil }
        let scale = { (length: Double) in (length - 1).magnitude < 1e-9 ? 1 : length }
        let scales = (scale(lengths.0), scale(lengths.1), scale(lengths.2))
        let origin = try writer.add(
            CartesianPoint(
                lengthUnit.rounded(transform[0, 3]), lengthUnit.rounded(transform[1, 3]),
                lengthUnit.rounded(transform[2, 3])))
        let clean = { (value: Double) in Double.rounded(value, places: 14) }
        let axis1 = try geometry.direction(clean(x.0), clean(x.1), clean(x.2), &writer)
        let axis2 = try geometry.direction(clean(y.0), clean(y.1), clean(y.2), &writer)
        let axis3 = try geometry.direction(clean(z.0), clean(z.1), clean(z.2), &writer)
        return try writer.add(
            TransformationOperator3D(
                axis1: axis1, axis2: axis2, origin: origin, axis3: axis3,
                scales: scales == (1, 1, 1) ? nil : scales))
    }
}
