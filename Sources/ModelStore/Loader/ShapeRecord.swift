internal import BuildingModel

/// `geometry`: meshes and solids, or instances of shared geometries.
struct ShapeRecord {
    var shape = Shape(meshes: [])
    var instances: [Instance] = []

    /// A shared geometry at its place.
    struct Instance {
        var geometry = GUID.unread
        /// nil where it is where the object is.
        var transform: Transform?
    }

    init() {}

    /// Reads an object's geometry; null is none.
    init(_ json: inout JSONReader) throws {
        if try json.null() { return }
        try json.record { key, json in try read(key, &json) }
        guard instances.isEmpty || shape.meshes.isEmpty && shape.solids == nil else {
            throw JSONFault(reason: "instances cannot stand beside other geometry", code: "bad-geometry")
        }
    }

    /// Reads one key.
    mutating func read(_ key: JSONKey, _ json: inout JSONReader) throws {
        switch key {
        case "mesh", "meshes":
            guard try !json.null() else { return }
            var meshes: [Mesh] = []
            try json.unwrapped { json in
                guard try json.kind() == .array else { return meshes.append(try Mesh(&json)) }
                try json.array { _, json in try json.unwrapped { json in meshes.append(try Mesh(&json)) } }
            }
            shape.meshes = meshes
        case "csg":
            guard try !json.null() else { return }
            try json.unwrapped { json in shape.solids = try SolidTree(&json) }
        case "instances":
            instances = []
            guard try !json.null() else { return }
            try json.array { _, json in instances.append(try Instance(&json)) }
        default: try json.skip()
        }
    }
}

extension ShapeRecord.Instance {
    fileprivate init(_ json: inout JSONReader) throws {
        var geometry: GUID?
        try json.record { key, json in
            switch key {
            case "geometry": geometry = try json.guid()
            case "matrix": transform = try json.matrix()
            default: try json.skip()
            }
        }
        self.geometry = try required(geometry, "geometry")
        if transform == .identity { transform = nil }
    }
}

extension Mesh {
    /// Reads a mesh by its long or short keys and checks it.
    init(_ json: inout JSONReader) throws {
        var (vertices, faces, color): ([Double]?, [Int32]?, UInt32?)
        try json.record { key, json in
            switch key {
            case "vertices", "v": vertices = try json.doubles()
            case "faces", "f": faces = try json.integers()
            case "color", "c": color = try json.color()
            default: try json.skip()
            }
        }
        self.init(
            coordinates: try required(vertices, "Vertices"), faces: try required(faces, "Faces"), color: color)
        guard coordinates.count.isMultiple(of: 3) else {
            throw JSONFault(
                reason: "\(coordinates.count) numbers are not three for each corner", code: "bad-vertices",
                path: ["Vertices"])
        }
        try checkFaces()
    }

    private func checkFaces() throws {
        let corners = coordinates.count / 3
        var (place, face) = (0, 0)
        func fault(_ reason: String, _ code: String) -> JSONFault {
            JSONFault(reason: "face \(face) \(reason)", code: code, path: ["Faces"])
        }
        while place < faces.count {
            let count = Int(faces[place])
            guard count >= 3 else { throw fault("has \(count) corners, at least 3 are needed", "face-too-small") }
            guard count < faces.count - place else { throw fault("ends before its last corner", "face-truncated") }
            for index in faces[place + 1...place + count] where index < 0 || index >= corners {
                throw fault("names corner \(index) of \(corners)", "face-index-out-of-range")
            }
            place += 1 + count
            face += 1
        }
    }
}

extension SolidTree {
    /// Reads a `csg`.
    init(_ json: inout JSONReader) throws {
        self.init(elements: [], color: nil)
        try json.record { key, json in
            switch key {
            case "elements":
                elements = []
                if try !json.null() { try json.array { _, json in elements.append(try Element(&json)) } }
            case "color": color = try json.color()
            default: try json.skip()
            }
        }
    }
}

extension SolidTree.Element {
    fileprivate init(_ json: inout JSONReader) throws {
        var kind: Kind?
        self.init(kind: .path, geometry: [])
        try json.record { key, json in
            switch key {
            case "type": kind = try json.choice()
            case "geometry":
                geometry = []
                try json.array { _, json in geometry.append(try SolidTree.Vertex(&json)) }
            case "crosssection": crossSection = try json.optionalText()
            case "rotation": rotation = try json.optionalDouble() ?? 0
            case "offsetx": offsetX = try json.optionalDouble() ?? 0
            case "offsety": offsetY = try json.optionalDouble() ?? 0
            case "radius": radius = try json.optionalDouble()
            default: try json.skip()
            }
        }
        self.kind = try required(kind, "type")
    }
}

extension SolidTree.Vertex {
    fileprivate init(_ json: inout JSONReader) throws {
        var (kind, point, radius): (Kind?, [Double]?, Double?)
        try json.record { key, json in
            switch key {
            case "geotype": kind = try json.choice()
            case "point": point = try json.doubles()
            case "radius": radius = try json.optionalDouble()
            default: try json.skip()
            }
        }
        let place = try required(point, "point")
        guard place.count == 3 else {
            throw JSONFault(reason: "a point has three numbers, not \(place.count)", code: "bad-point", path: ["point"])
        }
        self.init(kind: try required(kind, "geoType"), x: place[0], y: place[1], z: place[2], radius: radius)
    }
}
