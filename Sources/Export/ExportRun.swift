import BuildingModel
import IFC
import STEP

/// One export while it runs: the writer, and what the passes tell each other.
struct ExportRun: ~Copyable {
    let order: ExportOrder
    let snapshot: any ModelSnapshot
    let exporter: Exporter
    let project: Project
    /// By element type.
    let classes: [ProductClass]
    let arrangement: Arrangement
    let mapping: PropertyMapping
    let lengthUnit: LengthUnit

    var writer: STEPWriter
    var notes: NoteBook
    var palette = Palette()
    var geometry = SharedGeometry()
    var sharing = PropertySharing()

    /// Names that other records use before they are written; those of objects are in the order of the ranks.
    let projectName: InstanceName
    let unitsName: InstanceName
    let products: NameBlock
    let placements: NameBlock
    let representations: NameBlock
    let maps: NameBlock
    let types: NameBlock
    /// Shape ranks whose representation could not be written.
    var missingRepresentations: Set<Int> = []
    /// Shared shapes of which nothing could be written.
    var missingMaps: Set<Int> = []
    /// Type ordinals that are not written, because IFC4 has no such class.
    var missingTypes: Set<Int> = []
    /// Ranks of objects whose class cannot have the type they name.
    var mistyped: Set<Int> = []
    /// Ranks of objects whose class cannot have the material they name.
    var immaterial: Set<Int> = []
    /// Ranks of what may be in a zone: to look up the class of each member took 23 ms with 200,000 objects.
    var zoneMembers: RankSet
    /// The type objects by ordinal.
    var typeRecords: [(guid: GUID, ifcType: String, predefinedType: String?)] = []
    /// Which types go with which classes, as far as it was asked.
    var typeFits: [TypeFit: Bool] = [:]
    /// IFC measure types of which the file holds values.
    var usedMeasures: Set<String> = []
    /// Set by `writeProject`.
    var contexts = ContextNames.none

    // Used again for every object, so that none of them has to allocate.
    var spareItems = RepresentationItems()
    var members: [InstanceName] = []
    var users: [Int] = []
    /// Where the sets of the object at hand stand among those that are remembered.
    var setPlaces: [Int32] = []
    var idText = TextBuffer(capacity: 1024)

    init(
        order: ExportOrder, snapshot: any ModelSnapshot, sink: any ByteSink, exporter: Exporter,
        report: (any ExportReporting)?
    ) throws {
        let classes = snapshot.elementTypes.compactMap(ProductClass.init)
        guard classes.count == snapshot.elementTypes.count else {
            throw Failure(.software, "no-proxy-class", "The IFC4 tables hold no IfcBuildingElementProxy.")
        }
        let arrangement = try snapshot.arrange(roles: classes.map(\.role))
        var notes = NoteBook(report: report, isStrict: exporter.isStrict)
        for object in arrangement.leftOut { try notes.leaveOut(object.guid, object.reason) }
        var writer = try STEPWriter(
            to: sink, header: .ifc4(order: order, revisions: snapshot.revisions, version: exporter.version))
        projectName = writer.reserve(1)
        unitsName = writer.reserve(1)
        products = NameBlock(&writer, arrangement.objects)
        placements = NameBlock(&writer, arrangement.objects)
        representations = NameBlock(&writer, arrangement.shapedObjects)
        maps = NameBlock(&writer, arrangement.sharedShapes)
        types = NameBlock(&writer, arrangement.typeObjects)
        zoneMembers = RankSet(below: arrangement.objects)
        self.writer = writer
        self.order = order
        self.snapshot = snapshot
        self.exporter = exporter
        self.classes = classes
        self.arrangement = arrangement
        project = snapshot.project
        lengthUnit = LengthUnit(snapshot.project.units.length)
        mapping = PropertyMapping(
            options: order.options, attributes: snapshot.attributes, propertySets: snapshot.propertySets,
            classes: classes)
        self.notes = notes
    }

    /// The id of something that is not an object of the model, made of what it is for: the same in every export.
    mutating func derivedID(_ kind: StaticString, _ owner: GUID, _ detail: String = "") -> GlobalID {
        GlobalID(derivedGUID(kind, owner, detail))
    }

    /// The same as a GUID.
    mutating func derivedGUID(_ kind: StaticString, _ owner: GUID, _ detail: String) -> GUID {
        begin(kind, owner)
        if !detail.isEmpty {
            idText.append(UInt8(ascii: "/"))
            idText.append(plain: detail)
        }
        return derivedGUID
    }

    /// The same of what a set holds: of its text, which two sets have in common exactly when they are equal.
    mutating func derivedGUID(_ kind: StaticString, _ set: borrowing SetText) -> GUID {
        idText.truncate(to: 0)
        idText.append(kind)
        for text in [set.name, set.method ?? ""] {
            // Its length tells where it ends.
            idText.append(UInt8(ascii: "/"))
            idText.append(decimal: text.utf8.count)
            idText.append(UInt8(ascii: "/"))
            idText.append(plain: text)
        }
        unsafe set.records.text.withBytes { unsafe idText.append($0) }
        return derivedGUID
    }

    private mutating func begin(_ kind: StaticString, _ owner: GUID) {
        idText.truncate(to: 0)
        idText.append(kind)
        idText.append(UInt8(ascii: "/"))
        idText.append(owner)
    }

    private var derivedGUID: GUID { unsafe idText.withBytes { unsafe GUID.named(utf8: $0, in: project.guid) } }

    /// A text for an attribute of at most 255 characters (IfcLabel, IfcIdentifier); a longer one is cut and noted.
    mutating func label(_ text: String?, _ attribute: String, of object: GUID) -> String? {
        guard let text, !text.isEmpty else { return nil }
        // A character is at least one byte, so most texts need no counting.
        guard text.utf8.count > 255, text.unicodeScalars.count > 255 else { return text }
        notes.note(
            object, "label-cut", "\(attribute) is longer than the 255 characters of IfcLabel and was cut.")
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(255)))
    }

    consuming func finish() throws -> ExportCounts {
        try notes.flush()
        let counts = ExportCounts(
            objects: arrangement.objects, degraded: notes.degraded, leftOut: notes.leftOut,
            instances: writer.recordCount)
        try writer.finish()
        exporter.onProgress(1)
        return counts
    }
}

/// Names reserved for a run of records.
struct NameBlock {
    private let first: InstanceName
    let count: Int

    init(_ writer: inout STEPWriter, _ count: Int) {
        first = writer.reserve(count)
        self.count = count
    }

    subscript(index: Int) -> InstanceName {
        InstanceName(first.number + index)
    }

    /// The names at some places.
    subscript(places: Ranks) -> some Sequence<InstanceName> {
        places.lazy.map { self[$0] }
    }
}

/// A type object and a class of objects.
struct TypeFit: Hashable {
    var type: Int
    var entityClass: EntityClass
}

extension TextBuffer {
    /// The dashed form of a GUID.
    mutating func append(_ guid: GUID) {
        let characters = guid.characters
        for index in characters.indices { append(characters[index]) }
    }
}

extension GlobalID {
    /// The id that a GUID has in IFC.
    init(_ guid: GUID) {
        self.init(high: guid.high, low: guid.low)
    }
}
