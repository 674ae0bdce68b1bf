import BuildingModel
import IFC
import STEP

extension ExportRun {
    /// The type objects that are used, each with its own property sets.
    mutating func writeTypeObjects() throws {
        try snapshot.forEachTypeObject { type in
            typeRecords.append((type.guid, type.ifcType, type.predefinedType))
            guard let typeClass = TypeClass.named(type.ifcType), let layout = AttributeLayout(typeClass) else {
                missingTypes.insert(type.ordinal)
                notes.note(
                    type.guid, "unknown-type-class",
                    "IFC4 has no class of types \(type.ifcType.prefix(80)); the type object was left out.")
                try notes.flush()
                return
            }
            var record = ObjectRecord(layout: layout, id: GlobalID(type.guid))
            var remarks: [Remark] = []
            try mapping.forEachSet(
                of: type.properties.isEmpty ? nil : PropertyCursor(type.properties, type.properties.indices),
                typeClass: typeClass, predefinedType: type.predefinedType, remarks: &remarks
            ) { text in
                let id = derivedID("IfcPropertySetDefinition", type.guid, text.name)
                record.propertySets.append(try write(text, id: id))
            }
            for remark in remarks { notes.note(type.guid, remark.code, remark.text) }
            // IfcTypeObject wants a name (NameRequired).
            let name = label(type.name, "Name", of: type.guid) ?? typeClass.name
            record.name = .string(name)
            record.description = AttributeText(type.description.flatMap { $0.isEmpty ? nil : $0 })
            record.tag = AttributeText(label(type.tag, "Tag", of: type.guid))
            let kind = PredefinedType(
                type.predefinedType, objectType: type.elementType, items: layout.predefinedTypes,
                fallbackName: name)
            record.predefinedType = kind.item
            record.objectType = AttributeText(label(kind.objectType, "ElementType", of: type.guid))
            try writer.add(record, as: types[type.ordinal])
            try notes.flush()
        }
    }

    /// Which objects have which type: one relation per type (IfcTypeObject.Types is SET [0:1]).
    mutating func writeTypeRelations() throws {
        try forEachGroup(of: .type) { run, ordinal, ranks in
            guard !run.missingTypes.contains(ordinal) else { return }
            let members = ranks.without(run.mistyped)
            guard !members.isEmpty else { return }
            let type = run.typeRecords[ordinal]
            try run.writer.add(
                Relation(
                    id: run.derivedID("IfcRelDefinesByType", type.guid),
                    kind: .types(type: run.types[ordinal]), members: run.products[members]))
        }
    }
}
