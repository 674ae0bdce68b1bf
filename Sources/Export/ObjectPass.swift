import BuildingModel
import IFC
import STEP

extension ExportRun {
    /// How many objects share one page: as many relations to shared property sets are gathered before they are written.
    static var pageSize: Int { 1024 }

    /// Every object with its placement, shape, property sets, and the relations that belong to it alone.
    mutating func writeObjects() throws {
        try notes.flush()
        exporter.onProgress(0)
        var written = 0
        try snapshot.forEachObject { object in
            do {
                let productClass = productClass(of: object)
                try write(object, productClass)
                try notes.wrote(
                    object.guid, globalID: GlobalID(object.exportGUID).description,
                    ifcClass: productClass.entityClass.name)
            } catch let error as STEPError {
                throw Failure(
                    .badData, "not-a-number", "A number of the object cannot stand in an IFC file: \(error).",
                    remedy: "Correct its placement, elevation or properties and load it again.", object: object.guid)
            }
            written += 1
            if written.isMultiple(of: Self.pageSize) { try writeSharedSetRelations() }
            if written.isMultiple(of: 16) {
                // What relates them to each other comes after them, and takes about a twentieth of their time.
                exporter.onProgress(Double(written) / (Double(arrangement.objects) * 1.05 + 1))
            }
        }
        try writeSharedSetRelations()
    }

    /// The class of the element type, or a proxy where that cannot hang where the object does (IfcFeatureElementAddition.ProjectsElements).
    private func productClass(of object: ModelObject) -> ProductClass {
        let named = classes[object.elementType]
        guard named.role == .addition, object.relation != .projects else { return named }
        return ProductClass(proxyBecause: "An \(named.entityClass.name) is added to an element, and it hangs on none")
            ?? named
    }

    private mutating func write(_ object: ModelObject, _ productClass: ProductClass) throws {
        let elementType = snapshot.elementTypes[object.elementType]
        let placement = RigidPlacement(object.placement ?? object.parentPlacement ?? .identity)
        try writePlacement(of: object, rigid: placement.rigid)
        let shape = try writeShapeIfPossible(of: object, residual: placement.residual)

        var record = ObjectRecord(layout: productClass.layout, id: GlobalID(object.exportGUID))
        record.name = label(object.name, "Name", of: object.guid)
        record.description = object.description.flatMap { $0.isEmpty ? nil : $0 }
        record.tag = label(object.tag, "Tag", of: object.guid)
        record.longName = label(object.longName, "LongName", of: object.guid)
        record.elevation = object.elevation
        record.placement = placements[object.rank]
        record.representation = shape
        let predefined = object.predefinedType ?? elementType.predefinedType
        var kind = PredefinedType(
            predefined, objectType: object.objectType, items: productClass.layout.predefinedTypes,
            fallbackName: elementType.name ?? elementType.key)
        if let fallback = productClass.fallback {
            notes.note(object.guid, "proxy", "\(fallback); it was written as an IfcBuildingElementProxy.")
            if kind.objectType == nil { kind.objectType = elementType.name ?? elementType.key }
        }
        var predefinedForSets = predefined
        if let type = object.type {
            if !TypeClass.fits(type.ifcType, productClass.entityClass) {
                mistyped.insert(object.rank)
                notes.note(
                    object.guid, "type-does-not-fit",
                    "A type of class \(type.ifcType.prefix(80)) cannot be that of an \(productClass.entityClass.name).")
            } else if let said = type.predefinedType, !said.isEmpty, said != "NOTDEFINED" {
                kind.item = nil  // OJT001: what the type says, the occurrence does not
                // Sets for one predefined type alone must not stand on an object that the type makes another one.
                if said != predefined { predefinedForSets = nil }
            }
        }
        record.predefinedType = kind.item
        record.objectType = label(kind.objectType, "ObjectType", of: object.guid)
        try writer.add(record, as: products[object.rank])
        if object.hasMaterial && !productClass.mayHaveMaterial {
            immaterial.insert(object.rank)
            notes.note(
                object.guid, "material-not-for-class",
                "An \(productClass.entityClass.name) has no material; it was left out.")
        }
        try writeOwnRelations(of: object)
        try writePropertySets(of: object, productClass: productClass, predefinedType: predefinedForSets)
    }

    private mutating func writePlacement(of object: ModelObject, rigid: Transform) throws {
        var relative = rigid
        if let parent = object.parentPlacement {
            relative = object.placement == nil ? .identity : RigidPlacement(parent).rigid.rigidInverse * rigid
        }
        let axes = try geometry.placement(relative, unit: lengthUnit, &writer)
        try writer.add(
            LocalPlacement(relativeTo: object.parent.map { placements[$0] }, placement: axes),
            as: placements[object.rank])
    }

    /// The shape, or a note where its numbers grow beyond what a file can hold: one bad object is no reason to lose the others.
    private mutating func writeShapeIfPossible(of object: ModelObject, residual: Transform?) throws -> InstanceName? {
        do {
            return try writeShape(of: object, residual: residual)
        } catch STEPError.notFinite {
            if let shapeRank = object.shapeRank { missingRepresentations.insert(shapeRank) }
            notes.note(
                object.guid, "not-a-number",
                "A number of the shape grew to infinity or to none; the shape was left out.")
            return nil
        }
    }

    /// Voids, projections and fills: relations of one to one.
    private mutating func writeOwnRelations(of object: ModelObject) throws {
        guard let parent = object.parent else { return }
        let own = products[object.rank]
        switch object.relation {
        case .voids:
            try writer.add(
                Relation(
                    id: derivedID("IfcRelVoidsElement", object.exportGUID),
                    kind: .voids(host: products[parent], opening: own)))
        case .fills:
            try writer.add(
                Relation(
                    id: derivedID("IfcRelFillsElement", object.exportGUID),
                    kind: .fills(opening: products[parent], filling: own)))
        case .projects:
            try writer.add(
                Relation(
                    id: derivedID("IfcRelProjectsElement", object.exportGUID),
                    kind: .projects(host: products[parent], addition: own)))
        case .root, .aggregated, .contained, .nested: break
        }
    }
}
