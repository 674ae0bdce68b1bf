import BuildingModel
import IFC
import STEP

extension ExportRun {
    /// After so many objects the relations to shared property sets that were gathered are written.
    static var relationPage: Int { 1024 }
    /// So many objects are read at once, if they are not too large.
    private static var readingPage: Int { 256 }

    /// Every object with its placement, shape, property sets, and the relations that belong to it alone.
    mutating func writeObjects() throws {
        try notes.flush()
        exporter.onProgress(0)
        var written = 0
        try PageReading.run(snapshot, pageSize: Self.readingPage) { page in
            for index in page.rows.indices {
                try write(at: index, of: page)
                written += 1
                if written.isMultiple(of: Self.relationPage) { try writeSharedSetRelations() }
                if written.isMultiple(of: 16) {
                    // What relates them to each other comes after them, and takes about a twentieth of their time.
                    exporter.onProgress(Double(written) / (Double(arrangement.objects) * 1.05 + 1))
                }
            }
        }
        try writeSharedSetRelations()
    }

    private mutating func write(at index: Int, of page: ObjectPage) throws {
        let object = page.rows[index]
        do {
            let productClass = productClass(of: object)
            try write(object, productClass, page)
            try notes.wrote(
                object.guid, globalID: GlobalID(object.exportGUID), ifcClass: productClass.entityClass.name)
        } catch let error as STEPError {
            throw Failure(
                .badData, "not-a-number", "A number of the object cannot stand in an IFC file: \(error).",
                remedy: "Correct its placement, elevation or properties and load it again.", object: object.guid)
        }
    }

    /// The class of the element type, or a proxy where that cannot hang where the object does (IfcFeatureElementAddition.ProjectsElements).
    private func productClass(of object: ObjectPage.Row) -> ProductClass {
        let named = classes[object.elementType]
        guard named.role == .addition, object.relation != .projects else { return named }
        return ProductClass(proxyBecause: "An \(named.entityClass.name) is added to an element, and it hangs on none")
            ?? named
    }

    private mutating func write(_ object: ObjectPage.Row, _ productClass: ProductClass, _ page: ObjectPage) throws {
        let placement = RigidPlacement(object.placement ?? object.parentPlacement ?? .identity)
        try writePlacement(of: object, rigid: placement.rigid)
        let shape = try writeShapeIfPossible(of: object, in: page, residual: placement.residual)

        var record = ObjectRecord(layout: productClass.layout, id: GlobalID(object.exportGUID))
        record.name = label(object.name, in: page, "Name", of: object.guid)
        if object.description.holdsSomething { record.description = .utf8(page.bytes, object.description.range) }
        record.tag = label(object.tag, in: page, "Tag", of: object.guid)
        record.longName = label(object.longName, in: page, "LongName", of: object.guid)
        record.elevation = object.elevation
        record.placement = placements[object.rank]
        record.representation = shape
        let predefinedForSets = kind(of: object, in: page, productClass, &record)
        try writer.add(record, as: products[object.rank])
        if productClass.mayBeInZone { zoneMembers.insert(object.rank) }
        if object.hasMaterial && !productClass.mayHaveMaterial {
            immaterial.insert(object.rank)
            notes.note(
                object.guid, "material-not-for-class",
                "An \(productClass.entityClass.name) has no material; it was left out.")
        }
        try writeOwnRelations(of: object)
        try writePropertySets(of: object, page.bytes, productClass: productClass, predefinedType: predefinedForSets)
    }

    /// Predefined type and object type; answers the predefined type that decides which sets apply.
    private mutating func kind(
        of object: ObjectPage.Row, in page: ObjectPage, _ productClass: ProductClass, _ record: inout ObjectRecord
    ) -> String? {
        let elementType = snapshot.elementTypes[object.elementType]
        let predefined = page.text(object.predefinedType) ?? elementType.predefinedType
        var kind = PredefinedType(
            predefined, objectType: nil, items: productClass.layout.predefinedTypes,
            fallbackName: elementType.name ?? elementType.key)
        if let fallback = productClass.fallback {
            notes.note(object.guid, "proxy", "\(fallback); it was written as an IfcBuildingElementProxy.")
            if kind.objectType == nil { kind.objectType = elementType.name ?? elementType.key }
        }
        var predefinedForSets = predefined
        if let ordinal = object.type {
            let type = typeRecords[ordinal]
            if !fits(type: ordinal, productClass.entityClass) {
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
        // What the object says of itself goes before what its predefined type or class leaves to be said.
        record.objectType =
            object.objectType.holdsSomething
            ? label(object.objectType, in: page, "ObjectType", of: object.guid)
            : AttributeText(label(kind.objectType, "ObjectType", of: object.guid))
        return predefinedForSets
    }

    /// Whether objects of a class can have a type.
    private mutating func fits(type ordinal: Int, _ entityClass: EntityClass) -> Bool {
        let key = TypeFit(type: ordinal, entityClass: entityClass)
        if let known = typeFits[key] { return known }
        let fits = TypeClass.fits(typeRecords[ordinal].ifcType, entityClass)
        if typeFits.count < 65_536 { typeFits[key] = fits }
        return fits
    }

    /// A text of the page for an attribute of at most 255 characters; see `label(_:_:of:)`.
    private mutating func label(
        _ piece: ObjectPage.Piece, in page: ObjectPage, _ attribute: String, of object: GUID
    ) -> AttributeText {
        guard piece.holdsSomething else { return .none }
        guard piece.count > 255 else { return .utf8(page.bytes, piece.range) }
        return AttributeText(label(page.text(piece), attribute, of: object))
    }

    private mutating func writePlacement(of object: ObjectPage.Row, rigid: Transform) throws {
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
    private mutating func writeShapeIfPossible(
        of object: ObjectPage.Row, in page: ObjectPage, residual: Transform?
    ) throws -> InstanceName? {
        do {
            return try writeShape(of: object, in: page, residual: residual)
        } catch STEPError.notFinite {
            if let shapeRank = object.shapeRank { missingRepresentations.insert(shapeRank) }
            notes.note(
                object.guid, "not-a-number",
                "A number of the shape grew to infinity or to none; the shape was left out.")
            return nil
        }
    }

    /// Voids, projections and fills: relations of one to one.
    private mutating func writeOwnRelations(of object: ObjectPage.Row) throws {
        guard let parent = object.parent else { return }
        let own = products[object.rank]
        switch object.relation {
        case .voids:
            try writer.add(
                PairRelation(
                    id: derivedID("IfcRelVoidsElement", object.exportGUID), kind: .voids, relating: products[parent],
                    related: own))
        case .fills:
            try writer.add(
                PairRelation(
                    id: derivedID("IfcRelFillsElement", object.exportGUID), kind: .fills, relating: products[parent],
                    related: own))
        case .projects:
            try writer.add(
                PairRelation(
                    id: derivedID("IfcRelProjectsElement", object.exportGUID), kind: .projects,
                    relating: products[parent], related: own))
        case .root, .aggregated, .contained, .nested: break
        }
    }
}
