import BuildingModel

extension Kind {
    /// The name of the element type, its class, the class of its type objects and their predefined type.
    func type(_ variant: Int) -> (key: String, ifcType: String, typeObject: String?, predefined: String?) {
        switch self {
        case .site: ("Site", "ID_IFCSite", nil, nil)
        case .building: ("Building", "ID_IFCBuilding", nil, nil)
        case .storey: ("Storey", "ID_IFCBuildingStorey", nil, nil)
        case .space: ("Room", "ID_IFCSpace", nil, nil)
        case .opening: ("Opening", "ID_IFCOpeningElement", nil, nil)
        case .wall: ("Wall", "ID_IFCWall", "IfcWallType", "SOLIDWALL")
        case .door: ("Door", "ID_IFCDoor", "IfcDoorType", "DOOR")
        case .window: ("Window", "ID_IFCWindow", "IfcWindowType", "WINDOW")
        case .slab: ("Slab", "ID_IFCSlab", "IfcSlabType", "FLOOR")
        case .column: ("Column", "ID_IFCColumn", "IfcColumnType", "COLUMN")
        case .beam: ("Beam", "ID_IFCBeam", "IfcBeamType", "BEAM")
        case .furniture:
            (
                "Furniture", "ID_IFCFurniture", "IfcFurnitureType",
                ["CHAIR", "TABLE", "DESK", "BED", "FILECABINET", "SHELF", "SOFA"][variant % 7]
            )
        case .pipe: ("Pipe", "ID_IFCPipeSegment", "IfcPipeSegmentType", "RIGIDSEGMENT")
        case .washbasin: ("Washbasin", "ID_IFCSanitaryTerminal", "IfcSanitaryTerminalType", "WASHHANDBASIN")
        case .lamp: ("Lamp", "ID_IFCLightFixture", "IfcLightFixtureType", "POINTSOURCE")
        case .large:
            isRailing(variant)
                ? ("Railing", "ID_IFCRailing", "IfcRailingType", "GUARDRAIL")
                : ("Covering", "ID_IFCCovering", "IfcCoveringType", "CLADDING")
        }
    }

    /// What names of a form begin with.
    func name(_ variant: Int) -> String {
        switch self {
        case .site: "Gelände"
        case .building: "Haus"
        case .storey: "Geschoss"
        case .space: variant % 2 == 0 ? "Büro" : "会議室"
        case .wall: variant < 4 ? "Außenwand" : "Innenwand"
        case .opening: "Öffnung"
        case .door: "Tür"
        case .window: "Fenster"
        case .slab: "Decke"
        case .column: "Stütze"
        case .beam: "Unterzug"
        case .furniture: ["Stuhl", "机", "Desk", "Bett", "Aktenschrank", "棚", "Sofa"][variant % 7]
        case .pipe: "Rohr"
        case .washbasin: "Waschtisch"
        case .lamp: "照明"
        case .large: isRailing(variant) ? "Geländer" : "Verkleidung"
        }
    }

    /// The layer, from 0; nil for what has none.
    var layer: Int? {
        switch self {
        case .site, .building, .storey, .space, .opening: nil
        case .wall: 0
        case .slab, .column, .beam: 1
        case .door, .window: 2
        case .furniture: 3
        case .pipe, .washbasin: 4
        case .lamp: 5
        case .large: 6
        }
    }

    /// The material, from 0; nil for what has none.
    func material(_ variant: Int) -> Int? {
        switch self {
        case .wall: variant % 4
        case .slab, .column, .beam: 2
        case .door, .furniture: 4 + variant % 2
        case .window: 6
        case .pipe: 7
        case .large: 5
        default: nil
        }
    }

    /// The code in DIN 276; nil for what has none.
    func classification(_ variant: Int) -> (code: String, name: String)? {
        switch self {
        case .wall: variant < 4 ? ("331", "Tragende Außenwände") : ("342", "Nichttragende Innenwände")
        case .slab: ("351", "Deckenkonstruktionen")
        case .column: ("343", "Innenstützen")
        case .door: ("344", "Innentüren und -fenster")
        case .pipe: ("412", "Wasseranlagen")
        default: nil
        }
    }

    var hasSharedShape: Bool {
        switch self {
        case .opening, .door, .window, .furniture, .washbasin, .lamp: true
        default: false
        }
    }
}

extension ProjectDocument {
    static let layers = ["Wände", "Tragwerk", "Türen und Fenster", "Möbel", "Sanitär", "照明設備", "Ausbau"]
    static let materials = [
        "Ziegel", "Kalksandstein", "Beton C25/30", "Gipskarton", "Eiche", "Buche", "Glas", "Kupfer", "Putz",
        "Mineralwolle",
    ]

    /// Everything that comes before the model.
    func writeDefinitions(_ text: inout DocumentText) {
        text.add(
            """
            {"team":{"slug":"benchmark","name":"Benchmark"}}
            {"project":{"id":"\(project)","teamSlug":"benchmark","name":"Quartier Süd","shortDescr":"\(objects) objects","created":"2024-01-01T08:00:00Z","units":{"length":"mm","area":"m2","volume":"m3","angle":"deg"},"projectAttributeTemplate":"\(id(.template, 0))"}}
            {"projectAttributeTemplate":{"id":"\(id(.template, 0))","name":"Quartier"}}

            """)
        for (key, ifcType) in elementTypes {
            text.add(
                #"{"elementType":{"id":"\#(elementType(key))","type":"\#(key)","ifcType":"\#(ifcType)"}}\#n"#)
        }
        for (number, name) in Self.layers.enumerated() {
            text.add(#"{"layer":{"id":"\#(id(.layer, number))","name":"\#(name)"}}\#n"#)
        }
        for (number, name) in Self.materials.enumerated() {
            text.add(
                #"{"material":{"id":"\#(id(.material, number))","name":"\#(name)","color":\#(Self.color(number))}}\#n"#)
        }
        for set in sets {
            for name in set.names {
                let (type, ifcType, kind) = AttributeTypes.type(of: name, in: set.set)
                text.add(
                    #"{"freeAttribute":{"id":"\#(attribute(name, in: set.set))","name":"\#(name)","type":"\#(type)","ifcType":"\#(ifcType)","kind":"\#(kind)"}}\#n"#
                )
            }
        }
        for (number, set) in sets.enumerated() {
            let types = set.types.map { #""\#(elementType($0))""# }.joined(separator: ",")
            let members = set.names.map { #""\#(attribute($0, in: set.set))""# }.joined(separator: ",")
            text.add(
                #"{"attributeTemplate":{"id":"\#(id(.set, number))","name":"\#(set.set)","projectAttributeTemplate":"\#(id(.template, 0))","orderNumber":\#(number + 1),"elementtypes":[\#(types)],"freeattributes":[\#(members)]}}\#n"#
            )
        }
        for kind in Kind.allCases {
            for variant in 0..<kind.variants {
                guard let typeClass = kind.type(variant).typeObject else { continue }
                text.add(
                    #"{"typeObject":{"id":"\#(typeObject(kind, variant))","ifcType":"\#(typeClass)","name":"\#(kind.name(variant)) \#(variant + 1)","predefinedType":"\#(kind.type(variant).predefined ?? "NOTDEFINED")","propertySets":{"Pset_ManufacturerTypeInformation":{"Manufacturer":"Müller & Söhne","ModelLabel":"M-\#(variant)"}}}}\#n"#
                )
            }
        }
        for kind in Kind.allCases where kind.hasSharedShape {
            for variant in 0..<kind.variants { writeGeometry(kind, variant, &text) }
        }
        text.add(
            """
            {"division":{"id":"\(model)","projectId":"\(project)","name":"Quartier Süd"}}
            {"revision":{"divisionId":"\(model)","revisionNr":1,"name":"1","created":"2024-01-01T08:00:00Z","createdBy":"author@example.org"}}

            """)
    }

    /// Element types by key, once each.
    private var elementTypes: [(key: String, ifcType: String)] {
        Kind.allCases.flatMap { kind in
            (0..<(kind == .large ? 2 : 1)).map { (kind.type($0).key, kind.type($0).ifcType) }
        }
    }

    /// Every property set with its attributes, in order, and the element types that have it.
    private var sets: [(set: String, names: [String], types: [String])] {
        var sets: [(set: String, names: [String], types: [String])] = []
        func add(_ set: String, _ names: [String], _ type: String) {
            if let place = sets.firstIndex(where: { $0.set == set }) {
                if !sets[place].types.contains(type) { sets[place].types.append(type) }
            } else {
                sets.append((set, names, [type]))
            }
        }
        for kind in Kind.allCases {
            for variant in 0..<2 {
                for set in kind.repeatedSets(variant) { add(set.set, set.values.map(\.name), kind.type(variant).key) }
            }
            for set in kind.ownSets { add(set.set, set.names, kind.type(0).key) }
        }
        return sets
    }

    private func elementType(_ key: String) -> GUID { GUID.named("\(project)/type/\(key)") }

    func typeObject(_ kind: Kind, _ variant: Int) -> GUID { id(.typeObject, kind.rawValue * 100 + variant) }

    func geometry(_ kind: Kind, _ variant: Int) -> GUID { id(.geometry, kind.rawValue * 100 + variant) }

    /// The id that project documents give to attributes of the standard.
    func attribute(_ name: String, in set: String) -> GUID { GUID.named("IFC4/\(set)/\(name)") }

    static func color(_ number: Int) -> UInt32 {
        0xff00_0000 | UInt32(truncatingIfNeeded: Random.mix(UInt64(number + 1))) & 0x7f_7f7f | 0x40_4040
    }

    private func writeGeometry(_ kind: Kind, _ variant: Int, _ text: inout DocumentText) {
        text.add(#"{"geometry":{"id":"\#(geometry(kind, variant))","meshes":["#)
        var random = Random(seed: UInt64(kind.rawValue * 100 + variant))
        let (width, height) = openingSize(isDoor: kind == .opening ? variant % 2 == 0 : kind == .door, variant)
        switch kind {
        case .opening: text.box(width, 500_000, height, color: 0x20ff_ffff)
        case .door, .window:
            text.standing(
                [
                    (0, 0), (width, 0), (width, height), (0, height), (60_000, 60_000), (width - 60_000, 60_000),
                    (width - 60_000, height - 60_000), (60_000, height - 60_000),
                ], from: 90_000, to: 170_000, .frame, color: Self.color(4))
            text.add(",")
            text.standing(
                [
                    (60_000, 60_000), (width - 60_000, 60_000), (width - 60_000, height - 60_000),
                    (60_000, height - 60_000),
                ], from: 120_000, to: 140_000, .box, color: kind == .door ? Self.color(5) : 0x40a0_c8ff)
        default:
            text.ball(
                Ball.all[variant % 8],
                radii: (300_000 + variant * 12_500, 200_000 + variant * 7_500, 225_000 + variant * 20_000), &random,
                color: Self.color(variant + 10))
            if kind == .furniture {
                text.add(",")
                text.box(400_000 + variant * 1000, 300_000, 40_000, color: Self.color(4))
            }
        }
        text.add("]}}\n")
    }
}
