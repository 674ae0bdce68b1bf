internal import BuildingModel

/// `object`.
struct ObjectRecord {
    var guid = GUID.unread
    var parent = GUID.unread
    var type = ""
    var typeObject: GUID?
    var layer: GUID?
    var material: MaterialContent?
    var classifications: [Classification] = []
    var general = General()
    var division: GUID?
    var matrix: Transform?
    var shape = ShapeRecord()
    /// The content of the shape's own meshes and solids, made while the record is read.
    var content: ShapeContent?
    var properties = PropertiesRecord()

    /// `attributes.general`.
    struct General {
        var name: String?
        var description: String?
        var tag: String?
        var objectType: String?
        var predefinedType: String?
        var longName: String?
        var elevation: Double?
    }

    init(_ json: inout JSONReader) throws {
        var (guid, parent, type): (GUID?, GUID?, String?)
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "parent": parent = try json.guid()
            case "type": type = try json.optionalText()
            case "typeid": typeObject = try json.optionalGUID()
            case "layerid": layer = try json.optionalGUID()
            case "materials": material = try MaterialContent.read(&json)
            case "classifications": classifications = try Self.classifications(&json)
            case "propertysets": try properties.readSets(&json)
            case "attributes": try readAttributes(&json)
            default: try json.skip()
            }
        }
        self.guid = try required(guid, "id")
        self.parent = try required(parent, "parent")
        self.type = try required(type, "type")
        content = ShapeContent(shape.shape)
        shape.shape = Shape(meshes: [])
    }

    private mutating func readAttributes(_ json: inout JSONReader) throws {
        (general, division, matrix, shape) = (General(), nil, nil, ShapeRecord())
        properties.values = []
        properties.quantities = []
        if try json.null() { return }
        try json.record { key, json in
            switch key {
            case "element": try readElement(&json)
            case "general": try readGeneral(&json)
            case "quantity": try properties.readQuantities(&json)
            case "geometry": shape = try ShapeRecord(&json)
            case "freeattributes": try properties.readValues(&json)
            default: try json.skip()
            }
        }
    }

    private mutating func readElement(_ json: inout JSONReader) throws {
        (division, matrix) = (nil, nil)
        if try json.null() { return }
        try json.record { key, json in
            switch key {
            case "divisionid": division = try json.optionalGUID()
            case "matrix": matrix = try json.matrix()
            default: try json.skip()
            }
        }
    }

    private mutating func readGeneral(_ json: inout JSONReader) throws {
        general = General()
        if try json.null() { return }
        try json.record { key, json in
            switch key {
            case "name": general.name = try json.optionalText()
            case "description": general.description = try json.optionalText()
            case "tag": general.tag = try json.optionalText()
            case "objecttype": general.objectType = try json.optionalText()
            case "predefinedtype": general.predefinedType = try json.optionalText()
            case "longname": general.longName = try json.optionalText()
            case "elevation": general.elevation = try json.optionalDouble()
            default: try json.skip()
            }
        }
    }

    private static func classifications(_ json: inout JSONReader) throws -> [Classification] {
        if try json.null() { return [] }
        var places: [Classification] = []
        try json.array { _, json in
            var (system, code, name): (String?, String?, String?)
            try json.record { key, json in
                switch key {
                case "system": system = try json.optionalText()
                case "code": code = try json.optionalText()
                case "name": name = try json.optionalText()
                default: try json.skip()
                }
            }
            places.append(
                Classification(
                    system: try required(system, "system"), code: try required(code, "code"),
                    name: name?.isEmpty == true ? nil : name))
        }
        return places
    }
}

/// The properties of an object or type object, with free attributes by GUID.
struct PropertiesRecord {
    /// In the order of the attributes' GUIDs, each once.
    var values: [(attribute: GUID, value: PropertyValue?)] = []
    var sets: [Properties.NamedSet] = []
    var quantities: [Properties.Quantity] = []

    /// Reads `freeAttributes`; its keys are ids.
    mutating func readValues(_ json: inout JSONReader) throws {
        values = []
        if try json.null() { return }
        var given: [(attribute: GUID, value: PropertyValue?)] = []
        try json.recordOfGUIDs { guid, json in given.append((guid, try json.propertyValue())) }
        // The sort keeps the order of equal ones, and the last of them counts.
        given.sort { $0.attribute < $1.attribute }
        values.reserveCapacity(given.count)
        for entry in given {
            if values.last?.attribute == entry.attribute { values.removeLast() }
            values.append(entry)
        }
    }

    /// Reads `propertySets`; its keys are names.
    mutating func readSets(_ json: inout JSONReader) throws {
        sets = []
        if try json.null() { return }
        try json.object { name, json in
            var set = Properties.NamedSet(name: name, properties: [])
            if try !json.null() {
                var places: [String: Int] = [:]
                try json.object { key, json in
                    let property = Properties.NamedValue(name: key, value: try json.propertyValue())
                    if let place = places.updateValue(set.properties.count, forKey: key) {
                        places[key] = place
                        set.properties[place] = property
                    } else {
                        set.properties.append(property)
                    }
                }
            }
            sets.removeAll { $0.name == name }
            sets.append(set)
        }
    }

    /// Reads `quantity`: numbers by name; the name stays as it is written, but means the same in any letter case.
    mutating func readQuantities(_ json: inout JSONReader) throws {
        quantities = []
        if try json.null() { return }
        var places: [String: Int] = [:]
        try json.object { key, json in
            guard let value = try json.optionalDouble() else { return }
            let quantity = Properties.Quantity(name: key, value: value)
            let folded = JSONReader.foldingCase(key)
            if let place = places[folded] {
                quantities[place] = quantity
            } else {
                places[folded] = quantities.count
                quantities.append(quantity)
            }
        }
    }

    /// The canonical bytes.
    func write(to writer: inout ByteWriter) {
        writer.count(values.count)
        for entry in values {
            writer.guid(entry.attribute)
            PropertyCoding.write(entry.value, to: &writer)
        }
        PropertyCoding.write(sets, to: &writer)
        PropertyCoding.write(quantities, to: &writer)
    }
}

extension MaterialContent {
    /// Reads `materials`: an id, layers or constituents; null and an empty text are nil.
    static func read(_ json: inout JSONReader) throws -> MaterialContent? {
        guard try json.kind() == .object else { return try json.optionalGUID().map(MaterialContent.single) }
        var name: String?
        var layers: [(material: GUID?, thickness: Double)]?
        var constituents: [(material: GUID, name: String?)]?
        try json.record { key, json in
            switch key {
            case "name": name = try json.optionalText()
            case "layers": layers = try readLayers(&json)
            case "constituents": constituents = try readConstituents(&json)
            default: try json.skip()
            }
        }
        switch (layers, constituents) {
        case (let layers?, nil): return layers.isEmpty ? nil : .layers(layers, name: name)
        case (nil, let constituents?): return constituents.isEmpty ? nil : .constituents(constituents, name: name)
        default: throw JSONFault(reason: "neither layers nor constituents, or both", code: "bad-materials")
        }
    }

    private static func readLayers(_ json: inout JSONReader) throws -> [(material: GUID?, thickness: Double)]? {
        if try json.null() { return nil }
        var layers: [(material: GUID?, thickness: Double)] = []
        try json.array { _, json in
            var (material, thickness): (GUID?, Double?)
            try json.record { key, json in
                switch key {
                case "material": material = try json.optionalGUID()
                case "thickness": thickness = try json.double()
                default: try json.skip()
                }
            }
            layers.append((material, try required(thickness, "thickness")))
        }
        return layers
    }

    private static func readConstituents(_ json: inout JSONReader) throws -> [(material: GUID, name: String?)]? {
        if try json.null() { return nil }
        var constituents: [(material: GUID, name: String?)] = []
        try json.array { _, json in
            var (material, name): (GUID?, String?)
            try json.record { key, json in
                switch key {
                case "material": material = try json.guid()
                case "name": name = try json.optionalText()
                default: try json.skip()
                }
            }
            constituents.append((try required(material, "material"), name))
        }
        return constituents
    }
}
