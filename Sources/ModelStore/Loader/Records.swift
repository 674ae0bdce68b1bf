internal import BuildingModel

/// One record of a project document as it was read: keys checked, nothing looked up yet.
enum DocumentRecord {
    case team(TeamRecord)
    case project(ProjectRecord)
    case elementType(ElementTypeRecord)
    case layer(guid: GUID, name: String)
    case material(Material)
    case freeAttribute(FreeAttribute)
    case projectAttributeTemplate(guid: GUID, name: String)
    case attributeTemplate(AttributeTemplateRecord)
    case typeObject(TypeObjectRecord)
    case geometry(guid: GUID, shape: ShapeContent?)
    case division(DivisionRecord)
    case revision(RevisionRecord)
    /// Apart from the others, so that handing on a record does not copy all that an object may have.
    indirect case object(ObjectRecord)
    case deleted(GUID)
    case group(GroupRecord)
    case selection(SelectionRecord)

    /// Reads a whole line; an error's path begins with the record's name.
    init(line: [UInt8]) throws(JSONFault) {
        do {
            try self.init(wholeLine: line)
        } catch let fault as JSONFault {
            throw fault
        } catch {
            throw JSONFault(reason: "the line cannot be read: \(error)")
        }
    }

    private init(wholeLine line: [UInt8]) throws {
        var json = JSONReader(line)
        var record: DocumentRecord?
        try json.object { name, json in
            guard record == nil else {
                throw JSONFault(reason: "a line must hold one record, not several", code: "several-records")
            }
            record = try Self.read(name, &json)
        }
        try json.finish()
        guard let record else { throw JSONFault(reason: "the line holds no record", code: "no-record") }
        self = record
    }

    private static func read(_ name: String, _ json: inout JSONReader) throws -> DocumentRecord {
        switch JSONReader.foldingCase(name) {
        case "team": .team(try TeamRecord(&json))
        case "project": .project(try ProjectRecord(&json))
        case "elementtype": .elementType(try ElementTypeRecord(&json))
        case "layer":
            try NamedRecord(&json).map { .layer(guid: $0, name: $1) }
        case "material": .material(try Material(&json))
        case "freeattribute": .freeAttribute(try FreeAttribute(&json))
        case "projectattributetemplate":
            try NamedRecord(&json).map { .projectAttributeTemplate(guid: $0, name: $1) }
        case "attributetemplate": .attributeTemplate(try AttributeTemplateRecord(&json))
        case "typeobject": .typeObject(try TypeObjectRecord(&json))
        case "geometry": try geometry(&json)
        case "division": .division(try DivisionRecord(&json))
        case "revision": .revision(try RevisionRecord(&json))
        case "object": .object(try ObjectRecord(&json))
        case "deleted": .deleted(try deleted(&json))
        case "group": .group(try GroupRecord(&json))
        case "selection": .selection(try SelectionRecord(&json))
        default: throw JSONFault(reason: "there is no record of this name", code: "unknown-record")
        }
    }

    private static func geometry(_ json: inout JSONReader) throws -> DocumentRecord {
        var guid: GUID?
        var shape = ShapeRecord()
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "instances":
                throw JSONFault(reason: "a shared geometry cannot consist of others", code: "bad-geometry")
            default: try shape.read(key, &json)
            }
        }
        return .geometry(guid: try required(guid, "id"), shape: ShapeContent(shape.shape))
    }

    private static func deleted(_ json: inout JSONReader) throws -> GUID {
        var guid: GUID?
        try json.record { key, json in
            if key == "id" { guid = try json.guid() } else { try json.skip() }
        }
        return try required(guid, "id")
    }
}

extension GUID {
    /// What stands in a record until its key is read.
    static let unread = GUID(high: 0, low: 0)
}

/// The value of a key that must be there.
func required<Value>(_ value: Value?, _ key: String) throws -> Value {
    guard let value else { throw JSONFault(reason: "this key is missing", code: "key-missing", path: [key]) }
    return value
}

/// A record with an id and a name.
struct NamedRecord {
    var guid: GUID
    var name: String

    init(_ json: inout JSONReader) throws {
        var (guid, name): (GUID?, String?)
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "name": name = try json.optionalText()
            default: try json.skip()
            }
        }
        self.guid = try required(guid, "id")
        self.name = try required(name, "name")
    }

    func map<Value>(_ body: (GUID, String) -> Value) -> Value { body(guid, name) }
}

/// `team`.
struct TeamRecord {
    var slug = ""
    var name: String?

    init(_ json: inout JSONReader) throws {
        var slug: String?
        try json.record { key, json in
            switch key {
            case "slug": slug = try json.optionalText()
            case "name": name = try json.optionalText()
            default: try json.skip()
            }
        }
        self.slug = try required(slug, "slug")
        guard !self.slug.isEmpty, self.slug.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != 0x7f })
        else {
            throw JSONFault(reason: "a slug is a word without blanks and slashes", code: "bad-slug", path: ["slug"])
        }
    }
}

/// `division`: a model.
struct DivisionRecord {
    var guid = GUID.unread
    var project = GUID.unread
    var name = ""
    var description: String?
    var created: Int64?

    init(_ json: inout JSONReader) throws {
        var (guid, project, name): (GUID?, GUID?, String?)
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "projectid": project = try json.guid()
            case "name": name = try json.optionalText()
            case "description": description = try json.optionalText()
            case "created": created = try json.time()
            default: try json.skip()
            }
        }
        self.guid = try required(guid, "id")
        self.project = try required(project, "projectId")
        self.name = try required(name, "name")
    }
}

/// `revision`.
struct RevisionRecord {
    var division = GUID.unread
    var number = 0
    var name: String?
    var description: String?
    var created: Int64?
    var createdBy: String?

    init(_ json: inout JSONReader) throws {
        var (division, number): (GUID?, Int64?)
        try json.record { key, json in
            switch key {
            case "divisionid": division = try json.guid()
            case "revisionnr": number = try json.integer()
            case "name": name = try json.optionalText()
            case "description": description = try json.optionalText()
            case "created": created = try json.time()
            case "createdby": createdBy = try json.optionalText()
            default: try json.skip()
            }
        }
        self.division = try required(division, "divisionId")
        let wanted = try required(number, "revisionNr")
        guard wanted >= 1, wanted < Int64(Int32.max) else {
            throw JSONFault(
                reason: "revisions are numbered 1, 2, 3 …, not \(wanted)", code: "bad-revision", path: ["revisionNr"])
        }
        self.number = Int(wanted)
    }

    /// The canonical bytes of what the record says.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.optionalText(name)
        writer.optionalText(description)
        writer.optional(created) { $0.fixed($1) }
        writer.optionalText(createdBy)
        return writer.bytes
    }
}

/// `group`.
struct GroupRecord {
    var guid = GUID.unread
    var division = GUID.unread
    var ifcType: String?
    var name: String?
    var objectType: String?
    var members: [GUID] = []

    init(_ json: inout JSONReader) throws {
        var (guid, division): (GUID?, GUID?)
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "divisionid": division = try json.guid()
            case "ifctype": ifcType = try json.optionalText()
            case "name": name = try json.optionalText()
            case "objecttype": objectType = try json.optionalText()
            case "members": members = try json.guids()
            default: try json.skip()
            }
        }
        self.guid = try required(guid, "id")
        self.division = try required(division, "divisionId")
    }
}

/// `selection`.
struct SelectionRecord {
    var guid = GUID.unread
    var project = GUID.unread
    var name: String?
    var type = ""
    /// The whole of a model.
    var model: GUID?
    /// What is selected, as given; nil for a whole model.
    var elements: [GUID]?
    var isSingleUse = false

    init(_ json: inout JSONReader) throws {
        var (guid, project, type, division): (GUID?, GUID?, String?, GUID?)
        var (elements, nodes): ([GUID]?, [GUID]?)
        try json.record { key, json in
            switch key {
            case "id": guid = try json.guid()
            case "projectid": project = try json.guid()
            case "name": name = try json.optionalText()
            case "type": type = try json.optionalText()
            case "divisionid", "modelid": division = try json.optionalGUID() ?? division
            case "elements": elements = try json.null() ? nil : json.guids()
            case "topology": nodes = try Self.topology(&json)
            case "singleuse": isSingleUse = try json.optionalBoolean() ?? false
            default: try json.skip()
            }
        }
        self.guid = try required(guid, "id")
        self.project = try required(project, "projectId")
        let kind = try required(type, "type")
        switch kind.lowercased() {
        case "elements": (self.type, self.elements) = ("Elements", try required(elements, "elements"))
        case "topology": (self.type, self.elements) = ("Topology", try required(nodes, "topology"))
        case "model": (self.type, model) = ("Model", try required(division, "divisionId"))
        default:
            throw JSONFault(
                reason: "a selection of type \"\(kind.prefix(40))\" is not supported", code: "bad-selection",
                path: ["type"])
        }
    }

    /// The visible ones of `topology.topology`.
    private static func topology(_ json: inout JSONReader) throws -> [GUID]? {
        if try json.null() { return nil }
        var nodes: [GUID]?
        try json.record { key, json in
            guard key == "topology" else { return try json.skip() }
            var visible: [GUID] = []
            if try !json.null() {
                try json.array { _, json in
                    var (id, isVisible): (GUID?, Bool) = (nil, true)
                    try json.record { key, json in
                        switch key {
                        case "id": id = try json.guid()
                        case "visible": isVisible = try json.optionalBoolean() ?? true
                        default: try json.skip()
                        }
                    }
                    let node = try required(id, "id")
                    if isVisible { visible.append(node) }
                }
            }
            nodes = visible
        }
        return nodes
    }
}
