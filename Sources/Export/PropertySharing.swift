import BuildingModel
import IFC
import STEP

/// Remembers which sets are written, so that objects with equal sets share one.
struct PropertySharing {
    /// More different sets than this are not shared any more, so that memory stays flat.
    static let setLimit = 32_768

    /// A set that is written.
    struct Written {
        var name: InstanceName
        var id: GUID
    }

    /// By content, through its derived id.
    var written: [GUID: InstanceName] = [:]
    var enumerations: [String: InstanceName] = [:]
    /// The sets of the current page in the order of their first use, with the objects that have them.
    var page: [(set: Written, objects: [(rank: Int, guid: GUID)])] = []
    var pageIndex: [InstanceName: Int] = [:]

    mutating func use(_ set: Written, by rank: Int, guid: GUID) {
        if let index = pageIndex[set.name] {
            page[index].objects.append((rank, guid))
        } else {
            pageIndex[set.name] = page.count
            page.append((set, [(rank, guid)]))
        }
    }
}

extension ExportRun {
    /// The property and quantity sets of an object; their relations are gathered until the page ends.
    mutating func writePropertySets(of object: ModelObject, productClass: ProductClass, predefinedType: String?) throws
    {
        let mapped = mapping.sets(
            of: object.properties, elementType: object.elementType, productClass: productClass.entityClass,
            predefinedType: predefinedType)
        for remark in mapped.remarks { notes.note(object.guid, remark.code, remark.text) }
        for set in mapped.sets {
            let content = GUID.named("IfcPropertySetDefinition/\(set.canonicalText)", in: project.guid)
            if let name = sharing.written[content] {
                sharing.use(.init(name: name, id: content), by: object.rank, guid: object.exportGUID)
                continue
            }
            let isShared = sharing.written.count < PropertySharing.setLimit
            let id =
                isShared
                ? content
                : GUID.named("IfcPropertySetDefinition/\(object.exportGUID)/\(set.name)", in: project.guid)
            let name = try write(set, id: GlobalID(id))
            if isShared { sharing.written[content] = name }
            sharing.use(.init(name: name, id: id), by: object.rank, guid: object.exportGUID)
        }
    }

    /// The relations of the page's objects to their sets.
    mutating func writeSharedSetRelations() throws {
        for (set, objects) in sharing.page {
            guard let first = objects.first else { continue }
            try writer.add(
                Relation(
                    id: derivedID("IfcRelDefinesByProperties", set.id, "\(first.guid)"),
                    kind: .properties(objects: objects.map { products[$0.rank] }, set: set.name)))
        }
        sharing.page.removeAll(keepingCapacity: true)
        sharing.pageIndex.removeAll(keepingCapacity: true)
    }

    /// Writes a set and what it holds.
    mutating func write(_ set: SetContent, id: GlobalID) throws -> InstanceName {
        usedMeasures.formUnion(set.measures)
        var members: [InstanceName] = []
        if !set.quantities.isEmpty {
            for quantity in set.quantities { members.append(try writer.add(quantity)) }
            return try writer.add(
                ElementQuantity(id: id, name: set.name, method: set.method, quantities: members))
        }
        for property in set.properties {
            var content = property.content
            if let enumeration = property.enumeration, case .enumerated(let values, _) = content {
                content = .enumerated(values, reference: try reference(to: enumeration))
            }
            members.append(
                try writer.add(
                    Property(name: property.name, description: property.description, content: content)))
        }
        return try writer.add(PropertySet(id: id, name: set.name, properties: members))
    }

    private mutating func reference(to enumeration: PropertyContent.Enumeration) throws -> InstanceName {
        if let name = sharing.enumerations[enumeration.name] { return name }
        let name = try writer.add(
            PropertyEnumeration(
                name: enumeration.name, values: enumeration.items.map { IFCValue(.label, .text($0)) }))
        sharing.enumerations[enumeration.name] = name
        return name
    }
}

extension SetContent {
    /// A text that two sets have in common exactly when they are equal: every part is preceded by its length.
    var canonicalText: String {
        var text = ""
        func add(_ part: String) { text += "\(part.utf8.count):\(part)" }
        func add(_ values: [IFCValue?]) {
            add("\(values.count)")
            for value in values { add(value.map { "\($0.keyword) \($0.content)" } ?? "$") }
        }
        add(name)
        add(method ?? "")
        for quantity in quantities {
            add("\(quantity.kind.rawValue) \(quantity.name.utf8.count):\(quantity.name) \(quantity.value)")
        }
        for property in properties {
            add(property.name)
            add(property.description ?? "")
            switch property.content {
            case .single(let value):
                add("single")
                add([value])
            case .enumerated(let values, _):
                add(values == nil ? "enumerated $" : "enumerated")
                add(values ?? [])
            case .list(let values):
                add(values == nil ? "list $" : "list")
                add(values ?? [])
            case .bounded(let lower, let upper, let setPoint):
                add("bounded")
                add([lower, upper, setPoint])
            }
        }
        return text
    }
}
