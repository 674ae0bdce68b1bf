import BuildingModel
import IFC
import STEP

extension ExportRun {
    /// Materials, what is made of them, and how they look.
    mutating func writeMaterials() throws {
        var written: [Int: InstanceName] = [:]
        var uses: [(name: InstanceName, id: GUID, types: [Int])] = []
        try snapshot.forEachMaterialUse { _, use, types in
            let (name, text) = try write(use, written: &written)
            uses.append((name, GUID.named("IfcMaterialDefinition/\(text)", in: project.guid), types))
        }
        var related: Set<Int> = []
        try forEachGroup(of: .material) { run, ordinal, ranks in
            related.insert(ordinal)
            try run.writeMaterialRelation(
                uses[ordinal], objects: ranks.without(run.immaterial))
        }
        for ordinal in uses.indices where !related.contains(ordinal) {
            try writeMaterialRelation(uses[ordinal], objects: Ranks())
        }
    }

    private mutating func writeMaterialRelation(
        _ use: (name: InstanceName, id: GUID, types: [Int]), objects: Ranks
    ) throws {
        let made = use.types.filter { mayHaveMaterial(type: $0) }.map { types[$0] }
        guard !(made.isEmpty && objects.isEmpty) else { return }
        try writer.add(
            Relation(
                id: derivedID("IfcRelAssociatesMaterial", use.id), kind: .material(material: use.name),
                members: TypesAndObjects(types: made, objects: objects, names: products)))
    }

    private func mayHaveMaterial(type ordinal: Int) -> Bool {
        !missingTypes.contains(ordinal)
            && TypeClass.named(typeRecords[ordinal].ifcType)?.isA("IfcElementType") == true
    }

    /// The Reference View knows materials and constituents, no layers: a layer is a constituent with its share of the thickness.
    private mutating func write(_ use: MaterialUse, written: inout [Int: InstanceName]) throws -> (InstanceName, String)
    {
        switch use {
        case .single(let index):
            return (try material(index, &written), "\(snapshot.materials[index].guid)")
        case .layers(let layers, let name):
            let total = layers.reduce(0) { $0 + max(0, $1.thickness) }
            var constituents: [InstanceName] = []
            var text = "layers/\(name ?? "")"
            for (position, layer) in layers.enumerated() {
                let share = total > 0 && layer.thickness >= 0 ? layer.thickness / total : nil
                constituents.append(
                    try writer.add(
                        MaterialConstituent(
                            name: "Layer \(position + 1)", material: try material(layer.material, &written),
                            fraction: share)))
                text += "/\(layer.material.map { "\(snapshot.materials[$0].guid)" } ?? "gap") \(layer.thickness)"
            }
            return (try constituentSet(name, constituents), text)
        case .constituents(let parts, let name):
            var constituents: [InstanceName] = []
            var text = "constituents/\(name ?? "")"
            for part in parts {
                constituents.append(
                    try writer.add(
                        MaterialConstituent(
                            name: label(part.name, "Name", of: project.guid),
                            material: try material(part.material, &written), fraction: nil)))
                text += "/\(snapshot.materials[part.material].guid) \(part.name ?? "")"
            }
            return (try constituentSet(name, constituents), text)
        }
    }

    private mutating func constituentSet(_ name: String?, _ constituents: [InstanceName]) throws -> InstanceName {
        try writer.add(
            MaterialConstituentSet(name: label(name, "Name", of: project.guid), constituents: constituents))
    }

    /// A material, written once; nil is a gap, which needs a material of no name.
    private mutating func material(_ index: Int?, _ written: inout [Int: InstanceName]) throws -> InstanceName {
        let key = index ?? -1
        if let name = written[key] { return name }
        let material = index.map { snapshot.materials[$0] }
        let name = try writer.add(
            MaterialRecord(
                name: material.flatMap { label($0.name, "Name", of: $0.guid) } ?? "",
                category: material.flatMap { label($0.category, "Category", of: $0.guid) }))
        written[key] = name
        if let color = material?.color {
            let item = try writer.add(StyledItem(item: nil, style: try palette.style(color, &writer)))
            let representation = try writer.add(StyledRepresentation(context: contexts.model, item: item))
            try writer.add(MaterialDefinitionRepresentation(representation: representation, material: name))
        }
        return name
    }

    /// Classification systems, the codes used, and what has them.
    mutating func writeClassifications() throws {
        var systems: [String: InstanceName] = [:]
        var references: [(name: InstanceName, id: GUID)] = []
        try snapshot.forEachClassification { _, classification in
            let system: InstanceName
            if let known = systems[classification.system] {
                system = known
            } else {
                system = try writer.add(
                    ClassificationRecord(
                        name: label(classification.system, "Name", of: project.guid) ?? "unknown"))
                systems[classification.system] = system
            }
            let text = [classification.system, classification.code, classification.name ?? ""]
                .map { "\($0.utf8.count):\($0)" }.joined()
            references.append(
                (
                    try writer.add(
                        ClassificationReference(
                            code: label(classification.code, "Identification", of: project.guid) ?? "",
                            name: label(classification.name, "Name", of: project.guid), system: system)),
                    GUID.named("IfcClassificationReference/\(text)", in: project.guid)
                ))
        }
        try forEachGroup(of: .classification) { run, ordinal, ranks in
            try run.writer.add(
                Relation(
                    id: run.derivedID("IfcRelAssociatesClassification", references[ordinal].id),
                    kind: .classification(reference: references[ordinal].name), members: run.products[ranks]))
        }
    }

    /// Layers, with the representations on them.
    mutating func writeLayers() throws {
        try forEachGroup(of: .layer) { run, index, shapeRanks in
            let items = shapeRanks.without(run.missingRepresentations)
            guard !items.isEmpty else { return }
            let layer = run.snapshot.layers[index]
            let name = run.label(layer.name, "Name", of: layer.guid) ?? ""
            try run.writer.add(LayerAssignment(name: name, members: run.representations[items]))
        }
    }

    /// Whether a zone can hold an object; notes of one that it cannot.
    private mutating func mayBeInZone(_ rank: Int, _ zone: GUID) throws -> Bool {
        if zoneMembers.contains(rank) { return true }
        let entityClass = classes[try snapshot.elementType(rank: rank)].entityClass
        notes.note(zone, "not-for-a-zone", "A zone cannot hold an \(entityClass.name); the member was left out of it.")
        return false
    }

    /// Groups, systems and zones with their exported members.
    mutating func writeGroups() throws {
        var groups: [(name: InstanceName, guid: GUID, isZone: Bool)] = []
        try snapshot.forEachGroup { group in
            let wanted = EntityClass.named(IFCName.entity(group.ifcType ?? "IfcGroup"))
            let layout =
                wanted.flatMap { $0.isA("IfcGroup") ? AttributeLayout($0) : nil }
                ?? EntityClass.named("IfcGroup").flatMap(AttributeLayout.init)
            guard let layout else {
                throw Failure(.software, "no-group-class", "The IFC4 tables hold no IfcGroup.")
            }
            var record = ObjectRecord(layout: layout, id: GlobalID(group.guid))
            record.name = AttributeText(label(group.name, "Name", of: group.guid))
            record.objectType = AttributeText(label(group.objectType, "ObjectType", of: group.guid))
            groups.append((try writer.add(record), group.guid, layout.entityClass.isA("IfcZone")))
        }
        try forEachGroup(of: .group) { run, ordinal, ranks in
            let group = groups[ordinal]
            let members = try group.isZone ? ranks.filtered { try run.mayBeInZone($0, group.guid) } : ranks
            guard !members.isEmpty else { return }
            try run.writer.add(
                Relation(
                    id: run.derivedID("IfcRelAssignsToGroup", group.guid),
                    kind: .group(group: group.name), members: run.products[members]))
        }
    }
}

/// The names of some types and then those of some objects.
private struct TypesAndObjects: Sequence, IteratorProtocol {
    private var types: IndexingIterator<[InstanceName]>
    private var objects: Ranks.Iterator
    private let names: NameBlock

    init(types: [InstanceName], objects: Ranks, names: NameBlock) {
        (self.types, self.objects, self.names) = (types.makeIterator(), objects.makeIterator(), names)
    }

    mutating func next() -> InstanceName? { types.next() ?? objects.next().map { names[$0] } }
}
