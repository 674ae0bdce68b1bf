internal import BuildingModel

/// `project`.
struct ProjectRecord {
    var guid = GUID.unread
    var team = ""
    var name = ""
    var description: String?
    var created: Int64?
    var units = Units()
    var template: GUID?
    var georeference: Georeference?

    init(_ json: inout JSONReader) throws {
        var (guid, team, name): (GUID?, String?, String?)
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "teamslug": team = try json.optionalText()
            case "name": name = try json.optionalText()
            case "shortdescr": description = try json.optionalText()
            case "created": created = try json.time()
            case "units": units = try Self.units(&json)
            case "projectattributetemplate": template = try json.optionalGUID()
            case "georeference": georeference = try Self.georeference(&json)
            default: try json.skip()
            }
        }
        self.guid = try required(guid, "id")
        self.team = try required(team, "teamSlug")
        self.name = try required(name, "name")
    }

    private static func units(_ json: inout JSONReader) throws -> Units {
        var units = Units()
        if try json.null() { return units }
        try json.record { key, json in
            switch key {
            case "length": units.length = try json.choice()
            case "area": units.area = try json.choice()
            case "volume": units.volume = try json.choice()
            case "angle": units.angle = try json.choice()
            default: try json.skip()
            }
        }
        return units
    }

    private static func georeference(_ json: inout JSONReader) throws -> Georeference? {
        if try json.null() { return nil }
        var place = Georeference(eastings: 0, northings: 0, height: 0, rotation: 0, crs: nil)
        try json.record { key, json in
            switch key {
            case "eastings": place.eastings = try json.optionalDouble() ?? 0
            case "northings": place.northings = try json.optionalDouble() ?? 0
            case "height": place.height = try json.optionalDouble() ?? 0
            case "rotation": place.rotation = try json.optionalDouble() ?? 0
            case "crs": place.crs = try json.optionalText()
            default: try json.skip()
            }
        }
        return place
    }
}

/// `elementType`.
struct ElementTypeRecord {
    var guid = GUID.unread
    var key = ""
    var name: String?
    var category: String?
    var ifcType: String?
    var predefinedType: String?

    init(_ json: inout JSONReader) throws {
        var (guid, type): (GUID?, String?)
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "type": type = try json.optionalText()
            case "name": name = try json.optionalText()
            case "category": category = try json.optionalText()
            case "ifctype": ifcType = try json.optionalText()
            case "predefinedtype": predefinedType = try json.optionalText()
            default: try json.skip()
            }
        }
        self.guid = try required(guid, "id")
        self.key = try required(type, "type")
    }
}

extension Material {
    /// Reads a `material`.
    init(_ json: inout JSONReader) throws {
        var (guid, name, category, color): (GUID?, String?, String?, UInt32?)
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "name": name = try json.optionalText()
            case "category": category = try json.optionalText()
            case "color": color = try json.color()
            default: try json.skip()
            }
        }
        self.init(guid: try required(guid, "id"), name: try required(name, "name"), category: category, color: color)
    }
}

extension FreeAttribute {
    /// Reads a `freeAttribute`.
    init(_ json: inout JSONReader) throws {
        var (guid, name, type): (GUID?, String?, ValueType?)
        var (description, ifcType, enumDefinition): (String?, String?, String?)
        var kind = Kind.single
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "name": name = try json.optionalText()
            case "type": type = try json.choice()
            case "ifctype": ifcType = try json.optionalText()
            case "kind": kind = try json.null() ? .single : json.choice()
            case "enumdefinition": enumDefinition = try Self.enumDefinition(&json)
            case "description": description = try json.optionalText()
            default: try json.skip()
            }
        }
        self.init(
            guid: try required(guid, "id"), name: try required(name, "name"), description: description,
            type: try required(type, "type"), ifcType: ifcType, kind: kind, enumDefinition: enumDefinition)
    }

    /// The platform answers with a text, a list of values, or an object of keys and texts.
    private static func enumDefinition(_ json: inout JSONReader) throws -> String? {
        var entries: [String] = []
        switch try json.kind() {
        case .array: try json.array { _, json in entries.append(try json.optionalText() ?? "") }
        case .object:
            try json.object { key, json in entries.append("\(key)|\(try json.optionalText() ?? "")") }
        default: return try json.optionalText()
        }
        return entries.joined(separator: ";")
    }
}

/// `attributeTemplate`: one property set.
struct AttributeTemplateRecord {
    var guid = GUID.unread
    var name = ""
    var template = GUID.unread
    var elementTypes: [GUID] = []
    /// Its own first, then those of its groups.
    var attributes: [GUID] = []
    var orderNumber: Int64 = 0

    init(_ json: inout JSONReader) throws {
        var (guid, name, template): (GUID?, String?, GUID?)
        var (own, grouped): ([GUID], [GUID]) = ([], [])
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "name": name = try json.optionalText()
            case "projectattributetemplate": template = try json.guid()
            case "elementtypes": elementTypes = try json.guids()
            case "freeattributes": own = try json.guids()
            case "groups": grouped = try Self.groups(&json)
            case "ordernumber": orderNumber = try json.null() ? 0 : json.integer()
            default: try json.skip()
            }
        }
        self.guid = try required(guid, "id")
        self.name = try required(name, "name")
        self.template = try required(template, "projectAttributeTemplate")
        var seen: Set<GUID> = []
        attributes = (own + grouped).filter { seen.insert($0).inserted }
    }

    /// The attributes of nested groups in order.
    private static func groups(_ json: inout JSONReader) throws -> [GUID] {
        if try json.null() { return [] }
        var attributes: [GUID] = []
        try json.array { _, json in
            var (own, grouped): ([GUID], [GUID]) = ([], [])
            try json.record { key, json in
                switch key {
                case "freeattributes": own = try json.guids()
                case "groups": grouped = try groups(&json)
                default: try json.skip()
                }
            }
            attributes += own + grouped
        }
        return attributes
    }
}

/// `typeObject`.
struct TypeObjectRecord {
    var guid = GUID.unread
    var ifcType = ""
    var name: String?
    var description: String?
    var tag: String?
    var predefinedType: String?
    var elementType: String?
    var material: MaterialContent?
    var properties = PropertiesRecord()

    init(_ json: inout JSONReader) throws {
        var (guid, ifcType): (GUID?, String?)
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "ifctype": ifcType = try json.optionalText()
            case "name": name = try json.optionalText()
            case "description": description = try json.optionalText()
            case "tag": tag = try json.optionalText()
            case "predefinedtype": predefinedType = try json.optionalText()
            case "elementtype": elementType = try json.optionalText()
            case "materials": material = try MaterialContent.read(&json)
            case "freeattributes": try properties.readValues(&json)
            case "propertysets": try properties.readSets(&json)
            default: try json.skip()
            }
        }
        self.guid = try required(guid, "id")
        self.ifcType = try required(ifcType, "ifcType")
    }
}
