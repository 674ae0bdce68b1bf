internal import BuildingModel

/// What something is made of, with materials by GUID: as a document says it, and as it is stored.
enum MaterialContent: Hashable {
    case single(GUID)
    case layers([(material: GUID?, thickness: Double)], name: String?)
    case constituents([(material: GUID, name: String?)], name: String?)

    /// Every material it names.
    var materials: [GUID] {
        switch self {
        case .single(let material): [material]
        case .layers(let layers, _): layers.compactMap(\.material)
        case .constituents(let constituents, _): constituents.map(\.material)
        }
    }

    /// The canonical bytes.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .single(let material):
            writer.byte(1)
            writer.guid(material)
        case .layers(let layers, let name):
            writer.byte(2)
            writer.optionalText(name)
            writer.count(layers.count)
            for layer in layers {
                writer.optional(layer.material) { $0.guid($1) }
                writer.double(layer.thickness)
            }
        case .constituents(let constituents, let name):
            writer.byte(3)
            writer.optionalText(name)
            writer.count(constituents.count)
            for constituent in constituents {
                writer.guid(constituent.material)
                writer.optionalText(constituent.name)
            }
        }
        return writer.bytes
    }

    /// Reads canonical bytes.
    init(bytes: [UInt8]) throws {
        var reader = ByteReader(bytes)
        switch try reader.byte() {
        case 1: self = .single(try reader.guid())
        case 2:
            let name = try reader.optionalText()
            var layers: [(material: GUID?, thickness: Double)] = []
            for _ in 0..<(try reader.count(ofSize: 9)) {
                layers.append((try reader.optional { try $0.guid() }, try reader.double()))
            }
            self = .layers(layers, name: name)
        case 3:
            let name = try reader.optionalText()
            var constituents: [(material: GUID, name: String?)] = []
            for _ in 0..<(try reader.count(ofSize: 17)) {
                constituents.append((try reader.guid(), try reader.optionalText()))
            }
            self = .constituents(constituents, name: name)
        default: throw ByteReader.damaged
        }
        try reader.finish()
    }

    static func == (left: MaterialContent, right: MaterialContent) -> Bool { left.bytes == right.bytes }
    func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    /// The same with materials by their place in a list.
    func use(_ index: (GUID) throws -> Int) rethrows -> MaterialUse {
        switch self {
        case .single(let material): .single(try index(material))
        case .layers(let layers, let name):
            .layers(
                try layers.map { .init(material: try $0.material.map(index), thickness: $0.thickness) }, name: name)
        case .constituents(let constituents, let name):
            .constituents(try constituents.map { .init(material: try index($0.material), name: $0.name) }, name: name)
        }
    }
}
