import BuildingModel
import IFC
import STEP

extension ExportRun {
    /// The property and quantity sets of an object; their relations are gathered until the page ends.
    mutating func writePropertySets(
        of object: ObjectPage.Row, _ bytes: [UInt8], productClass: ProductClass, predefinedType: String?
    ) throws {
        let hasProperties = object.properties.holdsSomething
        guard mapping.givesSets(elementType: object.elementType, hasProperties: hasProperties) else { return }
        let properties = hasProperties ? try PropertyCursor(bytes, object.properties.range) : nil
        let print = sharing.fingerprint(
            of: properties, elementType: object.elementType, predefinedType: predefinedType)
        if sharing.useRemembered(print, by: object.rank, guid: object.exportGUID) { return }
        setPlaces.removeAll(keepingCapacity: true)
        var isShared = true
        var remarks: [Remark] = []
        try mapping.forEachSet(
            of: properties, elementType: object.elementType, productClass: productClass.entityClass,
            predefinedType: predefinedType, remarks: &remarks
        ) { text in
            let (set, place) = try writeOrFind(text, for: object.exportGUID)
            if let place { setPlaces.append(place) } else { isShared = false }
            sharing.use(set, at: place, by: object.rank, guid: object.exportGUID)
        }
        for remark in remarks { notes.note(object.guid, remark.code, remark.text) }
        // What is noted must be noted again for the next such object, and a set of one object's own is no other's.
        if remarks.isEmpty && isShared { sharing.remember(setPlaces, print) }
    }

    /// The set of this text that is written already, or a new one, which other objects can share as long as there is room to
    /// remember it.
    private mutating func writeOrFind(_ text: borrowing SetText, for owner: GUID) throws
        -> (set: PropertySharing.Written, place: Int32?)
    {
        let print = sharing.fingerprint(of: text)
        if let known = sharing.written(print) { return (known.set, known.place) }
        let isShared = !sharing.isFull
        let id =
            isShared
            ? derivedGUID("IfcPropertySetDefinition", text)
            : derivedGUID("IfcPropertySetDefinition", owner, text.name)
        let set = PropertySharing.Written(name: try write(text, id: GlobalID(id)), id: id)
        return (set, isShared ? sharing.remember(set, print) : nil)
    }

    /// The relations of the page's objects to their sets.
    mutating func writeSharedSetRelations() throws {
        sharing.usersBySet(into: &users)
        var next = 0
        for index in sharing.page.indices {
            let entry = sharing.page[index]
            let first = next
            next += entry.users
            let id = GlobalID(entry.relationGUID)
            try writer.add { parameters throws(STEPError) in
                parameters.text.append("IFCRELDEFINESBYPROPERTIES(")
                parameters.root(id, name: nil, description: nil)
                parameters.list(count: entry.users) { list, user in list.reference(products[users[first + user]]) }
                parameters.reference(entry.set.name)
            }
        }
        sharing.turnPage()
    }

    /// Writes a set and what it holds.
    mutating func write(_ text: borrowing SetText, id: GlobalID) throws -> InstanceName {
        for measure in text.measures { usedMeasures.insert(measure) }
        members.removeAll(keepingCapacity: true)
        var start = 0
        for index in 0..<text.parts.count {
            let part = text.parts[index]
            let end = part.end
            switch part.tail {
            case .nothing:
                members.append(
                    try unsafe text.records.text.withBytes { bytes in
                        try writer.add { parameters throws(STEPError) in
                            unsafe parameters.text.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                        }
                    })
            case .enumeration(let enumeration):
                let reference = try enumeration.map { try self.reference(to: $0) }
                members.append(
                    try unsafe text.records.text.withBytes { bytes in
                        try writer.add { parameters throws(STEPError) in
                            unsafe parameters.text.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                            parameters.needsComma = true
                            parameters.reference(reference)
                        }
                    })
            }
            start = end
        }
        let name = text.name
        guard text.holdsQuantities else { return try writer.add(PropertySet(id: id, name: name, properties: members)) }
        return try writer.add(ElementQuantity(id: id, name: name, method: text.method, quantities: members))
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
